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
    let asOf = period.asOf.microseconds
    self.inbound = inbound
    day = row.day
    isDue = inbound.due <= asOf
    if let answer = inbound.answer, answer.instant < asOf {
      self.answer = answer
      wait = answer.waited.map { Wait(hours: Double($0) / Double(Instant.hour), isAnswered: true) }
    } else {
      answer = nil
      let elapsed = row.isBare ? nil : history.calendar.counted(from: row.instant, on: row.day, to: asOf, on: period.asOfDay)
      wait = elapsed.map { Wait(hours: Double($0) / Double(Instant.hour), isAnswered: false) }
    }
  }
}
