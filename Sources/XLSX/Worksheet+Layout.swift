import CXLSXWriter

extension Worksheet {
  /// Sets a column's width in digits of the default font, 0 to 255; 0 hides it.
  package func setWidth(_ width: Double, ofColumn column: Int) throws {
    let sheet = try open()
    try CellRange(row: 0, column: column).checkLimits()
    guard (0...255).contains(width) else {
      throw XLSXError.limit("The column width \(width) is not between 0 and 255.")
    }
    try XLSXError.check(worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil))
  }

  /// Sets a row's height in points, 0 to 409; 0 hides it, and a row is 15 points high by default.
  package func setHeight(_ height: Double, ofRow row: Int) throws {
    let sheet = try open()
    try CellRange(row: row, column: 0).checkLimits()
    guard (0...409).contains(height) else {
      throw XLSXError.limit("The row height \(height) is not between 0 and 409 points.")
    }
    try XLSXError.check(worksheet_set_row(sheet, UInt32(row), height, nil))
  }

  /// Keeps the first rows and columns in view when the sheet scrolls.
  package func freeze(rows: Int, columns: Int = 0) throws {
    let sheet = try open()
    try CellRange(row: rows, column: columns).checkLimits()
    worksheet_freeze_panes(sheet, UInt32(rows), UInt16(columns))
  }

  /// Hides the lines between cells, on the screen and on paper.
  package func hideGridlines() throws {
    worksheet_gridlines(try open(), UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }

  /// Colours the sheet's tab.
  package func setTabColor(_ color: RGB) throws {
    worksheet_set_tab_color(try open(), color.lxw)
  }

  /// Sets the size on the screen in per cent, 10 to 400.
  package func setZoom(_ percent: Int) throws {
    let sheet = try open()
    guard (10...400).contains(percent) else {
      throw XLSXError.limit("The zoom \(percent) is not between 10 and 400 per cent.")
    }
    worksheet_set_zoom(sheet, UInt16(percent))
  }
}
