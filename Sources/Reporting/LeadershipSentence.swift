import Scoring

/// One sentence on how teams move with their leaders, or on what is missing to say so.
enum LeadershipSentence {
  static func text(_ leadership: Leadership) -> String {
    let later = Figure.count(leadership.lag, "month", "months") + " later"
    if leadership.teams < Leadership.leastTeams || leadership.months < Leadership.leastMonths {
      return "Whether teams move with their leaders takes \(Leadership.leastMonths) months of scores and \(Leadership.leastTeams) teams "
        + "that have in two months or more a leader's score and the others' median \(later); "
        + "so far there are \(Figure.count(leadership.months, "month", "months")) "
        + "and \(Figure.count(leadership.teams, "team", "teams"))."
    }
    guard let slope = leadership.slope, let p = leadership.p else {
      return "No leader's score has moved, so whether teams move with their leaders cannot be told."
    }
    let direction = slope < 0 ? "lower" : "higher"
    return "In \(leadership.teams) teams over \(leadership.months) months, when a leader scored 10 points above the leader's own mean, the "
      + "others' median was \(Figure.decimal(abs(slope) * 10, places: 1)) points \(direction) than its own mean \(later); "
      + "luck alone would show as much in \(ComparisonSentence.percent(p)) of cases. "
      + "This is an association within teams, not a cause."
  }
}
