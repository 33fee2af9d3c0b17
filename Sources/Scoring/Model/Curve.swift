import Foundation

/// How the value of a measure becomes points from 0 to 100.
package enum Curve: Hashable, Sendable {
  /// 50 points at `half`, 75 at twice that, and so on towards 100: twice the effort never gives twice the points.
  case saturating(half: Double)
  /// 0 points at `from` and 100 at `to`, straight between, level beyond; `from` may be the larger.
  case linear(from: Double, to: Double)

  /// Points for a value, 0 to 100.
  package func points(_ value: Double) -> Double {
    switch self {
    case .saturating(let half): min(100, max(0, 100 * (1 - exp2(-value / half))))
    case .linear(let from, let to): min(100, max(0, 100 * (value - from) / (to - from)))
    }
  }

  /// Points gained per unit of value, as a positive number; 0 where a linear curve is level.
  package func slope(at value: Double) -> Double {
    switch self {
    case .saturating(let half): return 100 * log(2) / half * exp2(-value / half)
    case .linear(let from, let to):
      let points = 100 * (value - from) / (to - from)
      return isAtMost(points, 0) || isAtLeast(points, 100) ? 0 : 100 / abs(to - from)
    }
  }
}

/// A figure within 1e-9 of a limit has reached it.
package let tolerance = 1e-9

package func isAtLeast(_ figure: Double, _ limit: Double) -> Bool { figure >= limit - tolerance }
package func isAtMost(_ figure: Double, _ limit: Double) -> Bool { figure <= limit + tolerance }
/// More than the limit by more than the tolerance.
package func exceeds(_ figure: Double, _ limit: Double) -> Bool { figure > limit + tolerance }

/// -1, 0 or 1; 0 within the tolerance.
package func sign(_ figure: Double) -> Int { exceeds(figure, 0) ? 1 : figure < -tolerance ? -1 : 0 }
