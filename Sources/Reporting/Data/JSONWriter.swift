/// Writes JSON as UTF-8 bytes, one member a line where an object is large; members are given in order of their keys.
struct JSONWriter: ~Copyable {
  /// What is written before and between pieces that were written elsewhere, and these.
  private var pieces: [[UInt8]] = []
  /// The piece at hand, with room behind what is written.
  private var room: [UInt8]
  /// How many bytes of it are written.
  private var used = 0
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
    room = Self.room(capacity)
  }

  private static func room(_ count: Int) -> [UInt8] { [UInt8](unsafeUninitializedCapacity: count) { $1 = count } }

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
    put(open)
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
    put(close)
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
      (room, used) = (Self.room(4096), 0)
    }
  }

  /// Members of an array as a piece for another writer.
  consuming func members() -> [UInt8] { written() }

  /// The whole text with a line end, in pieces, so that what several writers wrote is not copied together.
  consuming func finished() -> [[UInt8]] {
    put(0x0A)
    return pieces + [written()]
  }

  private mutating func written() -> [UInt8] {
    room.removeLast(room.count - used)
    return room
  }

  private mutating func begin(_ key: StaticString?) {
    if !isFirst { put(0x2C) }
    if !isFirst, isInline { put(0x20) }
    if depth > 0, used > 0 || !pieces.isEmpty, !isInline { newLine() }
    isFirst = false
    guard let key else { return }
    #if DEBUG
      assert(lastKey.utf8.lexicographicallyPrecedes("\(key)".utf8), "the keys \(lastKey) and \(key) are out of order")
      lastKey = "\(key)"
    #endif
    put(0x22)
    literal(key)
    literal("\": ")
  }

  /// A line end and the spaces that a depth begins with.
  private mutating func newLine() {
    if room.count - used <= depth * 2 { makeRoom(for: depth * 2 + 1) }
    let count = depth * 2 + 1
    room.withUnsafeMutableBytes { room in
      _ = UnsafeMutableRawBufferPointer(rebasing: room[used..<used + count]).initializeMemory(as: UInt8.self, repeating: 0x20)
      room[used] = 0x0A
    }
    used += count
  }

  private mutating func literal(_ text: StaticString) {
    put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func put(_ byte: UInt8) {
    if used == room.count { makeRoom(for: 1) }
    room[used] = byte
    used += 1
  }

  private mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { put($0) }
  }

  private mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    if room.count - used < bytes.count { makeRoom(for: bytes.count) }
    room.withUnsafeMutableBytes { $0.baseAddress!.advanced(by: used).copyMemory(from: first, byteCount: bytes.count) }
    used += bytes.count
  }

  private mutating func makeRoom(for count: Int) {
    room.append(contentsOf: repeatElement(0, count: max(count, room.count)))
  }

  private mutating func integer(_ value: Int) {
    if (0...9).contains(value) { put(0x30 + UInt8(value)) } else { put(String(value)) }
  }

  private mutating func string(_ text: String) {
    var text = text
    put(0x22)
    text.withUTF8 { bytes in
      guard bytes.contains(where: Self.isEscaped) else { return put(bytes) }
      for byte in bytes { escaped(byte) }
    }
    put(0x22)
  }

  private static func isEscaped(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F }

  private mutating func escaped(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C:
      put(0x5C)
      put(byte)
    case 0x0A: literal("\\n")
    case 0x00...0x1F, 0x7F: put("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
    default: put(byte)
    }
  }
}
