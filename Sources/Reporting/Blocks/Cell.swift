package import Model

/// What a cell of a table holds.
package struct Cell: Hashable, Sendable {
  /// What it holds now, which is all but in a workbook.
  package let now: Content
  /// What a workbook has behind it; nil where it holds just that.
  package let behind: Behind?

  private init(_ now: Content, behind: Behind? = nil) { (self.now, self.behind) = (now, behind) }

  package enum Content: Hashable, Sendable {
    case text(String, Tone = .plain)
    case number(Double, NumberFormat)
    case date(Day)
    /// There is no figure, which is not zero.
    case unknown
    /// There is nothing to say.
    case blank
  }

  package enum Behind: Hashable, Sendable {
    /// It follows from other cells, by the format where that is a number.
    case formula(Formula, NumberFormat?)
    /// The reader may change it.
    indirect case input(Choice)
    /// It leads to a sheet of the workbook.
    indirect case link(sheet: String)
  }

  /// What a word means to the reader; never shown by colour alone.
  package enum Tone: Int, CaseIterable, Hashable, Sendable { case plain, strong, good, poor, quiet }

  /// What may be put into a cell.
  package enum Choice: Hashable, Sendable {
    case number(ClosedRange<Double>)
    /// One of the texts of these cells.
    case listed(CellReference)
  }

  /// The cell as it is printed.
  package var printed: String { now.printed }
}

extension Cell.Content {
  var printed: String {
    switch self {
    case .text(let text, _): text
    case .number(let number, let format): format.text(number)
    case .date(let day): day.description
    case .unknown: Figure.unknown
    case .blank: ""
    }
  }
}

extension Cell {
  package static let unknown = Cell(.unknown)
  package static let blank = Cell(.blank)

  package static func text(_ text: String, _ tone: Tone = .plain) -> Cell { Cell(.text(text, tone)) }
  package static func number(_ number: Double, _ format: NumberFormat) -> Cell { Cell(.number(number, format)) }
  static func date(_ day: Day) -> Cell { Cell(.date(day)) }
  static func link(sheet: String, text: String) -> Cell { Cell(.text(text), behind: .link(sheet: sheet)) }

  /// - Parameter now: What the formula comes to now.
  static func formula(_ formula: Formula, now: Cell, _ format: NumberFormat?) -> Cell { Cell(now.now, behind: .formula(formula, format)) }
  static func input(now: Cell, _ choice: Choice) -> Cell { Cell(now.now, behind: .input(choice)) }

  /// A number, or that there is none.
  static func figure(_ number: Double?, _ format: NumberFormat) -> Cell {
    guard let number, number.isFinite else { return .unknown }
    return .number(number, format)
  }

  static func count(_ number: Int) -> Cell { .number(Double(number), .whole) }

  /// A text that may be missing.
  static func word(_ text: String?, _ tone: Tone = .plain) -> Cell { text.map { $0.isEmpty ? .blank : .text($0, tone) } ?? .blank }
}
