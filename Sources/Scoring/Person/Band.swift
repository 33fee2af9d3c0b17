import Model

/// What a score is called.
package enum Band: Int, CaseIterable, Comparable, Sendable {
  case podOfComfort, warmingUp, workingTheRoom, chiefNetworker

  /// The words that are printed and that stand in files.
  package var words: String {
    switch self {
    case .podOfComfort: "pod of comfort"
    case .warmingUp: "warming up"
    case .workingTheRoom: "working the room"
    case .chiefNetworker: "chief networker"
    }
  }

  package static func < (a: Band, b: Band) -> Bool { a.rawValue < b.rawValue }

  /// The scores from which the second, third and fourth band begin. A convention: four bands of twenty points and a wide lowest one.
  package static let limits = [35.0, 55.0, 75.0]

  /// The limits that count: the highest band is only for those who passed the true test.
  private static func limits(passed: Bool) -> ArraySlice<Double> { passed ? limits[...] : limits.dropLast() }

  package init(score: Double, passed: Bool) {
    self = Band(rawValue: Self.limits(passed: passed).count { isAtLeast(score, $0) })!
  }

  /// The band beyond the nearest limit that half the margin reaches; of two limits equally near the lower. Nil where none is near.
  package static func edge(score: Double, margin: Double, passed: Bool) -> Band? {
    let reached = limits(passed: passed).enumerated().filter { isAtMost(abs(score - $1), margin / 2) }
    guard let nearest = reached.map({ abs(score - $0.element) }).min(),
      let limit = reached.first(where: { isAtMost(abs(score - $0.element), nearest) })
    else { return nil }
    // Band number `offset` lies below its limit, the next one above.
    return Band(rawValue: isAtLeast(score, limit.element) ? limit.offset : limit.offset + 1)
  }
}

/// An answer that may be unknown.
package enum Verdict: String, Sendable { case yes, no, unknown }

/// The essay's own test: cards with cell number and e-mail handed out, and the courage to answer.
package struct TrueTest: Hashable, Sendable {
  package let cards: Verdict
  package let answers: Verdict

  package var passed: Verdict {
    if cards == .yes && answers == .yes { return .yes }
    return cards == .no || answers == .no ? .no : .unknown
  }

  /// With fewer than this many observations a half is unknown.
  package static let leastEvidence = 3

  /// The shares of cards and of answers in time that pass.
  package static let (leastCards, leastAnswers) = (0.5, 0.8)

  /// A half of the test, which is a measure with the share that it takes.
  enum Half: Sendable {
    case cards, answers

    init?(_ measure: any Measure.Type) {
      if measure == DirectCards.self { self = .cards } else if measure == AnsweredInTime.self { self = .answers } else { return nil }
    }

    var least: Double { self == .cards ? leastCards : leastAnswers }

    /// - Parameter annotation: Why the measure does not apply, if so.
    func verdict(_ evidence: Evidence, annotation: Annotation.Reason?) -> Verdict {
      guard annotation == nil, case .rate(let hits, let n) = evidence, n >= leastEvidence else { return .unknown }
      return isAtLeast(Double(hits) / Double(n), least) ? .yes : .no
    }
  }

  init(cards: Verdict, answers: Verdict) { (self.cards, self.answers) = (cards, answers) }
}
