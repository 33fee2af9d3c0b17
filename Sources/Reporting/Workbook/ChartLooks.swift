import XLSX

/// How charts of the workbook look, all alike.
enum ChartLooks {
  static let title = XLSX.Chart.Font(size: 12, isBold: true, color: Palette.ink)
  static let label = XLSX.Chart.Font(size: 9, color: Palette.grey)
  static let strong = XLSX.Chart.Font(size: 9, isBold: true, color: Palette.ink)
  static let grid = XLSX.Chart.Line(Palette.line, width: 0.75)
  static let axis = XLSX.Chart.Line(Palette.axis, width: 0.75)

  /// A chart without series.
  static func chart(_ kind: XLSX.Chart.Kind, _ chart: Chart) -> XLSX.Chart {
    var drawn = XLSX.Chart(kind)
    (drawn.title, drawn.titleFont, drawn.alternativeText) = (chart.title, title, chart.alternative)
    (drawn.size, drawn.showsHiddenCells, drawn.legendFont) = ((width, ChartDrawer.height(chart)), true, label)
    return drawn
  }

  /// The size of each of two charts side by side, in pixels: both and the key figures fill the first printed page.
  static let half = (width: 540, height: 230)
  /// The room between them.
  static let gap = 16
  static let pairWidth = 2 * half.width + gap

  /// About the width of a line of the sheets' texts, in pixels.
  static let width = 680

  /// An axis of figures.
  static func axis(_ axis: Chart.Axis, hasGrid: Bool) -> XLSX.Chart.Axis {
    XLSX.Chart.Axis {
      ($0.minimum, $0.maximum) = (axis.range.lowerBound, axis.range.upperBound)
      if axis.ticks.count > 1 { $0.step = axis.ticks[1] - axis.ticks[0] }
      ($0.title, $0.numberFormat, $0.font) = (axis.title, axis.format.code, label)
      if hasGrid { $0.gridline = grid } else { $0.line = Self.axis }
    }
  }

  /// A mark for one of so many points.
  static func marker(_ mark: Chart.Mark, of count: Int = 1) -> XLSX.Chart.Marker {
    let size = count <= 60 ? 8 : count <= 400 ? 6 : 3
    return XLSX.Chart.Marker(mark.shape, size: size, color: mark.color, transparency: count <= 60 ? 0 : 40)
  }
}

extension Chart.Mark {
  var color: RGB {
    switch self {
    case .circle: Palette.blue
    case .diamond: Palette.orange
    case .square: Palette.grey
    }
  }

  fileprivate var shape: XLSX.Chart.Marker.Shape {
    switch self {
    case .circle: .circle
    case .diamond: .diamond
    case .square: .square
    }
  }

  /// The mark as a letter, for labels.
  var glyph: String {
    switch self {
    case .circle: "●"
    case .diamond: "◆"
    case .square: "■"
    }
  }
}
