import XLSX

/// A formula in Excel's words, with gaps for the row it stands in.
struct FormulaText {
  private let sheet: String
  private(set) var formula = RowFormula()

  /// Says where the table of a reference stands.
  typealias Find = (CellReference) throws -> TablePlace

  /// - Parameter sheet: The one on which the formula stands.
  init(_ term: Term, on sheet: String, find: Find) throws {
    self.sheet = sheet
    try add(term, find)
  }

  private mutating func add(_ words: String) { formula.append(words) }

  private mutating func add(row first: Int, step: Int) { formula.append(row: first, step: step) }

  private mutating func add(_ term: Term, _ find: Find) throws {
    switch term {
    case .number(let number): add(NumberFormat.general.text(number).uppercased())
    case .text(let text): add(quoted: text)
    case .cells(let reference): try add(reference, find(reference))
    case .call(let function, let terms):
      add(function.rawValue.uppercased())
      add("(")
      for (index, term) in terms.enumerated() {
        if index > 0 { add(",") }
        try add(term, find)
      }
      add(")")
    case .infix(let left, let sign, let right):
      try addOperand(left, find)
      add(sign.rawValue)
      try addOperand(right, find)
    }
  }

  private mutating func add(quoted text: String) {
    add("\"")
    add(
      text.utf8.contains(UInt8(ascii: "\""))
        ? text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") : text)
    add("\"")
  }

  /// In brackets where it has an operator itself, so that no order of operators need be known.
  private mutating func addOperand(_ term: Term, _ find: Find) throws {
    guard case .infix = term else { return try add(term, find) }
    add("(")
    try add(term, find)
    add(")")
  }

  private mutating func add(_ reference: CellReference, _ place: TablePlace) throws {
    let (first, last) = (try place.letters(reference.first), try place.letters(reference.last))
    let top = place.firstRow + 1
    if case .here = reference.rows {
      add(first)
      add(row: top, step: 1)
      guard first != last else { return }
      add(":" + last)
      return add(row: top, step: 1)
    }
    if place.sheet.name != sheet { add(place.prefix) }
    add("$")
    add(first)
    add("$")
    switch reference.rows {
    case .here: break
    case .all: add(String(top), to: String(top + place.rowCount - 1), last, isOne: false)
    case .some(let rows):
      add(String(top + rows.lowerBound), to: String(top + rows.upperBound), last, isOne: rows.count == 1 && first == last)
    case .block(let step, let offset, let count):
      add(row: top + offset, step: step)
      guard count > 1 || first != last else { return }
      add(":$" + last + "$")
      add(row: top + offset + count - 1, step: step)
    }
  }

  private mutating func add(_ first: String, to last: String, _ column: String, isOne: Bool) {
    add(first)
    if !isOne { add(":$" + column + "$" + last) }
  }
}

/// Where a table stands in the workbook.
struct TablePlace {
  let sheet: Worksheet
  let label: String
  let columns: [Table.Column]
  /// The first row below the header, counted from 0.
  let firstRow: Int
  let rowCount: Int

  init(sheet: Worksheet, table: Table, firstRow: Int) {
    (self.sheet, self.firstRow) = (sheet, firstRow)
    (label, columns, rowCount) = (table.label ?? "", table.columns, table.rows.count)
  }

  /// `Model!`, or `'Executives and staff'!`.
  var prefix: String { sheet.prefix }

  /// The column below a header, counted from 0.
  func column(_ header: String) throws -> Int {
    guard let column = columns.firstIndex(where: { $0.header == header }) else {
      throw FormulaError(description: "The table \(label) of the sheet \(sheet.name) has no column \(header).")
    }
    return column
  }

  func letters(_ header: String) throws -> String { CellRange.letters(ofColumn: try column(header)) }

  /// The cells of a column as a drop-down names them.
  func range(_ reference: CellReference) throws -> String {
    let letters = try letters(reference.first)
    return "\(prefix)$\(letters)$\(firstRow + 1):$\(letters)$\(firstRow + rowCount)"
  }
}

/// A formula reads what the workbook does not hold: a mistake of the program.
struct FormulaError: Error, CustomStringConvertible {
  let description: String
}
