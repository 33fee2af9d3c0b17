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

  /// The first cell of a row that says when it was.
  private func when(_ entry: Entry) -> String { entry["at"].isEmpty ? entry["date"] : entry["at"] }

  private func told(_ reading: Reading) -> String {
    "\(Judgement(reading, model)) \(MonthActivity(reading)) \(WaitingContact.earliest(reading).count) \(CourageGap(reading))"
  }

  @Test func earlierMonthsKnowNothingOfLaterRows() throws {
    var scored = 0
    for seed in 0..<100 as Range<UInt64> {
      let diary = Diary(seed: seed, rows: 20...90)
      let history = try diary.logs.scorer().reading(of: 0).history
      for month in 7...9 {
        let period = Period(Month(year: 2026, month: month), history.context.activity.organisation)
        let known = diary.entries.filter { when($0) < "2026-\(month == 9 ? "" : "0")\(month + 1)" }
        let expected = Reading(try scorer(known).reading(of: 0).history, period)
        #expect(told(Reading(history, period)) == told(expected), "seed \(seed), month \(month)")
        scored += Judgement(expected, model).score == nil ? 0 : 1
      }
    }
    #expect(scored > 100)
  }

  @Test func aMissingDayIsAsIfItsRowsWereNotThere() throws {
    var scored = 0
    for seed in 0..<120 as Range<UInt64> {
      let diary = Diary(seed: seed, rows: 20...70)
      let reading = try diary.logs.scorer().reading(of: 0)
      let days = Set(reading.history.touches[reading.window].map(\.day)).sorted().prefix(6)
      for day in days {
        let other = try scorer(diary.entries.filter { !when($0).hasPrefix("\(day)") }).reading(of: 0)
        let found = Judgement(Reading(reading.history, reading.period, without: day), model)
        let expected = Judgement(other, model)
        #expect("\(found)" == "\(expected)", "seed \(seed), \(day)")
        scored += expected.score == nil ? 0 : 1
      }
    }
    #expect(scored > 100)
  }
}
