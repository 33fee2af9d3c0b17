package import Model

/// A Summary PALMS: what one chapter's members did in one span of days.
package struct ChapterReport: Hashable, Sendable {
  /// What the file is called.
  package let title: String
  /// Nil where nobody said.
  package let chapter: String?
  package let days: ClosedRange<Day>
  /// When BNI made it; of two for the same days the later one holds corrections.
  package let runAt: Instant?
  /// Members who are in the team list.
  package let members: [PersonIndex: MemberCounts]
  /// Names of members who are not.
  package let others: [String]
  /// What stands in rows that are no people: referrals and business that nobody gets credit for.
  package let unattributed: MemberCounts

  package init(
    title: String, chapter: String?, days: ClosedRange<Day>, runAt: Instant?, members: [PersonIndex: MemberCounts], others: [String] = [],
    unattributed: MemberCounts = MemberCounts()
  ) {
    (self.title, self.chapter, self.days, self.runAt) = (title, chapter, days, runAt)
    (self.members, self.others, self.unattributed) = (members, others, unattributed)
  }

  /// At most seven days: no more than one weekly meeting.
  var isOfAWeek: Bool { days.count <= 7 }
  /// The calendar month that it counts in; nil where it is longer.
  var month: Month? { isOfAWeek || days.lowerBound.month == days.upperBound.month ? days.upperBound.month : nil }
}
