package import Model

/// What a score is of: a month, the window that ends with it, and the instant as of which it is seen.
package struct Period: Hashable, Sendable {
  package let month: Month
  /// The first and the last day of the window, whole months.
  package let window: ClosedRange<Day>
  /// Records at or after this instant are not known yet.
  package let asOf: Instant
  /// The local day of the instant just before.
  package let lastReportedDay: Day
  /// The local day of the as-of instant itself.
  let asOfDay: Day
  package let windowMonths: Int

  /// - Parameter asOf: An instant within the month; nil means its end.
  package init(_ month: Month, _ organisation: Organisation, asOf: Instant? = nil) {
    self.month = month
    windowMonths = organisation.windowMonths
    window = (month - (windowMonths - 1)).firstDay...month.lastDay
    self.asOf = asOf ?? organisation.time.start(of: month.lastDay + 1)
    asOfDay = organisation.time.day(of: self.asOf)
    lastReportedDay = organisation.time.day(of: Instant(microseconds: self.asOf.microseconds - 1))
  }

  /// The months of the window, in order.
  var months: [Month] { (0..<windowMonths).map { month - (windowMonths - 1 - $0) } }

  /// The days of the window that have been, up to the last reported one.
  package var elapsed: ClosedRange<Day> { window.lowerBound...lastReportedDay }
}
