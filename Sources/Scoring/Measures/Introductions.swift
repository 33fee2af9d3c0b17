/// People brought together.
enum Introductions: Measure {
  static let declaration = MeasureDeclaration(
    id: "introductions", title: "Introductions", question: "How often did the person bring others together?",
    unit: "a month", sentence: "Introductions made per month of work.",
    dimension: "giving", weight: 1, curve: .saturating(half: 1),
    advice: "Introduce two people who should know each other.",
    examples: [
      Example(
        "One introduction, of which one side is named.",
        log: """
          activity,date,person,contact,other_contact
          introduction,2026-08-05,p,Iris Vale,
          """, value: 1.0 / 3, n: 1),
      Example(
        "An event alone brings none.",
        log: """
          activity,date,person,event,contact,other_contact
          event,2026-08-05,p,Harbour Mixer,,
          """, value: 0, n: 0),
    ])

  static func evidence(in reading: Reading) -> Evidence {
    let made = reading.introductionCount()
    return .count(made, spread: made)
  }

  static func records(in reading: Reading) -> [RecordReference] { reading.introductionRows().map { reading.reference($0) } }
}
