/// An Excel table: a header row with filter buttons, and one or more rows of data.
package struct Table: Hashable, Sendable {
  /// A column of a table.
  package struct Column: Hashable, Sendable {
    /// 1 to 255 characters on one line, unlike every other header of the table in more than case.
    package var header: String

    /// The style of the header cell.
    package var headerStyle: CellStyle

    /// The style that rows added in Excel take on; cells written here have their own.
    package var style: CellStyle

    /// Creates a column.
    package init(_ header: String, headerStyle: CellStyle = .plain, style: CellStyle = .plain) {
      self.header = header
      self.headerStyle = headerStyle
      self.style = style
    }
  }

  /// One of Excel's table styles.
  package enum Look: Hashable, Sendable {
    case none
    /// 1 to 21.
    case light(Int)
    /// 1 to 28.
    case medium(Int)
    /// 1 to 11.
    case dark(Int)
  }

  /// What formulas call the table; the rules are those of names of ranges.
  package var name: String

  /// The table with its header row.
  package var range: CellRange

  /// One for each column of the range, in order.
  package var columns: [Column]

  /// How Excel draws the table.
  package var look: Look

  /// Whether each header has a button to sort and filter.
  package var hasButtons: Bool

  /// Creates a table.
  package init(_ name: String, range: CellRange, columns: [Column], look: Look = .light(1), hasButtons: Bool = true) {
    self.name = name
    self.range = range
    self.columns = columns
    self.look = look
    self.hasButtons = hasButtons
  }
}

extension Table {
  func checkLimits() throws {
    try range.checkLimits()
    guard range.rows.count >= 2 else { throw XLSXError.table(name, problem: "has no row under its header") }
    guard range.columns.count == columns.count else {
      throw XLSXError.table(name, problem: "is \(range.columns.count) wide and has \(columns.count) headers")
    }
    guard columns.allSatisfy({ (1...255).contains($0.header.utf16.count) }) else {
      throw XLSXError.table(name, problem: "has a header that is not 1 to 255 characters long")
    }
    guard Set(columns.map { $0.cleanHeader.lowercased() }).count == columns.count else {
      throw XLSXError.table(name, problem: "has two headers alike")
    }
    guard look.numbers.contains(look.number) else {
      throw XLSXError.table(name, problem: "has a look Excel doesn't have")
    }
  }
}

extension Table.Column {
  /// The header as cell and table both hold it.
  var cleanHeader: String {
    CellText.line(header, limit: 255)
  }
}

extension Table.Look {
  var number: Int {
    switch self {
    case .none: 0
    case .light(let number), .medium(let number), .dark(let number): number
    }
  }

  fileprivate var numbers: ClosedRange<Int> {
    switch self {
    case .none: 0...0
    case .light: 1...21
    case .medium: 1...28
    case .dark: 1...11
    }
  }
}
