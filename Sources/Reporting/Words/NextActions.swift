import Model
import Scoring

/// What to do this month, in sentences with names, and with the points where they can be told.
enum NextActions {
  private static let most = 3

  /// The most pressing first: people who wait, then the leader who trails, then what brings the team the most points.
  static func sentences(_ card: Scorecard) -> [String] {
    var sentences: [String] = []
    for make in [answer, trailingLeader, teamStep, halfTest, startLogging, weakestDimension, reconnect] where sentences.count < most {
      if let sentence = make(card) { sentences.append(sentence) }
    }
    return sentences
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

  /// The leader farthest behind the median of those who report to them, by more than the margin of the leader's own score.
  private static func trailingLeader(_ card: Scorecard) -> String? {
    let trailing = LeaderWords.told(card).filter { ($0.gap ?? 0) < 0 }
    guard let team = trailing.min(by: { ($0.gap ?? 0) < ($1.gap ?? 0) }), let gap = team.gap, let leader = team.leader else { return nil }
    let months = team.streak.map { $0.months > 1 ? ", \($0.months) months in a row" : "" } ?? ""
    let step = card.people.first { $0.person.id == leader.id }?.nextSteps.first
    let advice =
      step.map { "\(NextStepWords.phrase($0, card.organisation)), which brings \(points([$0.gain]))" }
      ?? "take someone of \(team.team) along to the next event"
    return "\(leader.name): \(advice); the leader is \(Figure.points(-gap)) points "
      + "behind the median of \(Figure.count(team.count, "other", "others"))\(months)."
  }

  /// The step that brings the most points, added up over all for whom it is one of the next three.
  private static func teamStep(_ card: Scorecard) -> String? {
    var takers: [String: [(card: PersonCard, step: NextStep)]] = [:]
    // The action on the true test says that already.
    let asked = nearest(card) == nil ? nil : "answered_in_time"
    for card in card.inOrder {
      for step in card.nextSteps where NextStepWords.isForAnybody(step.action) && step.measure != asked {
        takers[step.measure, default: []].append((card, step))
      }
    }
    func sum(_ takers: [(card: PersonCard, step: NextStep)]) -> Double { takers.reduce(0) { $0 + $1.step.gain } }
    let best = takers.max { a, b in sum(a.value) != sum(b.value) ? sum(a.value) < sum(b.value) : utf8Precedes(b.key, a.key) }
    guard let people = best?.value.sorted(by: { $0.step.gain > $1.step.gain }), let first = people.first else { return nil }
    return "\(Figure.names(people, most: 3) { $0.card.person.name }): \(NextStepWords.phrase(first.step, card.organisation)), which brings "
      + "\(points(people.map(\.step.gain)))."
  }

  /// `about 5 points`, `3 to 6 points each`
  private static func points(_ gains: [Double]) -> String {
    let (least, most) = (Figure.points(gains.min() ?? 0), Figure.points(gains.max() ?? 0))
    let each = gains.count > 1 ? " each" : ""
    return least == most ? "about \(Figure.count(Int(most) ?? 0, "point", "points"))\(each)" : "\(least) to \(most) points\(each)"
  }

  /// Of those who have one half of the true test and so miss the other whoever has the highest score, nearest to the highest band.
  private static func nearest(_ card: Scorecard) -> (person: PersonCard, others: Int)? {
    let half = card.scored.filter {
      let test = $0.score.trueTest
      return test.passed == .no && (test.cards == .yes || test.answers == .yes)
    }
    return half.max { ($0.score.score ?? 0, $1.person.id) < ($1.score.score ?? 0, $0.person.id) }.map { ($0, half.count - 1) }
  }

  private static func halfTest(_ card: Scorecard) -> String? {
    guard let (nearest, others) = nearest(card) else { return nil }
    let lacksAnswers = nearest.score.trueTest.answers == .no
    let advice =
      lacksAnswers
      ? "answer four of five new people within 24 counted hours"
      : "give every second new contact the card with cell number and e-mail"
    let rest = others == 0 ? "" : " (\(Figure.count(others, "other is", "others are")) one half short too)"
    return "\(nearest.person.name): \(advice); only that half of the true test is missing\(rest)."
  }

  private static func startLogging(_ card: Scorecard) -> String? {
    let silent = card.inOrder.filter { $0.score.status == .noLog || $0.score.status == .tooLittle }.map(\.person.name)
    guard !silent.isEmpty else { return nil }
    return "\(Figure.names(silent, most: 3)): log events, contacts and answers, so that there is a score next month."
  }

  /// The dimension with the lowest median, by the advice of its heaviest measure.
  private static func weakestDimension(_ card: Scorecard) -> String? {
    let medians = card.dimensionMedians.enumerated().compactMap { index, median in median.map { (index: index, points: $0) } }
    guard let weakest = medians.min(by: { $0.points < $1.points }) else { return nil }
    let dimension = card.model.dimensions[weakest.index]
    guard let measure = dimension.measures.max(by: { $0.weight < $1.weight }), let unit = Measures.named(measure.id) else { return nil }
    return "Everybody: \(unit.declaration.advice) \(dimension.title) is the team's weakest side (median \(Figure.points(weakest.points)))."
  }

  private static func reconnect(_ card: Scorecard) -> String? {
    let dormant = card.people.flatMap { person in person.reconnect.map { (person: person.person, contact: $0) } }
    guard let warmest = dormant.min(by: { $0.contact.days < $1.contact.days }) else { return nil }
    return "\(warmest.person.name): write two lines to \(warmest.contact.contact), not heard of for \(warmest.contact.days) days."
  }
}
