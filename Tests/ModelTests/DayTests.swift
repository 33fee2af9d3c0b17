import Foundation
import Testing

@testable import Model

@Suite struct DayTests {
  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0)!
    return calendar
  }()

  /// Every 13th day of three centuries, and both sides of every month's and year's end.
  private static let sampled: [Day] = {
    let first = Day(year: 1900, month: 1, day: 1)!, last = Day(year: 2199, month: 12, day: 31)!
    let months = (0..<3600).map { Month(year: 1900, month: 1) + $0 }
    return Array(stride(from: first, through: last, by: 13)) + months.flatMap { [$0.firstDay, $0.lastDay] }
  }()

  @Test func isThatOfFoundation() {
    for day in Self.sampled {
      let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
      let expected = Self.calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let civil = day.civil
      let isSame =
        civil.year == expected.year && civil.month == expected.month && civil.day == expected.day
        && Int(day.weekday.rawValue) + 1 == expected.weekday
      if !isSame { Issue.record("\(day) is not \(expected)") }
      if Day(year: civil.year, month: civil.month, day: civil.day) != day { Issue.record("\(day) does not come back") }
    }
  }

  @Test func monthsFollowOneAnother() {
    for day in Self.sampled where day.month.lastDay == day {
      #expect((day + 1).month == day.month + 1)
      #expect((day + 1).civil.day == 1)
    }
  }

  @Test(arguments: [
    (2026, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (2026, 1, 32), (0, 1, 1), (10_000, 1, 1),
  ])
  func thereIsNoSuchDay(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func leapDaysAreThere() {
    #expect(Day(year: 2028, month: 2, day: 29)?.description == "2028-02-29")
    #expect(Day(year: 2000, month: 2, day: 29) != nil)
  }

  @Test func isPrintedWithLeadingZeros() {
    #expect(Day(year: 33, month: 4, day: 5)?.description == "0033-04-05")
    #expect(Day(number: 0).description == "1970-01-01")
    #expect(Day(number: -1).description == "1969-12-31")
  }
}
