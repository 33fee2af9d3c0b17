import Model
package import Scoring

/// The steps between measures and scores, which the formulas of other sheets read.
package enum WorkingSheet: Sheet {
  /// The name on the tab.
  package static let title = "Working"
  /// What the sheet holds.
  package static let sentence = "The steps between measures and scores."
  /// Only a workbook can show it.
  package static let isForWorkbookOnly = true

  /// The sheet from the top down.
  package static func blocks(_ card: Scorecard) -> [Block] {
    let live = LiveModel(card.model)
    let formulas = LiveWorking(live)
    let people = card.inOrder
    let labels = PersonLabels.make(people, card)
    return [
      heading(card),
      .prose(
        "Formulas of other sheets read these rows by their place, so keep their order. Deviations are standard deviations of the points "
          + "of a dimension; the margin holds four of five cases."),
      .table(weights(live)),
      .table(
        Table(
          table.label, columns: columns(card.model),
          rows: zip(people, labels).map { row($0, $1, formulas) + PersonSteps.texts($0, card.organisation) },
          empty: "Nobody was employed in these months.", isSortable: false)),
    ]
  }

  /// A row for each person, in the order of the Measures sheet.
  static let table = TableName(sheet: title, label: "Working")
  /// The weights of the dimensions from left to right, as the scores of a person stand.
  static let weights = TableName(sheet: title, label: "DimensionWeights")

  enum Column {
    static let name = "Name"
    static let person = "Person"
    static let records = "Records"
    static let months = "Months of work"
    static let base = "By the records"
    static let cards = "Cards"
    static let answers = "Answers"
    static let coverage = "Coverage"
    static let margin = "Margin"
    static let status = "Status"
    static let change = "Change"
    static let trend = "Trend"
    static let noise = "Trend is"
    static let remark = "Remark"
    static let youth = "Log"
    static let steps = ["First step", "Second step", "Third step"]
    static let waits = "Who waits"
    static let reconnect = "Reconnect"
  }

  private static func weights(_ live: LiveModel) -> Table {
    let dimensions = live.model.dimensions
    return Table(
      label: weights.label, columns: dimensions.map { .figures($0.title) },
      rows: [
        dimensions.enumerated().map {
          .formula(
            Formula(LiveModel.dimensions.cell(LiveModel.Column.dimensionWeight, $0)), now: .number($1.weight, .general), .general)
        }
      ], empty: "")
  }

  private static func columns(_ model: ScoringModel) -> [Table.Column] {
    [
      .words(Column.name, most: 28), .words(Column.person, most: 28), .figures(Column.records), .figures(Column.months),
      .words(Column.base), .words(Column.cards), .words(Column.answers), .figures(Column.coverage),
    ] + model.dimensions.map { .figures($0.title) } + [
      .figures(Column.margin), .words(Column.status), .figures(Column.change), .figures(Column.trend), .words(Column.noise),
      .words(Column.remark), .words(Column.youth),
    ] + (Column.steps + [Column.waits, Column.reconnect]).map { .wrapped($0, 48) }
  }

  private static func row(_ card: PersonCard, _ label: String, _ formulas: LiveWorking) -> [Cell] {
    let score = card.score
    return [
      .text(label), .text(card.person.id), .count(score.records), .number(score.months, .value), .text(base(score).words),
      .formula(formulas.cards, now: .text(score.trueTest.cards.rawValue), nil),
      .formula(formulas.answers, now: .text(score.trueTest.answers.rawValue), nil),
      .formula(formulas.coverage, now: .number(score.coverage, .share), .share),
    ]
      + zip(score.dimensions, formulas.deviations).map { dimension, formula in
        .formula(formula, now: .figure(dimension.score == nil ? nil : dimension.deviation, .hours), .hours)
      } + [
        .formula(formulas.margin, now: .figure(score.wouldBeMargin, .hours), .hours),
        .formula(formulas.status, now: .text(score.status.words), nil),
        .figure(card.change.delta, .signed), .figure(card.change.trend, .signed), card.trendCell,
        .word(card.restsOnOneDay == true ? PersonCard.oneDay : nil), .word(card.isMemoryShort ? PersonCard.youngLog : nil),
      ]
  }

  /// The status as far as coverage and margin do not decide it.
  private static func base(_ score: PersonScore) -> Status {
    score.status == .tooLittle && score.records >= Status.leastRecords ? .scored : score.status
  }
}
