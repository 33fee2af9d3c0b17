import Model

/// One person's days: employed, on leave, counted; with sums, so that a span of time costs two look-ups.
final class PersonCalendar {
  private let context: Context
  /// The share of full time, 0 to 1.
  let fte: Double
  private let first: Day
  /// One entry for each day that the context knows, and one behind them.
  private let entries: [Entry]

  /// A day, with sums over the days before it.
  private struct Entry {
    var isCounted = false
    var isOnLeave = false
    /// Days of leave.
    var leave: Int32 = 0
    /// Counted microseconds.
    var counted: Int64 = 0
    var employed: Int32 = 0
    /// Employed days without leave.
    var present: Int32 = 0
  }

  /// - Parameter leave: In order of the first days.
  init(_ person: Person, _ leave: [ClosedRange<Day>], _ context: Context) {
    (self.context, fte) = (context, person.fte)
    first = context.days.lowerBound
    let count = context.days.count
    let lengths = context.lengths(of: person)
    let employed = context.indices(from: person.start, to: person.end)
    let absences = leave.filter { $0.overlaps(context.days) }.map { $0.clamped(to: context.days) }
    entries = [Entry](unsafeUninitializedCapacity: count + 1) { entries, initialized in
      entries.initialize(repeating: Entry())
      for days in absences {
        for day in days { entries[day - context.days.lowerBound].isOnLeave = true }
      }
      var sum = Entry()
      lengths.withUnsafeBufferPointer { lengths in
        for index in 0..<count {
          let isOnLeave = entries[index].isOnLeave
          let isEmployed = employed.contains(index)
          let isPresent = isEmployed && !isOnLeave
          (sum.isOnLeave, sum.isCounted) = (isOnLeave, isPresent && lengths[index] > 0)
          entries[index] = sum
          if isPresent { sum.counted += lengths[index] }
          sum.employed += isEmployed ? 1 : 0
          sum.present += isPresent ? 1 : 0
          sum.leave += isOnLeave ? 1 : 0
        }
      }
      (sum.isCounted, sum.isOnLeave) = (false, false)
      entries[count] = sum
      initialized = count + 1
    }
  }

  private func index(_ day: Day) -> Int { Int(day.number - first.number) }
  private var count: Int { entries.count - 1 }

  /// Counted microseconds from one instant to another, both given with their local day.
  func counted(from a: Int64, on dayA: Day, to b: Int64, on dayB: Day) -> Int64 {
    max(0, counted(before: b, on: dayB) - counted(before: a, on: dayA))
  }

  /// Counted microseconds of all days known before an instant, given with its local day.
  func counted(before instant: Int64, on day: Day) -> Int64 {
    let entry = entries[index(day)]
    return entry.counted + (entry.isCounted ? instant - context.start(of: day) : 0)
  }

  /// The first instant before which so many microseconds are counted, which is on or after a day; nil where the days known end before.
  func instant(counted reached: Int64, notBefore day: Day) -> Int64? {
    var index = index(day)
    while index < count, entries[index + 1].counted < reached { index += 1 }
    return index < count ? context.start(of: first + index) + reached - entries[index].counted : nil
  }

  /// The first counted day after a day; nil where none follows within the days known.
  func nextCounted(after day: Day) -> Day? {
    var index = index(day) + 1
    while index < count {
      if entries[index].isCounted { return first + index }
      index += 1
    }
    return nil
  }

  /// The `count`-th day after a day that is not leave; nil where the days known end before.
  func day(_ count: Int, withoutLeaveAfter day: Day) -> Day? {
    let start = index(day)
    var index = start + count
    // Each day of leave on the way moves the end on, and the days passed over then may be leave again.
    while index < self.count {
      let end = start + count + Int(entries[index + 1].leave - entries[start + 1].leave)
      if end == index { return first + index }
      index = end
    }
    return nil
  }

  func isEmployed(on day: Day) -> Bool { employedDays(in: day...day) > 0 }

  func employedDays(in days: ClosedRange<Day>) -> Int {
    Int(entries[index(days.upperBound) + 1].employed - entries[index(days.lowerBound)].employed)
  }

  /// Employed days that are not leave.
  func presentDays(in days: ClosedRange<Day>) -> Int {
    Int(entries[index(days.upperBound) + 1].present - entries[index(days.lowerBound)].present)
  }
}
