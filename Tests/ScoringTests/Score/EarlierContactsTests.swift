import Model
import Testing

@testable import Scoring

/// What later rows say of who is one contact must not tell of earlier months, nor a day that is left out of the others: what is taken
/// from the book of all contacts is compared with what is worked out from the beginning.
@Suite struct EarlierContactsTests {
  private let model = PreparedModel(.standard)

  private func scorer(_ entries: [Entry]) throws -> Scorer {
    try Logs(entries, team: Diary.team, configuration: Diary.configuration).scorer()
  }

  /// A diary in which many rows share an e-mail with others and many give a name alone, so that who is one contact changes often.
  private func entries(seed: UInt64, rows: ClosedRange<Int>) -> [Entry] {
    var random = SplitMix64(seed: seed &+ 77)
    return Diary(seed: seed, rows: rows).entries.map { entry in
      var entry = entry
      guard !entry["company"].isEmpty || !entry["email"].isEmpty || !entry["phone"].isEmpty else { return entry }
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<4: entry["email"] = "desk\(Int.random(in: 0..<5, using: &random))@reed.example"
      case 4..<6: (entry["company"], entry["email"], entry["phone"]) = ("", "", "")
      default: break
      }
      return entry
    }
  }

  /// The first cell of a row that says when it was.
  private func when(_ entry: Entry) -> String { entry["at"].isEmpty ? entry["date"] : entry["at"] }

  private func told(_ reading: Reading) -> String {
    "\(Judgement(reading, model)) \(MonthActivity(reading)) \(WaitingContact.earliest(reading).count) \(CourageGap(reading))"
  }

  @Test func earlierMonthsKnowNothingOfLaterRows() throws {
    var scored = 0
    for seed in 0..<100 as Range<UInt64> {
      let entries = entries(seed: seed, rows: 20...90)
      let reading = try scorer(entries).reading(of: 0)
      let history = reading.history
      for month in 7...9 {
        let period = Period(Month(year: 2026, month: month), history.context.activity.organisation)
        let known = entries.filter { when($0) < "2026-\(month == 9 ? "" : "0")\(month + 1)" }
        let expected = Reading(try scorer(known).reading(of: 0).history, period)
        #expect(told(Reading(history, period)) == told(expected), "seed \(seed), month \(month)")
        // So does a reading that has told of another month before.
        reading.turn(to: period)
        #expect(told(reading) == told(expected), "seed \(seed), month \(month)")
        scored += Judgement(expected, model).score == nil ? 0 : 1
      }
    }
    #expect(scored > 100)
  }

  /// Until a third name came in October, the shared e-mail and a phone made one contact of both whose name is Ann Vale, and whoever
  /// wrote that name alone meant her; then there were two, and the name alone is a third.
  @Test func aSwitchboardFoundLaterTellsNamesApartOnlyThen() throws {
    let desk = ["email": "desk@reed.example"]
    let reading = try scorer([
      .interaction("2026-03-02T10:00", "Ann Vale", "in", "email", desk.merging(["company": "Vale Ltd"]) { $1 }),
      .interaction("2026-03-03T10:00", "Bob Reed", "in", "email", desk.merging(["phone": "+49 555 2000001"]) { $1 }),
      .interaction("2026-03-04T10:00", "Ann Vale", "in", "email", ["company": "Moor Ltd", "phone": "+49 555 2000001"]),
      .contact("2026-09-10", "Ann Vale"),
      .interaction("2026-10-05T10:00", "Cid Frost", "in", "email", desk),
    ]).reading(of: 0)
    let september = Period(Month(year: 2026, month: 9), reading.history.context.activity.organisation)
    #expect(Reading(reading.history, september).newContacts.isEmpty)
    #expect(reading.newContacts.count == 1)
  }

  @Test func aMissingDayIsAsIfItsRowsWereNotThere() throws {
    var scored = 0
    for seed in 0..<120 as Range<UInt64> {
      let entries = entries(seed: seed, rows: 20...70)
      let reading = try scorer(entries).reading(of: 0)
      let days = Set(reading.history.touches[reading.window].map(\.day)).sorted().prefix(6)
      for day in days {
        let other = try scorer(entries.filter { !when($0).hasPrefix("\(day)") }).reading(of: 0)
        let found = Judgement(Reading(reading.history, reading.period, without: day), model)
        let expected = Judgement(other, model)
        #expect("\(found)" == "\(expected)", "seed \(seed), \(day)")
        scored += expected.score == nil ? 0 : 1
      }
    }
    #expect(scored > 100)
  }
}
