import Model

/// A text of one or more runs as it streams by.
struct RichText: ~Copyable {
  private var collected = Column<UInt8>()
  private var isInText = false
  private var phonetics = 0
  private var runIsBold = false
  private var hasPlainRun = false
  private var hasBoldRun = false

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(collected.elements) }
  /// All runs that hold text are bold.
  var isBold: Bool { hasBoldRun && !hasPlainRun }

  mutating func clear() {
    collected.truncate(to: 0)
    (isInText, phonetics, runIsBold, hasPlainRun, hasBoldRun) = (false, 0, false, false, false)
  }

  mutating func start(_ name: UnsafeRawBufferPointer, _ attributes: XMLAttributes) {
    if name.equals("t") {
      isInText = phonetics == 0
    } else if name.equals("r") {
      runIsBold = false
    } else if name.equals("b") {
      runIsBold = attributes.flag("val") ?? true
    } else if name.equals("rPh") {
      phonetics += 1
    }
  }

  mutating func end(_ name: UnsafeRawBufferPointer) {
    if name.equals("t") { isInText = false } else if name.equals("rPh") { phonetics -= 1 } else if name.equals("r") { runIsBold = false }
  }

  mutating func append(_ text: UnsafeRawBufferPointer) {
    guard isInText, !text.isEmpty else { return }
    if runIsBold { hasBoldRun = true } else { hasPlainRun = true }
    // A text that is longer than a row may be makes its row too long, however much longer it is.
    if collected.count <= RowScanner.longestRow { collected.append(contentsOf: text) }
  }
}

/// The texts of workbooks write what XML cannot hold as `_x000D_` (ECMA-376, part 1, 22.9.2.19).
enum EscapedText {
  /// Adds a text with such escapes made out; control characters that a row cannot hold are left out.
  static func append(_ text: UnsafeRawBufferPointer, to bytes: inout Column<UInt8>) {
    guard mayHoldEscape(text) else { return bytes.append(contentsOf: text) }
    var position = 0
    while position < text.count {
      if let scalar = escape(text, at: position) {
        if scalar.value >= 0x20 || [0x09, 0x0A, 0x0D].contains(scalar.value) { bytes.append(contentsOf: Array(String(scalar).utf8)) }
        position += 7
      } else {
        bytes.append(text[position])
        position += 1
      }
    }
  }

  @inline(__always)
  static func mayHoldEscape(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.count >= 7 else { return false }
    var position = 0
    while position <= text.count - 7 {
      if text[position] == 0x5F, text[position + 1] == 0x78, text[position + 6] == 0x5F { return true }
      position += 1
    }
    return false
  }

  private static func escape(_ text: UnsafeRawBufferPointer, at position: Int) -> Unicode.Scalar? {
    guard position + 7 <= text.count, text[position] == 0x5F, text[position + 1] == 0x78, text[position + 6] == 0x5F else { return nil }
    let digits = text[(position + 2)..<(position + 6)]
    guard digits.allSatisfy({ isDigit($0) || (0x61...0x66).contains($0 | 0x20) }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
  }
}
