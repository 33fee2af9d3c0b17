import Foundation
import Model
import Testing

@testable import Scoring

/// What a step is said to bring is what the score gains when its records are written into the log and everything is read again.
@Suite struct NextStepGainTests {
  private static let today = "2026-10-31"
  private static let newPeople = ["Ulla Kern", "Wim Bakker", "Xenia Popp"]

  private struct Subject {
    var logs: Logs
    var entries: [Entry]
    var reading: Reading
    var score: PersonScore

    init(_ entries: [Entry]) throws {
      (self.entries, logs) = (entries, Logs(entries, team: Diary.team, configuration: Diary.configuration))
      let scorer = try logs.scorer()
      reading = scorer.reading(of: 0)
      score = scorer.score(of: 0)
    }

    var candidates: [NextSteps.Candidate] {
      NextSteps(reading, score, waiting: WaitingContact.all(reading), reconnect: DormantContact.all(reading)).candidates
    }

    /// The score with other records less the score as it is; nil where it is lost.
    func gain(_ entries: [Entry]) throws -> Double? {
      let changed = try Logs(entries, team: Diary.team, configuration: Diary.configuration).score()
      guard let after = changed.score, let before = score.score else { return nil }
      return after - before
    }

    func gain(adding more: [Entry]) throws -> Double? { try gain(entries + more) }

    /// The log with an answer of the last second in the rows of those who wait.
    var answered: [Entry] {
      var entries = entries
      for inbound in reading.inbounds where inbound.isEvidence && inbound.isDue && inbound.answer == nil {
        let row = Int(reading.touch(inbound.inbound.touch).row)
        let line = Int(reading.history.context.activity.interactions.rows[row].place.line)
        entries[line - 2]["answered_at"] = "\(NextStepGainTests.today)T23:59:59.999999"
      }
      return entries
    }
  }

  /// The records that a step would leave; nil where the test has no row for it.
  private static func gains(_ measure: String, _ subject: Subject) throws -> Double?? {
    let met = newPeople.map { Entry.contact(today, $0, ["card": "direct"]) }
    switch measure {
    case "events": return try subject.gain(adding: [.event(today, "Evening")])
    case "new_contacts": return try subject.gain(adding: [.event(today, "Evening")] + met)
    case "one_to_ones": return try subject.gain(adding: [.interaction(today, newPeople[0], "out", "one_to_one")])
    case "referrals_given": return try subject.gain(adding: [.referral(today, newPeople[0])])
    case "introductions": return try subject.gain(adding: [.introduction(today, newPeople[0], "")])
    case "ideas_and_issues": return try subject.gain(adding: [.outcome(today, "idea")])
    case "inside_conversations":
      // q and s are of another team; whoever has been spoken with this month brings nothing.
      return try ["q", "s"].compactMap { try subject.gain(adding: [.interaction(today, $0, "out", "meeting")]) }.max()
    case "answered_in_time":
      return try subject.gain(
        adding: newPeople.map { .interaction("2026-10-20T08:00", $0, "in", "email", ["answered_at": "2026-10-20T20:00"]) })
    case "waiting_time": return try subject.gain(subject.answered)
    default: return .none
    }
  }

  @Test(arguments: seeds.prefix(40)) func isThatOfTheLogReadAgain(seed: UInt64) throws {
    let subject = try Subject(Diary(seed: seed).entries)
    guard subject.score.status == .scored else { return }
    var measures: Set<String> = []
    for candidate in subject.candidates {
      let id = candidate.measure.declaration.id
      measures.insert(id)
      guard let expected = try Self.gains(id, subject) else { continue }
      #expect(isClose(candidate.gain, expected, 1e-8), "\(id)")
    }
    #expect(measures.isSuperset(of: ["events", "new_contacts", "answered_in_time", "referrals_given", "ideas_and_issues"]))
  }

  /// By hand: two people met on 20 and 25 October, nobody else ever. second_touch stands at its prior, 0.3; with both written to
  /// it is (2 + 0.6) / (2 + 2) = 0.65. Over a range to 0.8 the points go from 37.5 to 81.25, by 43.75; half of a dimension of 10.
  @Test func aSecondTouchIsScoredAsIfItsDaysWereOver() throws {
    let logs = Logs(
      (1...3).map { Entry.event("2026-10-0\($0)", "Mixer", ["conversations": "5", "new_people": "3"]) } + [
        .contact("2026-10-20", "Iris Vale", ["card": "direct", "pitched": "no"]), .contact("2026-10-25", "Tom Reed", ["card": "none"]),
        .interaction("2026-10-06T10:00", "una@frost.example", "in", "email", ["answered_at": "2026-10-06T12:00"]),
        .interaction("2026-10-13T10:00", "wim@bakker.example", "in", "email", ["answered_at": "2026-10-13T12:00"]),
        .interaction("2026-09-13T10:00", "Iris Vale", "out", "email"),
      ])
    let scorer = try logs.scorer()
    let reading = scorer.reading(of: 0)
    let steps = NextSteps(reading, scorer.score(of: 0), waiting: [], reconnect: [])
    let write = try #require(steps.candidates.first { $0.measure == SecondTouch.self })
    #expect(isClose(write.gain, 43.75 / 2 * 0.1))
    #expect(write.effort == 2 * Effort.message)
    guard case .writeAgain(let names) = steps.action(write.kind) else { return #expect(Bool(false), "another action") }
    #expect(names.map(\.name) == ["Iris Vale", "Tom Reed"])
    #expect(names.map(\.met.description) == ["2026-10-20", "2026-10-25"])
  }
}
