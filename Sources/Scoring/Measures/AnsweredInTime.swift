import Model

/// New people who were answered within a day.
enum AnsweredInTime: Measure {
  static let declaration = MeasureDeclaration(
    id: "answered_in_time", title: "Answered in time", question: "Were new people answered within 24 counted hours?",
    unit: "share",
    sentence: "Messages and calls of new people that were answered within 24 counted hours, as a share of those whose time is up, "
      + "drawn towards one half by two pseudo-messages.",
    dimension: "answering", weight: 3, curve: .linear(from: 0, to: 1), prior: ScoringModel.Prior(rate: 0.5, weight: 2),
    advice: "Answer everybody new within a working day, if only with one line.",
    examples: [
      Example(
        "One of two e-mails answered the same day: (1 + 1) / 4.",
        log: """
          activity,at,person,contact,direction,channel,answered_at
          interaction,2026-08-05T10:00,p,iris@vale.example,in,email,2026-08-05T15:00
          interaction,2026-08-12T10:00,p,tom@reed.example,in,email,2026-08-14T10:00
          """, value: 0.5, n: 2),
      Example(
        "A thank-you within a day belongs to the exchange and is no evidence.",
        log: """
          activity,at,person,contact,direction,channel,answered_at
          interaction,2026-08-05T10:00,p,iris@vale.example,in,email,2026-08-05T15:00
          interaction,2026-08-05T16:00,p,iris@vale.example,in,email,
          """, value: 2.0 / 3, n: 1),
      Example(
        "A call is answered as it comes.",
        log: """
          activity,at,person,contact,direction,channel
          interaction,2026-08-05T10:00,p,iris@vale.example,in,call
          """, value: 2.0 / 3, n: 1),
    ])

  static func evidence(in reading: Reading) -> Evidence {
    let answers = reading.newAnswers
    return .rate(hits: answers.inTime, n: answers.n)
  }

  static func records(in reading: Reading) -> [RecordReference] {
    reading.due(fromNew: true).map { inbound in
      let word = inbound.isInTime ? "in time" : inbound.answer == nil ? "not answered" : "late"
      return reading.reference(reading.touch(inbound.inbound.touch), word)
    }
  }
}
