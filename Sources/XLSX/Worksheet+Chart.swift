import CXLSXWriter

extension Worksheet {
  /// Lays a chart over the cells, its upper left corner in that of a cell; it moves with the cells and keeps its size.
  /// - Parameter offset: Pixels from the left edge of the cell.
  package func insert(_ chart: Chart, row: Int, column: Int, offset: Int = 0) throws {
    let sheet = try open()
    try CellRange(row: row, column: column).checkLimits()
    try chart.checkLimits()
    guard let handle = workbook_add_chart(try workbook.open(), UInt8(chart.kind.lxw.rawValue)) else {
      throw XLSXError(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    let drawing = ChartDrawing(handle: handle)
    try drawing.draw(chart)

    var copies = CStrings()
    defer { copies.free() }
    var options = lxw_chart_options()
    options.x_offset = Int32(offset)
    options.x_scale = Double(chart.size.width) / 480
    options.y_scale = Double(chart.size.height) / 288
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    options.description = copies.copy(CellText.line(chart.alternativeText), limit: 2_000)
    try XLSXError.check(worksheet_insert_chart_opt(sheet, UInt32(row), UInt16(column), handle, &options))
  }

  /// Leaves the worksheet out of the row of tabs; it must not be the first one.
  package func hide() throws {
    worksheet_hide(try open())
  }
}
