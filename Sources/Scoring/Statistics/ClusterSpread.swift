import Model

/// A number of things that come in clusters, some on one day: its variance is the sum over days of the square of how many fall on each.
struct ClusterSpread {
  private var number = 0
  private var spread = 0
  private var today = 0
  private var day = Day(number: .min)

  /// Adds one more; days are given in order.
  mutating func add(_ day: Day) {
    if day != self.day { (spread, today, self.day) = (spread + today * today, 0, day) }
    number += 1
    today += 1
  }

  var evidence: Evidence { .count(number, spread: spread + today * today) }
}
