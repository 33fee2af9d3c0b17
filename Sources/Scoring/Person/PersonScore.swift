import Model

/// The score of a person for one period, taken apart.
package struct PersonScore: Sendable {
  package let status: Status
  package let months: Double
  package let records: Int
  package let dimensions: [DimensionScore]
  package let coverage: Double
  package let trueTest: TrueTest
  /// Only of the scored.
  package let score: Double?
  package let margin: Double?
  package let band: Band?
  package let edge: Band?

  package struct DimensionScore: Sendable {
    package let id: String
    package let title: String
    package let weight: Double
    package let measures: [MeasureScore]
    /// Nil where no measure counts.
    package let score: Double?
    /// Standard deviation of the score.
    let deviation: Double
  }

  package func measure(_ id: String) -> MeasureScore? { dimensions.lazy.flatMap(\.measures).first { $0.id == id } }

  init(_ reading: Reading, model: PreparedModel) {
    let annotations = (reading.history.context.annotations[reading.history.index] ?? []).filter { $0.covers(reading.period.month) }
    let recordCount = reading.recordCount
    dimensions = model.model.dimensions.indices.map { index in
      let dimension = model.model.dimensions[index]
      return DimensionScore(
        dimension,
        dimension.measures.indices.map { measure in
          let parameters = dimension.measures[measure]
          return MeasureScore(
            parameters, model.measures[index][measure].evidence(in: reading), months: reading.months, hasRecords: recordCount > 0,
            annotation: annotations.isEmpty ? nil : Self.reason(annotations, parameters.id))
        })
    }
    months = reading.months
    records = recordCount
    coverage = Self.coverage(dimensions)
    trueTest = TrueTest(
      cards: dimensions[model.cards.dimension].measures[model.cards.measure],
      answers: dimensions[model.answers.dimension].measures[model.answers.measure])
    let total = Self.total(dimensions)
    let isExcused = annotations.contains { $0.measure == nil }
    status = Self.status(reading, records: recordCount, coverage: coverage, margin: total?.margin, isExcused: isExcused)
    let scored = status == .scored ? total : nil
    let passed = trueTest.passed == .yes
    score = scored?.score
    margin = scored?.margin
    band = scored.map { Band(score: $0.score, passed: passed) }
    edge = scored.flatMap { Band.edge(score: $0.score, margin: $0.margin, passed: passed) }
  }

  /// Of several reasons the first by code point.
  private static func reason(_ annotations: [Annotation], _ measure: String) -> Annotation.Reason? {
    annotations.filter { $0.measure == nil || $0.measure == measure }.map(\.reason).min { utf8Precedes($0.rawValue, $1.rawValue) }
  }

  /// The weight of the measured measures as a share of all.
  private static func coverage(_ dimensions: [DimensionScore]) -> Double {
    var (measured, all) = (0.0, 0.0)
    for dimension in dimensions {
      let weights = dimension.measures.reduce(0) { $0 + $1.parameters.weight }
      all += dimension.weight
      guard weights > 0 else { continue }
      for measure in dimension.measures where measure.isMeasured { measured += dimension.weight * measure.parameters.weight / weights }
    }
    return measured / all
  }

  /// Score and margin: dimensions are taken as independent. 1.2816 standard deviations hold 80 % of a normal distribution.
  private static func total(_ dimensions: [DimensionScore]) -> (score: Double, margin: Double)? {
    let counted = dimensions.filter { $0.score != nil && $0.weight > 0 }
    let weights = counted.reduce(0) { $0 + $1.weight }
    guard weights > 0 else { return nil }
    let score = counted.reduce(0) { $0 + $1.weight * $1.score! } / weights
    let variance = counted.reduce(0) { sum, dimension in
      let deviation = dimension.weight / weights * dimension.deviation
      return sum + deviation * deviation
    }
    return (score, 1.2816 * variance.squareRoot())
  }

  private static func status(_ reading: Reading, records: Int, coverage: Double, margin: Double?, isExcused: Bool) -> Status {
    let (period, calendar) = (reading.period, reading.history.calendar)
    if !reading.history.person.isEmployed(on: period.lastReportedDay) { return .left }
    if isExcused { return .excused }
    let enough = min(Status.leastDays, period.elapsed.count)
    if calendar.employedDays(in: period.elapsed) < enough { return .tooEarly }
    if calendar.presentDays(in: period.elapsed) < enough { return .away }
    if records == 0 { return .noLog }
    guard let margin, records >= Status.leastRecords, isAtLeast(coverage, Status.leastCoverage), !exceeds(margin, Status.mostMargin)
    else { return .tooLittle }
    return .scored
  }
}

extension PersonScore.DimensionScore {
  /// Weighted means over what counts; measures of one dimension are taken as fully dependent, so deviations add up.
  init(_ dimension: ScoringModel.Dimension, _ measures: [MeasureScore]) {
    (id, title, weight, self.measures) = (dimension.id, dimension.title, dimension.weight, measures)
    var (weights, points, deviations) = (0.0, 0.0, 0.0)
    for measure in measures {
      guard let counted = measure.counted, measure.parameters.weight > 0 else { continue }
      weights += measure.parameters.weight
      points += measure.parameters.weight * counted.points
      deviations += measure.parameters.weight * counted.deviation
    }
    score = weights > 0 ? points / weights : nil
    deviation = weights > 0 ? deviations / weights : 0
  }
}
