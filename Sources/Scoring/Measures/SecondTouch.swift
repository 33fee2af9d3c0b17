import Model

/// New contacts met or written to again.
enum SecondTouch: Measure {
  static let declaration = MeasureDeclaration(
    id: "second_touch", title: "Second touch", question: "Were new contacts met or written to again within 30 days?",
    unit: "share",
    sentence: "New contacts with a further touch within 30 days, the person's leave left out, as a share of those whose 30 days are "
      + "over, drawn towards 0.3 by two pseudo-contacts.",
    dimension: "trust", weight: 2, curve: .linear(from: 0, to: 0.8), prior: ScoringModel.Prior(rate: 0.3, weight: 2),
    advice: "Write two lines to everybody you met, within the week.",
    examples: [
      Example(
        "One of two was written to within 30 days: (1 + 0.6) / 4.",
        log: """
          activity,date,at,person,contact,company,direction,channel
          contact,2026-08-05,,p,Iris Vale,Vale Ltd,,
          interaction,,2026-08-20,p,Iris Vale,Vale Ltd,out,email
          contact,2026-08-06,,p,Tom Reed,Reed Co,,
          """, value: 0.4, n: 2),
      Example(
        "A contact of October is not due yet.",
        log: """
          activity,date,person,contact,company
          contact,2026-10-20,p,Iris Vale,Vale Ltd
          """, value: nil, n: 0),
    ])

  static func evidence(in reading: Reading) -> Evidence {
    let due = due(in: reading)
    return .rate(hits: due.filter(\.isTouched).count, n: due.count)
  }

  static func records(in reading: Reading) -> [RecordReference] {
    due(in: reading).map { reading.reference(reading.touch($0.meeting.touch), $0.isTouched ? "touched again" : "not touched again") }
  }

  private struct Due {
    var meeting: ContactBook.Meeting
    var isTouched: Bool
  }

  /// New contacts whose 30 days without leave are over by the last reported day.
  private static func due(in reading: Reading) -> [Due] {
    reading.meetings.compactMap { meeting in
      guard meeting.isNew,
        let last = reading.history.calendar.day(Reading.secondTouchDays, withoutLeaveAfter: meeting.day),
        last <= reading.period.lastReportedDay
      else { return nil }
      return Due(meeting: meeting, isTouched: isTouched(meeting, upTo: last, in: reading))
    }
  }

  private static func isTouched(_ meeting: ContactBook.Meeting, upTo last: Day, in reading: Reading) -> Bool {
    reading.touches(of: meeting.contact).contains { position in
      guard let day = touchDay(reading.touch(position), in: reading) else { return false }
      return meeting.day < day && day <= last
    }
  }

  /// The day on which a row is a further touch: its own, or for an inbound message that of the answer written into it.
  private static func touchDay(_ touch: Touch, in reading: Reading) -> Day? {
    switch touch.kind {
    case .contact, .introduction: return touch.day
    case .referral: return touch.isIncoming ? nil : touch.day
    case .outcome, .connection: return nil
    case .interaction:
      if touch.isAnswering { return touch.day }
      guard let answer = touch.answer, answer.instant < reading.period.asOf else { return nil }
      return reading.history.context.day(of: answer.instant.microseconds)
    }
  }
}
