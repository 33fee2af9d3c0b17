/// Estimates how wide a text is, since libxlsxwriter has no autofit.
package enum TextWidth {
  /// The width of the filter button in a table's header: 16 pixels, as XlsxWriter's autofit allows.
  package static let filterButton = 16 / digit

  /// The column width in which a text's longest line fits, in digits of Calibri 11; Excel adds its own margin.
  ///
  /// Within 3 % of Carlito's widths for lines of English, and up to 5 % over for bold ones.
  package static func columns(of text: String, isBold: Bool = false) -> Double {
    var text = text
    return text.withUTF8 { columns(of: $0, isBold: isBold) }
  }

  /// The same for a text of UTF-8.
  package static func columns(of text: UnsafeBufferPointer<UInt8>, isBold: Bool = false) -> Double {
    let widest = simplePixels(text).map(Double.init) ?? widestLine(String(decoding: text, as: UTF8.self))
    return widest / digit * (isBold ? 1.05 : 1)
  }

  /// No byte of a text is wider than this: `@`, `M` and `W` are widest, and wide characters have three bytes.
  package static let widestByte = 13 / digit * 1.05

  /// Whether a scalar takes two columns of a terminal.
  package static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    isWide(scalar.value)
  }

  /// Pixels of a digit of Calibri 11 at 96 dpi, the unit of Excel's column widths.
  private static let digit = 7.0

  /// Advance widths of Carlito, which has Calibri's metrics, at 11 points and 96 dpi, rounded to pixels.
  private static let asciiPixels: [UInt8] = {
    let groups: [(UInt8, String)] = [
      (3, " 'il"), (4, "(),-.:;I[]`fj"), (5, "!Jrt{}"), (6, "\"/L\\csxz"),
      (7, "#$*+0123456789<=>?EFSTYZ^_aegkvy|~"), (8, "ABCKPRVXbdhnopqu"), (9, "DGHNU"), (10, "%&OQw"),
      (12, "m"), (13, "@MW"),
    ]
    var pixels = [UInt8](repeating: 0, count: 128)
    for (width, characters) in groups {
      for byte in characters.utf8 { pixels[Int(byte)] = width }
    }
    return pixels
  }()

  /// Pixels of one line of letters that stand alone, dashes, arrows and shapes, which most texts are; nil of others.
  private static func simplePixels(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    let ascii = asciiPixels
    var (pixels, index) = (0, 0)
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 0x20..<0x80:
        pixels += Int(ascii[Int(byte)])
        index += 1
      case 0xC2 where text[index + 1] >= 0xA0, 0xC3...0xCB, 0xCE...0xD1:  // Latin, Greek, Cyrillic: U+00A0 to U+02FF, U+0380 to U+047F
        pixels += 8
        index += 2
      case 0xD7 where (0x90...0xAA).contains(text[index + 1]), 0xD8 where (0xA1...0xBA).contains(text[index + 1]),
        0xD9 where (0x81...0x8A).contains(text[index + 1]):  // Hebrew and Arabic letters
        pixels += 8
        index += 2
      case 0xE1 where (0xB8...0xBB).contains(text[index + 1]),
        0xE2 where text[index + 1] == 0x80 && text[index + 2] == 0x93:  // Vietnamese: U+1E00 to U+1EFF; U+2013
        pixels += 8
        index += 3
      case 0xE4...0xE9:  // U+4000 to U+9FFF
        pixels += 14
        index += 3
      case 0xE2 where (0x87..<0xB0).contains(text[index + 1]):  // U+21C0 to U+2BFF
        pixels += 13
        index += 3
      default: return nil
      }
    }
    return pixels
  }

  private static func widestLine(_ text: String) -> Double {
    text.split(whereSeparator: \.isNewline).map(pixels).max() ?? 0
  }

  private static func pixels(_ line: Substring) -> Double {
    line.reduce(0) { $0 + pixels($1) }
  }

  /// The width of a character, by its first scalar: accents and joined emoji take no room of their own.
  private static func pixels(_ character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    return switch scalar.value {
    case 0..<0x80: Double(asciiPixels[Int(scalar.value)])
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
