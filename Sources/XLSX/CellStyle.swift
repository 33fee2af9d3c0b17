/// How a cell looks.
package struct CellStyle: Hashable, Sendable {
  /// Where a cell's content stands between left and right.
  package enum HorizontalAlignment: Hashable, Sendable {
    /// Text left, numbers right.
    case automatic
    case left
    case center
    case right
  }

  /// Where a cell's content stands between top and bottom.
  package enum VerticalAlignment: Hashable, Sendable {
    case top
    case center
    case bottom
  }

  /// An Excel number format of at most 127 bytes, such as `0.0` or `yyyy-mm-dd`.
  package var numberFormat: String?

  /// Whether the text is bold.
  package var isBold = false

  /// Whether the text is italic.
  package var isItalic = false

  /// In points, 1 to 409; Calibri 11 if nil.
  package var fontSize: Double?

  /// The colour of the text; black if nil.
  package var fontColor: RGB?

  /// The colour behind the text.
  package var fill: RGB?

  /// Where the content stands between left and right.
  package var horizontal = HorizontalAlignment.automatic

  /// Whether a text that begins with a word from right to left is still read from the left.
  package var readsFromLeft = false

  /// Where the content stands between top and bottom.
  package var vertical = VerticalAlignment.bottom

  /// Whether a long text runs over several lines.
  package var wrapsText = false

  /// In steps of about three spaces, 0 to 15.
  package var indent = 0

  /// The colour of a thin line along the top.
  package var topBorder: RGB?

  /// The colour of a thin line along the bottom.
  package var bottomBorder: RGB?

  /// Whether the cell looks like a link.
  package var isLink = false

  /// No style of its own: Calibri 11, black on white.
  package static let plain = CellStyle()

  /// Creates the plain style.
  package init() {}

  /// Creates a style with what the block sets.
  package init(_ set: (inout CellStyle) -> Void) {
    set(&self)
  }
}

extension CellStyle {
  func checkLimits() throws {
    if let numberFormat, !(1...127).contains(numberFormat.utf8.count) {
      throw XLSXError.limit("The number format “\(numberFormat)” is not 1 to 127 bytes long.")
    }
    if let fontSize, !(1...409).contains(fontSize) {
      throw XLSXError.limit("The font size \(fontSize) is not between 1 and 409 points.")
    }
    guard (0...15).contains(indent) else {
      throw XLSXError.limit("The indent \(indent) is not between 0 and 15.")
    }
  }
}
