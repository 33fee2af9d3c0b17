import Model

/// What the measures would say if a person had some more records as of the report's instant, and the score that follows.
struct Supposition {
  private let score: PersonScore
  /// The measures that would say something else, each with where it stands in the score.
  private var changes: [(dimension: Int, measure: Int, evidence: Evidence)] = []

  init(_ score: PersonScore) { self.score = score }

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
    let id = measure.declaration.id
    for dimension in score.dimensions.indices {
      for measure in score.dimensions[dimension].measures.indices where score.dimensions[dimension].measures[measure].id == id {
        changes.append((dimension, measure, change(score.dimensions[dimension].measures[measure].evidence)))
      }
    }
  }

  /// The score with the supposed records less the score without; nil where either is none.
  var gain: Double? {
    guard score.score != nil, let margin = score.margin, !changes.isEmpty else { return nil }
    var (weights, points, before, after) = (0.0, 0.0, 0.0, 0.0)
    for index in score.dimensions.indices {
      let (weight, old, deviation) = (score.dimensions[index].weight, score.dimensions[index].score, score.dimensions[index].deviation)
      guard let old, weight > 0 else { continue }
      let new = supposed(index) ?? (old, deviation)
      weights += weight
      points += weight * (new.points - old)
      before += weight * weight * deviation * deviation
      after += weight * weight * new.deviation * new.deviation
    }
    // More records never take the status away but by a wider margin, which goes with the standard deviation.
    let wider = before > 0 ? margin * (after / before).squareRoot() : margin
    return exceeds(wider, Status.mostMargin) ? nil : points / weights
  }

  /// Points and standard deviation of a dimension; nil where nothing in it changes. What is left out of the score stays out.
  private func supposed(_ dimension: Int) -> (points: Double, deviation: Double)? {
    guard changes.contains(where: { $0.dimension == dimension }) else { return nil }
    var (weights, points, deviation) = (0.0, 0.0, 0.0)
    for (index, measure) in score.dimensions[dimension].measures.enumerated() {
      guard var counted = measure.counted, measure.parameters.weight > 0 else { continue }
      if let change = changes.first(where: { $0.dimension == dimension && $0.measure == index }),
        let estimate = Estimate(change.evidence, prior: measure.parameters.prior, months: score.months)
      {
        counted = estimate.points(on: measure.parameters.curve)
      }
      weights += measure.parameters.weight
      points += measure.parameters.weight * counted.points
      deviation += measure.parameters.weight * counted.deviation
    }
    return weights > 0 ? (points / weights, deviation / weights) : nil
  }
}
