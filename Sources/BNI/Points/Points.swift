import Scoring

/// A member's points by part, with the figure behind each.
package struct Points: Hashable, Sendable {
  /// In the order of the table.
  package let parts: [PartPoints]

  /// A part of the table as it stands.
  package struct PartPoints: Hashable, Sendable {
    package let part: PointTable.Part
    /// The figure that the steps look at: a share, a count, or a count by week. Nil where it is not known.
    package let figure: Double?
    /// Nil where the part cannot be scored.
    package let points: Double?
  }

  package init(_ counts: MemberCounts, _ table: PointTable, _ amounts: TableAmounts) {
    parts = table.parts.map { Self.score($0, counts, table, amounts) }
  }

  static func score(_ part: PointTable.Part, _ counts: MemberCounts, _ table: PointTable, _ amounts: TableAmounts) -> PartPoints {
    let figure = figure(part, counts, table)
    return PartPoints(part: part, figure: figure, points: figure.flatMap { points(part, $0, amounts) })
  }

  /// The sum over the parts that can be scored.
  package var total: Double { parts.reduce(0) { $0 + ($1.points ?? 0) } }
  /// The most that those parts can give.
  package var reachable: Double { parts.reduce(0) { $0 + ($1.points == nil ? 0 : $1.part.most) } }

  /// Countable weeks.
  package static func weeks(_ counts: MemberCounts, _ table: PointTable) -> Double { table.weeks.reduce(0) { $0 + counts[$1] } }

  /// Nil where the count is not known, or there was no countable week to divide by.
  private static func figure(_ part: PointTable.Part, _ counts: MemberCounts, _ table: PointTable) -> Double? {
    let weeks = weeks(counts, table)
    if part.figure == .attendance || part.isPerWeek, weeks <= 0 { return nil }
    let count: Double? =
      switch part.figure {
      case .attendance:
        table.attendance.keys.sorted { $0.rawValue < $1.rawValue }.reduce(0) { $0 + table.attendance[$1]! * counts[$1] } / weeks
      case .absences: counts.absent
      case .lates: counts.late
      case .referralsGiven: counts.referralsGiven
      case .oneToOnes: counts.oneToOnes
      case .visitors: counts.visitors
      case .trainings: counts.trainings
      case .tyfcb: counts.tyfcb
      case .testimonials: counts.testimonials
      case .sponsored: counts.sponsored
      }
    return part.isPerWeek ? count.map { $0 / weeks } : count
  }

  /// The points of the first step that is reached; nil where a limit is in money that nobody gave.
  private static func points(_ part: PointTable.Part, _ figure: Double, _ amounts: TableAmounts) -> Double? {
    for step in part.steps {
      guard let isReached = step.limit.isReached(by: figure, part.limits, amounts) else { return nil }
      if isReached { return step.points }
    }
    return 0
  }
}

extension PointTable.Limit {
  fileprivate func isReached(by figure: Double, _ kind: PointTable.Amounts?, _ amounts: TableAmounts) -> Bool? {
    func value(_ limit: Double) -> Double? { kind.map { amounts.amount(limit, $0) } ?? limit }
    return switch self {
    case .atLeast(let limit): value(limit).map { isAtLeast(figure, $0) }
    case .moreThan(let limit): value(limit).map { exceeds(figure, $0) }
    case .atMost(let limit): value(limit).map { isAtMost(figure, $0) }
    }
  }
}
