extension Chart {
  /// Cells of a named sheet, which may be added later.
  package struct Cells: Hashable, Sendable {
    package var sheet: String
    /// One row or one column.
    package var range: CellRange

    /// Creates a reference to cells.
    package init(_ sheet: String, _ range: CellRange) { (self.sheet, self.range) = (sheet, range) }
  }

  /// Values that belong together.
  package struct Series: Hashable, Sendable {
    /// What stands beside each point.
    package enum Labels: Hashable, Sendable {
      case none
      /// The values by an Excel number format.
      case values(format: String)
      /// One a point, in order; none where nil.
      case texts([String?])
    }

    package enum Side: Hashable, Sendable { case left, right, above, below, end }

    /// The cell that holds the name; a legend leaves the series out if nil.
    package var name: Cells?
    /// Numbers from left to right of a scatter chart, else the categories.
    package var categories: Cells
    package var values: Cells
    /// Joins the points; for bars their edge; none if nil.
    package var line: Line?
    /// Of bars.
    package var fill: RGB?
    package var marker: Marker?
    package var labels = Labels.none
    package var labelFont = Font()
    package var labelSide = Side.right

    /// Creates a series without looks.
    package init(name: Cells? = nil, categories: Cells, values: Cells) {
      (self.name, self.categories, self.values) = (name, categories, values)
    }
  }
}

extension Chart {
  func checkLimits() throws {
    guard !series.isEmpty else { throw XLSXError.limit("A chart needs a series.") }
    guard (0...500).contains(gap), (-100...100).contains(overlap) else {
      throw XLSXError.limit("The gap \(gap) or the overlap \(overlap) of bars is beyond Excel's limits.")
    }
    guard (16...8_192).contains(size.width), (16...8_192).contains(size.height) else {
      throw XLSXError.limit("A chart is 16 to 8,192 pixels wide and high.")
    }
    for font in [titleFont, legendFont, horizontal.font, vertical.font] + series.map(\.labelFont) {
      guard (1...409).contains(font.size) else { throw XLSXError.limit("The font size \(font.size) is not between 1 and 409 points.") }
    }
    for series in series {
      try series.checkLimits()
      // Excel repairs a chart whose labels stand where its kind has no place for them.
      let isOfBars = kind == .bar || kind == .column
      guard series.labels == .none || (series.labelSide == .end) == isOfBars else {
        throw XLSXError.limit("The labels of bars stand at their end, those of other charts don't.")
      }
    }
    for axis in [horizontal, vertical] { try axis.checkLimits() }
  }
}

extension Chart.Series {
  fileprivate func checkLimits() throws {
    for cells in [categories, values] + (name.map { [$0] } ?? []) {
      try cells.range.checkLimits()
      if let problem = SheetName.problem(with: cells.sheet) { throw XLSXError.sheetName(cells.sheet, problem: problem) }
      // libxlsxwriter would not find the sheet by a name it has quoted.
      guard !cells.sheet.contains("'") else { throw XLSXError.sheetName(cells.sheet, problem: "holds an apostrophe, which a chart can't") }
      guard cells.range.rows.count == 1 || cells.range.columns.count == 1 else {
        throw XLSXError.limit("The cells \(cells.range.address) of a chart are not one row or one column.")
      }
      guard cells.range.rows.count <= UInt16.max, cells.range.columns.count <= UInt16.max else {
        throw XLSXError.limit("The cells \(cells.range.address) of a chart are more than \(UInt16.max).")
      }
    }
    if let marker, !(2...72).contains(marker.size) || !(0...99).contains(marker.transparency) {
      throw XLSXError.limit("The marker of a chart is not 2 to 72 points large, or more than 99 per cent transparent.")
    }
  }
}

extension Chart.Axis {
  fileprivate func checkLimits() throws {
    for number in [minimum, maximum, step].compactMap({ $0 }) where !number.isFinite {
      throw XLSXError.limit("The axis of a chart takes finite numbers only.")
    }
    if let minimum, let maximum, minimum >= maximum { throw XLSXError.limit("The axis of a chart ends before it begins.") }
    if let step, step <= 0 { throw XLSXError.limit("The step of a chart's axis is not more than 0.") }
    if let labelInterval, !(1...Int(UInt16.max)).contains(labelInterval) {
      throw XLSXError.limit("The interval of a chart's labels is not 1 to \(UInt16.max).")
    }
  }
}
