import Model

/// An inbound message of the window as it stands at the as-of instant.
struct JudgedInbound {
  let inbound: Inbound
  let day: Day
  /// Nil while it is not answered.
  let answer: Inbound.Answer?
  /// Enough time has passed to say whether it was answered in time.
  let isDue: Bool
  /// Answered within 24 counted hours.
  let isInTime: Bool
  /// Counted hours to the answer, or so far; nil where either time is a bare date.
  let wait: Wait?

  var isFromNew: Bool { inbound.isFromNew }
  /// May be held against, or speak for, the person.
  var isEvidence: Bool { !inbound.isFollower }

  init(_ inbound: Inbound, _ row: Touch, _ history: History, _ period: Period) {
    let (calendar, context) = (history.calendar, history.context)
    let asOf = period.asOf.microseconds
    self.inbound = inbound
    day = row.day
    answer = inbound.answer.flatMap { $0.instant < asOf ? $0 : nil }
    let elapsed = calendar.counted(from: row.instant, on: row.day, to: asOf, on: period.asOfDay)
    // The day on which a bare date runs out.
    let last = row.isBare || answer?.isBare == true ? calendar.nextCounted(after: row.day) : nil
    isDue = row.isBare ? last.map { context.start(of: $0 + 1) <= asOf } ?? false : elapsed >= Answers.limit
    guard let answer else {
      isInTime = false
      wait = row.isBare ? nil : Wait(hours: Double(elapsed) / Double(Instant.hour), isAnswered: false)
      return
    }
    if row.isBare || answer.isBare {
      isInTime = last.map { answer.day <= $0 } ?? true
      wait = nil
    } else {
      let waited = calendar.counted(from: row.instant, on: row.day, to: answer.instant, on: answer.day)
      isInTime = waited <= Answers.limit
      wait = Wait(hours: Double(waited) / Double(Instant.hour), isAnswered: true)
    }
  }
}
