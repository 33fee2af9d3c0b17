import Model

/// Writes JSON as UTF-8 bytes, one member a line where an object is large; members are given in order of their keys.
struct JSONWriter: ~Copyable {
  private var text = Column<UInt8>()
  private var depth: Int
  private var place: Place
  /// The object or array at hand stands on one line.
  private var isInline = false
  /// Takes the bytes in order, piece by piece; nil where they are kept.
  private let take: (@Sendable (UnsafeRawBufferPointer) -> Void)?
  #if DEBUG
    private var lastKey = ""
  #endif

  /// What stands before the next member.
  enum Place { case nothing, opening, member }

  /// - Parameters:
  ///   - depth: How many objects and arrays the writing stands inside.
  ///   - capacity: About how many bytes will be written.
  ///   - take: Takes the bytes in order, piece by piece, on any thread, as far as they are not asked for as a whole.
  init(
    depth: Int = 0, after place: Place = .nothing, capacity: Int = 4096, to take: (@Sendable (UnsafeRawBufferPointer) -> Void)? = nil
  ) {
    (self.depth, self.place, self.take) = (depth, place, take)
    text.reserve(capacity)
  }

  @inline(__always)
  mutating func object(_ key: StaticString? = nil, inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    begin(key)
    enclose(inline, 0x7B, 0x7D, body)
  }

  @inline(__always)
  mutating func array(_ key: StaticString? = nil, inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    begin(key)
    enclose(inline, 0x5B, 0x5D, body)
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

  @inline(__always)
  private mutating func enclose(_ inline: Bool, _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    text.append(open)
    let outer = isInline
    #if DEBUG
      let outerKey = lastKey
      lastKey = ""
    #endif
    (place, isInline) = (.opening, inline || outer)
    depth += 1
    body(&self)
    depth -= 1
    if place == .member, !isInline { newLine() }
    text.append(close)
    (place, isInline) = (.member, outer)
    #if DEBUG
      lastKey = outerKey
    #endif
  }

  @inline(__always)
  mutating func write(_ key: StaticString? = nil, _ value: String?) {
    begin(key)
    if let value { string(value) } else { literal("null") }
  }

  @inline(__always)
  mutating func write(_ key: StaticString? = nil, _ value: Int?) {
    begin(key)
    if let value { integer(value) } else { literal("null") }
  }

  /// Shortest digits that read back as the same number; whole numbers without a point.
  @inline(__always)
  mutating func write(_ key: StaticString? = nil, _ value: Double?) {
    begin(key)
    if let value { number(value) } else { literal("null") }
  }

  @inline(__always)
  mutating func write(_ key: StaticString? = nil, _ value: Bool?) {
    begin(key)
    if let value { literal(value ? "true" : "false") } else { literal("null") }
  }

  /// Members of an array in parts. Where the bytes are taken, all that was written before is handed out first, and then the parts, which
  /// writers of their own make on all cores.
  mutating func members(parts: Int, capacity: Int, _ write: @Sendable (Int, inout JSONWriter) -> Void) {
    guard let take, parts > 0 else {
      for part in 0..<parts { write(part, &self) }
      return
    }
    let (depth, place) = (depth, place)
    handOut()
    streamInParallel(parts) { part in
      var json = JSONWriter(depth: depth, after: part == 0 ? place : .member, capacity: capacity)
      write(part, &json)
      return Part(json.text)
    } to: { part in
      take(UnsafeRawBufferPointer(part.text.elements))
    }
    self.place = .member
  }

  /// What a writer of members has written.
  private final class Part: Sendable {
    let text: Column<UInt8>

    init(_ text: consuming Column<UInt8>) { self.text = text }
  }

  private mutating func handOut() {
    take?(UnsafeRawBufferPointer(text.elements))
    text.truncate(to: 0)
  }

  /// All bytes that have not been handed out.
  consuming func bytes() -> [UInt8] { Array(text.elements) }

  /// The bytes with a line end.
  consuming func finished() -> [UInt8] {
    text.append(0x0A)
    return bytes()
  }

  /// Hands out the rest with a line end.
  consuming func finish() {
    text.append(0x0A)
    handOut()
  }
}

extension JSONWriter {
  /// What stands before a member: a comma behind another, a new line, and its key.
  @inline(__always)
  private mutating func begin(_ key: StaticString?) {
    if isInline {
      if place == .member { literal(", ") }
    } else {
      beginLine()
    }
    place = .member
    guard let key else { return }
    let length = key.utf8CodeUnitCount
    text.append(atMost: length + 4) { end in
      end.put(0x22)
      end.put(UnsafeBufferPointer(start: key.utf8Start, count: length))
      end.put(0x22)
      end.put(0x3A)
      end.put(0x20)
    }
    #if DEBUG
      assert(lastKey.utf8.lexicographicallyPrecedes("\(key)".utf8), "the keys \(lastKey) and \(key) are out of order")
      lastKey = "\(key)"
    #endif
  }

  private mutating func beginLine() {
    switch place {
    case .nothing: return
    case .opening: break
    case .member: text.append(0x2C)
    }
    newLine()
  }

  private mutating func newLine() {
    let depth = depth
    text.append(atMost: depth * 2 + 1) { $0.putLine(depth) }
  }

  @inline(__always)
  private mutating func literal(_ text: StaticString) {
    self.text.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { self.text.append(contentsOf: $0) }
  }

  private mutating func integer(_ value: Int) {
    text.append(atMost: 20) { end in
      guard value >= 10 || value < 0 else { return end.put(0x30 + UInt8(truncatingIfNeeded: value)) }
      if value < 0 { end.put(0x2D) }
      end.putDigits(value.magnitude)
    }
  }

  private mutating func number(_ value: Double) {
    if abs(value) < 1e15, value == Double(Int(value)) { return integer(Int(value)) }
    guard value.isFinite else { return literal("null") }
    text.append(atMost: Digits.most) { end in
      var digits = Digits(end: end)
      value.write(to: &digits)
      end = digits.end
    }
  }

  private mutating func string(_ text: String) {
    // Texts of the program's own kind are read in place.
    if text.utf8.withContiguousStorageIfAvailable({ quoted($0) }) != nil { return }
    var text = text
    text.withUTF8 { quoted($0) }
  }

  private mutating func quoted(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = text.count
    var isPlain = true
    text.append(atMost: bytes.count + 2) { end in
      end.put(0x22)
      isPlain = end.putPlain(bytes)
      end.put(0x22)
    }
    // Few texts have anything to escape.
    if isPlain { return }
    text.truncate(to: start)
    text.append(0x22)
    for byte in bytes { escaped(byte) }
    text.append(0x22)
  }

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

/// Where a number is printed to without a string between.
private struct Digits: TextOutputStream {
  /// No number is printed with more characters than this.
  static let most = 32

  var end: UnsafeMutablePointer<UInt8>

  mutating func write(_ text: String) {
    for byte in text.utf8 { end.put(byte) }
  }

  /// What the standard library calls instead for its own numbers.
  // swift-format-ignore: NoLeadingUnderscores
  mutating func _writeASCII(_ bytes: UnsafeBufferPointer<UInt8>) { end.put(bytes) }
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

  @inline(__always)
  fileprivate mutating func putDigits(_ number: UInt) {
    var (count, rest) = (1, number)
    while rest >= 10 { (count, rest) = (count + 1, rest / 10) }
    rest = number
    for place in (0..<count).reversed() {
      self[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    self += count
  }

  /// Puts the bytes of a text down as they are, eight at a time; false where one of them would have to be escaped.
  @inline(__always)
  fileprivate mutating func putPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.baseAddress else { return true }
    let (source, target, count) = (UnsafeRawPointer(first), UnsafeMutableRawPointer(self), bytes.count)
    self += count
    var escaped: UInt64 = 0
    if count >= 8 {
      // The last eight may overlap those before.
      var offset = 0
      while true {
        let word = source.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        target.storeBytes(of: word, toByteOffset: offset, as: UInt64.self)
        escaped |= Self.escaped(word)
        if offset == count - 8 { break }
        offset = Swift.min(offset + 8, count - 8)
      }
    } else {
      for offset in 0..<count {
        let byte = source.load(fromByteOffset: offset, as: UInt8.self)
        target.storeBytes(of: byte, toByteOffset: offset, as: UInt8.self)
        escaped |= Self.escaped(UInt64(byte) | 0x2020_2020_2020_2000)
      }
    }
    return escaped == 0
  }

  /// Zero where none of eight bytes is a control character, a quotation mark or a backslash.
  @inline(__always)
  private static func escaped(_ word: UInt64) -> UInt64 {
    let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    func holdsZero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
    return
      ((word &- ones &* 0x20) & ~word | holdsZero(word ^ ones &* 0x22) | holdsZero(word ^ ones &* 0x5C)
      | holdsZero(word ^ ones &* 0x7F)) & tops
  }
}
