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
    steps = Self.steps(of: waits, to: .infinity, withPseudoWaits: withPseudoWaits) { Array($0) }
  }

  /// The restricted mean of waits and two pseudo-waits, and its variance, without a curve that is kept.
  static func restrictedMean(_ waits: [Wait], to limit: Double) -> (mean: Double, variance: Double) {
    steps(of: waits, to: limit, withPseudoWaits: true) { (mean($0, to: limit), variance($0, to: limit)) }
  }

  /// Hands out the falls of the curve up to a number of hours: whoever waits longer only counts as at risk.
  @inline(__always)
  private static func steps<Result>(
    of waits: [Wait], to limit: Double, withPseudoWaits: Bool, _ body: (UnsafeBufferPointer<Step>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: Wait.self, capacity: waits.count + 1) { memory in
      var count = 0
      if withPseudoWaits {
        memory[0] = Wait(hours: 0, isAnswered: true)
        count = 1
      }
      for wait in waits where wait.hours <= limit {
        memory[count] = wait
        count += 1
      }
      var ends = UnsafeMutableBufferPointer(rebasing: memory[..<count])
      ends.sort { $0.hours < $1.hours }
      return withUnsafeTemporaryAllocation(of: Step.self, capacity: count) { steps in
        let used = fill(steps, ends, atRisk: waits.count + (withPseudoWaits ? 2 : 0))
        return body(UnsafeBufferPointer(rebasing: steps[..<used]))
      }
    }
  }

  /// - Parameter ends: In order of hours.
  /// - Returns: How many steps there are.
  private static func fill(_ steps: UnsafeMutableBufferPointer<Step>, _ ends: UnsafeMutableBufferPointer<Wait>, atRisk: Int) -> Int {
    var (atRisk, share, start, count) = (atRisk, 1.0, 0, 0)
    while start < ends.count {
      var end = start
      var answered = 0
      while end < ends.count, ends[end].hours == ends[start].hours {
        answered += ends[end].isAnswered ? 1 : 0
        end += 1
      }
      if answered > 0 {
        share *= Double(atRisk - answered) / Double(atRisk)
        steps[count] = Step(hours: ends[start].hours, atRisk: atRisk, answered: answered, share: share)
        count += 1
      }
      atRisk -= end - start
      start = end
    }
    return count
  }

  /// The area under the curve from 0 to `limit` hours; behind the last observation the curve is carried level.
  package func restrictedMean(to limit: Double) -> Double { steps.withUnsafeBufferPointer { Self.mean($0, to: limit) } }

  private static func mean(_ steps: UnsafeBufferPointer<Step>, to limit: Double) -> Double {
    var (area, hours, share) = (0.0, 0.0, 1.0)
    for step in steps where step.hours <= limit {
      area += share * (step.hours - hours)
      (hours, share) = (step.hours, step.share)
    }
    return area + share * (limit - hours)
  }

  /// Greenwood's variance of the restricted mean, from the last step back, so that each area is the one before and a strip.
  package func restrictedMeanVariance(to limit: Double) -> Double { steps.withUnsafeBufferPointer { Self.variance($0, to: limit) } }

  private static func variance(_ steps: UnsafeBufferPointer<Step>, to limit: Double) -> Double {
    var (variance, area, hours, index) = (0.0, 0.0, limit, steps.count)
    while index > 0 {
      index -= 1
      let step = steps[index]
      guard step.hours <= limit else { continue }
      area += step.share * (hours - step.hours)
      hours = step.hours
      guard step.atRisk > step.answered else { continue }
      variance += area * area * Double(step.answered) / (Double(step.atRisk) * Double(step.atRisk - step.answered))
    }
    return variance
  }
}
