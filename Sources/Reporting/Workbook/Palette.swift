import XLSX

/// The colours of the workbook: blue and orange of the Okabe-Ito palette, which colour-blind readers can tell apart, and quiet greys.
enum Palette {
  static let blue: RGB = 0x0072B2
  static let orange: RGB = 0xD55E00
  /// Blue mixed with white, so that figures before it can be read.
  static let bar: RGB = 0xA9CFE6
  static let ink: RGB = 0x1F2933
  static let grey: RGB = 0x667079
  static let line: RGB = 0xDDE2E6
  static let axis: RGB = 0x9AA5AF
  static let headerFill: RGB = 0xEEF3F7
  /// Behind what the reader may change.
  static let inputFill: RGB = 0xFFF2CC
}
