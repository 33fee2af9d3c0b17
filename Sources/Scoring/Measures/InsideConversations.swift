import Model

/// Talks with colleagues of other teams.
enum InsideConversations: Measure {
  static let declaration = MeasureDeclaration(
    id: "inside_conversations", title: "Inside conversations",
    question: "With how many colleagues of other teams did the person speak?", unit: "a month",
    sentence: "Colleagues of other teams spoken with, each counted once a month, per month of work.",
    dimension: "inside", weight: 1, curve: .saturating(half: 3),
    advice: "Have coffee with a colleague of another team and ask what they hear outside.",
    examples: [
      Example(
        "The same colleague in two months counts twice, twice in one month once.",
        log: """
          activity,at,person,contact,direction,channel
          interaction,2026-08-05,p,q,out,meeting
          interaction,2026-08-06,p,q,in,call
          interaction,2026-09-05,p,q,out,meeting
          """, value: 2.0 / 3, n: 2),
      Example(
        "A call missed is no talk.",
        log: """
          activity,at,person,contact,direction,channel
          interaction,2026-08-05,p,q,out,missed_call
          """, value: 0, n: 0),
    ])

  static func evidence(in reading: Reading) -> Evidence {
    let talks = talks(in: reading).count
    return .count(talks, spread: talks)
  }

  static func records(in reading: Reading) -> [RecordReference] {
    talks(in: reading).map { reading.reference($0.touch, reading.history.context.activity.people[Int($0.colleague)].id) }
  }

  private struct Talk {
    var touch: Touch
    var colleague: PersonIndex
    var month: Month
  }

  /// The first talk with each colleague of another team in each month; without a team of one's own every colleague counts.
  private static func talks(in reading: Reading) -> [Talk] {
    let people = reading.history.context.activity.people
    let team = reading.history.person.team
    var talks: [Talk] = []
    for touch in reading.touches(.interaction) where !touch.isMissedCall && !reading.contacts.isOutside(touch) {
      guard let colleague = reading.contacts.colleague(of: touch, reading.history) else { continue }
      let month = touch.day.month
      let isKnown = talks.contains { $0.colleague == colleague && $0.month == month }
      if !isKnown, team.isEmpty || people[Int(colleague)].team != team {
        talks.append(Talk(touch: touch, colleague: colleague, month: month))
      }
    }
    return talks
  }
}
