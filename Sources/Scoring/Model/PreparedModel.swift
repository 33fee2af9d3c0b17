/// A model with the code of its measures beside its figures, looked up once and not for each person and month.
struct PreparedModel: Sendable {
  let model: ScoringModel
  /// By dimension, by measure.
  let measures: [[any Measure.Type]]
  /// Where the two halves of the true test stand.
  let cards: Place
  let answers: Place

  struct Place {
    var dimension: Int
    var measure: Int
  }

  init(_ model: ScoringModel) {
    self.model = model
    measures = model.dimensions.map { $0.measures.map { Measures.named($0.id)! } }
    func place(_ id: String) -> Place {
      for (dimension, entry) in model.dimensions.enumerated() {
        if let measure = entry.measures.firstIndex(where: { $0.id == id }) { return Place(dimension: dimension, measure: measure) }
      }
      preconditionFailure("the model has no measure \(id)")
    }
    cards = place(DirectCards.declaration.id)
    answers = place(AnsweredInTime.declaration.id)
  }
}
