import Model

/// The scoring model as data: dimensions with their measures, weights, curves and parameters.
package struct ScoringModel: Hashable, Sendable {
  package var name = "chief-networker"
  package var version = 1
  package var dimensions: [Dimension]

  /// A side of networking that is scored, such as giving.
  package struct Dimension: Hashable, Sendable {
    package var id: String
    package var title: String
    /// What it stands for, in a sentence.
    package var sentence: String
    /// Relative to the other dimensions.
    package var weight: Double
    package var measures: [Parameters]
  }

  /// What of a measure can be changed in `rapport.yaml`.
  package struct Parameters: Hashable, Sendable {
    package var id: String
    /// Relative to the other measures of the dimension.
    package var weight: Double
    package var curve: Curve
    /// Of rates only.
    package var prior: Prior?
  }

  /// What a rate is taken to be before anything is known: `weight` pseudo-observations with the share `rate`.
  package struct Prior: Hashable, Sendable {
    package var rate: Double
    package var weight: Double

    package init(rate: Double, weight: Double) {
      self.rate = rate
      self.weight = weight
    }
  }

  /// `chief-networker`, version 1, as the measures declare it.
  package static let standard = ScoringModel(
    dimensions: DimensionDeclaration.all.map { dimension in
      Dimension(
        id: dimension.id, title: dimension.title, sentence: dimension.sentence, weight: dimension.weight,
        measures: Measures.all.filter { $0.declaration.dimension == dimension.id }.map { measure in
          let declaration = measure.declaration
          return Parameters(
            id: declaration.id, weight: declaration.weight, curve: declaration.curve, prior: declaration.prior)
        })
    })

  package var measureIDs: [String] { dimensions.flatMap { $0.measures.map(\.id) } }
}

/// A dimension with its weight; the weights add up to 100.
struct DimensionDeclaration {
  let id: String
  let title: String
  let sentence: String
  let weight: Double

  static let all = [
    DimensionDeclaration(
      id: "presence", title: "Showing up", sentence: "Being where people from outside are.", weight: 15),
    DimensionDeclaration(
      id: "reach", title: "Out of the pod", sentence: "Meeting new people instead of keeping to those one knows.", weight: 20),
    DimensionDeclaration(
      id: "open_door", title: "Open door", sentence: "Handing out the card with one's own cell number and e-mail.", weight: 10),
    DimensionDeclaration(
      id: "answering", title: "Courage to answer", sentence: "Answering those who come through the open door, and soon.",
      weight: 25),
    DimensionDeclaration(
      id: "trust", title: "Trust before selling", sentence: "Meeting again, one to one, without a pitch.", weight: 10),
    DimensionDeclaration(
      id: "giving", title: "Givers gain", sentence: "Giving referrals and bringing people together.", weight: 15),
    DimensionDeclaration(
      id: "inside", title: "One kind word", sentence: "Talking with colleagues of other teams and bringing home what one hears.",
      weight: 5),
  ]
}
