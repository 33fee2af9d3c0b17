import Model

/// A new contact without a second touch whose 30 days are not over.
struct OpenTouch {
  var meeting: Dealings.Meeting
  /// The 30 days end on the last reported day: counted already, as missed unless there is a touch this very day.
  var isDue: Bool

  /// In order of time.
  static func all(_ reading: Reading) -> [OpenTouch] {
    let today = reading.period.lastReportedDay
    var open: [OpenTouch] = []
    for meeting in reading.meetings where meeting.isNew && !SecondTouch.isTouched(meeting, in: reading) {
      // Days beyond those known are not over.
      let last = meeting.secondTouch.lastDay
      if last.map({ $0 >= today }) ?? true { open.append(OpenTouch(meeting: meeting, isDue: last == today)) }
    }
    return open
  }
}

extension Reading {
  /// What becomes of the due messages of new people if some of those that wait are answered at the as-of instant.
  /// - Returns: How many more are in time, which only one that runs out at this instant can be, and all waits.
  func answeredNow(_ isAnswered: (JudgedInbound) -> Bool) -> (inTime: Int, waits: [Wait]) {
    var (inTime, waits): (Int, [Wait]) = (0, [])
    waits.reserveCapacity(newAnswers.n)
    for inbound in inbounds where inbound.isEvidence && inbound.isFromNew && inbound.isDue {
      let isNow = inbound.answer == nil && isAnswered(inbound)
      if isNow, isJustInTime(inbound) { inTime += 1 }
      if let wait = inbound.wait { waits.append(Wait(hours: wait.hours, isAnswered: wait.isAnswered || isNow)) }
    }
    return (inTime, waits)
  }

  private func isJustInTime(_ inbound: JudgedInbound) -> Bool {
    if let wait = inbound.wait { return wait.hours * Double(Instant.hour) <= Double(Answers.limit) }
    return history.calendar.nextCounted(after: inbound.day).map { period.lastReportedDay <= $0 } ?? true
  }
}
