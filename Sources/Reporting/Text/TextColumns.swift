import XLSX

/// Plain text measured in columns of a terminal.
enum TextColumns {
  /// The columns that a text takes; marks over a letter take none, wide letters two.
  static func width(_ text: some StringProtocol) -> Int {
    if text.utf8.withContiguousStorageIfAvailable({ $0.allSatisfy { $0 < 0x80 } }) ?? false { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x80 || isPlain(scalar) { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return TextWidth.isWide(scalar) ? 2 : 1
    }
  }

  /// The text on one line without control characters and marks that turn the direction of what follows; a text that runs from right to left is fenced, so that figures beside it stay
  /// in their place.
  static func line(_ text: String) -> String {
    if text.utf8.withContiguousStorageIfAvailable({ $0.allSatisfy { (0x20..<0x7F).contains($0) } }) ?? false { return text }
    if text.unicodeScalars.allSatisfy({ (0x20..<0x7F).contains($0.value) || isPlain($0) || isOrdinary($0) }) { return text }
    var (clean, isTurned) = ("", false)
    for scalar in text.unicodeScalars where !turnsDirection(scalar) {
      let isBlank = !isPlain(scalar) && (scalar.properties.generalCategory == .control || scalar.properties.isWhitespace)
      clean.unicodeScalars.append(isBlank ? " " : scalar)
      isTurned = isTurned || !isBlank && isRightToLeft(scalar)
    }
    return isTurned ? leftToRightMark + clean + leftToRightMark : clean
  }

  /// Stays as it is, and turns nothing.
  private static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
    !turnsDirection(scalar) && !isRightToLeft(scalar) && !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
  }

  /// The letters and signs of Western Europe without the soft hyphen: one column each, and none turns or parts a line.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool { (0xA1..<0x300).contains(scalar.value) && scalar.value != 0xAD }

  private static let leftToRightMark = "\u{200E}"

  /// The embeddings, overrides and isolates of Unicode.
  static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// Hebrew, Arabic and their neighbours: the blocks to which Unicode gives right-to-left letters.
  static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// The text, cut with `…` where it is wider.
  static func cut(_ text: String, to width: Int) -> String {
    guard Self.width(text) > width else { return text }
    return prefix(text, width - 1).text + "…"
  }

  /// As many characters as fit, and at least one.
  private static func prefix(_ text: some StringProtocol, _ width: Int) -> (text: String, count: Int) {
    var (kept, used, count) = ("", 0, 0)
    for character in text {
      used += Self.width(String(character))
      if used > width, count > 0 { break }
      kept.append(character)
      count += 1
    }
    return (kept, count)
  }

  /// There are spaces that a line of words does without: two in a row, or at an end.
  static func hasSpareSpaces(_ text: String) -> Bool {
    var isAfterSpace = true
    for byte in text.utf8 {
      if byte == 0x20, isAfterSpace { return true }
      isAfterSpace = byte == 0x20
    }
    return isAfterSpace && !text.isEmpty
  }

  /// The text in lines no wider than this, broken at spaces, and inside a word only where it alone is wider.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var text = text
    if let lines = text.withUTF8({ wrapped($0, to: width) }) { return lines }
    var (lines, line, used) = ([String](), "", 0)
    // A space is one byte, and bytes are split far faster than characters.
    for word in text.utf8.split(separator: 0x20) {
      var rest = Substring(word)
      while true {
        let room = Self.width(rest)
        if used > 0, used + 1 + room <= width {
          line += " "
          line += rest
          used += 1 + room
          break
        }
        if used > 0 { lines.append(line) }
        if room <= width {
          (line, used) = (String(rest), room)
          break
        }
        let (piece, count) = prefix(rest, width)
        lines.append(piece)
        (line, used) = ("", 0)
        rest = rest.dropFirst(count)
        if rest.isEmpty { break }
      }
    }
    if used > 0 || !line.isEmpty { lines.append(line) }
    return lines
  }

  /// The same of a text of plain ASCII, most of all texts; nil for others, and where a word is wider than a line.
  private static func wrapped(_ text: UnsafeBufferPointer<UInt8>, to width: Int) -> [String]? {
    guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
    var (lines, line, start) = ([String](), [UInt8](), 0)
    line.reserveCapacity(width)
    while start < text.count {
      if text[start] == 0x20 {
        start += 1
        continue
      }
      let end = text[start...].firstIndex(of: 0x20) ?? text.count
      guard end - start <= width else { return nil }
      if !line.isEmpty, line.count + 1 + (end - start) > width {
        lines.append(String(decoding: line, as: UTF8.self))
        line.removeAll(keepingCapacity: true)
      } else if !line.isEmpty {
        line.append(0x20)
      }
      line.append(contentsOf: text[start..<end])
      start = end
    }
    if !line.isEmpty { lines.append(String(decoding: line, as: UTF8.self)) }
    return lines
  }
}
