/// A calendar day of the Gregorian calendar, counted from 1970-01-01.
public struct Day: Hashable, Comparable, BitwiseCopyable, Codable, Sendable {
  /// Days since 1970-01-01; negative before.
  public var number: Int32

  @inlinable
  public init(number: Int32) {
    self.number = number
  }

  /// The day with this year (1 to 9999), month (1 to 12) and day of month, or nil where there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Month(year: year, month: month).dayCount
    else { return nil }
    self.init(number: Int32(Self.daysFromCivil(year, month, day)))
  }

  /// The day of a text such as `2026-10-05`; nil where it is none.
  package init?(parsing text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Days since 1970-01-01, by counting 400-year cycles of years that begin in March, so that the leap day comes last.
  private static func daysFromCivil(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let cycle = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfCycle = shifted - cycle * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return cycle * 146_097 + yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear - 719_468
  }

  /// Year, month (1 to 12) and day of month.
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let cycle = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfCycle = shifted - cycle * 146_097
    let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The calendar month that holds this day.
  package var month: Month {
    let civil = civil
    return Month(year: civil.year, month: civil.month)
  }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(rawValue: UInt8(((Int(number) + 4) % 7 + 7) % 7))!
  }

  // Written out and inlinable, since days are compared millions of times in other modules.
  @inlinable public static func == (a: Day, b: Day) -> Bool { a.number == b.number }
  @inlinable public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  @inlinable public static func <= (a: Day, b: Day) -> Bool { a.number <= b.number }
  @inlinable public static func > (a: Day, b: Day) -> Bool { a.number > b.number }
  @inlinable public static func >= (a: Day, b: Day) -> Bool { a.number >= b.number }
  @inlinable public static func + (day: Day, days: Int) -> Day { Day(number: day.number + Int32(days)) }
  @inlinable public static func - (day: Day, days: Int) -> Day { Day(number: day.number - Int32(days)) }

  /// Whole days from `b` to `a`.
  @inlinable public static func - (a: Day, b: Day) -> Int { Int(a.number) - Int(b.number) }
}

extension Day: Strideable {
  public func distance(to other: Day) -> Int { other - self }
  public func advanced(by days: Int) -> Day { self + days }
}

extension Day: CustomStringConvertible {
  /// The day as `2026-10-05`.
  public var description: String {
    let civil = civil
    // Digit by digit, since days are printed by the ten thousand.
    guard (0...9999).contains(civil.year) else {
      return "\(civil.year)-\(padded(civil.month, to: 2))-\(padded(civil.day, to: 2))"
    }
    return String(unsafeUninitializedCapacity: 10) { digits in
      func write(_ number: Int, at place: Int) {
        digits[place] = UInt8(ascii: "0") + UInt8(number / 10)
        digits[place + 1] = UInt8(ascii: "0") + UInt8(number % 10)
      }
      write(civil.year / 100, at: 0)
      write(civil.year % 100, at: 2)
      write(civil.month, at: 5)
      write(civil.day, at: 8)
      (digits[4], digits[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
      return 10
    }
  }
}

/// A number with leading zeros.
package func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
