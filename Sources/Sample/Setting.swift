import Model

/// What stays as it is while the logs are written.
struct Setting {
  let seed: UInt64
  let period: Period
  let roster: Roster
  let directory: Directory

  init(people: Int, months: Int, seed: UInt64, until: Month) {
    self.seed = seed
    period = Period(until: until, months: months)
    roster = Roster(people: people, seed: seed, period: period)
    directory = Directory(people: people)
  }

  /// The habits that somebody has in the month with this index.
  func habits(of person: Employee, in month: Int) -> Habits {
    if person.cast.bni == .joinedMidway, let joined = person.bniJoined, period.months[month] <= joined.month {
      return Persona.timidFollower.habits.last
    }
    let (first, last) = person.cast.persona.habits
    return Habits(from: first, to: last, part: month, of: period.months.count - 1)
  }

  /// The days somebody works and keeps a log in the month with this index.
  func workdays(of person: Employee, in month: Int) -> [Day] {
    // The last window of three months, and one before, so that nothing of the silent reaches into it.
    if person.cast.situation == .silent, month >= period.months.count - 4 { return [] }
    return period.workdays[month].filter(person.works)
  }
}
