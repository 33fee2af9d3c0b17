/// Outside events attended.
enum Events: Measure {
  static let declaration = MeasureDeclaration(
    id: "events", title: "Events", question: "How often was the person where people from outside are?",
    unit: "a month",
    sentence: "Outside events attended per month of work: one for each name and day, late counts, a substitute does not. Of BNI meetings "
      + "the larger of what the log and a month's PALMS report hold.",
    dimension: "presence", weight: 1, curve: .saturating(half: 1.5),
    advice: "Go to one more event outside the company this month.",
    examples: [
      Example(
        "Three rows, two of them of the same evening: two events in three months.",
        log: """
          activity,date,person,event,kind,status
          event,2026-08-05,p,Harbour Mixer,industry,attended
          event,2026-08-05,p,harbour mixer,community,late
          event,2026-10-07,p,Harbour Mixer,industry,
          """, value: 2.0 / 3, n: 2),
      Example(
        "The company's own party and an evening missed are no events.",
        log: """
          activity,date,person,event,kind,status
          event,2026-08-05,p,Summer party,internal,attended
          event,2026-09-05,p,Trade night,industry,absent
          event,2026-09-06,p,Trade night,industry,substitute
          """, value: 0, n: 0),
    ])

  static func evidence(in reading: Reading) -> Evidence {
    var spread = ClusterSpread()
    for row in reading.events where row.isFirstOfEvent { spread.add(row.day) }
    return spread.evidence.adding(reading.surplus(\.meetings))
  }

  static func records(in reading: Reading) -> [RecordReference] {
    reading.withReports(reading.attendedRows().map { reading.reference($0) }, \.meetings, "meetings attended")
  }
}
