import Model

/// Reads a line that is one JSON object (RFC 8259) of plain values: text as it is, numbers as written, `true` and `false` as yes and no,
/// `null` as nothing. Lists and objects inside it are handed on as their JSON.
struct JSONObjectReader: ~Copyable {
  /// Why a line is no object, in words that follow "the line".
  struct Fault: Error {
    var reason: String

    init(_ reason: String) { self.reason = reason }
  }

  /// Deeper ones are no log's.
  private static let deepest = 64

  private var bytes = UnsafeRawBufferPointer(start: nil, count: 0)
  private var position = 0
  /// Hold the key and the value at hand, where they had escapes.
  private var keyBuffer = Column<UInt8>()
  private var valueBuffer = Column<UInt8>()

  /// Tells of each key and value in turn; both are valid during the call.
  mutating func read(_ line: UnsafeRawBufferPointer, _ take: (_ key: Cell, _ value: Cell) -> Void) throws(Fault) {
    (bytes, position) = (line, 0)
    skipBlanks()
    guard accept(0x7B) else { throw Fault("is no JSON object in braces") }
    skipBlanks()
    if !accept(0x7D) {
      repeat {
        skipBlanks()
        let key = try string(isKey: true)
        skipBlanks()
        guard accept(0x3A) else { throw Fault("lacks a colon behind `\(key.text.prefix(40))`") }
        skipBlanks()
        let value = try value(depth: 1)
        take(key, value)
        skipBlanks()
      } while accept(0x2C)
      guard accept(0x7D) else { throw Fault("lacks a comma or the closing brace") }
    }
    skipBlanks()
    guard position == bytes.count else { throw Fault("goes on behind the closing brace; write one object a line") }
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func accept(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
  }

  private mutating func value(depth: Int) throws(Fault) -> Cell {
    switch peek {
    case 0x22: return try string()
    case 0x7B, 0x5B: return try nested(depth)
    default: return try word()
    }
  }

  /// Reads a number, `true`, `false` or `null`.
  private mutating func word() throws(Fault) -> Cell {
    let start = position
    while let byte = peek, byte > 0x20, byte != 0x2C, byte != 0x7D, byte != 0x5D, byte != 0x22 { position += 1 }
    let word = Cell(rebasing: bytes[start..<position])
    switch word.text {
    case "null": return .none
    case "true": return answer("yes")
    case "false": return answer("no")
    default:
      guard let first = word.first, isDigit(first) || first == 0x2D, Double(word.text) != nil else {
        throw Fault("holds `\(word.text.prefix(40))`, which is no JSON value")
      }
      return word
    }
  }

  private mutating func answer(_ word: String) -> Cell {
    valueBuffer.truncate(to: 0)
    for byte in word.utf8 { valueBuffer.append(byte) }
    return Cell(valueBuffer.elements)
  }

  /// Passes over a list or an object; its JSON is the value.
  private mutating func nested(_ depth: Int) throws(Fault) -> Cell {
    let start = position
    var open = 0
    repeat {
      guard let byte = peek else { throw Fault("ends inside a list or an object") }
      switch byte {
      case 0x22: _ = try string()
      case 0x7B, 0x5B:
        open += 1
        position += 1
      case 0x7D, 0x5D:
        open -= 1
        position += 1
      default: position += 1
      }
      guard open <= Self.deepest else { throw Fault("nests lists and objects too deep") }
    } while open > 0
    return Cell(rebasing: bytes[start..<position])
  }

  /// Reads a text in quotes: the bytes of the line themselves, or where it has escapes a copy.
  private mutating func string(isKey: Bool = false) throws(Fault) -> Cell {
    guard accept(0x22) else { throw Fault("lacks a key in double quotes") }
    var start = position
    if isKey { keyBuffer.truncate(to: 0) } else { valueBuffer.truncate(to: 0) }
    var isCopied = false
    while let byte = peek {
      if byte == 0x22 {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[start..<position])
        position += 1
        if !isCopied { return rest }
        append(rest, isKey)
        return Cell(isKey ? keyBuffer.elements : valueBuffer.elements)
      }
      guard byte == 0x5C else { position += 1; continue }
      isCopied = true
      append(UnsafeRawBufferPointer(rebasing: bytes[start..<position]), isKey)
      position += 1
      try escape(isKey)
      start = position
    }
    throw Fault("ends inside a text in quotes")
  }

  private mutating func append(_ bytes: UnsafeRawBufferPointer, _ isKey: Bool) {
    if isKey { keyBuffer.append(contentsOf: bytes) } else { valueBuffer.append(contentsOf: bytes) }
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ isKey: Bool) {
    for byte in String(scalar).utf8 {
      if isKey { keyBuffer.append(byte) } else { valueBuffer.append(byte) }
    }
  }

  private mutating func escape(_ isKey: Bool) throws(Fault) {
    guard let byte = peek else { throw Fault("ends inside a text in quotes") }
    position += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: append(Unicode.Scalar(byte), isKey)
    case 0x62, 0x66: append(" ", isKey)
    case 0x6E: append("\n", isKey)
    case 0x72: append("\r", isKey)
    case 0x74: append("\t", isKey)
    case 0x75: append(try unicode(), isKey)
    default: throw Fault("holds an escape that JSON does not know")
    }
  }

  /// Reads four hexadecimal digits, or two such escapes that are one character together; half a pair, and zero, are U+FFFD.
  private mutating func unicode() throws(Fault) -> Unicode.Scalar {
    let unit = try fourDigits()
    var scalar = Unicode.Scalar(unit)
    if UTF16.isLeadSurrogate(UInt16(unit)), position + 1 < bytes.count, bytes[position] == 0x5C, bytes[position + 1] == 0x75 {
      let before = position
      position += 2
      let trail = try fourDigits()
      if UTF16.isTrailSurrogate(UInt16(trail)) {
        scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (trail - 0xDC00))
      } else {
        position = before
      }
    }
    return scalar.flatMap { $0.value == 0 ? nil : $0 } ?? "\u{FFFD}"
  }

  private mutating func fourDigits() throws(Fault) -> UInt32 {
    guard position + 4 <= bytes.count else { throw Fault("ends inside an escape") }
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue, bytes[position] < 0x80 else {
        throw Fault("holds an escape that JSON does not know")
      }
      number = number << 4 | UInt32(digit)
      position += 1
    }
    return number
  }
}
