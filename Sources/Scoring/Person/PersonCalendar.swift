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
    /// Counted microseconds.
    var counted: Int64 = 0
    /// Days of leave.
    var leave: Int32 = 0
    var employed: Int32 = 0
    /// Employed days without leave.
    var present: Int32 = 0
    var isCounted = false
  }

  /// - Parameter leave: In order of the first days.
  init(_ person: Person, _ leave: [ClosedRange<Day>], _ context: Context) {
    (self.context, fte) = (context, person.fte)
    first = context.days.lowerBound
    let count = context.days.count
    let lengths = context.lengths(of: person)
    let employed = context.indices(from: person.start, to: person.end)
    let absences = Self.absences(leave, context)
    entries = [Entry](unsafeUninitializedCapacity: count + 1) { entries, initialized in
      var (sum, index, next) = (Entry(), 0, 0)
      lengths.withUnsafeBufferPointer { lengths in
        // From one day on which something changes to the next.
        while index < count {
          let (isEmployed, isOnLeave) = (employed.contains(index), next < absences.count && absences[next].contains(index))
          let bounds = [employed.lowerBound, employed.upperBound, next < absences.count ? absences[next].lowerBound : count]
          let end = bounds.reduce(isOnLeave ? absences[next].upperBound : count) { $1 > index ? min($0, $1) : $0 }
          let (addsEmployed, addsLeave): (Int32, Int32) = (isEmployed ? 1 : 0, isOnLeave ? 1 : 0)
          let addsPresent = addsEmployed & ~addsLeave
          for day in index..<end {
            let length = lengths[day] & -Int64(addsPresent)
            sum.isCounted = length > 0
            (entries.baseAddress! + day).initialize(to: sum)
            sum.counted &+= length
            sum.employed &+= addsEmployed
            sum.leave &+= addsLeave
            sum.present &+= addsPresent
          }
          (index, next) = (end, isOnLeave && end == absences[next].upperBound ? next + 1 : next)
        }
      }
      sum.isCounted = false
      (entries.baseAddress! + count).initialize(to: sum)
      initialized = count + 1
    }
  }

  /// The days of leave by index of the context's days, apart from each other.
  private static func absences(_ leave: [ClosedRange<Day>], _ context: Context) -> [Range<Int>] {
    var absences: [Range<Int>] = []
    for days in leave where days.overlaps(context.days) {
      let range = context.indices(from: days.lowerBound, to: days.upperBound)
      if let last = absences.last, range.lowerBound <= last.upperBound {
        absences[absences.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        absences.append(range)
      }
    }
    return absences
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
