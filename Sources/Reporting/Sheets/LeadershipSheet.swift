import Model
package import Scoring

/// Leaders beside their teams.
package enum LeadershipSheet: Sheet {
  /// The name on the tab.
  package static let title = "Leadership"
  /// What the sheet holds.
  package static let sentence = "Team by team: the leader beside the others, for how long, and whether teams move with their leaders."

  /// The sheet from the top down.
  package static func blocks(_ card: Scorecard) -> [Block] {
    var blocks = [heading(card)]
    if let example = LeaderWords.example(card) { blocks.append(.prose(example, .lead)) }
    blocks.append(.prose(LeadershipSentence.text(card.leadership)))
    if card.teams.contains(where: { $0.gap != nil }) { blocks.append(LeaderBars.block(card.teams)) }
    blocks.append(.table(teams(card)))
    if !card.teams.isEmpty {
      blocks.append(
        .prose(
          "Gap: the leader's score less the median of the scored others of the team who report to the leader. \(LeaderWords.rounding) "
            + "Trend: the leader's score against the window before.", .note))
    }
    return blocks
  }

  private static func teams(_ card: Scorecard) -> Table {
    let people = Dictionary(card.people.map { ($0.person.id, $0) }) { first, _ in first }
    return Table(
      "Leadership",
      columns: [
        .words("Team", most: 24), .words("Leader", most: 28), .figures("Leader's score"), .figures("Others' median"),
        .figures("Others scored"), .figures("Gap"), .words("Months in a row", most: 30), .figures("Leader's trend"), .words("Trend is"),
      ],
      rows: card.teams.map { team in
        let leader = team.leader.flatMap { people[$0.id] }
        return [
          .text(team.team, .strong), team.leader.map { .text($0.name) } ?? .unknown, .figure(team.leaderScore, .whole),
          .figure(team.median, .whole), .count(team.count), .figure(team.gap, .signed),
          GroupWords.streak(team.streak, ahead: "leader ahead", behind: "leader behind"), .figure(leader?.change.trend, .signed),
          leader?.trendCell ?? .unknown,
        ]
      },
      empty: "No team is named in the team list, so no leader can be set beside one.")
  }
}
