import Foundation

/// The permutation test of Cliff's delta: how many ways of relabelling the people would show a difference as large.
package struct PermutationTest: Sendable {
  /// The share of relabellings with at least the observed absolute delta.
  package let p: Double
  /// The smallest p that groups of these sizes can show.
  package let floor: Double
  /// False where the groups are too large to count all relabellings and p is that of the normal approximation.
  package let isExact: Bool

  /// Additions that counting may take: about a quarter of a second.
  private static let mostWork = 300_000_000

  package init?(_ samples: TwoSamples) {
    guard !samples.a.isEmpty, !samples.b.isEmpty else { return nil }
    let dominances = Self.dominances(samples)
    let smaller = min(samples.a.count, samples.b.count)
    let observed = abs(dominances.prefix(samples.a.count).reduce(0, +))
    let reach = dominances.map(abs).sorted(by: >).prefix(smaller).reduce(0, +)
    isExact = dominances.count * smaller * (2 * reach + 1) <= Self.mostWork
    p =
      isExact
      ? Self.exact(dominances, size: smaller, observed: observed, reach: reach)
      : Self.approximate(dominances, size: smaller, observed: observed)
    floor = Self.floor(smaller, dominances.count)
  }

  /// For each person of both groups, first those of `a`: how many lie below less how many lie above. The sum over a group is
  /// delta times the number of pairs, since within the group what one is above the other is below.
  private static func dominances(_ samples: TwoSamples) -> [Int] {
    let pooled = (samples.a + samples.b).sorted()
    return (samples.a + samples.b).map { number in
      let below = partition(pooled.count) { exceeds(number, pooled[$0]) }
      let above = pooled.count - partition(pooled.count) { !exceeds(pooled[$0], number) }
      return below - above
    }
  }

  /// Counts the sums of all subsets of one size by adding one person after another. What is kept is not the number of subsets but
  /// their share: a person joins with the chance of drawing without replacement, so nothing overflows and nothing is lost.
  private static func exact(_ dominances: [Int], size: Int, observed: Int, reach: Int) -> Double {
    let width = 2 * reach + 1
    var shares = [Double](repeating: 0, count: (size + 1) * width)
    shares[reach] = 1
    // Which sums a subset of each size can have by now; columns beyond hold nothing.
    var spans = [ClosedRange<Int>?](repeating: nil, count: size + 1)
    spans[0] = reach...reach
    shares.withUnsafeMutableBufferPointer { shares in
      for (index, dominance) in dominances.enumerated() {
        let left = Double(dominances.count - index)
        for chosen in stride(from: min(index + 1, size), through: 0, by: -1) {
          let row = shares.baseAddress! + chosen * width
          if let span = spans[chosen] { scale(row, span, by: max(0, 1 - Double(size - chosen) / left)) }
          guard chosen > 0, let before = spans[chosen - 1] else { continue }
          add(row - width, before, to: row, shift: dominance, times: Double(size - chosen + 1) / left)
          let shifted = before.lowerBound + dominance...before.upperBound + dominance
          spans[chosen] = spans[chosen].map { min($0.lowerBound, shifted.lowerBound)...max($0.upperBound, shifted.upperBound) } ?? shifted
        }
      }
    }
    let sums = shares[(size * width)...]
    let extreme = sums.enumerated().reduce(0.0) { abs($1.offset - reach) >= observed ? $0 + $1.element : $0 }
    return min(1, extreme)
  }

  /// The person stays out.
  private static func scale(_ row: UnsafeMutablePointer<Double>, _ span: ClosedRange<Int>, by factor: Double) {
    for column in span { row[column] *= factor }
  }

  /// The person joins: what had one fewer has moved by the person's dominance. No sum lies beyond the reach, which is the largest.
  private static func add(
    _ source: UnsafeMutablePointer<Double>, _ span: ClosedRange<Int>, to row: UnsafeMutablePointer<Double>, shift: Int, times factor: Double
  ) {
    let target = row + shift
    for column in span { target[column] += factor * source[column] }
  }

  /// The sum over a group drawn without replacement has mean 0 and this variance; half a step is taken off for continuity.
  private static func approximate(_ dominances: [Int], size: Int, observed: Int) -> Double {
    let people = Double(dominances.count)
    let squares = dominances.reduce(0.0) { $0 + Double($1) * Double($1) }
    let variance = Double(size) * (people - Double(size)) / (people * (people - 1)) * squares
    guard variance > 0 else { return 1 }
    return min(1, erfc(max(0, Double(observed) - 0.5) / (2 * variance).squareRoot()))
  }

  /// Two of all ways to choose the smaller group: everybody above, or everybody below.
  private static func floor(_ size: Int, _ people: Int) -> Double {
    var ways = 1.0
    for index in 0..<size { ways = ways * Double(people - index) / Double(index + 1) }
    return min(1, 2 / ways.rounded())
  }
}
