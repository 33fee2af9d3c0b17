import Model
package import Scoring

/// The scoring model: weights, curves and parameters, each with its sentence. The scores of the workbook follow its figures.
package enum ModelSheet: Sheet {
  /// The name on the tab.
  package static let title = "Model"
  /// What the sheet holds.
  package static let sentence =
    "What counts how much: weights, curves and definitions of all measures; change a figure and all are scored anew."

  private typealias Column = LiveModel.Column

  /// The sheet from the top down.
  package static func blocks(_ card: Scorecard) -> [Block] {
    let live = LiveModel(card.model)
    return [
      .heading("\(title): \(card.model.name), version \(card.model.version)", level: 1),
      .prose(
        "Change a shaded figure, and the sheets Scorecard, Person and Measures score everybody anew; all others keep the figures of the "
          + "report. To keep a change, write it into rapport.yaml: see rapport model."),
      .table(dimensions(card.model)),
      .table(
        Table(
          label: LiveModel.state.label, columns: [.over(Column.state)],
          rows: [[.formula(Formula(live.stateTerm), now: .text(LiveModel.unchanged), nil)]], empty: "")),
      .table(
        Table(LiveModel.measures.label, columns: columns, rows: rows(live), empty: "The model has no measures.")),
    ]
  }

  private static func dimensions(_ model: ScoringModel) -> Table {
    Table(
      label: LiveModel.dimensions.label,
      columns: [.words(Column.dimension), .words("In rapport.yaml"), .figures(Column.dimensionWeight), .over("What it stands for")],
      rows: model.dimensions.map { [.text($0.title, .strong), .text($0.id), weight($0.weight), .text($0.sentence)] },
      empty: "The model has no dimensions.")
  }

  private static let columns: [Table.Column] = [
    .words(Column.dimension), .words(Column.measure), .figures(Column.weight), .figures(Column.share), .words(Column.curve),
    .figures(Column.half), .figures(Column.from), .figures(Column.to), .words("Unit"), .figures(Column.rate),
    .figures(Column.pseudoWeight), .wrapped("What it asks", 28), .wrapped("Definition", 52), .wrapped("In rapport.yaml", 16),
  ]

  private static func rows(_ live: LiveModel) -> [[Cell]] {
    let all = live.model.dimensions.reduce(0) { $0 + $1.weight }
    return live.model.dimensions.enumerated().flatMap { index, dimension -> [[Cell]] in
      let inside = dimension.measures.reduce(0) { $0 + $1.weight }
      return dimension.measures.enumerated().map { number, measure in
        let share = inside > 0 && all > 0 ? dimension.weight / all * measure.weight / inside : 0
        let formula = Formula(live.share(dimension: index, measure: number))
        return row(measure, of: dimension, share: .formula(formula, now: .number(share, .fineShare), .fineShare))
      }
    }
  }

  private static func row(_ measure: ScoringModel.Parameters, of dimension: ScoringModel.Dimension, share: Cell) -> [Cell] {
    let declaration = Measures.named(measure.id)?.declaration
    return [
      .text(dimension.title), .text(declaration?.title ?? measure.id, .strong), weight(measure.weight), share,
    ] + curve(measure.curve) + [
      .word(declaration?.unit), input(measure.prior?.rate, 0...1), input(measure.prior?.weight, leastPositive...mostWeight),
      .word(declaration?.question), .word(declaration?.sentence), .text("\(dimension.id), \(measure.id)"),
    ]
  }

  /// The word for a curve, half, from and to.
  private static func curve(_ curve: Curve) -> [Cell] {
    switch curve {
    case .saturating(let half): [.text("saturating"), input(half, leastPositive...mostWeight), .blank, .blank]
    case .linear(let from, let to): [.text("straight"), .blank, input(from, -mostWeight...mostWeight), input(to, -mostWeight...mostWeight)]
    }
  }

  /// The bounds of `rapport.yaml`; what must be above 0 is at least this.
  private static let leastPositive = 0.001
  private static let mostWeight = 1_000_000.0

  private static func weight(_ weight: Double) -> Cell { input(weight, 0...mostWeight) }

  private static func input(_ figure: Double?, _ bounds: ClosedRange<Double>) -> Cell {
    figure.map { .input(now: .number($0, .general), .number(bounds)) } ?? .blank
  }
}
