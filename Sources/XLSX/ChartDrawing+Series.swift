import CXLSXWriter

extension ChartDrawing {
  func add(_ series: Chart.Series) throws {
    guard let handle = chart_add_series(handle, series.categories.formula, series.values.formula) else {
      throw XLSXError(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    if let name = series.name { chart_series_set_name(handle, name.formula) }
    Self.with(series.line) { chart_series_set_line(handle, $0) }
    if let color = series.fill {
      var fill = lxw_chart_fill()
      fill.color = color.lxw
      chart_series_set_fill(handle, &fill)
    }
    set(series.marker, on: handle)
    try setLabels(series, on: handle)
  }

  private func set(_ marker: Chart.Marker?, on handle: UnsafeMutablePointer<lxw_chart_series>) {
    guard let marker else { return chart_series_set_marker_type(handle, UInt8(LXW_CHART_MARKER_NONE.rawValue)) }
    chart_series_set_marker_type(handle, UInt8(marker.shape.lxw.rawValue))
    chart_series_set_marker_size(handle, UInt8(marker.size))
    var fill = lxw_chart_fill()
    fill.color = marker.color.lxw
    fill.transparency = UInt8(marker.transparency)
    chart_series_set_marker_fill(handle, &fill)
    Self.with(Chart.Line(0xFFFFFF, width: 0.5)) { chart_series_set_marker_line(handle, $0) }
  }

  private func setLabels(_ series: Chart.Series, on handle: UnsafeMutablePointer<lxw_chart_series>) throws {
    var copies = CStrings()
    defer { copies.free() }
    switch series.labels {
    case .none: return
    case .values(let format):
      chart_series_set_labels(handle)
      chart_series_set_labels_num_format(handle, copies.copy(CellText.line(format, limit: 127)))
    case .texts(let texts):
      guard !texts.isEmpty else { return }
      try setTexts(texts, series.labelFont, on: handle)
    }
    Self.with(series.labelFont) { chart_series_set_labels_font(handle, $0) }
    chart_series_set_labels_position(handle, UInt8(series.labelSide.lxw.rawValue))
  }

  private func setTexts(_ texts: [String?], _ font: Chart.Font, on handle: UnsafeMutablePointer<lxw_chart_series>) throws {
    var copies = CStrings()
    defer { copies.free() }
    try Self.with(font) { font in
      var labels = texts.map { text in
        var label = lxw_chart_data_label()
        label.value = text.flatMap { $0.isEmpty ? nil : copies.copy(Self.text($0)) }
        label.hide = label.value == nil ? 1 : 0
        label.font = label.value == nil ? nil : font
        return label
      }
      try labels.withUnsafeMutableBufferPointer { buffer in
        var pointers: [UnsafeMutablePointer<lxw_chart_data_label>?] = buffer.indices.map { buffer.baseAddress! + $0 } + [nil]
        try XLSXError.check(chart_series_set_labels_custom(handle, &pointers))
      }
    }
  }
}

extension Chart.Cells {
  /// The cells as a formula, the sheet's name always in apostrophes.
  fileprivate var formula: String { "=" + SheetName.quoted(sheet) + "!" + range.absoluteAddress }
}

extension Chart.Marker.Shape {
  fileprivate var lxw: lxw_chart_marker_type {
    switch self {
    case .circle: LXW_CHART_MARKER_CIRCLE
    case .diamond: LXW_CHART_MARKER_DIAMOND
    case .square: LXW_CHART_MARKER_SQUARE
    case .triangle: LXW_CHART_MARKER_TRIANGLE
    }
  }
}

extension Chart.Series.Side {
  fileprivate var lxw: lxw_chart_label_position {
    switch self {
    case .left: LXW_CHART_LABEL_POSITION_LEFT
    case .right: LXW_CHART_LABEL_POSITION_RIGHT
    case .above: LXW_CHART_LABEL_POSITION_ABOVE
    case .below: LXW_CHART_LABEL_POSITION_BELOW
    case .end: LXW_CHART_LABEL_POSITION_OUTSIDE_END
    }
  }
}
