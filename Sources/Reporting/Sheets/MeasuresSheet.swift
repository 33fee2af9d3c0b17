import Model
package import Scoring

/// The tidy table behind everything: a row for each person and measure.
package enum MeasuresSheet: Sheet {
  /// The name on the tab.
  package static let title = "Measures"
  /// What the sheet holds.
  package static let sentence = "Every measure of everybody: value, number of observations, points."

  /// The sheet from the top down.
  package static func blocks(_ card: Scorecard) -> [Block] {
    let live = LiveMeasures(LiveModel(card.model))
    return [
      heading(card),
      .prose(
        "Points: 0 to 100 by the curves of the sheet Model. Observations: how many records the value rests on. Where there is no "
          + "evidence yet, value and points are those of the start, which enter the score. Scores are read from these rows by their "
          + "place, so keep their order; to sort them, copy them first."),
      .table(
        Table(
          LiveMeasures.table.label, columns: columns, rows: card.inOrder.flatMap { rows($0, live) },
          empty: "Nobody was employed in these months.", isSortable: false)),
    ]
  }

  private typealias Column = LiveMeasures.Column

  private static let columns: [Table.Column] = [
    .words("Name", most: 28), .words("Person", most: 28), .words("Role"), .words("Team", most: 24), .words("Dimension"), .words("Measure"),
    .words(Column.state, most: 34), .figures(Column.hits), .figures(Column.observations), .figures(Column.value),
    .figures(Column.valueDeviation), .figures(Column.points), .figures(Column.pointsDeviation),
  ]

  private static func rows(_ card: PersonCard, _ live: LiveMeasures) -> [[Cell]] {
    let (name, id, role, team) = (
      Cell.text(card.person.name), Cell.text(card.person.id), Cell.text(card.person.role.word), Cell.word(card.person.team)
    )
    var index = -1
    return card.score.dimensions.flatMap { dimension in
      dimension.measures.map { measure in
        index += 1
        let now = live.cells(measure, index, months: card.score.months)
        return [
          name, id, role, team, .text(dimension.title), live.titles[index], now.state, now.hits, now.observations, now.value,
          now.valueDeviation, now.points, now.pointsDeviation,
        ]
      }
    }
  }
}

extension Annotation.Reason {
  /// In words for people.
  var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}
