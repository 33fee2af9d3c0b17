package import Model
package import Scoring

/// What is known of one member of BNI: the material of the value.
package struct Membership: Sendable {
  package let person: PersonIndex
  package let joined: Day?
  package let hourlyCost: Double?
  /// What was paid, in order of time.
  package let costs: [Cost]
  /// All PALMS reports with a row for the member.
  package let reports: [ChapterReport]
  /// Days of meetings attended, by reports of single meetings.
  package let attendedDays: Set<Day>
  package let encounters: Encounters
  /// The first month of which anything of the firm is known; nil for no bound.
  package let knownFrom: Month?

  package struct Cost: Hashable, Sendable {
    package let day: Day
    package let amount: Double

    package init(day: Day, amount: Double) { (self.day, self.amount) = (day, amount) }
  }

  package init(
    _ person: PersonIndex, joined: Day?, hourlyCost: Double?, costs: [Cost], reports: [ChapterReport], attendedDays: Set<Day> = [],
    encounters: Encounters, knownFrom: Month? = nil
  ) {
    (self.person, self.joined, self.hourlyCost, self.costs) = (person, joined, hourlyCost, costs)
    (self.reports, self.attendedDays, self.encounters, self.knownFrom) = (reports, attendedDays, encounters, knownFrom)
  }

  /// The months of the membership, or of paying for it, of which anything is known.
  /// - Parameter last: The last of them.
  func months(through last: Month) -> ClosedRange<Month>? {
    guard let since, since <= last.lastDay else { return nil }
    let paid = costs.first?.day.month
    let known = [knownFrom, paid, reports.map(\.days.lowerBound.month).min(), attendedDays.min()?.month].compactMap { $0 }.min()
    let begin = min(since.month, paid ?? since.month)
    return min(max(begin, known ?? begin), last)...last
  }

  /// The day of joining, or else that of the first sign of membership.
  package var since: Day? {
    joined
      ?? [costs.first?.day, reports.map(\.days.lowerBound).min(), attendedDays.min(), encounters.events.first(where: \.isBNI)?.day]
      .compactMap { $0 }.min()
  }
}
