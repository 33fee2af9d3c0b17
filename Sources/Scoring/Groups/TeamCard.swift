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
  static func all(_ history: inout ScoreHistory, _ more: ScoreHistory.More) -> [TeamCard] {
    let standings = standings(history, back: 0)
    var earlier: [[String: Standing]] = []
    return standings.keys.sorted(by: utf8Precedes).map { team in
      let now = standings[team]!
      let streak = history.streak(
        { history, back in
          while earlier.count < back { earlier.append(Self.standings(history, back: earlier.count + 1)) }
          return (back == 0 ? standings : earlier[back - 1])[team]?.gap
        }, more)
      return TeamCard(
        team: team, count: now.scores.count, median: now.median, leader: now.leader.map { history.activity.people[$0] },
        leaderScore: now.leaderScore, gap: now.gap, streak: streak)
    }
  }

  /// A team at the end of one month.
  private struct Standing {
    var leader: Int?
    var leaderScore: Double?
    /// Of the scored others who report to the leader.
    var scores: [Double] = []
    var median: Double?
    var gap: Double? { if let leaderScore, let median { leaderScore - median } else { nil } }
  }

  private static func standings(_ history: ScoreHistory, back: Int) -> [String: Standing] {
    let people = history.activity.people
    let lastDay = history.period(back: back).lastReportedDay
    let numbers = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1.id, $0) })
    let members = people.indices.filter { !people[$0].team.isEmpty && people[$0].isEmployed(on: lastDay) }
    return Dictionary(grouping: members) { people[$0].team }.mapValues { members in
      func boss(_ member: Int) -> Int? { people[member].reportsTo.flatMap { numbers[$0] }.flatMap { $0 == member ? nil : $0 } }
      let votes = Dictionary(grouping: members.compactMap(boss)) { $0 }.mapValues(\.count)
      // People are in order of id, so of equal votes the lowest number is the lowest id.
      guard let leader = votes.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key else { return Standing() }
      var standing = Standing(leader: leader, leaderScore: history.score(leader, back: back))
      standing.scores = members.filter { $0 != leader && boss($0) == leader }.compactMap { history.score($0, back: back) }
      standing.median = Scoring.median(standing.scores)
      return standing
    }
  }
}
