import Model

/// The 80 % interval of a sum over deals: how far it would swing with other luck of the same kind.
package enum Bootstrap {
  private static let draws = 2_000

  /// Percentiles 10 and 90 of the sum of as many revenues, drawn with replacement; nil of none.
  /// - Parameter revenues: In the order of the draws: by date, contact and revenue.
  package static func interval(_ revenues: [Double]) -> (low: Double, high: Double)? {
    guard !revenues.isEmpty else { return nil }
    var random = SplitMix64(seed: 1)
    let sums = (0..<draws).map { _ in
      revenues.indices.reduce(0) { sum, _ in sum + revenues[random.index(below: revenues.count)] }
    }.sorted()
    return (percentile(0.1, sums), percentile(0.9, sums))
  }

  /// By linear interpolation between the two nearest of numbers in ascending order.
  private static func percentile(_ share: Double, _ sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let lower = Int(place)
    guard lower + 1 < sorted.count else { return sorted[lower] }
    return sorted[lower] + (place - Double(lower)) * (sorted[lower + 1] - sorted[lower])
  }
}
