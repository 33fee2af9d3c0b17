package import Model

extension SplitMix64 {
  /// Fisher and Yates' shuffle, from the last element down.
  package mutating func shuffle(_ numbers: UnsafeMutableBufferPointer<Double>) {
    guard let base = numbers.baseAddress else { return }
    var last = numbers.count - 1
    while last > 0 {
      let other = index(below: last + 1)
      (base[last], base[other]) = (base[other], base[last])
      last -= 1
    }
  }
}
