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
      ? Self.exact(dominances, size: smaller, observed: observed)
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
  ///
  /// A sum is kept as the steps by which it lies above that of as many persons of the least dominance: the step is the greatest that
  /// divides all differences. Persons of little dominance come first, so that for long there are few sums to go through.
  private static func exact(_ dominances: [Int], size: Int, observed: Int) -> Double {
    let least = dominances.min()!
    let step = max(1, dominances.reduce(0) { greatestDivisor($0, $1 - least) })
    let heights = dominances.map { ($0 - least) / step }.sorted()
    let width = heights.suffix(size).reduce(0, +) + 1
    var shares = [Double](repeating: 0, count: (size + 1) * width)
    shares[0] = 1
    // The largest sum that a subset of each size can have by now; columns beyond hold nothing.
    var largest = [Int](repeating: 0, count: size + 1)
    shares.withUnsafeMutableBufferPointer { shares in
      for (index, height) in heights.enumerated() {
        let left = heights.count - index
        // Smaller subsets than these can no longer be filled up.
        for chosen in stride(from: min(index + 1, size), through: max(0, size - left + 1), by: -1) {
          let row = shares.baseAddress! + chosen * width
          if chosen <= index { scale(row, largest[chosen], by: 1 - Double(size - chosen) / Double(left)) }
          guard chosen > 0 else { continue }
          add(row - width, largest[chosen - 1], to: row + height, times: Double(size - chosen + 1) / Double(left))
          largest[chosen] = largest[chosen - 1] + height
        }
      }
    }
    let extreme = shares[(size * width)...].enumerated().reduce(0.0) { sum, share in
      abs(size * least + share.offset * step) >= observed ? sum + share.element : sum
    }
    return min(1, extreme)
  }

  private static func greatestDivisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : greatestDivisor(b, a % b) }

  /// The person stays out.
  private static func scale(_ row: UnsafeMutablePointer<Double>, _ largest: Int, by factor: Double) {
    for column in 0...largest { row[column] *= factor }
  }

  /// The person joins: what had one fewer has moved by the person's height.
  private static func add(
    _ source: UnsafeMutablePointer<Double>, _ largest: Int, to target: UnsafeMutablePointer<Double>, times factor: Double
  ) {
    for column in 0...largest { target[column] += factor * source[column] }
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
