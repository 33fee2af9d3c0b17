/// New people met.
enum NewContacts: Measure {
  static let declaration = MeasureDeclaration(
    id: "new_contacts", title: "New contacts", question: "How many new people did the person meet?",
    unit: "a month",
    sentence: "Outside contacts met for the first time in the window, and first heard of at most 90 days before, per month of work.",
    dimension: "reach", weight: 2, curve: .saturating(half: 4),
    advice: "Ask a stranger's name at the next event, and write it down the same evening.",
    examples: [
      Example(
        "Two people met, one of them twice.",
        log: """
          activity,date,person,contact,company
          contact,2026-08-05,p,Iris Vale,Vale Ltd
          contact,2026-09-05,p,Iris Vale,Vale Ltd
          contact,2026-09-06,p,Tom Reed,Reed Co
          """, value: 2.0 / 3, n: 2),
      Example(
        "Somebody known by letter for longer than 90 days is met, but is not new.",
        log: """
          activity,date,at,person,contact,direction,channel
          interaction,,2026-02-01,p,Iris Vale,out,letter
          contact,2026-08-05,,p,Iris Vale,,
          """, value: 0, n: 0),
    ])

  static func evidence(in reading: Reading) -> Evidence {
    var spread = ClusterSpread()
    for meeting in reading.meetings where reading.isNewInWindow(meeting) { spread.add(meeting.day) }
    return spread.evidence
  }

  static func records(in reading: Reading) -> [RecordReference] {
    reading.newContacts.map { reading.reference(reading.touch($0.touch)) }
  }
}
