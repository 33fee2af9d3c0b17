/// Writes JSON as UTF-8 bytes, one member a line where an object is large; members are given in order of their keys.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var depth: Int
  /// Nothing stands yet in the object or array at hand.
  private var isFirst = true
  /// The object or array at hand stands on one line.
  private var isInline = false
  private var lastKey = ""

  /// - Parameter depth: How many objects and arrays the writing stands inside.
  init(depth: Int = 0) {
    self.depth = depth
  }

  mutating func object(_ key: String? = nil, inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    nest(key, inline, "{", "}", body)
  }

  mutating func array(_ key: String? = nil, inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    nest(key, inline, "[", "]", body)
  }

  private mutating func nest(
    _ key: String?, _ inline: Bool, _ open: Character, _ close: Character, _ body: (inout JSONWriter) -> Void
  ) {
    begin(key)
    bytes.append(open.asciiValue!)
    let outer = (isInline, lastKey)
    (isFirst, isInline, lastKey) = (true, inline || isInline, "")
    depth += 1
    body(&self)
    depth -= 1
    if !isFirst, !isInline { newLine() }
    bytes.append(close.asciiValue!)
    (isInline, lastKey) = outer
    isFirst = false
  }

  mutating func write(_ key: String? = nil, _ value: String?) {
    begin(key)
    if let value { string(value) } else { literal("null") }
  }

  mutating func write(_ key: String? = nil, _ value: Int?) {
    begin(key)
    literal(value.map(String.init) ?? "null")
  }

  /// Shortest digits that read back as the same number; whole numbers without a point.
  mutating func write(_ key: String? = nil, _ value: Double?) {
    begin(key)
    guard let value, value.isFinite else { return literal("null") }
    if value == value.rounded(), abs(value) < 1e15 { literal(String(Int64(value))) } else { literal(value.description) }
  }

  mutating func write(_ key: String? = nil, _ value: Bool?) {
    begin(key)
    literal(value.map { $0 ? "true" : "false" } ?? "null")
  }

  /// Members of an array, each already written at this depth by a writer of its own.
  mutating func append(_ members: [[UInt8]]) {
    for member in members {
      begin(nil)
      bytes.append(contentsOf: member)
    }
  }

  private mutating func begin(_ key: String?) {
    if !isFirst { literal(isInline ? ", " : ",") }
    if depth > 0, !bytes.isEmpty, !isInline { newLine() }
    isFirst = false
    guard let key else { return }
    assert(lastKey.utf8.lexicographicallyPrecedes(key.utf8), "the keys \(lastKey) and \(key) are out of order")
    lastKey = key
    string(key)
    literal(": ")
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }

  private mutating func literal(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func string(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: literal("\\n")
      case 0x00...0x1F, 0x7F: literal("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
