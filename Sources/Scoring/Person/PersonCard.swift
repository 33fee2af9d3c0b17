package import Model

/// Everything that is printed about one person. Made once and never changed; an object, since reports sort, filter and group thousands.
package final class PersonCard: Sendable {
  package let person: Person
  package let score: PersonScore
  /// True where the band would be another, or the score lost, without the busiest day. Only of the scored.
  package let restsOnOneDay: Bool?
  package let change: Change
  /// Scores of the dimensions in the window before, in the order of the model; empty where there is no trend.
  package let dimensionsBefore: [Double?]
  package let activity: MonthActivity
  /// Nil where the logs begin later.
  package let monthBefore: MonthBefore?
  package let courageGap: CourageGap
  package let giveFirst: GiveFirst
  package let waiting: [WaitingContact]
  package let reconnect: [DormantContact]
  /// The logs do not reach back far enough to tell new people from old acquaintances.
  package let isMemoryShort: Bool
  /// At most three, those with the most points for the effort first; only of the scored.
  package let nextSteps: [NextStep]
  /// What the others lack to be scored.
  package let missing: MissingForScore?
  /// What the person brings to the figures of groups.
  let contribution: Contribution

  init(
    person: Person, score: PersonScore, restsOnOneDay: Bool?, change: Change, dimensionsBefore: [Double?], activity: MonthActivity,
    monthBefore: MonthBefore?, courageGap: CourageGap, giveFirst: GiveFirst, waiting: [WaitingContact], reconnect: [DormantContact],
    isMemoryShort: Bool,
    nextSteps: [NextStep], missing: MissingForScore?, contribution: Contribution
  ) {
    (self.person, self.score, self.restsOnOneDay, self.change) = (person, score, restsOnOneDay, change)
    (self.dimensionsBefore, self.activity, self.monthBefore) = (dimensionsBefore, activity, monthBefore)
    (self.courageGap, self.giveFirst) = (courageGap, giveFirst)
    (self.waiting, self.reconnect, self.isMemoryShort) = (waiting, reconnect, isMemoryShort)
    (self.nextSteps, self.missing, self.contribution) = (nextSteps, missing, contribution)
  }
}

/// What of the month before is set beside this one, as of its own end.
package struct MonthBefore: Sendable {
  package let activity: MonthActivity
  package let passed: Verdict
  /// How many contacts waited for an answer.
  package let waiting: Int

  init(_ reading: Reading, passed: Verdict) {
    activity = MonthActivity(reading)
    self.passed = passed
    waiting = WaitingContact.earliest(reading).count
  }
}

/// How a score moved.
package struct Change: Hashable, Sendable {
  /// Against the month before.
  package let delta: Double?
  /// Against the window before, which shares no month with this one.
  package let trend: Double?
  /// The trend is larger than the noise of both scores would make it in all but one case in twenty or so.
  package let isNotable: Bool?

  /// A trend is notable beyond one and a half times the joint margin: 1.5 x 1.28 = 1.92 standard deviations.
  private static let notable = 1.5

  init(_ now: PersonScore, month: PastScore?, window: PastScore?) {
    guard let score = now.score else { (delta, trend, isNotable) = (nil, nil, nil); return }
    delta = month?.score.map { score - $0 }
    trend = window?.score.map { score - $0 }
    guard let trend, let margin = now.margin, let before = window?.margin else { isNotable = nil; return }
    isNotable = exceeds(abs(trend), Self.notable * (margin * margin + before * before).squareRoot())
  }
}

/// What of an earlier month's score is needed later. Plain numbers, since there are some for each person and month.
package struct PastScore: Sendable {
  package let score: Double?
  package let margin: Double?
  let passed: Verdict

  init(_ judgement: Judgement) { (score, margin, passed) = (judgement.score, judgement.margin, judgement.trueTest.passed) }
}
