import Model

extension SplitMix64 {
  /// Fisher and Yates' shuffle, from the last element down.
  /// - Returns: The sum of the shuffled numbers, each times the factor of its place. A place is done with once it is drawn for, so that the
  ///   sum goes along.
  mutating func shuffle(_ numbers: UnsafeMutableBufferPointer<Double>, times factors: UnsafeBufferPointer<Double>) -> Double {
    guard let base = numbers.baseAddress, let factors = factors.baseAddress else { return 0 }
    var (last, sum) = (numbers.count - 1, 0.0)
    while last > 0 {
      let other = index(below: last + 1)
      let drawn = base[other]
      base[other] = base[last]
      base[last] = drawn
      sum += drawn * factors[last]
      last -= 1
    }
    return sum + base[0] * factors[0]
  }
}
