import Model

/// An inbound message of the window as it stands at the as-of instant.
struct JudgedInbound {
  let inbound: Inbound
  let day: Day
  /// Nil while it is not answered.
  let answer: Inbound.Answer?
  /// Enough time has passed to say whether it was answered in time.
  let isDue: Bool
  /// Counted hours to the answer, or so far; nil where either time is a bare date.
  let wait: Wait?

  var isFromNew: Bool { inbound.isFromNew }
  /// May be held against, or speak for, the person.
  var isEvidence: Bool { !inbound.isFollower }
  /// Answered within 24 counted hours.
  var isInTime: Bool { answer?.isInTime ?? false }

  init(_ inbound: Inbound, _ row: Touch, _ history: History, _ period: Period) {
    self.inbound = inbound
    day = row.day
    isDue = inbound.due <= period.asOf.microseconds
    answer = inbound.answer(by: period)
    wait = inbound.wait(history, period)
  }
}

extension Inbound {
  /// The answer as known by the as-of instant.
  @inline(__always)
  func answer(by period: Period) -> Answer? { answer.flatMap { $0.instant < period.asOf.microseconds ? $0 : nil } }

  /// Counted hours to that answer, or so far; nil where either time is a bare date.
  @inline(__always)
  func wait(_ history: History, _ period: Period) -> Wait? {
    let asOf = period.asOf.microseconds
    if let answer, answer.instant < asOf {
      return answer.waited.map { Wait(hours: Double($0) / Double(Instant.hour), isAnswered: true) }
    }
    let (instant, day) = (history.touches[Int(touch)].instant, history.touches[Int(touch)].day)
    guard !history.touches[Int(touch)].isBare else { return nil }
    let elapsed = history.calendar.counted(from: instant, on: day, to: asOf, on: period.asOfDay)
    return Wait(hours: Double(elapsed) / Double(Instant.hour), isAnswered: false)
  }
}
