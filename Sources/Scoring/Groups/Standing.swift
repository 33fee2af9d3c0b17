import Model

/// A team at the end of one month.
struct Standing {
  /// Index of the person whom most of the members report to; nil where nobody is.
  var leader: Int?
  var leaderScore: Double?
  /// Of the scored others who report to the leader.
  var scores: [Double] = []
  var median: Double?
  var gap: Double? { if let leaderScore, let median { leaderScore - median } else { nil } }
}

/// All teams month by month, each month worked out when it is first asked for.
struct Standings {
  /// The non-blank teams of the team list, in order of name.
  let teams: [String]
  /// By team, indices of people in order of id.
  private let members: [[Int]]
  /// By person, whom they report to; nil for nobody known, or oneself.
  private let bosses: [Int?]
  /// By month back, by team; nil where nobody is employed on the last reported day.
  private var months: [[Standing?]] = []

  init(_ people: [Person]) {
    let numbers = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1.id, $0) })
    bosses = people.indices.map { person in people[person].reportsTo.flatMap { numbers[$0] }.flatMap { $0 == person ? nil : $0 } }
    let grouped = Dictionary(grouping: people.indices) { people[$0].team }
    let teams = grouped.keys.filter { !$0.isEmpty }.sorted(by: utf8Precedes)
    (self.teams, members) = (teams, teams.map { grouped[$0] ?? [] })
  }

  /// The standing of a team so many months back, 0 for the month of the report; nil where it has nobody.
  mutating func standing(_ team: Int, back: Int, _ history: ScoreHistory) -> Standing? {
    while months.count <= back {
      let month = months.count
      let lastDay = history.period(back: month).lastReportedDay
      months.append(
        members.map { members in
          let employed = members.filter { history.activity.people[$0].isEmployed(on: lastDay) }
          return employed.isEmpty ? nil : standing(employed, back: month, history)
        })
    }
    return months[back][team]
  }

  private func standing(_ members: [Int], back: Int, _ history: ScoreHistory) -> Standing {
    let votes = Dictionary(members.compactMap { bosses[$0] }.map { ($0, 1) }, uniquingKeysWith: +)
    // People are in order of id, so of equal votes the lowest number is the lowest id.
    guard let leader = votes.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key else { return Standing() }
    var standing = Standing(leader: leader, leaderScore: history.score(leader, back: back))
    standing.scores = members.filter { $0 != leader && bosses[$0] == leader }.compactMap { history.score($0, back: back) }
    standing.median = median(standing.scores)
    return standing
  }
}
