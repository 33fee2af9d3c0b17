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
    [
      heading(card), .prose("Points: 0 to 100 by the curves of the sheet Model. Observations: how many records the value rests on."),
      .table(Table("Measures", columns: columns, rows: card.inOrder.flatMap(rows), empty: "Nobody was employed in these months.")),
    ]
  }

  private static let columns: [Table.Column] = [
    .words("Name", most: 28), .words("Person", most: 28), .words("Role"), .words("Team", most: 24), .words("Dimension"), .words("Measure"),
    .words("State", most: 34), .figures("Value"), .words("Unit"), .figures("Observations"), .figures("Points"), .figures("Weight"),
  ]

  private static func rows(_ card: PersonCard) -> [[Cell]] {
    let person = [
      Cell.text(card.person.name), .text(card.person.id), .text(card.person.role.word), .word(card.person.team),
    ]
    return card.score.dimensions.flatMap { dimension in
      dimension.measures.map { measure in
        let declaration = Measures.named(measure.id)?.declaration
        return person + [
          .text(dimension.title), .text(declaration?.title ?? measure.id), .text(state(measure)), .figure(measure.value, .value),
          .word(declaration?.unit), .count(measure.n), .figure(measure.points, .whole), .number(measure.parameters.weight, .general),
        ]
      }
    }
  }

  private static func state(_ measure: MeasureScore) -> String {
    switch measure.state {
    case .measured: "measured"
    case .notLogged: "not logged"
    case .notApplicable(nil): measure.assumedPoints == nil ? "not applicable" : "no evidence yet"
    case .notApplicable(.some(let reason)): "not applicable: \(reason.words)"
    }
  }
}

extension Annotation.Reason {
  /// In words for people.
  var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}
