import Model

/// A model with the code of its measures beside its figures, looked up once and not for each person and month.
struct PreparedModel: Sendable {
  let model: ScoringModel
  let dimensions: [Dimension]
  /// Of all dimensions one after another.
  let measures: [Measure]
  /// What of each measure can be changed.
  let parameters: [ScoringModel.Parameters]

  struct Dimension {
    let weight: Double
    /// Indices of its measures.
    let measures: Range<Int>
    /// What their weights add up to.
    let measureWeights: Double
  }

  /// A measure without words, so that it can be copied for nothing.
  struct Measure {
    let type: any Scoring.Measure.Type
    let weight: Double
    let curve: Curve
    let prior: ScoringModel.Prior?
    let half: TrueTest.Half?
  }

  init(_ model: ScoringModel) {
    self.model = model
    var (dimensions, measures): ([Dimension], [Measure]) = ([], [])
    for dimension in model.dimensions {
      dimensions.append(
        Dimension(
          weight: dimension.weight, measures: measures.count..<measures.count + dimension.measures.count,
          measureWeights: dimension.measures.reduce(0) { $0 + $1.weight }))
      for measure in dimension.measures {
        let type = Measures.named(measure.id)!
        measures.append(
          Measure(type: type, weight: measure.weight, curve: measure.curve, prior: measure.prior, half: TrueTest.Half(type)))
      }
    }
    (self.dimensions, self.measures, parameters) = (dimensions, measures, model.dimensions.flatMap(\.measures))
  }
}
