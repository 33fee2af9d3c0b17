import CXLSXWriter

/// A style as one workbook keeps it: made once, it is put on any number of cells of that workbook.
package struct CellFormat {
  let pointer: UnsafeMutablePointer<lxw_format>?

  /// Whether it is that of the plain style.
  package var isPlain: Bool { pointer == nil }
}

/// The formats of a workbook, one for each style in use.
struct FormatCache {
  typealias Format = UnsafeMutablePointer<lxw_format>

  private var cellFormats: [CellStyle: Format] = [:]
  /// Apart from cells' formats, because libxlsxwriter changes a cell's fill in place when it writes.
  private var differentialFormats: [CellStyle: Format] = [:]

  /// The format of a cell, or nil for the plain style.
  mutating func cellFormat(
    _ style: CellStyle, in workbook: UnsafeMutablePointer<lxw_workbook>
  ) throws -> Format? {
    if style == .plain { return nil }
    if let known = cellFormats[style] { return known }
    let format = try Self.make(style, in: workbook)
    cellFormats[style] = format
    return format
  }

  /// The format a conditional format or a table's column lays over a cell, or nil for the plain style.
  mutating func differentialFormat(
    _ style: CellStyle, in workbook: UnsafeMutablePointer<lxw_workbook>
  ) throws -> Format? {
    if style == .plain { return nil }
    if let known = differentialFormats[style] { return known }
    let format = try Self.make(style, in: workbook)
    // A table's column asks for the index only after the styles are prepared, and would get an empty one.
    _ = lxw_format_get_dxf_index(format)
    differentialFormats[style] = format
    return format
  }

  private static func make(_ style: CellStyle, in workbook: UnsafeMutablePointer<lxw_workbook>) throws -> Format {
    try style.checkLimits()
    guard let format = workbook_add_format(workbook) else { throw XLSXError(LXW_ERROR_MEMORY_MALLOC_FAILED) }
    setFont(style, of: format)
    setCell(style, of: format)
    return format
  }

  private static func setFont(_ style: CellStyle, of format: Format) {
    if style.isLink { format_set_hyperlink(format) }
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if let size = style.fontSize { format_set_font_size(format, size) }
    if let color = style.fontColor { format_set_font_color(format, color.lxw) }
  }

  private static func setCell(_ style: CellStyle, of format: Format) {
    if let code = style.numberFormat { format_set_num_format(format, CellText.line(code, limit: 127)) }
    if let fill = style.fill { format_set_bg_color(format, fill.lxw) }
    if style.readsFromLeft { format_set_reading_order(format, 1) }
    if style.wrapsText { format_set_text_wrap(format) }
    if style.indent > 0 { format_set_indent(format, UInt8(style.indent)) }
    if let color = style.topBorder {
      format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_top_color(format, color.lxw)
    }
    if let color = style.bottomBorder {
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bottom_color(format, color.lxw)
    }
    if let alignment = style.horizontal.lxw { format_set_align(format, UInt8(alignment.rawValue)) }
    if let alignment = style.vertical.lxw { format_set_align(format, UInt8(alignment.rawValue)) }
  }
}

extension CellStyle.HorizontalAlignment {
  fileprivate var lxw: lxw_format_alignments? {
    switch self {
    case .automatic: nil
    case .left: LXW_ALIGN_LEFT
    case .center: LXW_ALIGN_CENTER
    case .right: LXW_ALIGN_RIGHT
    }
  }
}

extension CellStyle.VerticalAlignment {
  fileprivate var lxw: lxw_format_alignments? {
    switch self {
    case .top: LXW_ALIGN_VERTICAL_TOP
    case .center: LXW_ALIGN_VERTICAL_CENTER
    case .bottom: nil
    }
  }
}
