import Scoring

/// Each leader's score beside the median of those who report to the leader.
enum LeaderBars {
  /// More teams than these make no picture; the table has all.
  private static let most = 12

  /// The chart, or a sentence where no team has both.
  static func block(_ teams: [TeamCard]) -> Block {
    let known = teams.filter { $0.gap != nil }
    guard !known.isEmpty else {
      return .prose("There is no picture of the leaders: no team has a leader with a score and others with one.", .note)
    }
    guard known.count <= most else {
      return .prose("There is no picture of \(known.count) teams: more than \(most) are read better in the table.", .note)
    }
    let words = known.map { team in
      "\(team.team) \(Figure.points(team.leaderScore ?? 0)) and \(Figure.points(team.median ?? 0))"
    }.joined(separator: ", ")
    return .chart(
      Chart(
        "Do the leaders set the example?", alternative: "Scores of the leaders and medians of the others: \(words).",
        .bars(
          Chart.Bars(
            categories: known.map(\.team), axis: .scores(),
            series: [
              Chart.Series(name: "Leader", mark: .circle, values: known.map(\.leaderScore)),
              Chart.Series(name: "Median of the others", mark: .diamond, values: known.map(\.median)),
            ]))))
  }
}
