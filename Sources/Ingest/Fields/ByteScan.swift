import Model

/// Walks over the bytes of a cell.
struct ByteScan {
  private let bytes: Cell
  private(set) var position = 0

  init(_ bytes: Cell) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func advance() { position += 1 }

  /// Passes over a byte if it comes next.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while position < bytes.count, isSkipped(bytes[position]) { position += 1 }
  }

  /// A number of exactly `count` digits.
  @inline(__always)
  mutating func digits(_ count: Int) -> Int? {
    guard position + count <= bytes.count else { return nil }
    var number = 0
    for offset in 0..<count {
      guard isDigit(bytes[position + offset]) else { return nil }
      number = number * 10 + Int(bytes[position + offset] - 0x30)
    }
    position += count
    return number
  }

  /// A number of as many digits as come, within `range`.
  mutating func digits(_ range: ClosedRange<Int>) -> Int? {
    var count = 0
    while count < range.upperBound, position + count < bytes.count, isDigit(bytes[position + count]) { count += 1 }
    return count >= range.lowerBound ? digits(count) : nil
  }

  /// Decimal digits of a second as microseconds; what is finer is cut.
  mutating func microseconds() -> Int64 {
    var value: Int64 = 0
    var unit: Int64 = 100_000
    while let byte = peek, isDigit(byte) {
      value += Int64(byte - 0x30) * unit
      unit /= 10
      position += 1
    }
    return value
  }

  enum HalfOfDay { case morning, afternoon }

  /// `AM`, `p.m.` and the like, if they come next.
  mutating func halfOfDay() -> HalfOfDay? {
    let start = position
    skip { $0 == 0x20 }
    let half: HalfOfDay
    switch letter() {
    case 0x61: half = .morning
    case 0x70: half = .afternoon
    default:
      position = start
      return nil
    }
    _ = take(0x2E)
    guard letter() == 0x6D else { position = start; return nil }
    _ = take(0x2E)
    return half
  }

  /// The number of the month whose English name, or its first three letters, comes next.
  mutating func monthName() -> Int? {
    let start = position
    var name: [UInt8] = []
    while let letter = letter() { name.append(letter) }
    _ = take(0x2E)
    let index = Month.names.firstIndex { month in
      let full = Array(month.lowercased().utf8)
      return name == full || name == Array(full.prefix(3)) || (name == Array("sept".utf8) && month == "September")
    }
    guard let index else { position = start; return nil }
    return index + 1
  }

  /// An ASCII letter in lower case, if one comes next.
  private mutating func letter() -> UInt8? {
    guard let byte = peek, (0x61...0x7A).contains(byte | 0x20) else { return nil }
    position += 1
    return byte | 0x20
  }
}
