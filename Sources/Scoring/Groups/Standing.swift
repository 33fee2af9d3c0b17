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
  /// By person, the days of employment.
  private let terms: [(start: Day, end: Day)]
  /// By month back, by team; nil where nobody is employed on the last reported day.
  private var months: [[Standing?]] = []

  init(_ people: [Person]) {
    let numbers = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1.id, $0) })
    bosses = people.indices.map { person in people[person].reportsTo.flatMap { numbers[$0] }.flatMap { $0 == person ? nil : $0 } }
    terms = people.map { ($0.start ?? Day(number: .min), $0.end ?? Day(number: .max)) }
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
          let employed = members.filter { terms[$0].start <= lastDay && lastDay <= terms[$0].end }
          return employed.isEmpty ? nil : standing(employed, back: month, history)
        })
    }
    return months[back][team]
  }

  private func standing(_ members: [Int], back: Int, _ history: ScoreHistory) -> Standing {
    guard let leader = leader(of: members) else { return Standing() }
    var standing = Standing(leader: leader, leaderScore: history.score(leader, back: back))
    standing.scores = members.filter { $0 != leader && bosses[$0] == leader }.compactMap { history.score($0, back: back) }
    standing.median = median(standing.scores)
    return standing
  }

  /// Whom most report to. People are in order of id, so of equal votes the lowest number is the lowest id.
  private func leader(of members: [Int]) -> Int? {
    let votes = members.compactMap { bosses[$0] }.sorted()
    var (leader, most, start): (Int?, Int, Int) = (nil, 0, 0)
    for index in votes.indices {
      if votes[index] != votes[start] { start = index }
      if index - start + 1 > most { (leader, most) = (votes[index], index - start + 1) }
    }
    return leader
  }
}
