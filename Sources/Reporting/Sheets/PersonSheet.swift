import Model
package import Scoring

/// The card of one person, picked from a list: all by formulas.
package enum PersonSheet: Sheet {
  /// The name on the tab.
  package static let title = "Person"
  /// What the sheet holds.
  package static let sentence = "One person's card: pick a name, and see every measure against the team's median."
  /// Only a workbook can show it.
  package static let isForWorkbookOnly = true

  /// The sheet from the top down.
  package static func blocks(_ card: Scorecard) -> [Block] {
    let people = card.inOrder
    guard !people.isEmpty else { return [heading(card), .prose("Nobody was employed in these months.")] }
    // Who is scored shows more of what the card can hold.
    let place = people.firstIndex { $0.score.status == .scored } ?? 0
    let person = LivePerson(live: LiveModel(card.model))
    return [
      heading(card), .prose("Pick a name from the list in the shaded cell; everything below follows."),
      .table(picker(PersonLabels.make(card)[place])), .table(PersonFacts.table(people[place], person)), .heading("Dimensions"),
      .table(dimensions(people[place], card)), .heading("Measures"), .table(measures(people[place], person)),
      .prose("Where there is no evidence yet, value and points are those of the start, which enter the score.", .note),
      .table(rows(place)),
    ]
  }

  private static func picker(_ name: String) -> Table {
    let names = CellReference(
      sheet: WorkingSheet.title, table: WorkingSheet.table.label, first: WorkingSheet.Column.name, last: WorkingSheet.Column.name,
      rows: .all)
    return Table(
      label: LivePerson.picker.label, columns: [.words(LivePerson.Column.name, most: 48)],
      rows: [[.input(now: .text(name, .strong), .listed(names))]], empty: "")
  }

  private static func dimensions(_ person: PersonCard, _ card: Scorecard) -> Table {
    let table = TableName(sheet: title, label: "PersonDimensions")
    let (points, median) = (table.here("Points"), table.here("Median of all scored"))
    let lead = Formula(
      .if(.call(.and, points.isNumber, median.isNumber), points - median, else: .text(Figure.unknown)))
    return Table(
      label: table.label,
      columns: [
        .words("Dimension"), .bars("Points"), .bars("Median of all scored"), .figures("Difference"), .figures("Weight"),
      ],
      rows: person.score.dimensions.enumerated().map { index, dimension in
        let group = Scoring.median(card.scored.compactMap { $0.score.dimensions[index].score })
        let difference = dimension.score.flatMap { points in group.map { points - $0 } }.map { Cell.number($0, .signed) } ?? .unknown
        return [
          .text(dimension.title, .strong),
          .formula(LivePerson.figure(LivePerson.scorecard(dimension.title)), now: .figure(dimension.score, .whole), .whole),
          // An array formula is stored with a number, so that there is none where nobody is scored.
          group.map { .formula(LivePerson.median(dimension.title), now: .number($0, .whole), .whole) } ?? .unknown,
          .formula(lead, now: difference, .signed),
          .formula(
            Formula(LiveModel.dimensions.cell(LiveModel.Column.dimensionWeight, index)), now: .number(dimension.weight, .general), .general),
        ]
      }, empty: "")
  }

  private static func measures(_ card: PersonCard, _ person: LivePerson) -> Table {
    let live = LiveMeasures(person.live)
    var row = -1
    return Table(
      label: "PersonMeasures",
      columns: [
        .words("Measure"), .figures("Value"), .figures("Points"), .figures("Observations"), .words("Unit"), .words("State", most: 26),
        .wrapped("What it asks", 34), .wrapped("For more points", 38),
      ],
      rows: card.score.dimensions.flatMap(\.measures).map { measure in
        row += 1
        let declaration = Measures.named(measure.id)?.declaration
        let now = live.cells(measure, row, months: card.score.months)
        func figure(_ column: String, _ now: Cell, _ format: NumberFormat) -> Cell {
          .formula(LivePerson.figure(person.measure(column, row)), now: now.now, format)
        }
        return [
          .text(declaration?.title ?? measure.id, .strong), figure(LiveMeasures.Column.value, now[3], format(declaration?.unit)),
          figure(LiveMeasures.Column.points, now[5], .whole), figure(LiveMeasures.Column.observations, now[2], .whole),
          .word(declaration?.unit, .quiet),
          .formula(LivePerson.text(person.measure(LiveMeasures.Column.state, row)), now: now[0], nil), .word(declaration?.question),
          .word(declaration?.advice),
        ]
      }, empty: "")
  }

  private static func format(_ unit: String?) -> NumberFormat {
    unit == "share" ? .share : unit == "a month" ? .value : .hours
  }

  private static func rows(_ place: Int) -> Table {
    Table(
      label: LivePerson.rows.label, columns: [.words(LivePerson.Column.working), .words(LivePerson.Column.scorecard)],
      rows: [
        [
          .formula(LivePerson.place, now: .count(place + 1), .whole),
          .formula(LivePerson.scorecardRow, now: .count(place + 1), .whole),
        ]
      ], empty: "")
  }
}
