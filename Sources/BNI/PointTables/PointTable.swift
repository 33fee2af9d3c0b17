import Scoring

/// How six months of counts become points, as data: one JSON file each, since BNI changes them by country and year.
package struct PointTable: Hashable, Sendable {
  /// As in `bni.point_table`: `global-2026`.
  package let name: String
  /// The name in words; it says that the table is unofficial.
  package let title: String
  /// Where the figures come from.
  package let source: String
  /// What is not public and was taken to be so.
  package let assumption: String?
  /// How many completed months are scored together.
  package let months: Int
  /// The columns of a PALMS report that add up to the countable weeks.
  package let weeks: [Meeting]
  /// How much of a meeting each column counts as attended.
  package let attendance: [Meeting: Double]
  /// The fewest points of each light; below the last is grey.
  package let lights: [Light: Double]
  /// The parts, whose most points add up to 100.
  package let parts: [Part]

  /// A column of a PALMS report that says how a member stood to a meeting.
  package enum Meeting: String, CaseIterable, Sendable { case present, absent, late, medical, substitute }

  /// What is scored by steps of its own.
  package struct Part: Hashable, Sendable {
    /// Unique in its table: `referrals`.
    package let id: String
    /// What is counted.
    package let figure: CountedFigure
    /// Counted by countable week instead of over the period.
    package let isPerWeek: Bool
    /// Amounts of the country that the limits are in; without them the part is not scored.
    package let limits: Amounts?
    /// From the most points down.
    package let steps: [Step]

    /// The most points it can give.
    package var most: Double { steps[0].points }
  }

  /// Amounts of money that a table needs and does not hold.
  package enum Amounts: String, CaseIterable, Sendable {
    /// Limits are multiples of one amount.
    case unit = "tyfcb_unit"
    /// Limits are the numbers of amounts in a list, 1 for the first.
    case steps = "tyfcb_steps"
  }

  /// Points for a figure that reaches a limit.
  package struct Step: Hashable, Sendable {
    package let limit: Limit
    package let points: Double
  }

  /// What a figure has to be; within 1e-9 it is reached.
  package enum Limit: Hashable, Sendable {
    case atLeast(Double), moreThan(Double), atMost(Double)
  }

  /// The light of so many points.
  package func light(_ points: Double) -> Light {
    Light.allCases.first { light in lights[light].map { isAtLeast(points, $0) } ?? false } ?? .grey
  }
}
