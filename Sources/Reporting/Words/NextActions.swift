import Model
import Scoring

/// What to do this month, in sentences with names.
enum NextActions {
  private static let most = 3

  /// The most pressing first; people who wait come before everything else.
  static func sentences(_ card: Scorecard) -> [String] {
    let makers = [answer, halfTest, trailingLeader, reconnect, startLogging, weakestDimension]
    return Array(makers.lazy.compactMap { $0(card) }.prefix(most))
  }

  private static func answer(_ card: Scorecard) -> String? {
    guard let first = Waiting.longest(card, most: 1).first else { return nil }
    let others = card.people.reduce(0) { $0 + $1.waiting.count } - 1
    let rest =
      others == 0
      ? "" : others == 1 ? "; one other person waits for somebody of the team" : "; \(others) others wait for somebody of the team"
    return "\(first.person.name): answer \(first.contact.contact), who has waited since "
      + "\(card.organisation.time.day(of: first.contact.since))\(rest)."
  }

  /// Those who have one half of the true test; the higher score is nearer to the highest band.
  private static func halfTest(_ card: Scorecard) -> String? {
    let half = card.scored.filter {
      let test = $0.score.trueTest
      return test.passed == .no && (test.cards == .yes || test.answers == .yes)
    }
    guard let nearest = half.max(by: { ($0.score.score ?? 0, $1.person.id) < ($1.score.score ?? 0, $0.person.id) }) else { return nil }
    let lacksAnswers = nearest.score.trueTest.answers == .no
    let advice =
      lacksAnswers
      ? "answer four of five new people within 24 counted hours"
      : "give every second new contact the card with cell number and e-mail"
    let others = half.count - 1
    let rest = others == 0 ? "" : " (\(Figure.count(others, "other is", "others are")) one half short too)"
    return "\(nearest.person.name): \(advice); only that half of the true test is missing\(rest)."
  }

  /// The leader farthest behind the median of those who report to them, by more than the margin of the leader's own score.
  private static func trailingLeader(_ card: Scorecard) -> String? {
    guard let team = card.teams.filter({ ($0.gap ?? 0) < 0 && LeaderWords.isTold($0, card) }).min(by: { ($0.gap ?? 0) < ($1.gap ?? 0) }),
      let gap = team.gap, let leader = team.leader
    else { return nil }
    let months = team.streak.map { $0.months > 1 ? ", \($0.months) months in a row" : "" } ?? ""
    return "\(leader.name): take someone of \(team.team) along to the next event; the leader is \(Figure.points(-gap)) points "
      + "behind the median of \(Figure.count(team.count, "other", "others"))\(months)."
  }

  private static func reconnect(_ card: Scorecard) -> String? {
    // Each person's come warmest first.
    let dormant = card.people.filter { !$0.reconnect.isEmpty }
    guard let warmest = dormant.min(by: { $0.reconnect[0].days < $1.reconnect[0].days }) else { return nil }
    let contact = warmest.reconnect[0]
    return "\(warmest.person.name): write two lines to \(contact.contact), not heard of for \(contact.days) days."
  }

  private static func startLogging(_ card: Scorecard) -> String? {
    let silent = card.inOrder.filter { $0.score.status == .noLog || $0.score.status == .tooLittle }.map(\.person.name)
    guard !silent.isEmpty else { return nil }
    return "\(Figure.names(silent, most: 3)): log events, contacts and answers, so that there is a score next month."
  }

  /// The dimension with the lowest median, by the advice of its heaviest measure.
  private static func weakestDimension(_ card: Scorecard) -> String? {
    let medians = card.model.dimensions.indices.compactMap { index in
      median(card.scored.compactMap { $0.score.dimensions[index].score }).map { (index: index, points: $0) }
    }
    guard let weakest = medians.min(by: { $0.points < $1.points }) else { return nil }
    let dimension = card.model.dimensions[weakest.index]
    guard let measure = dimension.measures.max(by: { $0.weight < $1.weight }), let unit = Measures.named(measure.id) else { return nil }
    return "Everybody: \(unit.declaration.advice) \(dimension.title) is the team's weakest side (median \(Figure.points(weakest.points)))."
  }
}
