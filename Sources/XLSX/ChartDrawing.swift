import CXLSXWriter

/// A chart while libxlsxwriter takes its parts in; it copies all it is given.
struct ChartDrawing {
  let handle: UnsafeMutablePointer<lxw_chart>

  func draw(_ chart: Chart) throws {
    var copies = CStrings()
    defer { copies.free() }
    if chart.title.isEmpty {
      chart_title_off(handle)
    } else {
      chart_title_set_name(handle, copies.copy(Self.text(chart.title)))
      Self.with(chart.titleFont) { chart_title_set_name_font(handle, $0) }
    }
    for series in chart.series { try add(series) }
    set(chart.horizontal, on: handle.pointee.x_axis)
    set(chart.vertical, on: handle.pointee.y_axis)
    setLegend(chart)
    var none = lxw_chart_line()
    none.none = 1
    chart_chartarea_set_line(handle, &none)
    if chart.kind == .bar || chart.kind == .column {
      chart_set_series_gap(handle, UInt16(chart.gap))
      chart_set_series_overlap(handle, Int8(chart.overlap))
    }
    chart_show_blanks_as(handle, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
    if chart.showsHiddenCells { chart_show_hidden_data(handle) }
  }

  private func setLegend(_ chart: Chart) {
    chart_legend_set_position(handle, UInt8(chart.legend.lxw.rawValue))
    guard chart.legend != .none else { return }
    Self.with(chart.legendFont) { chart_legend_set_font(handle, $0) }
    var unnamed = chart.series.indices.filter { chart.series[$0].name == nil }.map { Int16($0) } + [-1]
    if unnamed.count > 1 { _ = chart_legend_delete_series(handle, &unnamed) }
  }

  private func set(_ axis: Chart.Axis, on handle: UnsafeMutablePointer<lxw_chart_axis>) {
    var copies = CStrings()
    defer { copies.free() }
    if !axis.title.isEmpty { chart_axis_set_name(handle, copies.copy(Self.text(axis.title))) }
    Self.with(axis.font) {
      chart_axis_set_name_font(handle, $0)
      chart_axis_set_num_font(handle, $0)
    }
    if let minimum = axis.minimum { chart_axis_set_min(handle, minimum) }
    if let maximum = axis.maximum { chart_axis_set_max(handle, maximum) }
    if let step = axis.step { chart_axis_set_major_unit(handle, step) }
    if let code = axis.numberFormat { chart_axis_set_num_format(handle, copies.copy(CellText.line(code, limit: 127))) }
    if let interval = axis.labelInterval { chart_axis_set_interval_unit(handle, UInt16(interval)) }
    Self.with(axis.line) { chart_axis_set_line(handle, $0) }
    chart_axis_major_gridlines_set_visible(handle, axis.gridline == nil ? 0 : 1)
    if axis.gridline != nil { Self.with(axis.gridline) { chart_axis_major_gridlines_set_line(handle, $0) } }
    chart_axis_set_major_tick_mark(handle, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
    chart_axis_set_label_position(handle, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    if axis.isReversed { chart_axis_set_reverse(handle) }
    if !axis.isVisible { chart_axis_off(handle) }
  }

  /// Lends a line to C; one that is not drawn if nil.
  static func with(_ line: Chart.Line?, _ body: (UnsafeMutablePointer<lxw_chart_line>) -> Void) {
    var copy = lxw_chart_line()
    if let line {
      copy.color = line.color.lxw
      copy.width = Float(min(20, max(0.25, line.width)))
      if line.isDashed { copy.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
    } else {
      copy.none = 1
    }
    body(&copy)
  }

  /// Lends a font to C.
  static func with(_ font: Chart.Font, _ body: (UnsafeMutablePointer<lxw_chart_font>) throws -> Void) rethrows {
    var copy = lxw_chart_font()
    copy.size = font.size
    copy.bold = font.isBold ? 1 : UInt8(LXW_EXPLICIT_FALSE.rawValue)
    copy.color = font.color.lxw
    copy.baseline = -1
    try body(&copy)
  }

  /// A text as it is meant: what begins with = would be taken for a formula.
  static func text(_ text: String) -> String {
    let line = CellText.line(text, limit: 255)
    return line.hasPrefix("=") ? "\u{200B}" + line : line
  }
}

extension Chart.Kind {
  var lxw: lxw_chart_type {
    switch self {
    case .scatter: LXW_CHART_SCATTER
    case .scatterLines: LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS
    case .line: LXW_CHART_LINE
    case .bar: LXW_CHART_BAR
    case .column: LXW_CHART_COLUMN
    }
  }
}

extension Chart.Legend {
  fileprivate var lxw: lxw_chart_legend_position {
    switch self {
    case .none: LXW_CHART_LEGEND_NONE
    case .top: LXW_CHART_LEGEND_TOP
    case .right: LXW_CHART_LEGEND_RIGHT
    case .bottom: LXW_CHART_LEGEND_BOTTOM
    }
  }
}
