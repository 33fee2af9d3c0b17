import BNI
import Model

/// What each member might do next, and what no longer counts when the next month is over.
enum BNIStepTables {
  static func blocks(_ card: BNICard) -> [Block] {
    let members = card.members.filter { $0.outlook != nil }
    let names = card.names
    let leaving = members.filter { $0.outlook?.leaving != nil }
    return [
      .heading("The next step"),
      .table(
        Table(
          "BNISteps",
          columns: [
            .words("Member", most: 28), .words("To"), .figures("By"), .figures("Meetings held"), .figures("Attend"), .figures("Trainings"),
            .figures("One-to-ones"), .figures("Referrals"), .figures("Visitors"), .over("Or"),
          ],
          rows: members.flatMap { member in steps(member, names[member.person] ?? "") }, empty: "Nobody has points to go on from.")),
    ] + (members.isEmpty ? [] : [.prose(explanation, .note)])
      + (leaving.isEmpty ? [] : [.heading("What leaves next"), .table(table(leaving, names)), .prose(ifIdle, .note)]) + seats(members, card)
  }

  private static let explanation =
    "The fewest actions that reach the light, found by trying all; of equally few those that ask least of others stand first. The later "
    + "line is of the six months to come alone, when nothing of today counts any more. " + BNIWords.seat
  private static let ifIdle = "Points that go, if every meeting is attended and nothing else is done; below 0 where a bad month leaves."

  private static func steps(_ member: MemberCard, _ name: String) -> [[Cell]] {
    guard let step = member.outlook?.nextStep else { return [] }
    let aim = step.light == member.light ? "stay \(step.light.rawValue)" : "reach \(step.light.rawValue)"
    return [step.month, step.period].compactMap { $0 }.map { horizon in
      [.text(name, .strong), .text(aim), .date(horizon.lastDay), .count(horizon.meetings)] + actions(horizon, step)
    }
  }

  private static func actions(_ horizon: NextStep.Horizon, _ step: NextStep) -> [Cell] {
    guard let set = horizon.sets.first else {
      return [Cell](repeating: .unknown, count: 5) + [
        .text("out of reach: at most \(Figure.points(horizon.most)) of \(Figure.points(step.target)) points")
      ]
    }
    let other = horizon.sets.dropFirst().first.map(BNIWords.actions) ?? ""
    let more = horizon.sets.count - 2
    let rest = more > 0 ? " (\(Figure.count(more, "more way", "more ways")))" : ""
    return [set.meetings, set.trainings, set.oneToOnes, set.referrals, set.visitors].map { .count($0) } + [
      .word(set.total == 0 ? "nothing more is needed" : other + rest, .quiet)
    ]
  }

  private static func table(_ members: [MemberCard], _ names: [PersonIndex: String]) -> Table {
    Table(
      "BNILeaving",
      columns: [
        .words("Member", most: 28), .words("Month"), .figures("Attended"), .figures("Absences"), .figures("Referrals"),
        .figures("One-to-ones"), .figures("Visitors"), .figures("Trainings"), .figures("Points"),
      ],
      rows: members.compactMap { member in
        guard let leaving = member.outlook?.leaving else { return nil }
        let counts = leaving.counts
        return [.word(names[member.person], .strong), .text(leaving.month.title)]
          + [counts.attended, counts.absent, counts.referralsGiven, counts.oneToOnes, counts.visitors, counts.trainings].map {
            .number($0, .general)
          } + [.number(leaving.points, .general)]
      }, empty: "")
  }

  private static func seats(_ members: [MemberCard], _ card: BNICard) -> [Block] {
    let absences = members.filter { ($0.counts?.absent ?? 0) >= 2 }
    guard !absences.isEmpty else { return [] }
    let words = absences.map { "\(card.name($0.person)) \(NumberFormat.general.text($0.counts?.absent ?? 0))" }
    return [
      .prose(
        "Absences in six months: \(Figure.names(words, most: 12)). A substitute is no absence.")
    ]
  }
}
