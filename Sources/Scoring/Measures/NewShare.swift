import Model

/// The share of talks with strangers.
enum NewShare: Measure {
  static let declaration = MeasureDeclaration(
    id: "new_share", title: "New share", question: "At events, how many of the talks were with new people?",
    unit: "share",
    sentence: "Talks with new people as a share of all talks at events that give both numbers, without internal and BNI meetings, "
      + "drawn towards one half by ten pseudo-talks: an ordinary room (Ingram and Morris 2007) of about one evening.",
    dimension: "reach", weight: 1, curve: .linear(from: 0, to: 1), prior: ScoringModel.Prior(rate: 0.5, weight: 10),
    advice: "Leave the people you know after ten minutes and join a group you don't.",
    examples: [
      Example(
        "Eight of ten talks were with strangers: (8 + 5) / 20.",
        log: """
          activity,date,person,event,kind,conversations,new_people
          event,2026-08-05,p,Harbour Mixer,industry,10,8
          event,2026-08-06,p,Chapter meeting,bni,20,0
          """, value: 0.65, n: 10),
      Example(
        "Without numbers nothing is known.",
        log: """
          activity,date,person,event,kind,conversations,new_people
          event,2026-08-05,p,Harbour Mixer,industry,10,
          """, value: nil, n: 0),
    ])

  static func evidence(in reading: Reading) -> Evidence {
    var (hits, n) = (0, 0)
    for event in reading.events where event.isAttended {
      guard let talks = event.talks else { continue }
      hits += Int(talks.new)
      n += Int(talks.all)
    }
    return .rate(hits: hits, n: n)
  }

  static func records(in reading: Reading) -> [RecordReference] {
    reading.attendedRows().compactMap { event in
      event.talks.map { reading.reference(event, "\($0.new) new of \($0.all)") }
    }
  }

  /// A closed meeting is with known people by design, so its talks do not count.
  static func talks(_ event: EventRecord) -> (new: Int32, all: Int32)? {
    guard event.kind != .bni, let new = event.newPeople, let all = event.conversations else { return nil }
    return (new, all)
  }
}
