/// A set of small numbers, a bit each.
struct NumberSet: ~Copyable {
  private var words: [UInt64] = []

  @inline(__always)
  func contains(_ number: Int) -> Bool {
    number >> 6 < words.count && words[number >> 6] & (1 << UInt64(number & 63)) != 0
  }

  @inline(__always)
  mutating func insert(_ number: Int) {
    if number >> 6 >= words.count { words += Array(repeating: 0, count: (number >> 6) + 1 - words.count + words.count / 2) }
    words[number >> 6] |= 1 << UInt64(number & 63)
  }

  mutating func insert(_ numbers: Range<Int>) { for number in numbers { insert(number) } }

  mutating func removeAll() { words = [] }
}
