import Model

/// What the measures would say if a person had some more records as of the report's instant, and the score that follows.
struct Supposition {
  private let before: Double?
  private let months: Double
  private let dimensions: [PersonScore.DimensionScore]
  /// What each dimension adds to the score as it is.
  private let terms: [ScoreSum.Term?]
  /// The measures that would say something else, each with where it stands in the score.
  private var changes: [(dimension: Int, measure: Int, evidence: Evidence)] = []

  init(_ score: PersonScore) {
    (before, months, dimensions) = (score.score, score.months, score.dimensions)
    terms = score.dimensions.map { ScoreSum.Term($0.sum, weight: $0.weight) }
    changes.reserveCapacity(3)
  }

  /// Takes back all that was supposed.
  mutating func clear() { while changes.popLast() != nil {} }

  /// Adds to a number of things; `spread` is what its variance grows by.
  mutating func add(_ measure: any Measure.Type, count: Int, spread: Int) {
    change(measure) { if case .count(let old, let oldSpread) = $0 { .count(old + count, spread: oldSpread + spread) } else { $0 } }
  }

  /// Adds things that come by themselves.
  mutating func add(_ measure: any Measure.Type, count: Int) { add(measure, count: count, spread: count) }

  /// Adds things that come together on a day that has so many of them already: the variance is the sum of their squares by day.
  mutating func add(_ measure: any Measure.Type, count: Int, onDayWith others: Int) {
    add(measure, count: count, spread: count * (count + 2 * others))
  }

  mutating func add(_ measure: any Measure.Type, hits: Int, n: Int) {
    change(measure) { if case .rate(let old, let oldN) = $0 { .rate(hits: old + hits, n: oldN + n) } else { $0 } }
  }

  mutating func set(waits: [Wait]) { change(WaitingTime.self) { _ in .waits(waits) } }

  private mutating func change(_ measure: any Measure.Type, _ change: (Evidence) -> Evidence) {
    for dimension in dimensions.indices {
      for index in dimensions[dimension].measures.indices where dimensions[dimension].measures[index].type == measure {
        changes.append((dimension, index, change(dimensions[dimension].measures[index].evidence)))
      }
    }
  }

  /// The score with the supposed records less the score without; nil where either is none.
  var gain: Double? {
    guard let before, !changes.isEmpty else { return nil }
    var sum = ScoreSum()
    for index in terms.indices {
      if changes.contains(where: { $0.dimension == index }) {
        sum.add(supposed(index), weight: dimensions[index].weight)
      } else if let term = terms[index] {
        sum.add(term)
      }
    }
    // More records never take the status away but by a wider margin.
    guard let after = sum.score, let margin = sum.margin, !exceeds(margin, Status.mostMargin) else { return nil }
    return after - before
  }

  /// A dimension with the supposed records; what is left out of the score stays out.
  private func supposed(_ dimension: Int) -> DimensionSum {
    var sum = DimensionSum()
    for index in dimensions[dimension].measures.indices {
      guard var counted = dimensions[dimension].measures[index].counted else { continue }
      if let change = changes.firstIndex(where: { $0.dimension == dimension && $0.measure == index }),
        let estimate = Estimate(changes[change].evidence, prior: dimensions[dimension].measures[index].parameters.prior, months: months)
      {
        counted = estimate.points(on: dimensions[dimension].measures[index].parameters.curve)
      }
      sum.add(counted, weight: dimensions[dimension].measures[index].parameters.weight)
    }
    return sum
  }
}
