import Scoring

/// The rows of the Measures sheet: of each person one for each measure, in the order of the model, so that formulas find a person's block.
struct LiveMeasures: Sendable {
  private let formulas: [MeasureFormulas]
  /// Of the measures in the order of the model.
  let titles: [Cell]

  static let table = TableName(sheet: MeasuresSheet.title, label: "Measures")

  enum Column {
    static let state = "State"
    static let hits = "Hits"
    static let observations = "Observations"
    static let value = "Value"
    static let valueDeviation = "Deviation of value"
    static let points = "Points"
    static let pointsDeviation = "Deviation of points"
  }

  static let measured = "measured"

  init(_ live: LiveModel) {
    let measures = live.model.dimensions.flatMap(\.measures)
    formulas = measures.enumerated().map { MeasureFormulas($1, row: $0) }
    titles = measures.map { .text(Measures.named($0.id)?.declaration.title ?? $0.id) }
  }

  static func hits(_ measure: MeasureScore) -> Cell { if case .rate(let hits, _) = measure.evidence { .count(hits) } else { .blank } }

  /// - Parameter index: The number of the measure in the model.
  func value(_ measure: MeasureScore, _ index: Int) -> Cell {
    guard let estimate = measure.estimate else { return .unknown }
    guard let formula = formulas[index].value else { return .number(estimate.value, .value) }
    return .formula(formula, now: .number(estimate.value, .value), .value)
  }

  func valueDeviation(_ measure: MeasureScore, _ index: Int) -> Cell {
    guard let estimate = measure.estimate else { return .unknown }
    return formulas[index].value == nil ? .number(estimate.variance.squareRoot(), .value) : .blank
  }

  func points(_ measure: MeasureScore, _ index: Int) -> Cell {
    guard let counted = measure.counted else { return .unknown }
    return .formula(formulas[index].points, now: .number(counted.points, .whole), .whole)
  }

  func pointsDeviation(_ measure: MeasureScore, _ index: Int) -> Cell {
    guard let counted = measure.counted else { return .unknown }
    return .formula(formulas[index].pointsDeviation, now: .number(counted.deviation, .hours), .hours)
  }

  static func state(_ measure: MeasureScore) -> Cell { .text(word(measure)) }

  private static func word(_ measure: MeasureScore) -> String {
    switch measure.state {
    case .measured: measured
    case .notLogged: "not logged"
    case .notApplicable(nil): measure.assumedPoints == nil ? "not applicable" : "no evidence yet"
    case .notApplicable(.some(let reason)): "not applicable: \(reason.words)"
    }
  }
}

/// The formulas of one measure, for whoever is measured by it.
private struct MeasureFormulas: Sendable {
  /// Of shares; other values and their deviations follow from records alone.
  let value: Formula?
  let points: Formula
  let pointsDeviation: Formula

  /// - Parameter row: The row of the measure in the table of the Model sheet.
  init(_ parameters: ScoringModel.Parameters, row: Int) {
    typealias Column = LiveMeasures.Column
    let here = LiveMeasures.table
    func model(_ column: String) -> Term { LiveModel.measures.cell(column, row) }
    var deviation = here.here(Column.valueDeviation)
    if parameters.prior != nil {
      let weight = model(LiveModel.Column.pseudoWeight)
      let (n, q) = (here.here(Column.observations) + weight, here.here(Column.value))
      value = Formula((here.here(Column.hits) + weight * model(LiveModel.Column.rate)) / n)
      deviation = .call(.sqrt, q * (1 - q) / (n + 1))
    } else {
      value = nil
    }
    let (points, slope) = Self.curve(parameters.curve, here.here(Column.value), points: here.here(Column.points), model)
    self.points = Formula(points)
    pointsDeviation = Formula(.call(.min, 50, slope * deviation))
  }

  /// Points for a value, and what a unit of the value adds to them.
  private static func curve(_ curve: Curve, _ value: Term, points: Term, _ model: (String) -> Term) -> (points: Term, slope: Term) {
    switch curve {
    case .saturating:
      let half = model(LiveModel.Column.half)
      return (100 * (1 - Term.number(2).power(0 - value / half)), (100 - points) * .call(.ln, 2) / half)
    case .linear:
      let (from, to) = (model(LiveModel.Column.from), model(LiveModel.Column.to))
      let isLevel = Term.call(.or, .infix(points, .atMost, .number(tolerance)), points.reaches(100))
      return (
        .call(.min, 100, .call(.max, 0, 100 * (value - from) / (to - from))), .if(isLevel, 0, else: 100 / .call(.abs, to - from))
      )
    }
  }
}
