package import Model

/// Which of several reports are added up, so that no day is counted twice: those that cover most days; of equal choices the one with
/// more and so finer reports, then the one made later.
package struct ReportChoice: Hashable, Sendable {
  /// In order of time.
  package let used: [ChapterReport]
  package let unused: [Unused]
  /// Stretches of more than a week that no report covers.
  package let gaps: [ClosedRange<Day>]

  /// A report that is not added up, and why.
  package struct Unused: Hashable, Sendable {
    package let report: ChapterReport
    package let reason: Reason
  }

  package enum Reason: Hashable, Sendable {
    /// Some of its days lie outside the months, and nobody can tell what it counted on them.
    case reachesBeyond
    /// Another report of the same days was made later, or is the same.
    case madeAgain
    /// Other reports count some of its days.
    case overlaps
  }

  /// - Parameter reports: Those that have a row for the member, in any order.
  package init(_ reports: [ChapterReport], in months: CompletedMonths) {
    let touching = reports.filter { $0.days.overlaps(months.days) }
    let fitting = touching.filter(months.holds)
    let newest = Dictionary(grouping: fitting, by: \.days).values.map { $0.max { Self.precedes($0, $1) }! }
    used = Self.cover(newest.sorted { ($0.days.upperBound, $0.days.lowerBound) < ($1.days.upperBound, $1.days.lowerBound) })
    let (used, kept) = (Set(used), Set(newest))
    unused = touching.filter { !used.contains($0) }.map { report in
      Unused(report: report, reason: !months.holds(report) ? .reachesBeyond : kept.contains(report) ? .overlaps : .madeAgain)
    }.sorted { ($0.report.days.lowerBound, $0.report.title) < ($1.report.days.lowerBound, $1.report.title) }
    gaps = Self.gaps(self.used, in: months.days)
  }

  private init(used: [ChapterReport], unused: [Unused], gaps: [ClosedRange<Day>]) {
    (self.used, self.unused, self.gaps) = (used, unused, gaps)
  }

  /// The same choice with other names for the reports.
  func renamed(_ rename: (ChapterReport) -> ChapterReport) -> ReportChoice {
    ReportChoice(
      used: used.map(rename), unused: unused.map { Unused(report: rename($0.report), reason: $0.reason) }, gaps: gaps)
  }

  /// The counts of all reports used; nil of none.
  package func counts(of member: PersonIndex) -> MemberCounts? { MemberCounts.sum(used.compactMap { $0.members[member] }) }

  private static func precedes(_ a: ChapterReport, _ b: ChapterReport) -> Bool {
    let (runA, runB) = (a.runAt?.microseconds ?? .min, b.runAt?.microseconds ?? .min)
    // Of two made at one time any will do, so long as it is always the same.
    return runA == runB ? utf8Precedes(b.title, a.title) : runA < runB
  }

  /// Covers most days with reports that do not overlap: for each report in order of its last day the better of leaving it out and of
  /// adding it to the best of those that end before it begins.
  private static func cover(_ reports: [ChapterReport]) -> [ChapterReport] {
    var best: [Cover] = [Cover()]
    for (index, report) in reports.enumerated() {
      let before = reports[..<index].lastIndex { $0.days.upperBound < report.days.lowerBound }.map { $0 + 1 } ?? 0
      let with = best[before].adding(report, at: index)
      best.append(best[index].isBetter(than: with) ? best[index] : with)
    }
    return best[reports.count].chosen.map { reports[$0] }
  }

  private struct Cover {
    var chosen: [Int] = []
    var days = 0
    /// Days of running, in all: more is later.
    var run: Int64 = 0

    func adding(_ report: ChapterReport, at index: Int) -> Cover {
      let made = report.runAt.map { $0.microseconds / (24 * Instant.hour) } ?? 0
      return Cover(chosen: chosen + [index], days: days + report.days.count, run: run + made)
    }

    func isBetter(than other: Cover) -> Bool { (days, chosen.count, run) > (other.days, other.chosen.count, other.run) }
  }

  /// Meetings are weekly, so up to a week without a report between two of single days is none.
  private static func gaps(_ used: [ChapterReport], in days: ClosedRange<Day>) -> [ClosedRange<Day>] {
    var (gaps, next): ([ClosedRange<Day>], Day) = ([], days.lowerBound)
    for first in used.map(\.days.lowerBound) + [days.upperBound + 1] {
      if first - next > 7 { gaps.append(next...first - 1) }
      guard let report = used.first(where: { $0.days.lowerBound == first }) else { break }
      next = report.days.upperBound + 1
    }
    return gaps
  }
}
