import Model
package import Scoring

/// Everybody with score, true test and the seven dimensions.
package enum ScorecardSheet: Sheet {
  /// The name on the tab.
  package static let title = "Scorecard"
  /// What the sheet holds.
  package static let sentence = "Everybody: the true test, score, band, change and the seven dimensions."

  /// The sheet from the top down.
  package static func blocks(_ card: Scorecard) -> [Block] {
    let live = LiveModel(card.model)
    return [
      heading(card),
      .prose(
        "Score: 0 to 100 over \(PeriodWords.window(card.period)); it lies within ± of the truth in four of five cases. "
          + "Sorted by role and name, because neighbours by score mostly lie within each other's margins. "
          + "Scores follow the weights and curves of the sheet Model."),
    ] + (GroupWords.youngLogs(card).map { [.prose($0, .note)] } ?? [])
      + [
        .table(
          Table(
            LiveScore.table.label, columns: columns(card), rows: rows(card, LiveScore(live)), empty: "Nobody was employed in these months.")
        )
      ]
  }

  private typealias Column = LiveScore.Column

  private static func columns(_ card: Scorecard) -> [Table.Column] {
    [
      .wrapped("Name", 20), .words("Role"), .wrapped("Team", 14), .wrapped(Column.trueTest, 18), .figures(Column.score),
      .figures(Column.margin), .wrapped(Column.band, 12), .wrapped(Column.edge, 12), .figures("Change"), .figures("Trend"),
      .words("Trend is"),
    ] + card.model.dimensions.map { .bars($0.title, 10) } + [.figures("Coverage"), .wrapped("Remark", 15), .figures(number)]
  }

  /// The place of a person in the tables of the sheets Measures and Working, whatever this table is sorted by.
  static let number = "No."

  private static func rows(_ card: Scorecard, _ live: LiveScore) -> [[Cell]] {
    let names = card.printedNames
    return card.inOrder.enumerated().map { row($1, names[$1.person], number: $0 + 1, live) }
  }

  private static func row(_ person: PersonCard, _ name: String, number: Int, _ live: LiveScore) -> [Cell] {
    let score = person.score
    let isScored = score.status == .scored
    return [
      .text(name, .strong), .text(person.person.role.word), .word(person.person.team),
      .formula(live.trueTest, now: person.trueTestCell, nil), .formula(live.score, now: .figure(score.score, .whole), .whole),
      .formula(live.margin, now: .figure(score.margin, .whole), .whole),
      .formula(live.band, now: isScored ? .word(score.band?.words) : .unknown, nil),
      .formula(live.edge, now: .word(score.edge?.words, .quiet), nil),
      .formula(live.change, now: .figure(person.change.delta, .signed), .signed),
      .formula(live.trend, now: .figure(person.change.trend, .signed), .signed), .formula(live.noise, now: person.trendCell, nil),
    ] + zip(score.dimensions, live.dimensions).map { .formula($1, now: .figure($0.score, .whole), .whole) } + [
      .formula(live.coverage, now: .number(score.coverage, .share), .share),
      .formula(live.remark, now: .word(person.remark, isScored ? .quiet : .plain), nil), .count(number),
    ]
  }
}
