import Model

/// Scores one person: the month of the report, and earlier months each as of its own end.
struct PersonScorer {
  private let context: Context
  private let model: PreparedModel
  private let history: History
  private let calendar: PersonCalendar

  init(_ person: PersonIndex, _ context: Context, _ model: PreparedModel) {
    self.context = context
    self.model = model
    calendar = PersonCalendar(context.activity.people[Int(person)], context.leave(of: person), context)
    history = History(person, context, calendar: calendar)
  }

  /// The scores of earlier months, in the order given.
  func past(_ periods: [Period]) -> [PastScore] { periods.map { PastScore(PersonScore(Reading(history, $0), model: model)) } }

  /// Everything about the person; nil where they were not employed on any day of the window so far.
  func card(_ period: Period, monthBefore: PastScore?, windowBefore: PastScore?) -> PersonCard? {
    guard period.elapsed.contains(where: history.person.isEmployed) else { return nil }
    let reading = Reading(history, period)
    let score = PersonScore(reading, model: model)
    return PersonCard(
      person: history.person, score: score, restsOnOneDay: score.band.map { restsOnOneDay(reading, $0) },
      change: Change(score, month: monthBefore, window: windowBefore), activity: MonthActivity(reading),
      monthBefore: monthBefore.map { self.monthBefore(period, passed: $0.passed) }, courageGap: CourageGap(reading),
      giveFirst: GiveFirst(reading), waiting: WaitingContact.all(reading),
      reconnect: DormantContact.all(reading), isMemoryShort: reading.isMemoryShort)
  }

  private func monthBefore(_ period: Period, passed: Verdict) -> MonthBefore {
    MonthBefore(Reading(history, Period(period.month - 1, context.activity.organisation)), passed: passed)
  }

  func reading(_ period: Period) -> Reading { Reading(history, period) }

  /// Scores again without the day of most records; of several the latest.
  private func restsOnOneDay(_ reading: Reading, _ band: Band) -> Bool {
    var records: [Day: Int] = [:]
    for touch in reading.recordTouches { records[touch.day, default: 0] += 1 }
    for row in history.events[reading.windowEvents] { records[row.day, default: 0] += 1 }
    guard let busiest = records.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return false }
    let rest = history.without(busiest)
    return PersonScore(Reading(rest, reading.period), model: model).band != band
  }
}
