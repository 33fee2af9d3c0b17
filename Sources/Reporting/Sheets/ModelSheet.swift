import Model
package import Scoring

/// The scoring model: weights, curves and parameters, each with its sentence.
package enum ModelSheet: Sheet {
  /// The name on the tab.
  package static let title = "Model"
  /// What the sheet holds.
  package static let sentence = "What counts how much: weights, curves and definitions of all measures."

  /// The sheet from the top down.
  package static func blocks(_ card: Scorecard) -> [Block] {
    [.heading("\(title): \(card.model.name), version \(card.model.version)", level: 1)]
      + card.model.dimensions.map {
        .prose("\($0.title), weight \(NumberFormat.general.text($0.weight)). \($0.sentence)", .note)
      } + [.table(Table("Model", columns: columns, rows: rows(card.model), empty: "The model has no measures."))]
  }

  private static let columns: [Table.Column] = [
    .words("Dimension"), .words("Measure"), .figures("Weight inside"), .figures("Share of score"), .wrapped("Curve", 30),
    .figures("Pseudo rate r0"), .figures("Pseudo weight w"), .wrapped("What it asks", 34), .wrapped("Definition", 62),
  ]

  private static func rows(_ model: ScoringModel) -> [[Cell]] {
    let all = model.dimensions.reduce(0) { $0 + $1.weight }
    return model.dimensions.flatMap { dimension -> [[Cell]] in
      let inside = dimension.measures.reduce(0) { $0 + $1.weight }
      return dimension.measures.map { measure in
        row(measure, of: dimension, share: inside > 0 ? dimension.weight / all * measure.weight / inside : 0)
      }
    }
  }

  private static func row(_ measure: ScoringModel.Parameters, of dimension: ScoringModel.Dimension, share: Double) -> [Cell] {
    let declaration = Measures.named(measure.id)?.declaration
    return [
      .text(dimension.title), .text(declaration?.title ?? measure.id, .strong), .number(measure.weight, .general),
      .figure(share, .fineShare), .text(words(measure.curve, declaration?.unit ?? "")), .figure(measure.prior?.rate, .general),
      .figure(measure.prior?.weight, .general), .word(declaration?.question), .word(declaration?.sentence),
    ]
  }

  /// A curve in words: `50 points at 1.5 a month, 75 at 3`.
  private static func words(_ curve: Curve, _ unit: String) -> String {
    let general = NumberFormat.general
    switch curve {
    case .saturating(let half):
      return "50 points at \(general.text(half)) \(unit), 75 at \(general.text(2 * half)), never more than 100"
    case .linear(let from, let to):
      if unit == "share" { return "0 points at \(Figure.percent(from)), 100 at \(Figure.percent(to)), straight between" }
      return "0 points at \(general.text(from)) \(unit), 100 at \(general.text(to)), straight between"
    }
  }
}
