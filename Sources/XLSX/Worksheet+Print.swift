import CXLSXWriter

extension Worksheet {
  /// Sets how the worksheet is printed.
  package func setPage(_ page: PageSetup) throws {
    let sheet = try open()
    worksheet_set_paper(sheet, 9)  // A4, ECMA-376 part 1, 18.3.1.63
    guard (1...32_767).contains(page.pageLimit ?? 1) else {
      throw XLSXError.limit("The worksheet “\(name)” cannot be printed on \(page.pageLimit ?? 0) pages.")
    }
    worksheet_fit_to_pages(sheet, 1, UInt16(page.pageLimit ?? 0))
    page.isLandscape ? worksheet_set_landscape(sheet) : worksheet_set_portrait(sheet)
    worksheet_set_margins(sheet, page.sideMargin, page.sideMargin, page.endMargin, page.endMargin)
    if let rows = page.repeatedRows {
      try CellRange(rows: rows, columns: 0...0).checkLimits()
      try XLSXError.check(worksheet_repeat_rows(sheet, UInt32(rows.lowerBound), UInt32(rows.upperBound)))
    }
    if let area = page.printArea {
      try area.checkLimits()
      let corners = area.corners
      try XLSXError.check(
        worksheet_print_area(sheet, corners.top, corners.left, corners.bottom, corners.right))
    }
    try set(page.header, as: \.header)
    try set(page.footer, as: \.footer)
  }

  /// Stores a header or footer as libxlsxwriter's own setter would, which takes the `&&G` of an escaped “R&G” for a
  /// picture and leaves a freed pointer behind.
  private func set(
    _ line: PageLine, as field: WritableKeyPath<lxw_worksheet, UnsafeMutablePointer<CChar>?>
  ) throws {
    let sheet = try open()
    let code = line.code
    guard code.utf16.count <= 255 else {
      throw XLSXError.limit("A header or footer of the worksheet “\(name)” is longer than 255 characters.")
    }
    free(sheet.pointee[keyPath: field])
    sheet.pointee[keyPath: field] = code.isEmpty ? nil : strdup(code)
    sheet.pointee.header_footer_changed = sheet.pointee.header == nil && sheet.pointee.footer == nil ? 0 : 1
  }
}
