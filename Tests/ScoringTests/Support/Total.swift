import Model

@testable import Scoring

extension PersonScore {
  /// The weighted mean of the dimensions: the score, also of those who are not scored yet.
  var total: Double? {
    let counted = dimensions.filter { $0.score != nil && $0.weight > 0 }
    let weights = counted.reduce(0) { $0 + $1.weight }
    return weights > 0 ? counted.reduce(0) { $0 + $1.weight * $1.score! } / weights : nil
  }
}

/// Numbers of cases, so that a failed one is named by its seed.
let seeds = Array(1...100).map(UInt64.init)
