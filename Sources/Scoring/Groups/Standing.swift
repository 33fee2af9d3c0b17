import Model

/// A team at the end of one month.
struct Standing {
  /// Index of the person whom most of the members report to; nil where nobody is.
  var leader: Int?
  var leaderScore: Double?
  /// The scored others who report to the leader, and their median.
  var count = 0
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
      months.append(standings(back: month, lastDay: history.period(back: month).lastReportedDay, history))
    }
    return months[back][team]
  }

  private func standings(back: Int, lastDay: Day, _ history: ScoreHistory) -> [Standing?] {
    var standings: [Standing?] = []
    standings.reserveCapacity(members.count)
    // Made once for all teams: how many report to each person, which is nobody behind each team, and a team's scores.
    var votes = [Int](repeating: 0, count: bosses.count)
    var scores: [Double] = []
    for members in members {
      guard members.contains(where: { isEmployed($0, on: lastDay) }) else {
        standings.append(nil)
        continue
      }
      var standing = Standing()
      if let leader = leader(of: members, on: lastDay, &votes) {
        (standing.leader, standing.leaderScore) = (leader, history.score(leader, back: back))
        scores.removeAll(keepingCapacity: true)
        for person in members where person != leader && bosses[person] == leader && isEmployed(person, on: lastDay) {
          if let score = history.score(person, back: back) { scores.append(score) }
        }
        scores.sort()
        (standing.count, standing.median) = (scores.count, median(ofSorted: scores))
      }
      standings.append(standing)
    }
    return standings
  }

  private func isEmployed(_ person: Int, on day: Day) -> Bool { terms[person].start <= day && day <= terms[person].end }

  /// Whom most report to. People are in order of id, so of equal votes the lowest number is the lowest id.
  /// - Parameter votes: Zeros, by person, and zeros again behind.
  private func leader(of members: [Int], on day: Day, _ votes: inout [Int]) -> Int? {
    var (leader, most): (Int?, Int) = (nil, 0)
    for person in members {
      guard let boss = bosses[person], isEmployed(person, on: day) else { continue }
      votes[boss] += 1
      if votes[boss] > most || votes[boss] == most && boss < leader ?? boss { (leader, most) = (boss, votes[boss]) }
    }
    for person in members { if let boss = bosses[person] { votes[boss] = 0 } }
    return leader
  }
}
