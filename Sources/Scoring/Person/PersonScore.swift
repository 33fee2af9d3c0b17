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
  /// The margin that the dimensions give, whatever the status; nil where none counts.
  package let wouldBeMargin: Double?
  package let band: Band?
  package let edge: Band?

  package struct DimensionScore: Sendable {
    package let id: String
    package let title: String
    package let weight: Double
    package let measures: [MeasureScore]
    let sum: DimensionSum

    init(_ dimension: ScoringModel.Dimension, _ measures: [MeasureScore], _ sum: DimensionSum) {
      (id, title, weight) = (dimension.id, dimension.title, dimension.weight)
      (self.measures, self.sum) = (measures, sum)
    }

    /// Nil where no measure counts.
    package var score: Double? { sum.score }
    /// Standard deviation of the score.
    package var deviation: Double { sum.deviation }
  }

  /// So many standard deviations to either side hold 80 % of a normal distribution.
  package static let marginWidth = 1.2816

  package func measure(_ id: String) -> MeasureScore? { dimensions.lazy.flatMap(\.measures).first { $0.id == id } }

  func measure(_ type: any Measure.Type) -> MeasureScore? {
    for dimension in dimensions {
      if let index = dimension.measures.firstIndex(where: { $0.type == type }) { return dimension.measures[index] }
    }
    return nil
  }

  init(_ reading: Reading, model: PreparedModel) {
    var (dimensions, measures): ([DimensionScore], [MeasureScore]) = ([], [])
    dimensions.reserveCapacity(model.dimensions.count)
    var number = 0
    let verdict = Judgement(reading, model) { evidence, assessment in
      if measures.isEmpty { measures.reserveCapacity(model.dimensions[dimensions.count].measures.count) }
      measures.append(MeasureScore(model.measures[number].type, model.parameters[number], evidence, assessment))
      number += 1
    } keepSum: { sum in
      dimensions.append(DimensionScore(model.model.dimensions[dimensions.count], measures, sum))
      measures = []
    }
    self.dimensions = dimensions
    (months, records) = (reading.months, verdict.records)
    (status, coverage, trueTest) = (verdict.status, verdict.coverage, verdict.trueTest)
    (score, margin, wouldBeMargin) = (verdict.score, verdict.margin, verdict.wouldBeMargin)
    let passed = trueTest.passed == .yes
    band = verdict.score.map { Band(score: $0, passed: passed) }
    if let score, let margin { edge = Band.edge(score: score, margin: margin, passed: passed) } else { edge = nil }
  }
}
