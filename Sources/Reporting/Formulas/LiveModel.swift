import Scoring

/// The figures of the Model sheet as formulas read them.
struct LiveModel {
  let model: ScoringModel
  /// By dimension the rows of its measures in the table of the Model sheet, which are also those of a person's block on the Measures sheet.
  let rows: [Range<Int>]

  /// A row for each measure.
  static let measures = TableName(sheet: ModelSheet.title, label: "Model")
  /// A row for each dimension.
  static let dimensions = TableName(sheet: ModelSheet.title, label: "Weights")
  /// Whether the figures are still those of the report.
  static let state = TableName(sheet: ModelSheet.title, label: "ModelState")

  enum Column {
    static let dimension = "Dimension"
    static let measure = "Measure"
    static let weight = "Weight inside"
    static let share = "Share of score"
    static let curve = "Curve"
    static let half = "50 points at"
    static let from = "0 points at"
    static let to = "100 points at"
    static let rate = "Pseudo rate r0"
    static let pseudoWeight = "Pseudo weight w"
    static let dimensionWeight = "Weight"
    static let state = "These figures"
  }

  /// What the state says while nothing is changed.
  static let unchanged = "are those of the report"

  init(_ model: ScoringModel) {
    self.model = model
    var (rows, first) = ([Range<Int>](), 0)
    for dimension in model.dimensions {
      rows.append(first..<first + dimension.measures.count)
      first += dimension.measures.count
    }
    self.rows = rows
  }

  /// How many measures there are: the rows of a person's block on the Measures sheet.
  var count: Int { rows.last?.upperBound ?? 0 }

  /// What stands in the report only as long as the model is that of the report, such as a change against months scored by it.
  static func whileUnchanged(_ term: Term, else other: Term = .text(Figure.unknown)) -> Term {
    .if(state.cell(Column.state, 0).is(.text(unchanged)), term, else: other)
  }

  /// The share of a measure in the whole score.
  func share(dimension: Int, measure: Int) -> Term {
    let all = Term.call(.sum, Self.dimensions.all(Column.dimensionWeight))
    let inside = Term.call(.sum, Self.measures.cells(Column.weight, rows[dimension].lowerBound...rows[dimension].upperBound - 1))
    let weight = Self.dimensions.cell(Column.dimensionWeight, dimension)
    return .call(
      .iferror, weight / all * (Self.measures.cell(Column.weight, rows[dimension].lowerBound + measure) / inside), 0)
  }

  /// The words of the state: whether each figure that may be changed is still what it was.
  var stateTerm: Term {
    var same: [Term] = []
    for (index, dimension) in model.dimensions.enumerated() {
      same.append(Self.dimensions.cell(Column.dimensionWeight, index).is(.number(dimension.weight)))
      for (row, measure) in zip(rows[index], dimension.measures) {
        for (column, figure) in Self.figures(measure) { same.append(Self.measures.cell(column, row).is(.number(figure))) }
      }
    }
    return .if(.call(.and, same), .text(Self.unchanged), else: .text("were changed: change, trend and days wait for a new report"))
  }

  /// The figures of a measure that may be changed, with their columns.
  static func figures(_ measure: ScoringModel.Parameters) -> [(column: String, figure: Double)] {
    var figures = [(Column.weight, measure.weight)]
    switch measure.curve {
    case .saturating(let half): figures.append((Column.half, half))
    case .linear(let from, let to): figures += [(Column.from, from), (Column.to, to)]
    }
    if let prior = measure.prior { figures += [(Column.rate, prior.rate), (Column.pseudoWeight, prior.weight)] }
    return figures
  }
}
