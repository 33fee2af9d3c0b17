import Model

/// Everybody's scores of the month and of earlier months, for figures that look back.
package struct ScoreHistory: Sendable {
  let activity: Activity
  /// The month of the report.
  let now: Period
  let cards: [PersonCard?]
  /// By person, then by month back, from one month back.
  private(set) var past: [[PastScore]]
  /// The earlier periods that have been scored, from one month back.
  private(set) var periods: [Period]

  init(activity: Activity, now: Period, cards: [PersonCard?], past: [[PastScore]], periods: [Period]) {
    (self.activity, self.now, self.cards, self.past, self.periods) = (activity, now, cards, past, periods)
  }

  mutating func add(_ periods: [Period], _ scores: [[PastScore]]) {
    self.periods += periods
    for person in past.indices { past[person] += scores[person] }
  }

  /// The score of a person so many months back, 0 for the month of the report; nil where there is none.
  func score(_ person: Int, back: Int) -> Double? {
    back == 0 ? cards[person]?.score.score : back <= past[person].count ? past[person][back - 1].score : nil
  }

  func period(back: Int) -> Period { back == 0 ? now : periods[back - 1] }

  typealias More = (inout ScoreHistory) -> Bool

  /// Months in a row, ending with the month of the report, in which a figure has that month's sign.
  /// Further months are asked for as long as the row goes on.
  mutating func streak(_ figure: (ScoreHistory, Int) -> Double?, _ more: More) -> Streak? {
    guard let first = figure(self, 0).map(sign) else { return nil }
    var back = 1
    while true {
      if back > periods.count, !more(&self) { break }
      guard let next = figure(self, back), sign(next) == first else { break }
      back += 1
    }
    return Streak(months: back, sign: first)
  }
}

/// How many months in a row a figure has had one sign.
package struct Streak: Hashable, Sendable {
  package let months: Int
  /// -1, 0 or 1.
  package let sign: Int
}
