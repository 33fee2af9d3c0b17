/// Two samples of scores compared: shift and effect size. Both samples are kept in ascending order.
package struct TwoSamples: Sendable {
  package let a: [Double]
  package let b: [Double]

  package init(_ a: [Double], _ b: [Double]) {
    self.a = a.sorted()
    self.b = b.sorted()
  }

  /// Hodges-Lehmann: the median of all differences a - b. Nil where a sample is empty.
  package var shift: Double? {
    guard !a.isEmpty, !b.isEmpty else { return nil }
    let pairs = a.count * b.count
    let upper = difference(rank: pairs / 2)
    if pairs % 2 == 1 { return upper }
    // Of an even number of differences the lower of the two in the middle is the same, or the greatest below.
    let below = upper.nextDown
    return ((count(upTo: below) == pairs / 2 ? greatest(upTo: below) : upper) + upper) / 2
  }

  /// The difference of this rank, 0 for the least, found by halving the range of numbers in order of their bits,
  /// so that no list of pairs is made.
  private func difference(rank: Int) -> Double {
    var low = Self.ordered(a[0] - b[b.count - 1])
    var high = Self.ordered(a[a.count - 1] - b[0])
    while low < high {
      let middle = (low & high) + (low ^ high) >> 1
      if count(upTo: Self.number(middle)) > rank { high = middle } else { low = middle + 1 }
    }
    return Self.number(low)
  }

  /// How many differences are at most `limit`. For each of the smaller sample the place in the larger lies farther on; of executives and
  /// staff the former are few, so that most of the larger is leapt over.
  private func count(upTo limit: Double) -> Int {
    var (total, first) = (0, 0)
    if a.count <= b.count {
      for value in a {
        first = Self.leap(from: first, b.count) { value - b[$0] > limit }
        total += b.count - first
      }
    } else {
      for value in b {
        first = Self.leap(from: first, a.count) { a[$0] - value <= limit }
        total += first
      }
    }
    return total
  }

  /// The greatest of the differences that are at most `limit`; there is one.
  private func greatest(upTo limit: Double) -> Double {
    var (greatest, first) = (-Double.infinity, 0)
    for value in a {
      first = Self.leap(from: first, b.count) { value - b[$0] > limit }
      if first < b.count { greatest = max(greatest, value - b[first]) }
    }
    return greatest
  }

  /// The first index from `first` and below `count` for which `isBefore` no longer holds, by steps that grow.
  @inline(__always)
  private static func leap(from first: Int, _ count: Int, _ isBefore: (Int) -> Bool) -> Int {
    var (low, step) = (first, 1)
    while low + step <= count, isBefore(low + step - 1) { (low, step) = (low + step, step * 2) }
    return partition(min(low + step - 1, count), from: low, isBefore)
  }

  /// Bits of a number as an integer of the same order.
  private static func ordered(_ number: Double) -> Int64 {
    let bits = Int64(bitPattern: (number == 0 ? 0 : number).bitPattern)
    return bits < 0 ? ~bits ^ .min : bits
  }

  private static func number(_ ordered: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: ordered < 0 ? ~(ordered ^ .min) : ordered))
  }

  /// Cliff's delta: the share of pairs with a above b less the share with a below b, from -1 to 1. Nil where a sample is empty.
  package var cliffsDelta: Double? {
    guard !a.isEmpty, !b.isEmpty else { return nil }
    let dominance = a.reduce(0) { $0 + below($1, in: b) - above($1, in: b) }
    return Double(dominance) / Double(a.count * b.count)
  }

  /// How many of a sorted sample lie below a number by more than the tolerance.
  private func below(_ number: Double, in sample: [Double]) -> Int {
    partition(sample.count) { exceeds(number, sample[$0]) }
  }

  /// How many of a sorted sample lie above a number by more than the tolerance.
  private func above(_ number: Double, in sample: [Double]) -> Int {
    sample.count - partition(sample.count) { !exceeds(sample[$0], number) }
  }

  /// The word for a delta (Romano and others 2006).
  package static func word(forDelta delta: Double) -> String {
    let size = abs(delta)
    if !isAtLeast(size, 0.147) { return "negligible" }
    if !isAtLeast(size, 0.33) { return "small" }
    return isAtLeast(size, 0.474) ? "large" : "medium"
  }
}

/// The middle number, or the mean of the two in the middle; nil of none.
package func median(_ numbers: [Double]) -> Double? { median(ofSorted: numbers.sorted()) }

/// - Parameter numbers: In ascending order.
func median(ofSorted numbers: [Double]) -> Double? {
  guard !numbers.isEmpty else { return nil }
  let middle = numbers.count / 2
  return numbers.count % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2
}
