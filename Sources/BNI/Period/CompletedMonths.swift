package import Model
package import Scoring

/// The completed months that are scored together: the last of them is the report's month, or where that is not over the one before.
package struct CompletedMonths: Hashable, Sendable {
  package let months: ClosedRange<Month>

  package init(_ months: ClosedRange<Month>) { self.months = months }

  package init(_ period: Period, count: Int, _ time: LocalTime) {
    let isOver = period.asOf.microseconds >= time.start(of: period.month.lastDay + 1).microseconds
    let last = isOver ? period.month : period.month - 1
    months = last - (count - 1)...last
  }

  package var days: ClosedRange<Day> { months.lowerBound.firstDay...months.upperBound.lastDay }

  /// A report counts in the months that hold all of its days; one of a week or less in the month in which it ends, so that a week that
  /// runs over the end of a month counts once.
  func holds(_ report: ChapterReport) -> Bool {
    if report.isOfAWeek { return months.contains(report.days.upperBound.month) }
    return days.contains(report.days.lowerBound) && days.contains(report.days.upperBound)
  }
}
