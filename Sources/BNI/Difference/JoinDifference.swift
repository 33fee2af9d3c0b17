package import Model
package import Scoring

/// Whether somebody networked more after joining BNI than before, less what those who had not joined changed meanwhile.
package struct JoinDifference: Hashable, Sendable {
  package let person: PersonIndex
  package let joined: Day
  /// New contacts and events outside BNI, a month: in the six months before the month of joining, and in the six after.
  package let before: Double
  package let after: Double
  /// The mean change of those who had not joined by the end of the months after; nil where there is nobody to compare with.
  package let others: Double?
  /// How many these are.
  package let otherCount: Int
  package let difference: Double?
  /// How often somebody who never joined, taken as joining that month, shows as large a difference; nil without anybody.
  package let p: Double?
  /// How many these are.
  package let placebos: Int

  /// How many months before and after are compared, and how few will do.
  package static let span = 6
  package static let fewest = 3

  /// Somebody whose networking is known, and whether they are a member.
  package struct Subject: Sendable {
    package let person: PersonIndex
    /// Nil for those who never joined, as far as anybody knows.
    package let joined: Day?
    /// A member whose day of joining nobody knows: of no use here.
    package let isUndatedMember: Bool
    fileprivate let counts: [Month: Int]
    fileprivate let activeMonths: Set<Month>

    package init(_ person: PersonIndex, joined: Day?, isMember: Bool, _ encounters: Encounters) {
      (self.person, self.joined, isUndatedMember) = (person, joined, isMember && joined == nil)
      var counts: [Month: Int] = [:]
      for contact in encounters.newContacts where !contact.isAtBNI { counts[contact.day.month, default: 0] += 1 }
      for event in encounters.events where !event.isBNI { counts[event.day.month, default: 0] += 1 }
      (self.counts, activeMonths) = (counts, encounters.activeMonths)
    }

    /// For tests: how much by month, of the months with any record.
    package init(_ person: PersonIndex, joined: Day?, counts: [Month: Int]) {
      (self.person, self.joined, isUndatedMember, self.counts, activeMonths) = (person, joined, false, counts, Set(counts.keys))
    }

    /// There are enough active months before and after the month of joining.
    func hasBothSides(through last: Month) -> Bool { joined.map { means(around: $0.month, through: last) != nil } ?? false }

    /// The mean over the active months of some; nil of fewer than `fewest`.
    fileprivate func mean(_ months: ClosedRange<Month>) -> Double? {
      let active = months.filter(activeMonths.contains)
      guard active.count >= JoinDifference.fewest else { return nil }
      return Double(active.reduce(0) { $0 + (counts[$1] ?? 0) }) / Double(active.count)
    }

    /// The means before and after a month.
    fileprivate func means(around month: Month, through last: Month) -> (before: Double, after: Double)? {
      let end = min(month + JoinDifference.span, last)
      guard end > month, let before = mean(month - JoinDifference.span...month - 1), let after = mean(month + 1...end) else { return nil }
      return (before, after)
    }
  }

  /// Of everybody who joined inside the data with enough months on each side.
  /// - Parameter last: The last completed month.
  package static func all(_ subjects: [Subject], through last: Month) -> [JoinDifference] {
    subjects.compactMap { subject in subject.joined.flatMap { JoinDifference(subject, $0, subjects, through: last) } }
  }

  private init?(_ subject: Subject, _ joined: Day, _ subjects: [Subject], through last: Month) {
    let month = joined.month
    guard let means = subject.means(around: month, through: last) else { return nil }
    (person, self.joined, before, after) = (subject.person, joined, means.before, means.after)
    let end = min(month + Self.span, last).lastDay
    let controls = subjects.filter { $0.person != subject.person && !$0.isUndatedMember && $0.joined.map { $0 > end } ?? true }
      .compactMap { control in
        control.means(around: month, through: last).map { (isNever: control.joined == nil, change: $0.after - $0.before) }
      }
    otherCount = controls.count
    let sum = controls.reduce(0) { $0 + $1.change }
    let others = controls.isEmpty ? nil : sum / Double(controls.count)
    let observed = others.map { means.after - means.before - $0 }
    (self.others, difference) = (others, observed)
    // Each is compared with all the others who had not joined.
    let placebo = controls.count < 2 ? [] : controls.filter(\.isNever).map { $0.change - (sum - $0.change) / Double(controls.count - 1) }
    placebos = placebo.count
    p =
      placebo.isEmpty
      ? nil
      : observed.map { observed in
        Double(1 + placebo.count { isAtLeast(abs($0), abs(observed)) }) / Double(1 + placebo.count)
      }
  }
}
