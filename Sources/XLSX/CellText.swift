/// Makes any text safe to stand in a workbook.
enum CellText {
  /// Excel's limit of a cell's text, in UTF-16 units.
  static let limit = 32_767

  /// The text as a workbook can hold it, at most `limit` UTF-16 units long.
  ///
  /// Line ends become line feeds, characters XML has no place for become U+FFFD, a text that looks like Excel's
  /// escape `_x0041_` is escaped so that it reads as written, and a text too long ends in “…”.
  static func fitted(_ text: String, limit: Int = limit) -> String {
    let clean = needsCleaning(text) ? cleaned(text) : text
    guard clean.utf8.count > limit, clean.utf16.count > limit else { return clean }
    return cut(clean, to: limit)
  }

  /// Lends a text as a workbook can hold it to C; what is clean, as most is, without a copy.
  static func withFitted<Result>(_ text: String, _ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
    let count = text.utf8.count
    return try text.withCString { bytes in
      let isClean = count <= limit && !needsCleaning(UnsafeRawBufferPointer(start: bytes, count: count))
      return isClean ? try body(bytes) : try fitted(text).withCString(body)
    }
  }

  /// The text on one line.
  static func line(_ text: String, limit: Int = limit) -> String {
    let clean = fitted(text, limit: limit)
    guard clean.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return clean }
    return String(String.UnicodeScalarView(clean.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 }))
  }

  /// The text as a string constant of a formula.
  static func formulaLiteral(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      literal.unicodeScalars.append(scalar)
      if scalar == "\"" { literal += "\"" }
    }
    return literal + "\""
  }

  private static func needsCleaning(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { needsCleaning(UnsafeRawBufferPointer($0)) }
      ?? Array(text.utf8).withUnsafeBytes { needsCleaning($0) }
  }

  /// Whether a text holds a byte that may begin something to replace: a pass over bytes, eight at a time, is all most texts need.
  private static func needsCleaning(_ text: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index + 8 <= text.count {
      let word = text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if holdsByte(word, below: 0x20) || holdsByte(word ^ (ones &* 0xBF), below: 1)
        || holdsByte(word ^ (ones &* UInt64(underscore)), below: 1)
      {
        break
      }
      index += 8
    }
    // What needs cleaning may begin with the last byte passed over.
    var previous: UInt8 = index > 0 ? text[index - 1] : 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x20 && byte != 0x0A && byte != 0x09 { return true }
      if byte == 0xBF && previous == 0xEF { return true }  // U+FFC0 to U+FFFF
      if byte == UInt8(ascii: "x") && previous == underscore { return true }
      previous = byte
      index += 1
    }
    return false
  }

  /// Whether one of the eight bytes of a word is below a limit of at most 128: only then it borrows into a highest bit that was not set.
  private static func holdsByte(_ word: UInt64, below limit: UInt64) -> Bool {
    (word &- ones &* limit) & ~word & (ones &* 0x80) != 0
  }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var underscore: UInt8 { UInt8(ascii: "_") }

  private static func cleaned(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\r":
        if rest.first == "\n" { rest.removeFirst() }
        clean.append("\n")
      case "_" where startsEscape(rest):
        clean.append(contentsOf: "_x005F_".unicodeScalars)
      case "\n", "\t":
        clean.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
        clean.append("\u{FFFD}")
      default:
        clean.append(scalar)
      }
    }
    return String(clean)
  }

  /// Whether what follows an underscore makes it Excel's escape of a character: x, four hexadecimal digits, `_`.
  private static func startsEscape(_ rest: Substring.UnicodeScalarView) -> Bool {
    let next = Array(rest.prefix(6))
    return next.count == 6 && next[0] == "x" && next[5] == "_"
      && next[1...4].allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
  }

  private static func cut(_ text: String, to limit: Int) -> String {
    var kept = String.UnicodeScalarView()
    var units = 1  // the “…”
    for scalar in text.unicodeScalars {
      units += UTF16.width(scalar)
      if units > limit { break }
      kept.append(scalar)
    }
    kept.append("…")
    return String(kept)
  }
}
