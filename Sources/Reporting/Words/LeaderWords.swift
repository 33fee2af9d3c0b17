import Model
import Scoring

/// Who of the leaders sets the example, in sentences.
enum LeaderWords {
  /// Why 83 and 64 may make a gap of 20.
  static let rounding = "Each figure is rounded by itself, so a gap may be a point off the two beside it."

  /// The leaders clearly ahead of and behind those who report to them, by more than the margin of the leader's own score, the farthest by
  /// name; nil where no team can be told.
  static func example(_ card: Scorecard) -> String? {
    let known = card.teams.filter { $0.gap != nil }
    guard !known.isEmpty else { return nil }
    let told = told(card)
    let (ahead, behind) = (told.filter { ($0.gap ?? 0) > 0 }, told.filter { ($0.gap ?? 0) < 0 })
    let sentences = [
      ahead.max { ($0.gap ?? 0) < ($1.gap ?? 0) }.map { sentence($0, "above", others: ahead.count - 1) },
      behind.min { ($0.gap ?? 0) < ($1.gap ?? 0) }.map { sentence($0, "below", others: behind.count - 1) },
    ].compactMap { $0 }
    guard sentences.isEmpty else { return sentences.joined(separator: " ") }
    return "Of \(Figure.count(known.count, "team leader", "team leaders")) none is ahead of or behind the own team by more than the margin."
  }

  /// The teams whose gap is larger than the margin of the leader's score, and rests on more than one other.
  static func told(_ card: Scorecard) -> [TeamCard] {
    let leaders = Set(card.teams.compactMap { $0.leader?.id })
    let scores = card.people.lazy.filter { leaders.contains($0.person.id) }.map { ($0.person.id, $0.score.margin) }
    let margins = Dictionary(scores) { first, _ in first }
    return card.teams.filter { team in
      guard let gap = team.gap, team.count > 1, let leader = team.leader, let margin = margins[leader.id] ?? nil else { return false }
      return exceeds(abs(gap), margin)
    }
  }

  private static func sentence(_ team: TeamCard, _ side: String, others: Int) -> String {
    let more = others == 0 ? "" : "; \(Figure.count(others, "other leader is", "other leaders are")) clearly \(side) too"
    let points = Figure.count(Int(Figure.points(abs(team.gap ?? 0))) ?? 0, "point", "points")
    return "\(team.leader?.name ?? "") with a score of \(Figure.points(team.leaderScore ?? 0)) stands \(points) \(side) the median of "
      + "the \(team.count) others of \(team.team)\(more)."
  }
}
