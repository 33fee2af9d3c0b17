import Model
import Scoring

/// Meetings and one-to-ones of a member by month, from reports and log together.
struct MemberHours {
  private(set) var meetings: [Month: Double] = [:]
  private(set) var oneToOnes: [Month: Double] = [:]

  /// Meetings: the larger of log and report, as everywhere. One-to-ones: what the report counts, and the log only in months that no
  /// report covers, since it does not say which of them were with members.
  init(_ member: Membership, _ months: ClosedRange<Month>) {
    let days = Set(member.encounters.events.filter(\.isBNI).map(\.day)).union(member.attendedDays)
    for day in days where months.contains(day.month) { meetings[day.month, default: 0] += 1 }
    var (covered, logged): (Set<Month>, [Month: Double]) = ([], [:])
    for day in member.encounters.oneToOnes where months.contains(day.month) && member.since.map({ day >= $0 }) ?? false {
      logged[day.month, default: 0] += 1
    }
    for (span, counts) in Self.spans(ReportChoice(member.reports, in: CompletedMonths(months)).used, member.person, months) {
      let known = span.reduce(0) { $0 + (meetings[$1] ?? 0) }
      // A long report does not say when; its figures are spread evenly.
      for month in span {
        meetings[month, default: 0] += max(0, counts.attended - known) / Double(span.count)
        oneToOnes[month, default: 0] += counts.oneToOnes / Double(span.count)
        covered.insert(month)
      }
    }
    for (month, count) in logged where !covered.contains(month) { oneToOnes[month] = count }
  }

  /// Reports of one month together, longer ones each alone, with the months they are of.
  private static func spans(
    _ reports: [ChapterReport], _ person: PersonIndex, _ months: ClosedRange<Month>
  ) -> [(ClosedRange<Month>, MemberCounts)] {
    let groups = Dictionary(grouping: reports) { report in
      report.month.map { $0...$0 } ?? report.days.lowerBound.month...report.days.upperBound.month
    }
    return groups.compactMap { span, reports in
      MemberCounts.sum(reports.compactMap { $0.members[person] }).map { (span.clamped(to: months), $0) }
    }.sorted { ($0.0.lowerBound, $0.0.upperBound) < ($1.0.lowerBound, $1.0.upperBound) }
  }
}
