/// A dimension as its measures add up: weighted means over what counts. Measures of one dimension are taken as fully dependent, so
/// standard deviations add up.
struct DimensionSum: Sendable {
  private var weights = 0.0
  private var points = 0.0
  private var deviations = 0.0
  /// Weight of the measured measures.
  private(set) var measured = 0.0

  mutating func add(_ assessment: Assessment, weight: Double) {
    if assessment.isMeasured { measured += weight }
    add(assessment.counted, weight: weight)
  }

  /// - Parameter counted: What of a measure enters the score; nil where it is left out.
  mutating func add(_ counted: (points: Double, deviation: Double)?, weight: Double) {
    guard let counted, weight > 0 else { return }
    weights += weight
    points += weight * counted.points
    deviations += weight * counted.deviation
  }

  /// Nil where no measure counts.
  var score: Double? { weights > 0 ? points / weights : nil }
  /// Standard deviation of the score.
  var deviation: Double { weights > 0 ? deviations / weights : 0 }
}

/// A score as its dimensions add up: a weighted mean over what counts. Dimensions are taken as independent, so variances add up.
struct ScoreSum {
  private var weights = 0.0
  private var points = 0.0
  private var variance = 0.0
  private var measured = 0.0
  private var all = 0.0

  mutating func add(_ sum: DimensionSum, _ dimension: PreparedModel.Dimension) {
    all += dimension.weight
    if dimension.measureWeights > 0 { measured += dimension.weight * (sum.measured / dimension.measureWeights) }
    add(sum, weight: dimension.weight)
  }

  /// Adds to score and margin alone, not to coverage.
  mutating func add(_ sum: DimensionSum, weight: Double) {
    if let term = Term(sum, weight: weight) { add(term) }
  }

  mutating func add(_ term: Term) {
    weights += term.weight
    points += term.points
    variance += term.variance
  }

  /// What a dimension adds to score and margin.
  struct Term {
    fileprivate let weight: Double
    fileprivate let points: Double
    fileprivate let variance: Double

    /// Nil where the dimension does not count.
    init?(_ sum: DimensionSum, weight: Double) {
      guard let score = sum.score, weight > 0 else { return nil }
      (self.weight, points) = (weight, weight * score)
      variance = weight * weight * sum.deviation * sum.deviation
    }
  }

  /// Nil where nothing counts.
  var score: Double? { weights > 0 ? points / weights : nil }
  var margin: Double? { weights > 0 ? PersonScore.marginWidth * variance.squareRoot() / weights : nil }
  /// The weight of the measured measures as a share of all.
  var coverage: Double { measured / all }
}
