import Model
import Testing

@testable import Scoring

@Suite struct TrendTests {
  private static func logs(_ seed: UInt64) -> Logs { Diary(seed: seed, people: ["p", "q", "r", "s"], rows: 60...90).logs }

  /// Each month's medians and scores are those of the scorecard of that month.
  @Test(arguments: seeds.prefix(10)) func eachMonthIsThatOfItsOwnScorecard(seed: UInt64) throws {
    let trend = try Self.logs(seed).scorecard().trend
    #expect(trend.months.map(\.month.description).first == "2025-11")
    #expect(trend.months.count == 12 && trend.scores.allSatisfy { $0.count == 12 })
    for (index, medians) in trend.months.enumerated().dropFirst(7) {
      var logs = Self.logs(seed)
      logs.month = medians.month.description
      let card = try logs.scorecard()
      let scores = Dictionary(grouping: card.scored) { $0.person.role == .executive }.mapValues { $0.compactMap(\.score.score) }
      #expect(isClose(medians.executives, median(scores[true] ?? [])))
      #expect(isClose(medians.staff, median(scores[false] ?? [])))
      #expect(isClose(medians.everyone, median(card.scored.compactMap(\.score.score))))
      #expect(card.people.map(\.score.score) == trend.scores.map { $0[index] })
    }
    // The diaries begin in June.
    #expect(trend.months.prefix(7).allSatisfy { $0.everyone == nil && $0.executives == nil && $0.staff == nil })
  }

  @Test func aCompanyWithoutRecordsHasTwelveEmptyMonths() throws {
    let trend = try Logs([]).scorecard().trend
    #expect(trend.months.count == 12)
    #expect(trend.months.allSatisfy { $0.everyone == nil })
    #expect(trend.scores == [[Double?]](repeating: [Double?](repeating: nil, count: 12), count: 2))
  }
}
