package import Model

/// Makes the scorecard of an activity.
package struct Scorer: Sendable {
  private let context: Context
  private let model: PreparedModel
  private let period: Period
  /// From the first record to the month of the report.
  private let span: Period

  package init(_ activity: Activity, model: ScoringModel, period: Period) {
    context = Context(activity, month: period.month)
    self.model = PreparedModel(model)
    self.period = period
    var lasting = activity.organisation
    lasting.windowMonths = period.month - min(context.months?.lowerBound ?? period.month, period.month) + 1
    span = Period(period.month, lasting, asOf: period.asOf)
  }

  private var activity: Activity { context.activity }

  /// As many earlier months are scored at a time as the leadership example looks at: streaks seldom reach farther back.
  private static let step = Leadership.mostMonths - 1

  /// Scores everybody.
  package func scorecard() -> Scorecard {
    let periods = periods(from: 1, count: max(Self.step, period.windowMonths))
    let (tellsOfBNI, windowBefore) = (activity.tellsOfBNI, period.windowMonths - 1)
    let scored = mapInParallel(activity.people.count) { index in
      let scorer = PersonScorer(PersonIndex(index), context, model)
      var dimensionsBefore: [Double?] = []
      let past = scorer.past(periods) { place, sum in
        if place == windowBefore { dimensionsBefore.append(sum.score) }
      }
      let card = scorer.card(
        period, monthBefore: past.first, windowBefore: windowBefore < past.count ? past[windowBefore] : nil,
        dimensionsBefore: dimensionsBefore)
      return (card: card, past: past, encounters: tellsOfBNI ? scorer.encounters(span) : nil)
    }
    let history = ScoreHistory(
      activity: activity, now: period, cards: scored.map(\.card), past: scored.map(\.past), periods: periods)
    return scorecard(history, scored.compactMap(\.encounters))
  }

  /// Everybody's encounters, by index of the person.
  package func encounters() -> [Encounters] {
    mapInParallel(activity.people.count) { PersonScorer(PersonIndex($0), context, model).encounters(span) }
  }

  /// Adds up what everybody's scores and figures come to.
  private func scorecard(_ history: ScoreHistory, _ encounters: [Encounters]) -> Scorecard {
    let cards = history.cards.compactMap { $0 }
    let (teams, people) = together {
      var (standings, history) = (Standings(activity.people), history)
      return (cards: TeamCard.all(&standings, &history, more), leadership: Leadership(&standings, history), trend: Trend(history))
    } _: {
      var history = history
      return (
        comparison: Comparison(&history, more), pods: Pods(cards, activity.texts), outcomes: OutcomeLine.all(cards, activity.texts),
        funnel: ByGroup(cards, Funnel.init), inbound: ByGroup(cards, NewInbound.init)
      )
    }
    return Scorecard(
      issue: .named, organisation: activity.organisation, period: period, model: model.model, people: cards,
      comparison: people.comparison, teams: teams.cards, leadership: teams.leadership, pods: people.pods,
      funnel: people.funnel, outcomes: people.outcomes, inbound: people.inbound, trend: teams.trend,
      report: activity.report, annotations: namedAnnotations, encounters: encounters)
  }

  /// One person's reading, to take a score apart.
  package func reading(of person: PersonIndex) -> Reading { PersonScorer(person, context, model).reading(period) }

  package func score(of person: PersonIndex) -> PersonScore { PersonScore(reading(of: person), model: model) }

  /// Earlier months from so many months back, each as of its own end, while there are records.
  private func periods(from back: Int, count: Int) -> [Period] {
    guard let first = context.months?.lowerBound else { return [] }
    return (back..<back + count).map { period.month - $0 }.prefix { $0 >= first }.map { Period($0, activity.organisation) }
  }

  /// Scores a further step of earlier months; returns false when there are none.
  private func more(_ history: inout ScoreHistory) -> Bool {
    let periods = periods(from: history.periods.count + 1, count: Self.step)
    guard !periods.isEmpty else { return false }
    history.add(periods, mapInParallel(activity.people.count) { PersonScorer(PersonIndex($0), context, model).past(periods) })
    return true
  }

  private var namedAnnotations: [Scorecard.NamedAnnotation] {
    activity.annotations.filter { $0.covers(period.month) }
      .map { Scorecard.NamedAnnotation(person: activity.people[Int($0.person)].id, annotation: $0) }
      .sorted { a, b in
        utf8Precedes(
          "\(a.person) \(a.annotation.measure ?? "") \(a.annotation.reason.rawValue)",
          "\(b.person) \(b.annotation.measure ?? "") \(b.annotation.reason.rawValue)")
      }
  }
}
