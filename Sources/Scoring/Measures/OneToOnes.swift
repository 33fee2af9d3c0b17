import Model

/// Conversations between two.
enum OneToOnes: Measure {
  static let declaration = MeasureDeclaration(
    id: "one_to_ones", title: "One-to-ones", question: "How often did the person sit down with one outside contact?",
    unit: "a month",
    sentence: "One-to-one meetings with outside contacts per month of work, one for each contact and day. In a month with a PALMS report "
      + "the larger of what it and the log hold.",
    dimension: "trust", weight: 1, curve: .saturating(half: 1),
    advice: "Ask one contact for half an hour and listen.",
    examples: [
      Example(
        "Two rows of one day are one meeting; a colleague is no outside contact.",
        log: """
          activity,at,person,contact,direction,channel
          interaction,2026-08-05T09:00,p,iris@vale.example,out,one_to_one
          interaction,2026-08-05T09:30,p,iris@vale.example,in,1-2-1
          interaction,2026-08-06T09:30,p,q,in,1-2-1
          """, value: 1.0 / 3, n: 1),
      Example(
        "A meeting of three is none.",
        log: """
          activity,at,person,contact,direction,channel
          interaction,2026-08-05T09:00,p,iris@vale.example,out,meeting
          """, value: 0, n: 0),
    ])

  static func evidence(in reading: Reading) -> Evidence {
    let meetings = reading.oneToOneCount()
    return Evidence.count(meetings, spread: meetings).adding(reading.surplus(\.oneToOnes))
  }

  static func records(in reading: Reading) -> [RecordReference] {
    reading.withReports(reading.oneToOnes().map { reading.reference($0) }, \.oneToOnes, "one-to-ones")
  }

  /// Adds the positions of the first one-to-one of each day.
  ///
  /// - Parameter positions: Those of all touches of an outside contact.
  static func addMeetings(_ positions: Span<Int32>, _ touches: Span<Touch>, to meetings: inout Column<Int32>) {
    var day: Day?
    for index in positions.indices {
      let position = Int(positions[index])
      guard touches[position].isOneToOne, touches[position].day != day else { continue }
      meetings.append(positions[index])
      day = touches[position].day
    }
  }
}
