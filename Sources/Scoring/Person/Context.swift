package import Model

/// What all persons' scoring shares: the days of the calendar, who is on leave, and folded event names.
package final class Context: Sendable {
  package let activity: Activity
  /// The months that hold records.
  let months: ClosedRange<Month>?
  /// All days that any record or report touches.
  let days: ClosedRange<Day>
  /// The first instant of each of `days` and of the one after, in microseconds.
  let starts: [Int64]
  /// Nil where nobody gave an address book.
  let book: AddressBook?
  let eventNames: EventNames
  /// By day, its length in microseconds where the organisation works, else 0; before anybody's own workdays and leave.
  private let lengths: [Int64]
  /// The same of those who have workdays of their own.
  private let lengthsOfWorkdays: [WeekdaySet: [Int64]]
  /// Where each person's leave begins in the activity's, and behind the last.
  private let leaveStarts: [Int]
  let annotations: [PersonIndex: [Annotation]]
  /// What BNI's own reports say of each person, month by month.
  let chapterRows: [PersonIndex: [ChapterRow]]
  /// By person, a number that all of a team have in common; 0 for those without one.
  let teams: [Int32]
  /// By that number, how many people the team has, whenever they work.
  let teamSizes: [Int]

  /// - Parameter month: The month of the report.
  package init(_ activity: Activity, month: Month) {
    self.activity = activity
    book = AddressBook(activity)
    let time = activity.organisation.time
    months = activity.months
    let months = months ?? month...month
    // The first month with records asks for the window that ends with it, and a second touch for the days before that.
    let first = min(months.lowerBound, month) - activity.organisation.windowMonths - 1
    days = first.firstDay...max(months.upperBound, month).lastDay + 1
    starts = (days.lowerBound...days.upperBound + 1).map { time.start(of: $0).microseconds }
    lengths = Self.lengths(days, starts, activity.organisation.holidays) { !activity.organisation.weekend.contains($0) }
    let (days, starts) = (self.days, self.starts)
    lengthsOfWorkdays = Dictionary(
      uniqueKeysWithValues: Set(activity.people.compactMap(\.workdays)).map { workdays in
        (workdays, Self.lengths(days, starts, activity.organisation.holidays, workdays.contains))
      })
    eventNames = EventNames(activity)
    leaveStarts = Self.starts(activity.leave.lazy.map(\.person), people: activity.people.count)
    (teams, teamSizes) = Self.teams(activity.people)
    annotations = Dictionary(grouping: activity.annotations, by: \.person)
    chapterRows = ChapterRow.byPerson(activity.bni)
  }

  private static func teams(_ people: [Person]) -> ([Int32], sizes: [Int]) {
    var (numbers, sizes): ([String: Int32], [Int]) = (["": 0], [0])
    let teams = people.map { person in
      let number = numbers[person.team] ?? Int32(sizes.count)
      if numbers.updateValue(number, forKey: person.team) == nil { sizes.append(0) }
      sizes[Int(number)] += 1
      return number
    }
    return (teams, sizes)
  }

  /// By day, its length in microseconds on workdays that are no holidays, else 0.
  private static func lengths(
    _ days: ClosedRange<Day>, _ starts: [Int64], _ holidays: Set<Day>, _ isWorkday: (Weekday) -> Bool
  ) -> [Int64] {
    days.enumerated().map { index, day in
      isWorkday(day.weekday) && !holidays.contains(day) ? starts[index + 1] - starts[index] : 0
    }
  }

  /// The lengths of the days of somebody, before leave.
  func lengths(of person: Person) -> [Int64] { person.workdays.flatMap { lengthsOfWorkdays[$0] } ?? lengths }

  /// The indices in `days` from one day to another, both included; nil is unbounded.
  func indices(from first: Day?, to last: Day?) -> Range<Int> {
    let from = max(0, (first ?? days.lowerBound) - days.lowerBound)
    return from..<max(from, min(days.count, (last ?? days.upperBound) - days.lowerBound + 1))
  }

  func start(of day: Day) -> Int64 { starts[day - days.lowerBound] }

  /// The local day of an instant; within `days` by a guess at the length of a day, which is off by one at most.
  func day(of microseconds: Int64) -> Day {
    guard microseconds >= starts[0], microseconds < starts[starts.count - 1] else {
      return activity.organisation.time.day(of: Instant(microseconds: microseconds))
    }
    var index = min(Int((microseconds - starts[0]) / (24 * Instant.hour)), starts.count - 2)
    while microseconds < starts[index] { index -= 1 }
    while microseconds >= starts[index + 1] { index += 1 }
    return days.lowerBound + index
  }

  /// Where each person's begin among values in order of persons, and behind the last.
  private static func starts(_ persons: some Sequence<PersonIndex>, people: Int) -> [Int] {
    var starts = [Int](repeating: 0, count: people + 1)
    for person in persons { starts[Int(person) + 1] += 1 }
    for person in 0..<people { starts[person + 1] += starts[person] }
    return starts
  }

  /// In order of their first days.
  func leave(of person: PersonIndex) -> [ClosedRange<Day>] {
    activity.leave[leaveStarts[Int(person)]..<leaveStarts[Int(person) + 1]].map(\.days)
  }
}
