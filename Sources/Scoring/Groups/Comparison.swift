package import Model

/// Executives against staff and managers, two-sided and honest about small numbers.
package struct Comparison: Sendable {
  /// How many of each are scored.
  package let executives: Int
  package let staff: Int
  /// The scores themselves, ascending, for the dots.
  package internal(set) var executiveScores: [Double]
  package internal(set) var staffScores: [Double]
  /// Listed but not scored, in order of id.
  package internal(set) var leftOut: [(person: Person, status: Status)]
  package internal(set) var score: Figures
  package let test: PermutationTest?
  package internal(set) var dimensions: [DimensionFigures]
  /// Mean courage gap of each group; nil for fewer than two people.
  package internal(set) var executiveCourageGap: Double?
  package internal(set) var staffCourageGap: Double?
  package internal(set) var streak: Streak?

  package struct Figures: Sendable {
    /// All nil where a group has fewer than two.
    package var medianExecutives: Double?
    package var medianStaff: Double?
    package var shift: Double?
    package var delta: Double?

    package var word: String? { delta.map(TwoSamples.word(forDelta:)) }

    init(_ samples: TwoSamples) {
      guard Comparison.isEnough(samples) else { return }
      (medianExecutives, medianStaff) = (median(ofSorted: samples.a), median(ofSorted: samples.b))
      (shift, delta) = (samples.shift, samples.cliffsDelta)
    }
  }

  package struct DimensionFigures: Sendable {
    package let id: String
    package let title: String
    package internal(set) var figures: Figures
  }

  /// Two of each is the least that can be compared.
  static func isEnough(_ samples: TwoSamples) -> Bool { samples.a.count >= 2 && samples.b.count >= 2 }

  init(_ history: inout ScoreHistory, _ more: ScoreHistory.More) {
    let cards = history.cards.compactMap { $0 }
    let scored = cards.filter { $0.score.status == .scored }
    let (executives, staff) = (scored.filter { $0.person.role == .executive }, scored.filter { $0.person.role != .executive })
    let samples = TwoSamples(executives.map { $0.score.score! }, staff.map { $0.score.score! })
    (self.executives, self.staff) = (executives.count, staff.count)
    (executiveScores, staffScores) = (samples.a, samples.b)
    leftOut = cards.filter { $0.score.status != .scored }.map { ($0.person, $0.score.status) }
    score = Figures(samples)
    test = Self.isEnough(samples) ? PermutationTest(samples) : nil
    dimensions = (scored.first?.score.dimensions ?? cards.first?.score.dimensions ?? []).indices.map { index in
      let dimension = (scored.first ?? cards[0]).score.dimensions[index]
      func scores(_ cards: [PersonCard]) -> [Double] { cards.compactMap { $0.score.dimensions[index].score } }
      return DimensionFigures(
        id: dimension.id, title: dimension.title, figures: Figures(TwoSamples(scores(executives), scores(staff))))
    }
    executiveCourageGap = Self.meanGap(executives)
    staffCourageGap = Self.meanGap(staff)
    streak = history.streak(Self.shift, more)
  }

  private static func meanGap(_ cards: [PersonCard]) -> Double? {
    let gaps = cards.compactMap(\.courageGap.gap)
    return gaps.count < 2 ? nil : gaps.reduce(0, +) / Double(gaps.count)
  }

  /// The shift of the scores so many months back; nil where a group has fewer than two.
  private static func shift(_ history: ScoreHistory, back: Int) -> Double? {
    var samples: (executives: [Double], staff: [Double]) = ([], [])
    let people = history.activity.people
    samples.staff.reserveCapacity(people.count)
    for index in people.indices {
      guard let score = history.score(index, back: back) else { continue }
      if people[index].role == .executive { samples.executives.append(score) } else { samples.staff.append(score) }
    }
    let both = TwoSamples(samples.executives, samples.staff)
    return isEnough(both) ? both.shift : nil
  }
}
