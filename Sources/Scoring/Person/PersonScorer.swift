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
  ///
  /// - Parameter keepSum: Is handed every dimension of each month with the month's place in this order.
  func past(_ periods: [Period], keepSum: (Int, DimensionSum) -> Void = { _, _ in }) -> [PastScore] {
    guard let first = periods.first else { return [] }
    let reading = Reading(history, first)
    return periods.indices.map { place in
      if place > 0 { reading.turn(to: periods[place]) }
      return PastScore(Judgement(reading, model, keepSum: { keepSum(place, $0) }))
    }
  }

  /// Everything about the person; nil where they were not employed on any day of the window so far.
  ///
  /// - Parameter dimensionsBefore: Scores of the dimensions in the window before, in the order of the model.
  func card(_ period: Period, monthBefore: PastScore?, windowBefore: PastScore?, dimensionsBefore: [Double?]) -> PersonCard? {
    guard calendar.employedDays(in: period.elapsed) > 0 else { return nil }
    let reading = Reading(history, period)
    let score = PersonScore(reading, model: model)
    let (waiting, reconnect) = (WaitingContact.all(reading), DormantContact.all(reading))
    let change = Change(score, month: monthBefore, window: windowBefore)
    return PersonCard(
      person: history.person, score: score, restsOnOneDay: score.band.map { restsOnOneDay(reading, $0) },
      change: change, dimensionsBefore: change.trend == nil ? [] : dimensionsBefore, activity: MonthActivity(reading),
      monthBefore: monthBefore.map { self.monthBefore(period, passed: $0.passed) }, courageGap: CourageGap(reading),
      giveFirst: GiveFirst(reading), waiting: waiting,
      reconnect: reconnect, isMemoryShort: reading.isMemoryShort,
      nextSteps: NextSteps.all(reading, score, waiting: waiting, reconnect: reconnect),
      missing: MissingForScore(score, reading), contribution: Contribution(reading))
  }

  private func monthBefore(_ period: Period, passed: Verdict) -> MonthBefore {
    MonthBefore(
      Reading(history, Period(period.month - 1, context.activity.organisation)), passed: passed)
  }

  func encounters(_ span: Period) -> Encounters { Encounters(Reading(history, span)) }

  func reading(_ period: Period) -> Reading { Reading(history, period) }

  /// Scores again without the day of most records; of several the latest.
  private func restsOnOneDay(_ reading: Reading, _ band: Band) -> Bool {
    guard let busiest = busiestDay(reading) else { return false }
    let judgement = Judgement(Reading(history, reading.period, without: busiest), model)
    return judgement.score.map { Band(score: $0, passed: judgement.trueTest.passed == .yes) } != band
  }

  /// The day of the window with most records; of several the latest.
  private func busiestDay(_ reading: Reading) -> Day? {
    let first = reading.period.window.lowerBound
    var counts = [Int](repeating: 0, count: reading.period.elapsed.count)
    for touch in history.touches[reading.window] where touch.isRecord { counts[touch.day - first] += 1 }
    for row in reading.events { counts[row.day - first] += 1 }
    guard let most = counts.max(), most > 0 else { return nil }
    return first + counts.lastIndex(of: most)!
  }
}
