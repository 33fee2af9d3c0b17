import CXLSXWriter

extension Worksheet {
  /// Draws a bar of one colour behind each number of a range, empty at 0 and full at 100.
  package func addDataBars(_ color: RGB, in range: CellRange) throws {
    var format = lxw_conditional_format()
    format.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
    format.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    format.min_value = 0
    format.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    format.max_value = 100
    format.data_bar_2010 = 1
    format.bar_solid = 1
    format.bar_no_border = 1
    format.bar_axis_position = UInt8(LXW_CONDITIONAL_BAR_AXIS_NONE.rawValue)
    format.bar_color = color.lxw
    try add(&format, to: range)
  }

  /// Lays a style over each cell of a range that holds just this text, in either case and at most 255 characters.
  ///
  /// Of the style only bold, italic, colours and borders count; Excel takes no more.
  package func highlight(_ text: String, in range: CellRange, style: CellStyle) throws {
    guard text.utf16.count <= 255 else {
      throw XLSXError.limit("The text to highlight in \(range.address) is longer than 255 characters.")
    }
    var copies = CStrings()
    defer { copies.free() }
    var format = lxw_conditional_format()
    format.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
    format.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
    format.value_string = copies.copy(CellText.formulaLiteral(CellText.fitted(text, limit: 255)))
    format.format = try workbook.differentialFormat(style)
    try add(&format, to: range)
  }

  private func add(_ format: inout lxw_conditional_format, to range: CellRange) throws {
    let sheet = try open()
    try range.checkLimits()
    let corners = range.corners
    try XLSXError.check(
      worksheet_conditional_format_range(
        sheet, corners.top, corners.left, corners.bottom, corners.right, &format))
  }
}
