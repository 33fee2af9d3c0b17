package import Model

/// What BNI membership is worth to a firm and its members: everything that reports print, as data.
package struct BNICard: Sendable {
  package let table: PointTable
  /// The months that are scored together.
  package let months: ClosedRange<Month>
  /// In order of id.
  package let members: [MemberCard]
  /// Of those who are or were members, in order of id.
  package let value: [MemberValue]
  /// Of those who joined inside the data, in order of id.
  package let differences: [JoinDifference]
  /// Who with whom, of the members whose slips were read, in order of id.
  package let partners: [Partners]
  /// The slips audits behind them, and those that are not added.
  package let slipReports: [ChapterReport]
  package let unusedSlipReports: [ReportChoice.Unused]
  /// Referrals and business that reports credit to nobody.
  package let unattributed: [Unattributed]
  /// The team list, whose indices name people here.
  package let people: [Person]
  /// ISO 4217 code of the amounts; nil where the firm names none.
  package let currency: String?
  /// The rates behind hours, points and returns.
  package let settings: BNISettings

  /// What the rows of a report count that are no people.
  package struct Unattributed: Hashable, Sendable {
    package let chapter: String?
    package let counts: MemberCounts
  }
}

/// Where a member stands.
package struct MemberCard: Sendable {
  package let person: PersonIndex
  /// The chapters of the reports used.
  package let chapters: [String]
  /// Which reports were added up.
  package let choice: ReportChoice
  /// Nil without a report of these months.
  package let counts: MemberCounts?
  /// Our own points; nil without counts.
  package let points: Points?
  /// BNI's own points, which win where a file holds them.
  package let official: Official?
  /// The light of the official points, or else of ours; nil without either.
  package let light: Light?
  /// The light if the parts that cannot be scored brought all of their points; nil where it is no better.
  package let bestLight: Light?
  /// Nil without counts, and for who has left.
  package let outlook: Outlook?
  package let standing: Standing
  /// With the supposed counts of `--what-if`; nil where nothing is supposed.
  package let supposed: Points?

  /// Points given by BNI itself.
  package struct Official: Hashable, Sendable {
    package let score: Double
    /// The last day that they are of; nil where nobody said.
    package let lastDay: Day?

    package init(score: Double, lastDay: Day?) { (self.score, self.lastDay) = (score, lastDay) }
  }

  /// Whether the membership is new, running or over.
  package enum Standing: Hashable, Sendable {
    case running
    /// In the report's month: most of the six months lie before.
    case joinedThisMonth
    /// The chapter's later reports, or the team list, no longer have the member.
    case left(lastDay: Day)
    /// The team list or the costs say so, but no report has the member.
    case withoutReports

    var isOver: Bool { if case .left = self { true } else { false } }
  }
}
