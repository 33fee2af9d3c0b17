import Model
import Testing

@testable import Scoring

@Suite struct TrueTestTests {
  struct Case: Sendable {
    var cards: (hits: Int, n: Int)
    var answers: (hits: Int, n: Int)
    var expected: [Verdict]
  }

  private static func measure(_ id: String, _ rate: (hits: Int, n: Int), _ reason: Annotation.Reason? = nil) throws -> MeasureScore {
    let parameters = try #require(ScoringModel.standard.dimensions.flatMap(\.measures).first { $0.id == id })
    return MeasureScore(parameters, .rate(hits: rate.hits, n: rate.n), months: 3, hasRecords: true, annotation: reason)
  }

  /// The raw shares count, without pseudo-observations: with them 4 of 5 answers would be
  /// (4 + 1) / 7, which is less than 0.8.
  @Test(arguments: [
    Case(cards: (3, 6), answers: (4, 5), expected: [.yes, .yes, .yes]),
    Case(cards: (2, 5), answers: (5, 5), expected: [.no, .yes, .no]),
    Case(cards: (3, 3), answers: (3, 4), expected: [.yes, .no, .no]),
    Case(cards: (2, 2), answers: (5, 5), expected: [.unknown, .yes, .unknown]),
    Case(cards: (0, 2), answers: (0, 2), expected: [.unknown, .unknown, .unknown]),
    Case(cards: (0, 3), answers: (2, 2), expected: [.no, .unknown, .no]),
    Case(cards: (0, 0), answers: (0, 3), expected: [.unknown, .no, .no]),
    Case(cards: (1, 3), answers: (12, 15), expected: [.no, .yes, .no]),
  ])
  func followsTheRawShares(_ item: Case) throws {
    let test = TrueTest(
      cards: try Self.measure("direct_cards", item.cards), answers: try Self.measure("answered_in_time", item.answers))
    #expect([test.cards, test.answers, test.passed] == item.expected)
  }

  @Test func annotatedHalfIsUnknown() throws {
    let test = TrueTest(
      cards: try Self.measure("direct_cards", (0, 9), .noOutwardRole), answers: try Self.measure("answered_in_time", (9, 9)))
    #expect([test.cards, test.answers, test.passed] == [.unknown, .yes, .unknown])
  }
}
