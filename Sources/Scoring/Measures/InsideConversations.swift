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
    let talks = reading.talkInsideCount
    return .count(talks, spread: talks)
  }

  static func records(in reading: Reading) -> [RecordReference] {
    let people = reading.history.context.activity.people
    return reading.talksInside.map { touch in
      reading.reference(touch, reading.contacts.colleague(of: touch, reading.history).map { people[Int($0)].id } ?? "")
    }
  }

  /// Positions of the first talk with each colleague of another team in each month, in order of time; without a team of one's own every
  /// colleague counts.
  ///
  /// - Parameters:
  ///   - end: Touches at this position and behind are left out.
  ///   - colleague: The colleague whom a touch names.
  @inline(__always)
  static func talks(_ history: History, before end: Int, _ colleague: (Int) -> PersonIndex?) -> [Int32] {
    let (touches, teams) = (history.touches, history.context.teams)
    let team = teams[Int(history.index)]
    var (talks, known): ([Int32], [PersonIndex]) = ([], [])
    // The last day of the month at hand, whose colleagues are known.
    var lastDay = Day(number: .min)
    for position in 0..<end where touches[position].isInteraction && touches[position].identity >= 0 {
      guard !touches[position].isMissedCall, let colleague = colleague(position) else { continue }
      let day = touches[position].day
      if day > lastDay {
        known.removeAll(keepingCapacity: true)
        known.reserveCapacity(8)
        lastDay = day.month.lastDay
      }
      if known.contains(colleague) { continue }
      known.append(colleague)
      if team == 0 || teams[Int(colleague)] != team { talks.append(Int32(truncatingIfNeeded: position)) }
    }
    return talks
  }
}
