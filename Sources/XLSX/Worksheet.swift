import CXLSXWriter

/// A worksheet of a workbook that is being written; rows and columns count from 0.
package final class Worksheet {
  /// The name on the sheet's tab.
  package let name: String
  /// The workbook that it belongs to.
  package let workbook: Workbook
  private let handle: UnsafeMutablePointer<lxw_worksheet>
  private var tables: [CellRange] = []
  private var linkCount = 0

  init(name: String, handle: UnsafeMutablePointer<lxw_worksheet>, workbook: Workbook) {
    self.name = name
    self.handle = handle
    self.workbook = workbook
    // libxlsxwriter leaves names such as 2026 and Q1 bare in print areas, which Excel then can't read.
    free(handle.pointee.quoted_name)
    handle.pointee.quoted_name = strdup(SheetName.quoted(name))
  }

  /// Writes a cell, over what it held before.
  ///
  /// Texts are made safe first: line ends become line feeds, and characters XML has no place for become U+FFFD. The
  /// header cells of a table are the table's and cannot be written once it is added.
  package func write(_ value: CellValue, row: Int, column: Int, style: CellStyle = .plain) throws {
    try write(value, row: row, column: column, format: workbook.format(style))
  }

  /// The same with a format that the workbook has made before, as for many cells alike.
  package func write(_ value: CellValue, row: Int, column: Int, format: CellFormat) throws {
    let place = try place(row: row, column: column, format: format)
    switch value {
    case .blank:
      guard place.format != nil else { return }
      try XLSXError.check(worksheet_write_blank(place.sheet, place.row, place.column, place.format))
    case .text(let text):
      // Lent, not copied into an array as by handing over a text.
      try CellText.fitted(text).withCString { text in
        try XLSXError.check(worksheet_write_string(place.sheet, place.row, place.column, text, place.format))
      }
    case .number(let number), .date(let number):
      guard number.isFinite else { throw XLSXError.notFinite(cell: place.address) }
      try XLSXError.check(worksheet_write_number(place.sheet, place.row, place.column, number, place.format))
    case .formula(let formula, let cached):
      try write(formula, cached: cached, at: place)
    case .arrayFormula(let formula, let cached):
      try write(array: formula, cached: cached, at: place)
    case .link(let target, let row, let column, let text):
      try write(linkTo: SheetLocation(sheet: target, row: row, column: column), text: text, at: place)
    }
  }

  /// A range of this worksheet as a formula on any worksheet names it: `'Model'!$B$2:$B$9`.
  package func reference(to range: CellRange) -> String {
    SheetName.quoted(name) + "!" + range.absoluteAddress
  }

  /// What stands before a cell of this worksheet in a formula on another: `Model!`, or `'Q1'!` where it must be told from something else.
  package var prefix: String {
    // Of letters alone, and too many of them to be a column.
    let isPlain = name.utf8.count > 3 && name.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    return (isPlain ? name : SheetName.quoted(name)) + "!"
  }

  /// Gives a range a name that formulas of the whole workbook may use.
  ///
  /// A name begins with a letter or `_`, holds letters, digits, `_` and `.`, and doesn't read as a cell. It differs
  /// from every other one, and from every table's, in more than case.
  package func define(_ name: String, as range: CellRange) throws {
    let handle = try workbook.open()
    try range.checkLimits()
    try workbook.reserve(definedName: name)
    try XLSXError.check(workbook_define_name(handle, name, reference(to: range)))
  }
}

extension Worksheet {
  /// The worksheet for libxlsxwriter, as long as its workbook is open.
  func open() throws -> UnsafeMutablePointer<lxw_worksheet> {
    _ = try workbook.open()
    return handle
  }

  /// Where a cell may be written, while the workbook is open.
  func place(row: Int, column: Int, format: CellFormat) throws -> Place {
    let sheet = try open()
    try CellRange(row: row, column: column).checkLimits()
    try checkIsNoHeader(row: row, column: column)
    return Place(sheet: sheet, row: UInt32(row), column: UInt16(column), format: format.pointer)
  }

  /// Keeps a table's place from other tables and its header from other values.
  func reserve(table range: CellRange, name: String) throws {
    guard !tables.contains(where: range.overlaps) else {
      throw XLSXError.table(name, problem: "overlaps another table")
    }
    tables.append(range)
  }

  /// A header cell that differs from the table's own list of headers makes Excel repair the file.
  private func checkIsNoHeader(row: Int, column: Int) throws {
    for table in tables where table.rows.lowerBound == row && table.columns.contains(column) {
      let cell = CellRange(row: row, column: column).address
      throw XLSXError.limit("The cell \(cell) is the header of a table.")
    }
  }

  /// Counts a link towards Excel's limit of 65,530 for a worksheet.
  func countLink() throws {
    guard linkCount < 65_530 else {
      throw XLSXError.limit("The worksheet “\(name)” holds more than 65,530 links.")
    }
    linkCount += 1
  }
}
