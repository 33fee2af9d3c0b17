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
    var (hits, n) = (0, 0)
    for meeting in reading.meetings where isDue(meeting, in: reading) {
      hits += isTouched(meeting, in: reading) ? 1 : 0
      n += 1
    }
    return .rate(hits: hits, n: n)
  }

  static func records(in reading: Reading) -> [RecordReference] {
    reading.meetings.filter { isDue($0, in: reading) }.map {
      reading.reference(reading.touch($0.touch), isTouched($0, in: reading) ? "touched again" : "not touched again")
    }
  }

  /// Whether a contact was new and its 30 days without leave are over by the last reported day.
  private static func isDue(_ meeting: Dealings.Meeting, in reading: Reading) -> Bool {
    meeting.isNew && meeting.secondTouch.lastDay.map { $0 <= reading.period.lastReportedDay } ?? false
  }

  static func isTouched(_ meeting: Dealings.Meeting, in reading: Reading) -> Bool {
    meeting.secondTouch.touchedAt < reading.period.asOf.microseconds
  }

  /// What is to be said of a second touch, whenever one looks.
  struct Outlook {
    /// The last day on which it counts; nil where the days known end before.
    var lastDay: Day?
    /// The instant from which a further touch in time is known; the largest where there is none.
    var touchedAt = Int64.max
  }

  /// - Parameter positions: Those of all touches of a contact.
  static func outlook(
    _ positions: Span<Int32>, _ touches: Span<Touch>, metOn day: Day, _ calendar: PersonCalendar, _ context: Context
  ) -> Outlook {
    var outlook = Outlook(lastDay: calendar.day(Reading.secondTouchDays, withoutLeaveAfter: day))
    let last = outlook.lastDay ?? context.days.upperBound
    for index in positions.indices {
      guard let further = further(Int(positions[index]), touches), day < further.day, further.day <= last else { continue }
      outlook.touchedAt = min(outlook.touchedAt, further.knownAt)
    }
    return outlook
  }

  /// The day on which a row is a further touch, its own or for an inbound message that of the answer written into it; and since when
  /// that is known.
  @inline(__always)
  private static func further(_ row: Int, _ touches: Span<Touch>) -> (day: Day, knownAt: Int64)? {
    switch touches[row].kind {
    case .contact, .introduction: break
    case .referral: if touches[row].isIncoming { return nil }
    case .outcome, .connection: return nil
    case .interaction:
      if touches[row].isAnswering { break }
      guard let answer = touches[row].answer?.instant.microseconds else { return nil }
      return (touches[row].answerDay, max(touches[row].instant, answer))
    }
    return (touches[row].day, touches[row].instant)
  }
}
