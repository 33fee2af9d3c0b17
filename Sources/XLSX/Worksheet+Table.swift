import CXLSXWriter

extension Worksheet {
  /// Adds a table and writes its header cells; the cells below are written as any others.
  package func add(_ table: Table) throws {
    let sheet = try open()
    try table.checkLimits()
    try workbook.reserve(definedName: table.name)
    try reserve(table: table.range, name: table.name)

    var copies = CStrings()
    defer { copies.free() }
    var columns = try table.columns.map { column in
      var copy = lxw_table_column()
      copy.header = copies.copy(column.cleanHeader)
      copy.header_format = try workbook.cellFormat(column.headerStyle)
      copy.format = try workbook.differentialFormat(column.style)
      return copy
    }
    var options = lxw_table_options()
    options.name = copies.copy(table.name)
    options.style_type = table.look.type
    options.style_type_number = UInt8(table.look.number)
    options.no_autofilter = table.hasButtons ? 0 : 1
    try columns.withUnsafeMutableBufferPointer { buffer in
      var pointers: [UnsafeMutablePointer<lxw_table_column>?] = buffer.indices.map { buffer.baseAddress! + $0 }
      try pointers.withUnsafeMutableBufferPointer { pointers in
        options.columns = pointers.baseAddress
        let corners = table.range.corners
        try XLSXError.check(
          worksheet_add_table(
            sheet, corners.top, corners.left, corners.bottom, corners.right, &options))
      }
    }
  }
}

extension Table.Look {
  fileprivate var type: UInt8 {
    let type =
      switch self {
      case .none, .light: LXW_TABLE_STYLE_TYPE_LIGHT
      case .medium: LXW_TABLE_STYLE_TYPE_MEDIUM
      case .dark: LXW_TABLE_STYLE_TYPE_DARK
      }
    return UInt8(type.rawValue)
  }
}
