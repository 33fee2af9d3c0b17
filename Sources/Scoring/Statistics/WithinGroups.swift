import Model

/// The slope of one figure on another inside groups, each less its group's mean, with a permutation test that keeps to the groups.
package struct WithinGroups {
  package let slope: Double
  /// Two-sided: the share of permutations of y within groups whose slope is as far from 0, the observed one among them.
  package let p: Double

  private static let draws = 2_000
  /// Parts of the draws, each made by itself.
  private static let parts = 16

  /// - Parameter groups: In the order of the draws, as are the members of each. Nil where no x differs from its group's mean.
  package init?(_ groups: [[(x: Double, y: Double)]]) {
    var (xs, ys, spans): ([Double], [Double], [Range<Int>]) = ([], [], [])
    for group in groups where !group.isEmpty {
      let (x, y) = (group.reduce(0) { $0 + $1.x } / Double(group.count), group.reduce(0) { $0 + $1.y } / Double(group.count))
      spans.append(xs.count..<xs.count + group.count)
      xs += group.map { $0.x - x }
      ys += group.map { $0.y - y }
    }
    let squares = xs.reduce(0) { $0 + $1 * $1 }
    guard exceeds(squares, 0) else { return nil }
    let observed = Self.product(xs, ys) / squares
    // A shuffle takes one number fewer than it has places, so that it is known where in the row of numbers each draw begins.
    let numbers = spans.reduce(0) { $0 + $1.count - 1 }
    let extreme = mapInParallel(Self.parts, minimum: 2) { [xs, ys, spans] part in
      let draws = Self.draws * part / Self.parts..<Self.draws * (part + 1) / Self.parts
      var random = SplitMix64(seed: 1)
      random.skip(draws.lowerBound * numbers)
      var (drawn, extreme) = (ys, 0)
      for _ in draws {
        let product = Self.drawn(xs, ys, spans, &drawn, &random)
        if isAtLeast(abs(product / squares), abs(observed)) { extreme += 1 }
      }
      return extreme
    }
    slope = observed
    p = Double(extreme.reduce(1, +)) / Double(Self.draws + 1)
  }

  /// The product of x with y as drawn.
  private static func drawn(
    _ xs: [Double], _ ys: [Double], _ spans: [Range<Int>], _ drawn: inout [Double], _ random: inout SplitMix64
  ) -> Double {
    drawn.withUnsafeMutableBufferPointer { drawn in
      ys.withUnsafeBufferPointer { _ = drawn.update(fromContentsOf: $0) }
      return xs.withUnsafeBufferPointer { xs in
        spans.reduce(0) {
          $0 + random.shuffle(UnsafeMutableBufferPointer(rebasing: drawn[$1]), times: UnsafeBufferPointer(rebasing: xs[$1]))
        }
      }
    }
  }

  private static func product(_ a: [Double], _ b: [Double]) -> Double {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        var sum = 0.0
        for index in a.indices { sum += a[index] * b[index] }
        return sum
      }
    }
  }
}
