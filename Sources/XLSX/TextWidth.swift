/// Estimates how wide a text is, since libxlsxwriter has no autofit.
package enum TextWidth {
  /// The width of the filter button in a table's header: 16 pixels, as XlsxWriter's autofit allows.
  package static let filterButton = 16 / digit

  /// The column width in which a text's longest line fits, in digits of Calibri 11; Excel adds its own margin.
  ///
  /// Within 3 % of Carlito's widths for lines of English, and up to 5 % over for bold ones.
  package static func columns(of text: String, isBold: Bool = false) -> Double {
    if let pixels = asciiWidth(text) { return pixels / digit * (isBold ? 1.05 : 1) }
    // Looking at characters for line ends takes as long as measuring them, and hardly a text has one.
    let isOneLine = !text.utf8.contains { (0x0A...0x0D).contains($0) || $0 == 0x85 || $0 == 0xA8 || $0 == 0xA9 }
    let widest = isOneLine ? pixels(text[...]) : text.split(whereSeparator: \.isNewline).map(pixels).max() ?? 0
    return widest / digit * (isBold ? 1.05 : 1)
  }

  /// Whether a scalar takes two columns of a terminal.
  package static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    isWide(scalar.value)
  }

  /// Pixels of a digit of Calibri 11 at 96 dpi, the unit of Excel's column widths.
  private static let digit = 7.0

  /// Advance widths of Carlito, which has Calibri's metrics, at 11 points and 96 dpi, rounded to pixels.
  private static let asciiPixels: [Double] = {
    let groups: [(Double, String)] = [
      (3, " 'il"), (4, "(),-.:;I[]`fj"), (5, "!Jrt{}"), (6, "\"/L\\csxz"),
      (7, "#$*+0123456789<=>?EFSTYZ^_aegkvy|~"), (8, "ABCKPRVXbdhnopqu"), (9, "DGHNU"), (10, "%&OQw"),
      (12, "m"), (13, "@MW"),
    ]
    var pixels = [Double](repeating: 0, count: 128)
    for (width, characters) in groups {
      for byte in characters.utf8 { pixels[Int(byte)] = width }
    }
    return pixels
  }()

  /// Pixels of one line of ASCII, which most texts are; nil of others.
  private static func asciiWidth(_ text: String) -> Double? {
    var pixels = 0.0
    for byte in text.utf8 {
      guard byte < 0x80, byte >= 0x20 else { return nil }
      pixels += asciiPixels[Int(byte)]
    }
    return pixels
  }

  private static func pixels(_ line: Substring) -> Double {
    line.reduce(0) { $0 + pixels($1) }
  }

  /// The width of a character, by its first scalar: accents and joined emoji take no room of their own.
  private static func pixels(_ character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    return switch scalar.value {
    case 0..<0x80: asciiPixels[Int(scalar.value)]
    case 0x2014, 0x2026, 0x2190..<0x2C00: 13  // dash, ellipsis; arrows, lines and shapes
    case _ where isWide(scalar.value): 2 * digit
    default: 8  // Latin with accents, Greek and Cyrillic: 7.6 to 8.2 in the mean
    }
  }

  /// Whether a scalar takes two columns: the main blocks that Unicode's EastAsianWidth.txt lists as W or F.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
