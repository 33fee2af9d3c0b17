import Model
import Scoring

/// The period of a report in words.
enum PeriodWords {
  /// `August to October 2026, as of the end of October 2026`
  static func text(_ card: Scorecard) -> String { text(card.period, card.organisation) }

  static func text(_ period: Period, _ organisation: Organisation) -> String {
    "\(window(period)), as of \(asOf(period, organisation.time))"
  }

  /// `August to October 2026`
  static func window(_ period: Period) -> String {
    let (first, last) = (period.window.lowerBound.month, period.month)
    guard first != last else { return last.title }
    return "\(first.year == last.year ? name(first) : first.title) to \(last.title)"
  }

  static func name(_ month: Month) -> String { Month.names[month.ofYear - 1] }

  /// False where the month is seen from within.
  static func isOver(_ period: Period) -> Bool { period.lastReportedDay == period.month.lastDay }

  private static func asOf(_ period: Period, _ time: LocalTime) -> String {
    let day = time.day(of: period.asOf)
    guard period.asOf == time.start(of: day) else {
      return "\(date(day)), \(time.iso(period.asOf).dropFirst(11).prefix(5))"
    }
    return "the end of " + (isOver(period) ? period.month.title : date(period.lastReportedDay))
  }

  private static func date(_ day: Day) -> String { "\(day.civil.day) \(day.month.title)" }
}
