import Scoring

/// What the Person sheet reads of the person whose name is picked.
struct LivePerson {
  let live: LiveModel

  /// The cell with the name.
  static let picker = TableName(sheet: PersonSheet.title, label: "PersonPicked")
  /// The rows in which the picked person stands.
  static let rows = TableName(sheet: PersonSheet.title, label: "PersonRows")

  enum Column {
    static let name = "Pick a name here"
    static let working = "Place in Working"
    static let scorecard = "Row of Scorecard"
  }

  private static let none = Term.text(Figure.unknown)

  /// The place of the picked name in the list; the marks that a look-up takes for any letters are taken for themselves.
  static var place: Formula {
    var name = picker.cell(Column.name, 0)
    for mark in ["~", "*", "?"] { name = .call(.substitute, name, .text(mark), .text("~" + mark)) }
    return Formula(.call(.iferror, .call(.match, name, WorkingSheet.table.all(WorkingSheet.Column.name), 0), none))
  }

  /// The row of the Scorecard table, which may have been sorted.
  static var scorecardRow: Formula {
    Formula(.call(.iferror, .call(.match, rows.cell(Column.working, 0), LiveScore.table.all(ScorecardSheet.number), 0), none))
  }

  static func working(_ column: String) -> Term { .call(.index, WorkingSheet.table.all(column), rows.cell(Column.working, 0)) }
  static func scorecard(_ column: String) -> Term { .call(.index, LiveScore.table.all(column), rows.cell(Column.scorecard, 0)) }

  /// - Parameter row: That of the measure in the model.
  func measure(_ column: String, _ row: Int) -> Term {
    let first = (Self.rows.cell(Column.working, 0) - 1) * .number(Double(live.count))
    return .call(.index, LiveMeasures.table.all(column), first + .number(Double(row + 1)))
  }

  /// A figure, or a dash where nobody is picked.
  static func figure(_ term: Term) -> Formula { Formula(.call(.iferror, term, none)) }

  /// A text, empty where there is none; a dash where nobody is picked.
  static func text(_ term: Term) -> Formula { Formula(.call(.iferror, term.joined(""), none)) }

  /// The median of a dimension over all who are scored.
  static func median(_ dimension: String) -> Formula {
    let isScored = LiveScore.table.all(LiveScore.Column.score).isNumber
    return Formula(.call(.median, .if(isScored, LiveScore.table.all(dimension), else: "")), isArray: true)
  }
}
