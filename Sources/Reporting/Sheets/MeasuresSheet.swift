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
    return [
      heading(card),
      .prose(
        "Points: 0 to 100 by the curves of the sheet Model. Observations: how many records the value rests on. Where there is no "
          + "evidence yet, value and points are those of the start, which enter the score. Scores are read from these rows by their "
          + "place, so keep their order; to sort them, copy them first."),
      .table(
        Table(
          LiveMeasures.table.label, columns: columns, rows: rows(card.inOrder, LiveModel(card.model)),
          empty: "Nobody was employed in these months.", isSortable: false)),
    ]
  }

  private typealias Column = LiveMeasures.Column

  private static let columns: [Table.Column] = [
    .words("Name", most: 28), .words("Person", most: 28), .words("Role"), .words("Team", most: 24), .words("Dimension"), .words("Measure"),
    .words(Column.state, most: 34), .figures(Column.hits), .figures(Column.observations), .figures(Column.value),
    .figures(Column.valueDeviation), .figures(Column.points), .figures(Column.pointsDeviation),
  ]

  private static func rows(_ people: [PersonCard], _ model: LiveModel) -> Table.Rows {
    let live = LiveMeasures(model)
    let places = model.rows.enumerated().flatMap { dimension, rows in
      rows.map { (dimension: dimension, measure: $0 - rows.lowerBound, title: Cell.text(model.model.dimensions[dimension].title)) }
    }
    return Table.Rows(count: people.count * places.count) { index in
      let card = people[index / places.count]
      let place = index % places.count
      let measure = card.score.dimensions[places[place].dimension].measures[places[place].measure]
      return [
        .text(card.person.name), .text(card.person.id), .text(card.person.role.word), .word(card.person.team), places[place].title,
        live.titles[place], LiveMeasures.state(measure), LiveMeasures.hits(measure), .count(measure.n), live.value(measure, place),
        live.valueDeviation(measure, place), live.points(measure, place), live.pointsDeviation(measure, place),
      ]
    }
  }
}

extension Annotation.Reason {
  /// In words for people.
  var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}
