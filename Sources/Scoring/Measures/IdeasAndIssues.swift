import Model

/// What was heard outside and brought home.
enum IdeasAndIssues: Measure {
  static let declaration = MeasureDeclaration(
    id: "ideas_and_issues", title: "Ideas and issues", question: "How often did the person bring an idea or an issue home?",
    unit: "a month", sentence: "Ideas and issues brought home per month of work.",
    dimension: "inside", weight: 1, curve: .saturating(half: 1),
    advice: "Write down one thing that you heard outside and that the company should know.",
    examples: [
      Example(
        "An idea and an issue; a customer is luck and is not scored.",
        log: """
          activity,date,person,outcome,contact
          outcome,2026-08-05,p,idea,
          outcome,2026-08-06,p,issue,Iris Vale
          outcome,2026-08-07,p,customer,Iris Vale
          """, value: 2.0 / 3, n: 2),
      Example(
        "Neither.",
        log: """
          activity,date,person,outcome
          outcome,2026-08-07,p,customer
          """, value: 0, n: 0),
    ])

  static func evidence(in reading: Reading) -> Evidence {
    let brought = reading.broughtHomeCount
    return .count(brought, spread: brought)
  }

  static func records(in reading: Reading) -> [RecordReference] {
    reading.outcomeRows.filter(\.isBroughtHome).map { reading.reference($0) }
  }
}
