/// Writes JSON as UTF-8 bytes, one member a line where an object is large; members are given in order of their keys.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var depth: Int
  /// Nothing stands yet in the object or array at hand.
  private var isFirst = true
  /// The object or array at hand stands on one line.
  private var isInline = false
  #if DEBUG
    private var lastKey = ""
  #endif

  /// - Parameter depth: How many objects and arrays the writing stands inside.
  init(depth: Int = 0) {
    self.depth = depth
    bytes.reserveCapacity(4096)
  }

  mutating func object(_ key: StaticString? = nil, inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    nest(key, inline, 0x7B, 0x7D, body)
  }

  mutating func array(_ key: StaticString? = nil, inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    nest(key, inline, 0x5B, 0x5D, body)
  }

  private mutating func nest(
    _ key: StaticString?, _ inline: Bool, _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    begin(key)
    bytes.append(open)
    let outer = isInline
    #if DEBUG
      let outerKey = lastKey
      lastKey = ""
    #endif
    (isFirst, isInline) = (true, inline || isInline)
    depth += 1
    body(&self)
    depth -= 1
    if !isFirst, !isInline { newLine() }
    bytes.append(close)
    (isFirst, isInline) = (false, outer)
    #if DEBUG
      lastKey = outerKey
    #endif
  }

  mutating func write(_ key: StaticString? = nil, _ value: String?) {
    begin(key)
    if let value { string(value) } else { literal("null") }
  }

  mutating func write(_ key: StaticString? = nil, _ value: Int?) {
    begin(key)
    if let value { integer(value) } else { literal("null") }
  }

  /// Shortest digits that read back as the same number; whole numbers without a point.
  mutating func write(_ key: StaticString? = nil, _ value: Double?) {
    begin(key)
    guard let value, value.isFinite else { return literal("null") }
    if value == value.rounded(), abs(value) < 1e15 { integer(Int(value)) } else { bytes.append(contentsOf: value.description.utf8) }
  }

  mutating func write(_ key: StaticString? = nil, _ value: Bool?) {
    begin(key)
    if let value { literal(value ? "true" : "false") } else { literal("null") }
  }

  /// Members of an array, each already written at this depth by a writer of its own.
  mutating func append(_ members: [[UInt8]]) {
    // A comma, a line end and the indent go before each.
    bytes.reserveCapacity(bytes.count + members.reduce(1 << 16) { $0 + $1.count + 2 + depth * 2 })
    for member in members {
      begin(nil)
      bytes.append(contentsOf: member)
    }
  }

  /// The whole text with a line end.
  consuming func finished() -> [UInt8] {
    bytes.append(0x0A)
    return bytes
  }

  private mutating func begin(_ key: StaticString?) {
    if !isFirst { literal(isInline ? ", " : ",") }
    if depth > 0, !bytes.isEmpty, !isInline { newLine() }
    isFirst = false
    guard let key else { return }
    #if DEBUG
      assert(lastKey.utf8.lexicographicallyPrecedes("\(key)".utf8), "the keys \(lastKey) and \(key) are out of order")
      lastKey = "\(key)"
    #endif
    bytes.append(0x22)
    literal(key)
    literal("\": ")
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }

  private mutating func literal(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func integer(_ value: Int) {
    if (0...9).contains(value) { bytes.append(0x30 + UInt8(value)) } else { bytes.append(contentsOf: String(value).utf8) }
  }

  private mutating func string(_ text: String) {
    bytes.append(0x22)
    if text.utf8.contains(where: Self.isEscaped) {
      for byte in text.utf8 { escaped(byte) }
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(0x22)
  }

  private static func isEscaped(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F }

  private mutating func escaped(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: bytes += [0x5C, byte]
    case 0x0A: literal("\\n")
    case 0x00...0x1F, 0x7F: bytes.append(contentsOf: ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8)
    default: bytes.append(byte)
    }
  }
}
