/// A chart of cells, drawn by the program that opens the workbook.
package struct Chart: Sendable {
  /// What the values are drawn as.
  package enum Kind: Hashable, Sendable {
    /// Points by two numbers.
    case scatter
    /// Points by two numbers, joined by straight lines.
    case scatterLines
    /// Points over categories, joined by lines.
    case line
    /// Bars from left to right.
    case bar
    /// Bars from the bottom up.
    case column
  }

  /// Where the list of series stands.
  package enum Legend: Hashable, Sendable { case none, top, right, bottom }

  /// What the values are drawn as.
  package var kind: Kind
  /// Above the plot; none if empty.
  package var title = ""
  package var titleFont = Font()
  /// At least one.
  package var series: [Series] = []
  /// From left to right: numbers or categories; for bars the values.
  package var horizontal = Axis()
  /// From the bottom up: numbers; for bars the categories.
  package var vertical = Axis()
  package var legend = Legend.none
  package var legendFont = Font()
  /// The room between two categories of bars in per cent of a bar, 0 to 500.
  package var gap = 150
  /// How far bars of one category overlap in per cent, -100 to 100; less than 0 sets them apart.
  package var overlap = 0
  /// In pixels of 1/96 inch.
  package var size = (width: 480, height: 288)
  /// What the chart shows, for those who cannot see it.
  package var alternativeText = ""
  /// Whether cells of hidden sheets, rows and columns are drawn; programs leave them out otherwise.
  package var showsHiddenCells = false

  /// Creates a chart without series.
  package init(_ kind: Kind) { self.kind = kind }
}

extension Chart {
  /// The looks of a text.
  package struct Font: Hashable, Sendable {
    /// In points, 1 to 409.
    package var size = 10.0
    package var isBold = false
    package var color: RGB = 0

    /// Creates a font; black, regular, 10 points unless said otherwise.
    package init(size: Double = 10, isBold: Bool = false, color: RGB = 0) {
      (self.size, self.isBold, self.color) = (size, isBold, color)
    }
  }

  /// A line of a width in points, 0.25 to 20.
  package struct Line: Hashable, Sendable {
    package var color: RGB
    package var width: Double
    package var isDashed: Bool

    /// Creates a line.
    package init(_ color: RGB, width: Double = 0.75, isDashed: Bool = false) {
      (self.color, self.width, self.isDashed) = (color, width, isDashed)
    }
  }

  /// The mark of a point.
  package struct Marker: Hashable, Sendable {
    package enum Shape: Hashable, Sendable { case circle, diamond, square, triangle }

    package var shape: Shape
    /// In points, 2 to 72.
    package var size: Int
    package var color: RGB
    /// In per cent, 0 to 99.
    package var transparency: Int

    /// Creates a marker, filled with its colour and edged in white.
    package init(_ shape: Shape, size: Int, color: RGB, transparency: Int = 0) {
      (self.shape, self.size, self.color, self.transparency) = (shape, size, color, transparency)
    }
  }

  /// One of the two axes.
  package struct Axis: Hashable, Sendable {
    /// Beside the axis; none if empty.
    package var title = ""
    package var minimum: Double?
    package var maximum: Double?
    /// Between two ticks; more than 0.
    package var step: Double?
    /// An Excel number format, such as `0 %`.
    package var numberFormat: String?
    package var font = Font()
    /// The line of the axis itself; none if nil.
    package var line: Line?
    /// The lines across the plot at each tick; none if nil.
    package var gridline: Line?
    /// Whether it runs the other way round.
    package var isReversed = false
    /// Whether line, ticks and figures are drawn.
    package var isVisible = true
    /// For categories: only every so many are named; chosen by the program if nil.
    package var labelInterval: Int?

    /// Creates an axis with what the block sets.
    package init(_ set: (inout Axis) -> Void = { _ in }) { set(&self) }
  }
}
