import Model

/// Whether teams move with their leaders: the slope of the others' median on the leader's score one window before, within teams.
/// Association, not cause.
package struct Leadership: Hashable, Sendable {
  /// Points of the others' median for a point of the leader's score; nil where there is too little, or no leader's score has moved.
  package let slope: Double?
  /// The share of relabellings of months within teams that show a slope as large.
  package let p: Double?
  /// Teams with at least two pairs of months, and the months whose scores take part in these.
  package let teams: Int
  package let months: Int
  /// Months from a leader's score to the median it is set beside: a window, so that the two share no record.
  package let lag: Int

  package static let leastTeams = 4
  package static let leastMonths = 12
  /// How many months are looked at: the team list knows today's teams and leaders alone, so that two years are far back enough.
  static let mostMonths = 24
}

extension Leadership {
  /// A leader's score, and the median of the others one window later.
  typealias Pair = (x: Double, y: Double)

  /// - Parameter history: Of as many months as are looked at, if there are so many.
  init(_ standings: inout Standings, _ history: ScoreHistory) {
    lag = history.now.windowMonths
    var groups: [[Pair]] = []
    var months: Set<Int> = []
    let oldest = min(history.periods.count, Self.mostMonths - 1)
    for team in standings.teams.indices where standings.standing(team, back: 0, history) != nil {
      let pairs = Self.pairs(team, lag: lag, oldest: oldest, &standings, history)
      guard pairs.count > 1 else { continue }
      groups.append(pairs.map(\.pair))
      for (back, _) in pairs { months.formUnion([back, back - lag]) }
    }
    (teams, self.months) = (groups.count, months.count)
    let isEnough = groups.count >= Self.leastTeams && months.count >= Self.leastMonths
    let test = isEnough ? WithinGroups(groups) : nil
    (slope, p) = (test?.slope, test?.p)
  }

  /// The pairs of a team in order of time, each with how many months back the leader's score is.
  private static func pairs(
    _ team: Int, lag: Int, oldest: Int, _ standings: inout Standings, _ history: ScoreHistory
  ) -> [(back: Int, pair: Pair)] {
    stride(from: oldest, through: lag, by: -1).compactMap { back in
      guard let x = standings.standing(team, back: back, history)?.leaderScore,
        let y = standings.standing(team, back: back - lag, history)?.median
      else { return nil }
      return (back, (x, y))
    }
  }
}
