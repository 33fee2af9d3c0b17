package import Model

/// What it takes to reach the next light, or to keep green.
package struct NextStep: Hashable, Sendable {
  package let light: Light
  /// The fewest points of that light.
  package let target: Double
  /// By the end of the next month; nil where a report runs over the month that leaves, so that nobody knows what stays.
  package let month: Horizon?
  /// By the end of the next full period, when nothing of today counts any more.
  package let period: Horizon

  /// By when, and what it takes.
  package struct Horizon: Hashable, Sendable {
    package let lastDay: Day
    /// Weekly meetings until then.
    package let meetings: Int
    /// The points then if every meeting is attended and nothing else is done.
    package let idle: Points
    /// The most points that can be reached.
    package let most: Double
    /// All sets of the fewest actions, first those that ask least of others; none where the light is out of reach.
    package let sets: [ActionSet]
  }
}

/// What no longer counts when the next month is over.
package struct Leaving: Hashable, Sendable {
  package let month: Month
  /// What the reports count in it.
  package let counts: MemberCounts
  /// By part the points now less those if the next month brings every meeting attended and nothing else; below 0 where a bad month leaves.
  package let parts: [String: Double]
  /// The sum over the parts.
  package let points: Double
}
