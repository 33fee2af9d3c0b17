import Model

/// Hands on the text of a phone's backup as XML that a parser takes. The app writes a character beyond the first 65,536 as two
/// references to its halves, and control characters as they come: the one character, and U+FFFD, take their place. Pictures stand in
/// attributes of megabytes, which are cut, so that memory does not grow with them. Instructions, the encoding among them, and comments
/// are left out.
struct XMLRepair: ~Copyable {
  /// Longer values are pictures.
  static let longestValue = 1 << 14
  private static let pieceSize = 1 << 18

  private enum State { case text, tag, value(quote: UInt8) }

  private let text: UnsafeRawBufferPointer
  private var position = 0
  private var state = State.text
  /// Bytes of the present value handed on.
  private var valueLength = 0
  private var piece = Column<UInt8>()

  /// - Parameter text: UTF-8.
  init(_ text: UnsafeRawBufferPointer) { self.text = text }

  /// The next piece, valid until the one after it; nil at the end.
  mutating func next() -> UnsafeRawBufferPointer? {
    piece.truncate(to: 0)
    while position < text.count, piece.count < Self.pieceSize {
      let byte = text[position]
      switch state {
      case .text:
        if byte == 0x3C {
          openTag()
        } else {
          take(byte)
        }
      case .tag:
        if byte == 0x3E { state = .text }
        if byte == 0x22 || byte == 0x27 { (state, valueLength) = (.value(quote: byte), 0) }
        put(byte)
        position += 1
      case .value(let quote):
        if byte == quote {
          state = .tag
          put(byte)
          position += 1
        } else {
          take(byte)
        }
      }
    }
    return piece.count > 0 ? UnsafeRawBufferPointer(piece.elements) : nil
  }

  private mutating func put(_ byte: UInt8) { piece.append(byte) }

  /// Passes over what is no element and opens what is one.
  private mutating func openTag() {
    if begins("<?") { return skip(to: "?>") }
    if begins("<!--") { return skip(to: "-->") }
    if begins("<![CDATA[") { return skip(to: "]]>") }
    state = .tag
    put(0x3C)
    position += 1
  }

  private func begins(_ word: StaticString) -> Bool {
    guard position + word.utf8CodeUnitCount <= text.count else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { text[position + $0] == word.utf8Start[$0] }
  }

  /// Goes behind a closing word; of what is passed over only the line ends stay. Without one the text is at its end.
  private mutating func skip(to word: StaticString) {
    while position < text.count, !begins(word) {
      if text[position] == 0x0A { put(0x0A) }
      position += 1
    }
    position = min(text.count, position + word.utf8CodeUnitCount)
  }

  /// Takes a byte of text or of a value, or the reference that begins with it.
  private mutating func take(_ byte: UInt8) {
    let isCut = if case .value = state { valueLength >= Self.longestValue && byte & 0xC0 != 0x80 } else { false }
    if isCut {
      position += 1
      // What follows in the same character goes as well.
      while position < text.count, text[position] & 0xC0 == 0x80 { position += 1 }
      return
    }
    let before = piece.count
    if byte == 0x26 {
      takeReference()
    } else if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
      put("\u{FFFD}")
      position += 1
    } else {
      put(byte)
      position += 1
    }
    valueLength += piece.count - before
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    for byte in String(scalar).utf8 { put(byte) }
  }

  private mutating func takeReference() {
    guard let (code, end) = reference(at: position) else {
      put(0x26)
      position += 1
      return
    }
    if (0xD800...0xDBFF).contains(code), let (trail, trailEnd) = reference(at: end), (0xDC00...0xDFFF).contains(trail) {
      put(Unicode.Scalar(0x10000 + (code - 0xD800) << 10 + (trail - 0xDC00)) ?? "\u{FFFD}")
      position = trailEnd
      return
    }
    let isCharacter = code == 0x09 || code == 0x0A || code == 0x0D || code >= 0x20 && code != 0xFFFE && code != 0xFFFF
    if isCharacter, Unicode.Scalar(code) != nil {
      for index in position..<end { put(text[index]) }
    } else {
      put("\u{FFFD}")
    }
    position = end
  }

  /// The code of a reference such as `&#55357;` or `&#xD83D;` and where it ends; nil where none stands there.
  private func reference(at start: Int) -> (code: UInt32, end: Int)? {
    guard start + 3 < text.count, text[start] == 0x26, text[start + 1] == 0x23 else { return nil }
    let isHex = text[start + 2] == 0x78
    let first = start + (isHex ? 3 : 2)
    var (code, index): (UInt32, Int) = (0, first)
    while index < text.count, index - first < 8, let digit = Self.digit(text[index], isHex: isHex) {
      code = code &* (isHex ? 16 : 10) &+ digit
      index += 1
    }
    guard index > first, index < text.count, text[index] == 0x3B else { return nil }
    return (code, index + 1)
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    if isDigit(byte) { return UInt32(byte - 0x30) }
    guard isHex, (0x61...0x66).contains(byte | 0x20) else { return nil }
    return UInt32((byte | 0x20) - 0x61 + 10)
  }
}
