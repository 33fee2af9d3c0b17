package import Model

/// A team with its leader: do they set the example?
package struct TeamCard: Sendable {
  package let team: String
  /// The scored others of the team who report to the leader, and their median.
  package let count: Int
  package let median: Double?
  package let leader: Person?
  package let leaderScore: Double?
  /// Leader less median.
  package let gap: Double?
  package let streak: Streak?

  /// All teams that somebody employed on the last reported day belongs to, in order of name.
  static func all(_ standings: inout Standings, _ history: inout ScoreHistory, _ more: ScoreHistory.More) -> [TeamCard] {
    var cards: [TeamCard] = []
    for index in standings.teams.indices {
      guard let now = standings.standing(index, back: 0, history) else { continue }
      let streak = history.streak({ standings.standing(index, back: $1, $0)?.gap }, more)
      cards.append(
        TeamCard(
          team: standings.teams[index], count: now.count, median: now.median,
          leader: now.leader.map { history.activity.people[$0] }, leaderScore: now.leaderScore, gap: now.gap, streak: streak))
    }
    return cards
  }
}
