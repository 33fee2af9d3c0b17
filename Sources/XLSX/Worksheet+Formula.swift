import CXLSXWriter

/// Where, and with which format, a cell is written.
struct Place {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let row: UInt32
  let column: UInt16
  let format: UnsafeMutablePointer<lxw_format>?

  var address: String {
    CellRange(row: Int(row), column: Int(column)).address
  }
}

/// A cell a link leads to.
struct SheetLocation {
  let sheet: String
  let row: Int
  let column: Int
}

extension Place {
  func write(_ formula: String, cached: CellValue.CachedResult) throws {
    // A text has no more characters than bytes, which are known without counting.
    guard !formula.isEmpty, formula.utf8.count <= 8_192 || formula.utf16.count <= 8_192 else {
      throw XLSXError.limit("The formula of cell \(address) is not 1 to 8,192 characters long.")
    }
    try CellText.fitted(formula, limit: 8_192).withCString { try write($0, cached: cached) }
  }

  /// Writes a formula that is clean and not too long.
  func write(_ formula: UnsafePointer<CChar>, cached: CellValue.CachedResult) throws {
    switch cached {
    case .number(let number):
      guard number.isFinite else { throw XLSXError.notFinite(cell: address) }
      try XLSXError.check(worksheet_write_formula_num(sheet, row, column, formula, format, number))
    case .text(let text):
      try CellText.withFitted(text) { try XLSXError.check(worksheet_write_formula_str(sheet, row, column, formula, format, $0)) }
    }
  }

  /// Writes an array formula of one cell.
  func write(array formula: String, cached: CellValue.CachedResult) throws {
    guard (1...8_190).contains(formula.utf16.count), case .number(let number) = cached else {
      throw XLSXError.limit("The array formula of cell \(address) is not 1 to 8,190 characters long, or its result is no number.")
    }
    guard number.isFinite else { throw XLSXError.notFinite(cell: address) }
    try XLSXError.check(
      worksheet_write_array_formula_num(sheet, row, column, row, column, "{" + CellText.fitted(formula) + "}", format, number))
  }
}

extension Worksheet {
  /// Writes a link, in the workbook's link style if the place has no format of its own.
  ///
  /// The text is cut short because libxlsxwriter copies it into an attribute of 2,080 bytes.
  func write(linkTo location: SheetLocation, text: String, at place: Place) throws {
    let target = CellRange(row: location.row, column: location.column)
    try target.checkLimits()
    if let problem = SheetName.problem(with: location.sheet) {
      throw XLSXError.sheetName(location.sheet, problem: problem)
    }
    guard !location.sheet.contains("#") else {
      throw XLSXError.sheetName(location.sheet, problem: "holds a #, which a link cannot lead to")
    }
    try countLink()
    let address = "internal:" + SheetName.quoted(location.sheet) + "!" + target.address
    let text = CellText.fitted(text, limit: 255)
    try XLSXError.check(
      worksheet_write_url_opt(place.sheet, place.row, place.column, address, place.format, text, nil))
  }
}
