import CXLSXWriter

/// A row of a worksheet, lent to write cells to: what holds for all of them is looked at once. No table may be added meanwhile.
package struct WorksheetRow: ~Copyable {
  let worksheet: Worksheet
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let row: Int
  /// The columns in which it is the header of a table.
  let headers: [ClosedRange<Int>]

  /// Writes a cell, as `Worksheet.write` does.
  package func write(_ value: CellValue, column: Int, format: CellFormat) throws {
    switch value {
    case .blank: try writeBlank(column: column, format: format)
    case .text(let text): try write(text, column: column, format: format)
    case .number(let number), .date(let number): try write(number, column: column, format: format)
    case .formula(let formula, let cached): try place(column, format).write(formula, cached: cached)
    case .arrayFormula(let formula, let cached): try place(column, format).write(array: formula, cached: cached)
    case .link(let target, let row, let linked, let text):
      try worksheet.write(linkTo: SheetLocation(sheet: target, row: row, column: linked), text: text, at: place(column, format))
    }
  }

  /// Writes nothing but the looks of a cell.
  package func writeBlank(column: Int, format: CellFormat) throws {
    let place = try place(column, format)
    guard place.format != nil else { return }
    try XLSXError.check(worksheet_write_blank(sheet, place.row, place.column, place.format))
  }

  /// Writes a text, never a formula, whatever it begins with.
  package func write(_ text: String, column: Int, format: CellFormat) throws {
    let place = try place(column, format)
    try CellText.withFitted(text) { try XLSXError.check(worksheet_write_string(place.sheet, place.row, place.column, $0, place.format)) }
  }

  /// Writes a finite number.
  package func write(_ number: Double, column: Int, format: CellFormat) throws {
    let place = try place(column, format)
    guard number.isFinite else { throw XLSXError.notFinite(cell: place.address) }
    try XLSXError.check(worksheet_write_number(sheet, place.row, place.column, number, place.format))
  }

  /// Writes a formula as it is for a row of its table, counted from 0, with its result for programs that don't calculate.
  package func write(_ formula: RowFormula, ofRow index: Int, cached: CellValue.CachedResult, column: Int, format: CellFormat) throws {
    let place = try place(column, format)
    try formula.withCString(row: index) { text, count in
      // What may be too long is looked at as a text.
      guard (1...8_192).contains(count) else { return try place.write(formula.text(row: index), cached: cached) }
      try place.write(text, cached: cached)
    }
  }

  /// Where a cell may be written.
  private func place(_ column: Int, _ format: CellFormat) throws -> Place {
    guard column >= 0, column < CellRange.columnLimit else { throw CellRange(row: row, column: column).isOutside }
    // A header cell that differs from the table's own list of headers makes Excel repair the file.
    for columns in headers where columns.contains(column) {
      throw XLSXError.limit("The cell \(CellRange(row: row, column: column).address) is the header of a table.")
    }
    return Place(sheet: sheet, row: UInt32(row), column: UInt16(column), format: format.pointer)
  }
}
