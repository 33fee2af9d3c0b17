import Model

/// Lines of plain text, put together piece by piece; spaces at the end of a line are left away.
struct TextLines: ~Copyable {
  private var bytes = Column<UInt8>()
  /// Where the line at hand begins.
  private var start = 0

  mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// The text, which takes `width` columns, with the room that it leaves behind it, or before it.
  mutating func put(_ text: String, _ width: Int, to room: Int, right: Bool) {
    if right { put(" ", times: room - width) }
    put(text)
    if !right { put(" ", times: room - width) }
  }

  mutating func put(_ sign: Unicode.Scalar, times: Int) {
    guard times > 0 else { return }
    bytes.append(atMost: times) { end in
      end.update(repeating: UInt8(ascii: sign), count: times)
      end += times
    }
  }

  /// Ends the line; of one that holds nothing but spaces one stays.
  mutating func end() {
    while bytes.count > start + 1, bytes[bytes.count - 1] == 0x20 { bytes.truncate(to: bytes.count - 1) }
    bytes.append(0x0A)
    start = bytes.count
  }

  mutating func line(_ text: String) {
    put(text)
    end()
  }

  /// All lines, and one line end where there is none.
  var text: String { bytes.count == 0 ? "\n" : String(decoding: bytes.elements, as: UTF8.self) }
}
