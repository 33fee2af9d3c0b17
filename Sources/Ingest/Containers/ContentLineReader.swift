import Model

/// Walks over the lines of a vCard or an iCalendar, long ones that were folded put together again (RFC 6350, 5545).
struct ContentLineReader: ~Copyable {
  /// Longer lines are pictures and notes, of which no more is kept: 64 KiB.
  static let longestLine = 1 << 16

  private let text: UnsafeRawBufferPointer
  private var position = 0
  private var buffer = Column<UInt8>()
  /// The line of the file at which the present one begins, and the one at which the next does.
  private(set) var line: UInt32 = 0
  private var nextLine: UInt32 = 1

  init(_ text: UnsafeRawBufferPointer) { self.text = text }

  /// Goes to the next line that is not blank; false where there is none.
  mutating func next() -> Bool {
    buffer.truncate(to: 0)
    while buffer.count == 0 {
      guard position < text.count else { return false }
      line = nextLine
      take()
      while position < text.count, text[position] == 0x20 || text[position] == 0x09 {
        position += 1
        take()
      }
    }
    while isSoftlyBroken, position < text.count {
      buffer.truncate(to: buffer.count - 1)
      take()
    }
    return true
  }

  /// The present line, until the next is read.
  var content: UnsafeRawBufferPointer { UnsafeRawBufferPointer(buffer.elements) }

  /// Appends the rest of the line of the file as far as there is room.
  private mutating func take() {
    var end = position
    while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
    let count = min(end - position, Self.longestLine - buffer.count)
    buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[position..<position + count]))
    position = end
    if position < text.count, text[position] == 0x0D { position += 1 }
    if position < text.count, text[position] == 0x0A, position == end || text[position - 1] == 0x0D { position += 1 }
    nextLine += 1
  }

  /// Quoted-printable text of vCard 2.1 ends a line that goes on with an equals sign, and nothing marks the next one.
  private var isSoftlyBroken: Bool {
    let bytes = content
    guard bytes.last == 0x3D, bytes.count < Self.longestLine, let colon = bytes.firstIndex(of: 0x3A) else { return false }
    return String(decoding: bytes[..<colon], as: UTF8.self).uppercased().contains("QUOTED-PRINTABLE")
  }
}

/// A line taken apart: `item1.EMAIL;TYPE=work:zoe@firm.example`.
struct ContentLine {
  /// In capitals, without the group before it.
  var name: String
  /// Names in capitals, values without quotes; a parameter of vCard 2.1 without a name is its own value.
  private(set) var parameters: [(name: String, value: String)] = []
  var value: String

  /// Nil where the line is no property.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var parts: [UnsafeRawBufferPointer] = []
    var (start, isQuoted, end) = (0, false, -1)
    for index in 0..<bytes.count where end < 0 {
      switch bytes[index] {
      case 0x22: isQuoted.toggle()
      case 0x3B where !isQuoted, 0x3A where !isQuoted:
        parts.append(UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
        start = index + 1
        if bytes[index] == 0x3A { end = index }
      default: break
      }
    }
    guard end > 0, !parts[0].isEmpty, parts[0].allSatisfy(Self.isNameByte) else { return nil }
    let words = parts[0].text.uppercased().split(separator: ".")
    guard let last = words.last else { return nil }
    name = String(last)
    value = UnsafeRawBufferPointer(rebasing: bytes[(end + 1)...]).text
    for part in parts.dropFirst() {
      let pair = part.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let written = pair.last!.filter { $0 != "\"" }
      parameters.append((pair.count == 2 ? pair[0].uppercased() : written.uppercased(), written))
    }
    decode()
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x2E || byte == 0x5F
  }

  /// The first value of a parameter.
  subscript(parameter: String) -> String? { parameters.first { $0.name == parameter }?.value }

  /// True where a parameter has a word among its values, or stands for itself.
  func has(_ word: String, _ parameter: String) -> Bool {
    parameters.contains { name, value in
      name == word || name == parameter && value.uppercased().split(separator: ",").contains { $0 == word }
    }
  }

  /// The parts of a value between semicolons or commas, those behind a backslash apart, with their escapes undone.
  func parts(_ separator: Character) -> [String] {
    var parts = [""]
    var isEscaped = false
    for letter in value {
      if isEscaped {
        parts[parts.count - 1].append(letter == "n" || letter == "N" ? " " : letter)
        isEscaped = false
      } else if letter == "\\" {
        isEscaped = true
      } else if letter == separator {
        parts.append("")
      } else {
        parts[parts.count - 1].append(letter)
      }
    }
    return parts.map(\.trimmed)
  }

  /// The value with its escapes undone, line ends in it as blanks.
  var text: String {
    guard value.contains("\\") else { return value.trimmed }
    var copy = self
    // No letter is a control character, so that the value stays in one part.
    copy.value = value.filter { $0 != "\u{0}" }
    return copy.parts("\u{0}")[0]
  }

  /// Undoes quoted-printable, which vCard 2.1 uses for all that is not ASCII.
  private mutating func decode() {
    guard has("QUOTED-PRINTABLE", "ENCODING") else { return }
    var bytes: [UInt8] = []
    var rest = Array(value.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x3D, rest.count >= 2, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    value = bytes.withUnsafeBytes { bytes in
      TextEncoding.isUTF8(bytes) ? bytes.text : String(decoding: TextEncoding.windows1252.decoded(bytes), as: UTF8.self)
    }
    value = value.replacing("\r\n", with: " ").replacing("\n", with: " ")
  }
}
