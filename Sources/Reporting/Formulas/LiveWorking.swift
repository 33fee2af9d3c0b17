import Scoring

/// The formulas of the Working sheet: one for all rows of each column.
struct LiveWorking {
  let cards, answers, coverage, margin, status: Formula
  let deviations: [Formula]

  init(_ live: LiveModel) {
    typealias Column = WorkingSheet.Column
    let (here, count) = (WorkingSheet.table, live.count)
    func block(_ column: String, _ rows: Range<Int>) -> Term {
      LiveMeasures.table.cells(column, .block(step: count, offset: rows.lowerBound, count: rows.count))
    }
    func verdict(_ id: String, _ limit: Double) -> Formula {
      let row = live.model.measureIDs.firstIndex(of: id) ?? 0
      let (hits, n) = (block(LiveMeasures.Column.hits, row..<row + 1), block(LiveMeasures.Column.observations, row..<row + 1))
      let isKnown = Term.call(
        .and, block(LiveMeasures.Column.state, row..<row + 1).is(.text(LiveMeasures.measured)),
        .infix(n, .atLeast, .number(Double(TrueTest.leastEvidence))))
      let verdict = Term.if((hits / n).reaches(limit), .text(Verdict.yes.rawValue), else: .text(Verdict.no.rawValue))
      return Formula(.if(isKnown, verdict, else: .text(Verdict.unknown.rawValue)))
    }
    cards = verdict("direct_cards", TrueTest.leastCards)
    answers = verdict("answered_in_time", TrueTest.leastAnswers)
    coverage = Formula(
      .call(
        .sumif, block(LiveMeasures.Column.state, 0..<count), .text(LiveMeasures.measured),
        LiveModel.measures.all(LiveModel.Column.share)))
    deviations = live.rows.map { Formula(live.mean(LiveMeasures.Column.pointsDeviation, $0)) }
    let titles = live.model.dimensions.map(\.title)
    let weights = WorkingSheet.weights.cells(titles[0], to: titles[titles.count - 1], .some(0...0))
    let deviation = here.here(titles[0], to: titles[titles.count - 1])
    let spread = Term.call(.sqrt, .call(.sumproduct, weights, weights, deviation, deviation))
    margin = Formula(
      .call(
        .iferror, .number(PersonScore.marginWidth) * spread / .call(.sumif, deviation, ">=0", weights), .text(Figure.unknown)))
    let isEnough = Term.call(
      .and, here.here(Column.coverage).reaches(Status.leastCoverage), here.here(Column.margin).isNumber,
      .infix(here.here(Column.margin), .atMost, .number(Status.mostMargin + tolerance)))
    status = Formula(
      .if(
        here.here(Column.base).is(.text(Status.scored.words)),
        .if(isEnough, .text(Status.scored.words), else: .text(Status.tooLittle.words)), else: here.here(Column.base)))
  }
}

extension LiveModel {
  /// The weighted mean over the measures of a dimension that count; a dash where none does.
  /// - Parameter rows: Those of the dimension in the model.
  func mean(_ column: String, _ rows: Range<Int>) -> Term {
    let figures = LiveMeasures.table.cells(column, .block(step: count, offset: rows.lowerBound, count: rows.count))
    let weights = Self.measures.cells(Column.weight, rows.lowerBound...rows.upperBound - 1)
    return .call(.iferror, .call(.sumproduct, weights, figures) / .call(.sumif, figures, ">=0", weights), .text(Figure.unknown))
  }
}
