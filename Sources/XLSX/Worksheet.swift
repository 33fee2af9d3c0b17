import CXLSXWriter

/// A worksheet of a workbook that is being written; rows and columns count from 0.
package final class Worksheet {
  /// The name on the sheet's tab.
  package let name: String
  /// What stands before a cell of this worksheet in a formula on another: `Model!`, or `'Q1'!` where it must be told from something else.
  package let prefix: String
  /// The workbook that it belongs to.
  package let workbook: Workbook
  private let handle: UnsafeMutablePointer<lxw_worksheet>
  private var tables: [CellRange] = []
  private var linkCount = 0

  init(name: String, handle: UnsafeMutablePointer<lxw_worksheet>, workbook: Workbook) {
    self.name = name
    self.handle = handle
    self.workbook = workbook
    // Of letters alone, and too many of them to be a column.
    let isPlain = name.utf8.count > 3 && name.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    prefix = (isPlain ? name : SheetName.quoted(name)) + "!"
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
    try withRow(row) { row in try row.write(value, column: column, format: format) }
  }

  /// Lends a row, for writing many cells to it.
  package func withRow(_ row: Int, _ body: (borrowing WorksheetRow) throws -> Void) throws {
    let sheet = try open()
    guard row >= 0, row < CellRange.rowLimit else { throw CellRange(row: row, column: 0).isOutside }
    let headers = tables.isEmpty ? [] : tables.filter { $0.rows.lowerBound == row }.map(\.columns)
    try body(WorksheetRow(worksheet: self, sheet: sheet, row: row, headers: headers))
  }

  /// A range of this worksheet as a formula on any worksheet names it: `'Model'!$B$2:$B$9`.
  package func reference(to range: CellRange) -> String {
    SheetName.quoted(name) + "!" + range.absoluteAddress
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

  /// Keeps a table's place from other tables and its header from other values.
  func reserve(table range: CellRange, name: String) throws {
    guard !tables.contains(where: range.overlaps) else {
      throw XLSXError.table(name, problem: "overlaps another table")
    }
    tables.append(range)
  }

  /// Counts a link towards Excel's limit of 65,530 for a worksheet.
  func countLink() throws {
    guard linkCount < 65_530 else {
      throw XLSXError.limit("The worksheet “\(name)” holds more than 65,530 links.")
    }
    linkCount += 1
  }
}
