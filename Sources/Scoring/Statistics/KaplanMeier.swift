/// The Kaplan-Meier curve of waits: the share still waiting after so many hours.
package struct KaplanMeier: Sendable {
  /// A fall of the curve: at `hours` `answered` of `atRisk` were answered, and `share` wait on.
  package struct Step: Hashable, Sendable {
    package var hours: Double
    package var atRisk: Int
    package var answered: Int
    package var share: Double
  }

  /// In order of hours; answers come before censorings at equal times.
  package private(set) var steps: [Step] = []

  /// - Parameter withPseudoWaits: Adds one wait answered at 0 h and one never answered.
  package init(_ waits: [Wait], withPseudoWaits: Bool = false) {
    let count = waits.count + (withPseudoWaits ? 1 : 0)
    steps.reserveCapacity(count)
    withUnsafeTemporaryAllocation(of: Wait.self, capacity: count) { waiting in
      var ends = waiting
      for index in waits.indices { ends.initializeElement(at: index, to: waits[index]) }
      if withPseudoWaits { ends.initializeElement(at: waits.count, to: Wait(hours: 0, isAnswered: true)) }
      ends.sort { $0.hours < $1.hours }
      add(ends, atRisk: waits.count + (withPseudoWaits ? 2 : 0))
    }
  }

  /// - Parameter ends: In order of hours.
  private mutating func add(_ ends: UnsafeMutableBufferPointer<Wait>, atRisk: Int) {
    var (atRisk, share, start) = (atRisk, 1.0, 0)
    while start < ends.count {
      var end = start
      var answered = 0
      while end < ends.count, ends[end].hours == ends[start].hours {
        answered += ends[end].isAnswered ? 1 : 0
        end += 1
      }
      if answered > 0 {
        share *= Double(atRisk - answered) / Double(atRisk)
        steps.append(Step(hours: ends[start].hours, atRisk: atRisk, answered: answered, share: share))
      }
      atRisk -= end - start
      start = end
    }
  }

  /// The area under the curve from 0 to `limit` hours; behind the last observation the curve is carried level.
  package func restrictedMean(to limit: Double) -> Double {
    var (area, hours, share) = (0.0, 0.0, 1.0)
    for step in steps where step.hours <= limit {
      area += share * (step.hours - hours)
      (hours, share) = (step.hours, step.share)
    }
    return area + share * (limit - hours)
  }

  /// Greenwood's variance of the restricted mean, from the last step back, so that each area is the one before and a strip.
  package func restrictedMeanVariance(to limit: Double) -> Double {
    var (variance, area, hours) = (0.0, 0.0, limit)
    for step in steps.reversed() where step.hours <= limit {
      area += step.share * (hours - step.hours)
      hours = step.hours
      guard step.atRisk > step.answered else { continue }
      variance += area * area * Double(step.answered) / (Double(step.atRisk) * Double(step.atRisk - step.answered))
    }
    return variance
  }
}
