import Model

/// Writes JSON as UTF-8 bytes, one member a line where an object is large; members are given in order of their keys.
struct JSONWriter: ~Copyable {
  /// What is written before and between pieces that were written elsewhere, and these.
  private var pieces: [[UInt8]] = []
  /// The piece at hand.
  private var text = Column<UInt8>()
  private var depth: Int
  /// Nothing stands yet in the object or array at hand.
  private var isFirst = true
  /// The object or array at hand stands on one line.
  private var isInline = false
  #if DEBUG
    private var lastKey = ""
  #endif

  /// - Parameters:
  ///   - depth: How many objects and arrays the writing stands inside.
  ///   - capacity: About how many bytes will be written.
  init(depth: Int = 0, capacity: Int = 4096) {
    self.depth = depth
    text.reserve(capacity)
  }

  mutating func object(_ key: StaticString? = nil, inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    nest(key, inline, 0x7B, 0x7D, body)
  }

  mutating func array(_ key: StaticString? = nil, inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    nest(key, inline, 0x5B, 0x5D, body)
  }

  /// A member whose key is a text of the data.
  mutating func object(named name: String, inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    begin(nil)
    string(name)
    literal(": ")
    enclose(inline, 0x7B, 0x7D, body)
  }

  /// An object, or null for nothing.
  mutating func object<Value>(
    _ key: StaticString, _ value: Value?, inline: Bool = false, _ body: (Value, inout JSONWriter) -> Void
  ) {
    guard let value else { return write(key, nil as String?) }
    object(key, inline: inline) { body(value, &$0) }
  }

  private mutating func nest(
    _ key: StaticString?, _ inline: Bool, _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    begin(key)
    enclose(inline, open, close, body)
  }

  private mutating func enclose(_ inline: Bool, _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    text.append(open)
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
    text.append(close)
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
    if value == value.rounded(), abs(value) < 1e15 { integer(Int(value)) } else { put(value.description) }
  }

  mutating func write(_ key: StaticString? = nil, _ value: Bool?) {
    begin(key)
    if let value { literal(value ? "true" : "false") } else { literal("null") }
  }

  /// Members of an array, already written at this depth by other writers, with commas where a piece holds several.
  mutating func append(_ members: [[UInt8]]) {
    for member in members {
      begin(nil)
      pieces += [written(), member]
      text.truncate(to: 0)
    }
  }

  /// Members of an array as a piece for another writer.
  consuming func members() -> [UInt8] { written() }

  /// The whole text with a line end, in pieces, so that what several writers wrote is not copied together.
  consuming func finished() -> [[UInt8]] {
    text.append(0x0A)
    return pieces + [written()]
  }

  private func written() -> [UInt8] { Array(text.elements) }

  /// What stands before a member: a comma behind another, a new line, and its key.
  private mutating func begin(_ key: StaticString?) {
    let (isFirst, isInline, depth) = (isFirst, isInline, depth)
    let isLine = depth > 0 && !isInline && (!isFirst || text.count > 0 || !pieces.isEmpty)
    let length = key?.utf8CodeUnitCount ?? 0
    text.append(atMost: depth * 2 + length + 8) { end in
      if !isFirst { end.put(0x2C) }
      if !isFirst, isInline { end.put(0x20) }
      if isLine { end.putLine(depth) }
      guard let key else { return }
      end.put(0x22)
      end.put(UnsafeBufferPointer(start: key.utf8Start, count: length))
      end.put(0x22)
      end.put(0x3A)
      end.put(0x20)
    }
    self.isFirst = false
    #if DEBUG
      guard let key else { return }
      assert(lastKey.utf8.lexicographicallyPrecedes("\(key)".utf8), "the keys \(lastKey) and \(key) are out of order")
      lastKey = "\(key)"
    #endif
  }

  private mutating func newLine() {
    let depth = depth
    text.append(atMost: depth * 2 + 1) { $0.putLine(depth) }
  }

  private mutating func literal(_ text: StaticString) {
    self.text.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { self.text.append(contentsOf: $0) }
  }

  private mutating func integer(_ value: Int) {
    if (0...9).contains(value) { text.append(0x30 + UInt8(value)) } else { put(String(value)) }
  }

  private mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      // All bytes are looked at, which is done many at once; few texts have any to escape.
      var isPlain = true
      for byte in bytes { isPlain = isPlain && !Self.isEscaped(byte) }
      if isPlain {
        self.text.append(atMost: bytes.count + 2) { end in
          end.put(0x22)
          end.put(bytes)
          end.put(0x22)
        }
      } else {
        self.text.append(0x22)
        for byte in bytes { escaped(byte) }
        self.text.append(0x22)
      }
    }
  }

  private static func isEscaped(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F }

  private mutating func escaped(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C:
      text.append(0x5C)
      text.append(byte)
    case 0x0A: literal("\\n")
    case 0x00...0x1F, 0x7F: put("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
    default: text.append(byte)
    }
  }
}

/// The end of a text that has room for what is put there.
extension UnsafeMutablePointer<UInt8> {
  @inline(__always)
  fileprivate mutating func put(_ byte: UInt8) {
    pointee = byte
    self += 1
  }

  @inline(__always)
  fileprivate mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let first = bytes.baseAddress { update(from: first, count: bytes.count) }
    self += bytes.count
  }

  /// A line end and the spaces that a depth begins with.
  @inline(__always)
  fileprivate mutating func putLine(_ depth: Int) {
    put(0x0A)
    update(repeating: 0x20, count: depth * 2)
    self += depth * 2
  }
}
