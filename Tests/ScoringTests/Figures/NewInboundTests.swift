import Model
import Testing

@testable import Scoring

@Suite struct NewInboundTests {
  private static func sent(_ at: String, _ name: String, _ channel: String, _ answered: String = "", by person: String = "p") -> Entry {
    .interaction(at, name, "in", channel, answered.isEmpty ? [:] : ["answered_at": answered], by: person)
  }

  private static let entries: [Entry] = [
    // Mondays to Thursdays of October, so that hours are counted hours. Waits: 5, 30, 5 hours; a bare date has none.
    sent("2026-10-05T10:00", "Ada Moor", "email", "2026-10-05T15:00"), sent("2026-10-06T10:00", "Tom Reed", "email", "2026-10-07T16:00"),
    sent("2026-10-07T10:00", "Iris Vale", "text", "2026-10-07T15:00"), sent("2026-10-08", "Una Frost", "", "2026-10-08"),
    // Two that nobody has answered: one since Wednesday 28 October 12:00, 12 h of that day and 24 each of Thursday and Friday, so 60
    // hours; one since Friday noon, which is not due before Monday noon.
    sent("2026-10-28T12:00", "Wim Bakker", "email"), sent("2026-10-30T12:00", "Jo Lund", "email"),
    // Thanks belong to the exchange, and somebody heard of in June is known by now.
    sent("2026-10-05T16:00", "Ada Moor", "email"), sent("2026-06-01T10:00", "Mia Lund", "email"),
    sent("2026-10-07T10:00", "Mia Lund", "email"),
    sent("2026-10-07T10:00", "Zoe Quist", "call", by: "q"),
  ]

  @Test func channelsAreThoseWorkedOutByHand() throws {
    let inbound = try Logs(Self.entries).scorecard().inbound
    func row(_ channel: Channel?, _ group: NewInbound) -> [Int] {
      group.channels.first { $0.channel == channel }.map { [$0.count, $0.due, $0.inTime] } ?? []
    }
    #expect(row(.email, inbound.executives) == [4, 3, 1])
    #expect(row(.text, inbound.executives) == [1, 1, 1])
    #expect(row(nil, inbound.executives) == [1, 1, 1])
    #expect(row(.call, inbound.executives) == [0, 0, 0])
    #expect(row(.call, inbound.staff) == [1, 1, 1])
    #expect(inbound.executives.channels.count == Channel.allCases.count + 1)
  }

  /// Four waits: two answered at 5 h leave 2/4, one at 30 h leaves 1/4, and one waits on at 60 h. No pseudo-waits.
  @Test func curvesAreOfWhatWasObserved() throws {
    let inbound = try Logs(Self.entries).scorecard().inbound
    let steps = inbound.executives.curve.steps
    #expect(steps.map(\.hours) == [5, 30])
    #expect(steps.map(\.atRisk) == [4, 2])
    #expect(steps.map(\.share) == [0.5, 0.25])
    #expect(inbound.executives.waits.map(\.hours).max() == 60)
    #expect(inbound.staff.curve.steps.map(\.share) == [0])
    #expect(try Logs([]).scorecard().inbound.executives.curve.steps.isEmpty)
  }

  @Test(arguments: seeds.prefix(20)) func sumsAreThoseOfTheMeasure(seed: UInt64) throws {
    let card = try Diary(seed: seed, people: ["p", "q", "r", "s"]).logs.scorecard()
    let channels = card.inbound.executives.channels + card.inbound.staff.channels
    let measures = card.people.compactMap { $0.score.measure("answered_in_time") }
    #expect(channels.reduce(0) { $0 + $1.due } == measures.reduce(0) { $0 + $1.n })
    #expect(channels.allSatisfy { $0.inTime <= $0.due && $0.due <= $0.count })
    let waits = card.people.compactMap { $0.score.measure("waiting_time")?.n }.reduce(0, +)
    #expect(card.inbound.executives.waits.count + card.inbound.staff.waits.count == waits)
  }
}
