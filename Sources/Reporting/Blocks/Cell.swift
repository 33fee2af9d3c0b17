package import Model

/// What a cell of a table holds.
package enum Cell: Hashable, Sendable {
  case text(String, Tone = .plain)
  case number(Double, NumberFormat)
  case date(Day)
  /// Leads to a sheet of the workbook.
  case link(sheet: String, text: String)
  /// There is no figure, which is not zero.
  case unknown
  /// There is nothing to say.
  case blank
  /// Follows from other cells in a workbook, by the format where that is a number; everywhere else it is what it is now.
  indirect case formula(Formula, now: Cell, NumberFormat?)
  /// May be changed by the reader of a workbook; everywhere else it is what it is now.
  indirect case input(now: Cell, Choice)

  /// What a word means to the reader; never shown by colour alone.
  package enum Tone: Int, CaseIterable, Hashable, Sendable { case plain, strong, good, poor, quiet }

  /// What may be put into a cell.
  package enum Choice: Hashable, Sendable {
    case number(ClosedRange<Double>)
    /// One of the texts of these cells.
    case listed(CellReference)
  }

  /// A number, or that there is none.
  static func figure(_ number: Double?, _ format: NumberFormat) -> Cell {
    guard let number, number.isFinite else { return .unknown }
    return .number(number, format)
  }

  static func count(_ number: Int) -> Cell { .number(Double(number), .whole) }

  /// A text that may be missing.
  static func word(_ text: String?, _ tone: Tone = .plain) -> Cell { text.map { $0.isEmpty ? .blank : .text($0, tone) } ?? .blank }

  /// What the cell holds now, whatever it follows from.
  package var now: Cell {
    switch self {
    case .formula(_, let now, _), .input(let now, _): now
    default: self
    }
  }

  /// The cell as it is printed.
  package var printed: String {
    switch self {
    case .text(let text, _), .link(_, let text): text
    case .number(let number, let format): format.text(number)
    case .date(let day): day.description
    case .unknown: Figure.unknown
    case .blank: ""
    case .formula, .input: now.printed
    }
  }
}
