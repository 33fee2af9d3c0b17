import Model
import Testing

@testable import Scoring

/// Promise 2: true positive records never hurt.
@Suite struct TruePositiveTests {
  private static func score(_ entries: [Entry]) throws -> PersonScore {
    try Logs(entries, team: Diary.team, configuration: Diary.configuration).score()
  }

  private static func expectNoLoss(_ before: PersonScore, _ after: PersonScore, _ what: String) throws {
    // Without any record nothing was scored that could be lost.
    guard before.records > 0 else { return }
    let (old, new) = (try #require(before.total), try #require(after.total))
    #expect(new >= old - 1e-9, "\(what): \(old) → \(new)")
    if before.status == .scored { #expect(after.status == .scored, "\(what) lost the score") }
  }

  @Test(arguments: seeds) func addingOneNeverHurts(seed: UInt64) throws {
    let entries = Diary(seed: seed, rows: 5...40).entries
    let before = try Self.score(entries)
    var positives = TruePositives(seed: seed, entries)
    for addition in positives.additions() {
      try Self.expectNoLoss(before, Self.score(entries + addition.entries), addition.what)
    }
    if let better = positives.withDirectCard() { try Self.expectNoLoss(before, Self.score(better), "a better card") }
  }

  /// Fills in the answer of each message that waits, in turn an hour or 24 counted hours later. An answer is also a message of one's
  /// own: where it makes the next inbound a reply the text promises nothing, and one message fewer is evidence.
  @Test(arguments: seeds) func answeringInTimeNeverHurts(seed: UInt64) throws {
    let entries = Diary(seed: seed, rows: 30...60).entries
    let scorer = try Logs(entries, team: Diary.team, configuration: Diary.configuration).scorer()
    let before = scorer.score(of: 0)
    let records = try #require(Measures.named("answered_in_time")).records(in: scorer.reading(of: 0))
    for (turn, record) in records.filter({ $0.what.hasSuffix("not answered") }).enumerated() {
      // Row 2 of the file is the first entry.
      let index = Int(record.place.line) - 2
      guard entries[index]["at"].contains("T") else { continue }
      var answered = entries
      answered[index]["answered_at"] = try Self.answer(to: entries[index]["at"], afterADay: turn % 2 == 0)
      let after = try Self.score(answered)
      let (old, new) = (try #require(before.measure("answered_in_time")?.n), try #require(after.measure("answered_in_time")?.n))
      if new >= old { try Self.expectNoLoss(before, after, "answering row \(index + 2)") } else { #expect(new == old - 1) }
    }
  }

  /// An hour later, or at the same time of the next day that the calendar of the diary counts.
  private static func answer(to at: String, afterADay: Bool) throws -> String {
    let (date, hour, minute) = (at.prefix(10), try #require(Int(at.dropFirst(11).prefix(2))), at.suffix(2))
    guard afterADay else { return "\(date)T\(hour < 9 ? "0" : "")\(hour + 1):\(minute)" }
    let parts = date.split(separator: "-").compactMap { Int($0) }
    var day = try #require(Day(year: parts[0], month: parts[1], day: parts[2])) + 1
    while [.saturday, .sunday].contains(day.weekday) || Diary.configuration.contains("\(day)") { day = day + 1 }
    return "\(day)T\(at.suffix(5))"
  }

  /// The case that the text excludes: the thank-you for an answer is part of the exchange, so an answer can take a good mark away.
  @Test func anAnswerMayMakeTheNextMessageAReply() throws {
    let first = Entry.interaction("2026-10-05T10:00", "iris@vale.example", "in", "email")
    let second = Entry.interaction("2026-10-06T12:00", "iris@vale.example", "in", "email", ["answered_at": "2026-10-06T13:00"])
    var answered = first
    answered["answered_at"] = "2026-10-06T09:00"
    #expect(try Logs([first, second]).score().measure("answered_in_time")?.n == 2)
    #expect(try Logs([answered, second]).score().measure("answered_in_time")?.n == 1)
  }
}
