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
    /// The active months in order, each with its count.
    private let months: [(month: Month, count: Int)]

    package init(_ person: PersonIndex, joined: Day?, isMember: Bool, _ encounters: Encounters) {
      (self.person, self.joined, isUndatedMember) = (person, joined, isMember && joined == nil)
      // All three are in order of time.
      var (contact, event) = (0, 0)
      months = encounters.activeMonths.map { month in
        let (first, last) = (month.firstDay, month.lastDay)
        var count = 0
        while contact < encounters.newContacts.count, encounters.newContacts[contact].day <= last {
          if !encounters.newContacts[contact].isAtBNI, encounters.newContacts[contact].day >= first { count += 1 }
          contact += 1
        }
        while event < encounters.events.count, encounters.events[event].day <= last {
          if !encounters.events[event].isBNI, encounters.events[event].day >= first { count += 1 }
          event += 1
        }
        return (month, count)
      }
    }

    /// - Parameter counts: How much by month, of the months with any record.
    package init(_ person: PersonIndex, joined: Day?, counts: [Month: Int]) {
      (self.person, self.joined, isUndatedMember) = (person, joined, false)
      months = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The mean over the active months of some; nil of fewer than `fewest`.
    private func mean(_ wanted: ClosedRange<Month>) -> Double? {
      var (active, sum) = (0, 0)
      for (month, count) in months where wanted.contains(month) { (active, sum) = (active + 1, sum + count) }
      return active < JoinDifference.fewest ? nil : Double(sum) / Double(active)
    }

    /// The means before and after a month.
    fileprivate func means(around month: Month, through last: Month) -> (before: Double, after: Double)? {
      let end = min(month + JoinDifference.span, last)
      guard end > month, let before = mean(month - JoinDifference.span...month - 1), let after = mean(month + 1...end) else { return nil }
      return (before, after)
    }
  }

  /// Of everybody who joined inside the data with enough months on each side, in order of the people.
  /// - Parameter last: The last completed month.
  package static func all(_ subjects: [Subject], through last: Month) -> [JoinDifference] {
    // Those who joined in one month are compared with the same people.
    var controls: [Month: Controls] = [:]
    return subjects.compactMap { subject in
      guard let joined = subject.joined, let means = subject.means(around: joined.month, through: last) else { return nil }
      let others = controls[joined.month] ?? Controls(subjects, around: joined.month, through: last)
      controls[joined.month] = others
      return JoinDifference(subject.person, joined, means, others)
    }
  }

  private init(_ person: PersonIndex, _ joined: Day, _ means: (before: Double, after: Double), _ controls: Controls) {
    (self.person, self.joined, before, after) = (person, joined, means.before, means.after)
    (others, otherCount, placebos) = (controls.meanChange, controls.count, controls.placebos.count)
    let observed = others.map { means.after - means.before - $0 }
    difference = observed
    p =
      controls.placebos.isEmpty
      ? nil
      : observed.map { observed in
        Double(1 + controls.placebos.count { isAtLeast(abs($0), abs(observed)) }) / Double(1 + controls.placebos.count)
      }
  }

  /// Those who had not joined by the end of the months after a month of joining.
  private struct Controls {
    let count: Int
    /// Nil where there is nobody.
    let meanChange: Double?
    /// What each who never joined would show, compared with all the others.
    let placebos: [Double]

    init(_ subjects: [Subject], around month: Month, through last: Month) {
      let end = min(month + JoinDifference.span, last).lastDay
      let changes = subjects.filter { !$0.isUndatedMember && $0.joined.map { $0 > end } ?? true }.compactMap { control in
        control.means(around: month, through: last).map { (isNever: control.joined == nil, change: $0.after - $0.before) }
      }
      count = changes.count
      let sum = changes.reduce(0) { $0 + $1.change }
      meanChange = changes.isEmpty ? nil : sum / Double(changes.count)
      placebos =
        changes.count < 2 ? [] : changes.filter(\.isNever).map { $0.change - (sum - $0.change) / Double(changes.count - 1) }
    }
  }
}
