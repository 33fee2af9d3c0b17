import Model

/// The days of the logs: which are free, how they are written, and the offset of Chicago's time.
struct Period {
  let months: [Month]
  /// The first day, and the day after the last.
  let days: Range<Day>
  /// The days of each month that are not free.
  let workdays: [[Day]]
  /// Written days, ten bytes each.
  private let written: [UInt8]
  private let free: [Bool]
  /// Days that the tables reach past the end: an event on a holiday moves to the next day that is not free.
  private static let margin = 7

  init(until: Month, months count: Int) {
    months = (0..<count).map { until - (count - 1 - $0) }
    days = months[0].firstDay..<(until.lastDay + 1)
    let table = days.lowerBound..<(days.upperBound + Self.margin)
    let holidays = Set(Self.holidays(in: table))
    written = table.flatMap { Array($0.description.utf8) }
    let free = table.map { $0.weekday == .saturday || $0.weekday == .sunday || holidays.contains($0) }
    self.free = free
    workdays = months.map { month in
      (month.firstDay...month.lastDay).filter { !free[$0 - table.lowerBound] }
    }
  }

  var last: Month { months[months.count - 1] }

  /// The bytes of a day, such as `2026-10-05`.
  @inline(__always)
  func text(of day: Day) -> ArraySlice<UInt8> {
    let start = (day - days.lowerBound) * 10
    return written[start..<start + 10]
  }

  /// True for weekends, holidays, and whatever lies outside the tables.
  func isFree(_ day: Day) -> Bool {
    let index = day - days.lowerBound
    return !free.indices.contains(index) || free[index]
  }

  /// The holidays among some days.
  static func holidays(in days: Range<Day>) -> [Day] {
    let years = days.lowerBound.month.year...days.upperBound.month.year
    return years.flatMap(holidays).filter(days.contains)
  }

  /// The days off of a firm in the United States.
  private static func holidays(of year: Int) -> [Day] {
    let january = Month(year: year, month: 1)
    return [
      january.firstDay, (january + 4).last(.monday), (january + 6).firstDay + 3, (january + 8).nth(1, .monday),
      (january + 10).nth(4, .thursday), (january + 11).firstDay + 24,
    ]
  }

  /// Hours that Chicago lies behind UTC by day: 5 from the second Sunday of March, 6 from the first of November, as since 2007.
  static func hoursBehind(on day: Day) -> UInt8 {
    let month = day.month
    switch month.ofYear {
    case 3: return day < month.nth(2, .sunday) ? 6 : 5
    case 4...10: return 5
    case 11: return day < month.nth(1, .sunday) ? 5 : 6
    default: return 6
    }
  }
}

extension Month {
  /// The first, second, third or fourth such weekday.
  func nth(_ number: Int, _ weekday: Weekday) -> Day {
    let ahead = (Int(weekday.rawValue) - Int(firstDay.weekday.rawValue) + 7) % 7
    return firstDay + (ahead + 7 * (number - 1))
  }

  func last(_ weekday: Weekday) -> Day {
    let back = (Int(lastDay.weekday.rawValue) - Int(weekday.rawValue) + 7) % 7
    return lastDay - back
  }
}
