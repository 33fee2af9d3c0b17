import Model

/// One person's days: employed, on leave, counted; with sums, so that a span of time costs two look-ups.
final class PersonCalendar {
  private let context: Context
  private let first: Day
  private let isCounted: [Bool]
  private let isOnLeave: [Bool]
  /// Counted microseconds before each day.
  private let countedBefore: [Int64]
  /// Employed days before each day, and those of them without leave.
  private let employedBefore: [Int32]
  private let presentBefore: [Int32]

  init(_ person: Person, _ leave: [ClosedRange<Day>], _ context: Context) {
    self.context = context
    first = context.days.lowerBound
    let count = context.days.count
    let (start, end) = (person.start ?? context.days.lowerBound, person.end ?? context.days.upperBound)
    var counted = [Bool](repeating: false, count: count)
    var leaves = counted
    var (time, employed, present) = (
      [Int64](repeating: 0, count: count + 1), [Int32](repeating: 0, count: count + 1), [Int32](repeating: 0, count: count + 1)
    )
    for days in leave where days.overlaps(context.days) {
      for day in days.clamped(to: context.days) { leaves[day - first] = true }
    }
    for index in 0..<count {
      let day = first + index
      let isEmployed = start <= day && day <= end
      let isWorkday = person.workdays.map { $0.contains(day.weekday) } ?? !context.isWeekend[index]
      counted[index] = isEmployed && !leaves[index] && isWorkday && !context.isHoliday[index]
      time[index + 1] = time[index] + (counted[index] ? context.start(of: day + 1) - context.start(of: day) : 0)
      employed[index + 1] = employed[index] + (isEmployed ? 1 : 0)
      present[index + 1] = present[index] + (isEmployed && !leaves[index] ? 1 : 0)
    }
    (isCounted, isOnLeave, countedBefore, employedBefore, presentBefore) = (counted, leaves, time, employed, present)
  }

  private func index(_ day: Day) -> Int { day - first }

  /// Counted microseconds from one instant to another, both given with their local day.
  func counted(from a: Int64, on dayA: Day, to b: Int64, on dayB: Day) -> Int64 {
    max(0, counted(before: b, on: dayB) - counted(before: a, on: dayA))
  }

  private func counted(before instant: Int64, on day: Day) -> Int64 {
    let index = index(day)
    return countedBefore[index] + (isCounted[index] ? instant - context.start(of: day) : 0)
  }

  /// The first counted day after a day; nil where none follows within the days known.
  func nextCounted(after day: Day) -> Day? {
    var index = index(day) + 1
    while index < isCounted.count {
      if isCounted[index] { return first + index }
      index += 1
    }
    return nil
  }

  /// The `count`-th day after a day that is not leave; nil where the days known end before.
  func day(_ count: Int, withoutLeaveAfter day: Day) -> Day? {
    var (index, left) = (index(day), count)
    while left > 0 {
      index += 1
      guard index < isOnLeave.count else { return nil }
      if !isOnLeave[index] { left -= 1 }
    }
    return first + index
  }

  func employedDays(in days: ClosedRange<Day>) -> Int {
    Int(employedBefore[index(days.upperBound) + 1] - employedBefore[index(days.lowerBound)])
  }

  /// Employed days that are not leave.
  func presentDays(in days: ClosedRange<Day>) -> Int {
    Int(presentBefore[index(days.upperBound) + 1] - presentBefore[index(days.lowerBound)])
  }
}
