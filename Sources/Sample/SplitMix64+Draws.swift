import Model

/// Draws as the sample company needs them.
extension SplitMix64 {
  /// A stream of its own for each pair of numbers, so that what is drawn for one person leaves all others alone.
  init(seed: UInt64, stream: Int, _ part: Int) {
    var first = SplitMix64(seed: seed)
    var second = SplitMix64(seed: first.next() ^ UInt64(truncatingIfNeeded: stream))
    self.init(seed: second.next() ^ UInt64(truncatingIfNeeded: part))
  }

  /// A number from 0 to `count` − 1.
  mutating func below(_ count: Int) -> Int { index(below: count) }

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
