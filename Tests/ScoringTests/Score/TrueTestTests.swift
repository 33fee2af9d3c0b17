import Model
import Testing

@testable import Scoring

@Suite struct TrueTestTests {
  struct Case: Sendable {
    var cards: (hits: Int, n: Int)
    var answers: (hits: Int, n: Int)
    var expected: [Verdict]
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
  func followsTheRawShares(_ item: Case) {
    let test = TrueTest(
      cards: TrueTest.Half.cards.verdict(.rate(hits: item.cards.hits, n: item.cards.n), annotation: nil),
      answers: TrueTest.Half.answers.verdict(.rate(hits: item.answers.hits, n: item.answers.n), annotation: nil))
    #expect([test.cards, test.answers, test.passed] == item.expected)
  }

  @Test func annotatedHalfIsUnknown() {
    #expect(TrueTest.Half.cards.verdict(.rate(hits: 0, n: 9), annotation: .noOutwardRole) == .unknown)
    #expect(TrueTest.Half.answers.verdict(.rate(hits: 9, n: 9), annotation: nil) == .yes)
    #expect(TrueTest(cards: .unknown, answers: .yes).passed == .unknown)
  }
}
