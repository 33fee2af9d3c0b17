/// Where cells and rows end in a stretch of text ahead of the scanner, found sixteen bytes at a time.
///
/// Most rows are short and have no quoted cell, so that a list of delimiters and line ends is all that is needed to split them.
struct SeparatorIndex: ~Copyable {
  /// So much text that the places found in it stay in the nearest cache.
  static let span = 1 << 13

  private let text: UnsafeRawBufferPointer
  private let delimiter: UInt8
  /// Offsets of delimiters and line ends from `start`; room for a text of nothing else.
  private let places: UnsafeMutablePointer<UInt32>
  private(set) var count = 0
  /// The first place that has not been passed.
  var next = 0
  /// Where the stretch begins and ends.
  private(set) var start = 0
  private(set) var end = 0

  init(_ text: UnsafeRawBufferPointer, delimiter: UInt8) {
    self.text = text
    self.delimiter = delimiter
    places = .allocate(capacity: Self.span)
  }

  deinit { places.deallocate() }

  /// The position of a place in the text.
  @inline(__always)
  subscript(index: Int) -> Int { start + Int(places[index]) }

  /// Passes over the places before a position; true where the stretch had to be laid anew, beginning there.
  @inline(__always)
  mutating func move(to position: Int) -> Bool {
    if position >= end || position < start {
      fill(from: position)
      return true
    }
    while next < count, self[next] < position { next += 1 }
    return false
  }

  /// Lays the stretch anew.
  mutating func fill(from position: Int) {
    (start, end, next) = (position, min(position + Self.span, text.count), 0)
    guard let base = text.baseAddress, start < end else {
      count = 0
      return
    }
    var (found, offset) = (0, 0)
    let bytes = base + start
    let delimiters = SIMD16<UInt8>(repeating: delimiter)
    let lineFeeds = SIMD16<UInt8>(repeating: 0x0A)
    let returns = SIMD16<UInt8>(repeating: 0x0D)
    while offset + 16 <= end - start {
      let block = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      let hits = (block .== delimiters) .| (block .== lineFeeds) .| (block .== returns)
      // A hit is a byte of ones; one bit of each is left to be counted off.
      let halves = unsafeBitCast(hits, to: SIMD2<UInt64>.self) & SIMD2(repeating: 0x0101_0101_0101_0101)
      found = note(halves[0], at: offset, found)
      found = note(halves[1], at: offset + 8, found)
      offset += 16
    }
    while offset < end - start {
      let byte = bytes.load(fromByteOffset: offset, as: UInt8.self)
      if byte == delimiter || byte == 0x0A || byte == 0x0D {
        places[found] = UInt32(truncatingIfNeeded: offset)
        found += 1
      }
      offset += 1
    }
    count = found
  }

  /// Adds the places of eight bytes, each of which is one bit of `hits` if it was found, and returns how many there are then.
  @inline(__always)
  private func note(_ hits: UInt64, at offset: Int, _ found: Int) -> Int {
    var (hits, found) = (hits, found)
    while hits != 0 {
      places[found] = UInt32(truncatingIfNeeded: offset &+ hits.trailingZeroBitCount >> 3)
      found &+= 1
      hits &= hits &- 1
    }
    return found
  }
}
