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
    let (person, medians) = (LivePerson(live: LiveModel(card.model)), card.dimensionMedians)
    return [
      heading(card), .prose("Pick a name from the list in the shaded cell; everything below follows."),
      .table(picker(PersonLabels.make(Array(people[...place]), card)[place])), .table(PersonFacts.table(people[place], person)),
      .heading("What to do next"),
      .table(PersonSteps.table(people[place], card.organisation)), .heading("Dimensions"), .table(dimensions(people[place], medians)),
    ] + (medians.allSatisfy { $0 == nil } ? [] : [bars(people[place], medians)]) + [
      .heading("Measures"), .table(measures(people[place], person)),
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

  private enum Dimensions {
    static let table = TableName(sheet: title, label: "PersonDimensions")
    static let name = "Dimension"
    static let points = "Points"
    static let median = "Median of all scored"
  }

  /// Bars over the cells of the dimensions, so that they follow the name that is picked.
  private static func bars(_ person: PersonCard, _ medians: [Double?]) -> Block {
    func cells(_ column: String) -> CellReference {
      CellReference(sheet: title, table: Dimensions.table.label, first: column, last: column, rows: .all)
    }
    let dimensions = person.score.dimensions
    return .chart(
      Chart(
        "Where does the person stand?",
        alternative: "Points of the picked person in the \(dimensions.count) dimensions beside the median of all scored, as in the table.",
        .bars(
          Chart.Bars(
            categories: dimensions.map(\.title), axis: .scores(),
            series: [
              Chart.Series(name: Dimensions.points, mark: .circle, values: dimensions.map(\.score), cells: cells(Dimensions.points)),
              Chart.Series(
                name: Dimensions.median, mark: .square, values: medians, cells: cells(Dimensions.median)),
            ], cells: cells(Dimensions.name)))))
  }

  private static func dimensions(_ person: PersonCard, _ medians: [Double?]) -> Table {
    let table = Dimensions.table
    let (points, median) = (table.here(Dimensions.points), table.here(Dimensions.median))
    let lead = Formula(
      .if(.call(.and, points.isNumber, median.isNumber), points - median, else: .text(Figure.unknown)))
    return Table(
      label: table.label,
      columns: [
        .words(Dimensions.name), .bars(Dimensions.points), .bars(Dimensions.median), .figures("Difference"), .figures("Weight"),
      ],
      rows: zip(person.score.dimensions, medians).enumerated().map { index, both in
        let (dimension, group) = both
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
        func figure(_ column: String, _ now: Cell, _ format: NumberFormat) -> Cell {
          .formula(LivePerson.figure(person.measure(column, row)), now: now, format)
        }
        return [
          .text(declaration?.title ?? measure.id, .strong),
          figure(LiveMeasures.Column.value, live.value(measure, row), format(declaration?.unit)),
          figure(LiveMeasures.Column.points, live.points(measure, row), .whole),
          figure(LiveMeasures.Column.observations, .count(measure.n), .whole),
          .word(declaration?.unit, .quiet),
          .formula(LivePerson.text(person.measure(LiveMeasures.Column.state, row)), now: LiveMeasures.state(measure), nil),
          .word(declaration?.question),
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
