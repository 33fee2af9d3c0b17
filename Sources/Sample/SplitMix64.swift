/// The generator SplitMix64 (Steele, Lea and Flood 2014): the same draws on every machine.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A stream of its own for each pair of numbers, so that what is drawn for one person leaves all others alone.
  init(seed: UInt64, stream: Int, _ part: Int) {
    state = seed
    state = next() ^ UInt64(truncatingIfNeeded: stream)
    state = next() ^ UInt64(truncatingIfNeeded: part)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 to `count` − 1.
  mutating func below(_ count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  mutating func chance(percent: Int) -> Bool {
    below(100) < percent
  }

  /// A count with this mean and half a Poisson count's variance: two tosses of a coin for each whole one.
  mutating func count(hundredths: Int) -> Int {
    var result = chance(percent: hundredths % 100) ? 1 : 0
    for _ in 0..<(hundredths / 100) { result += next().nonzeroBitCountOfTwo }
    return result
  }
}

extension UInt64 {
  /// How many of the two lowest bits are set.
  fileprivate var nonzeroBitCountOfTwo: Int { (self & 3).nonzeroBitCount }
}
