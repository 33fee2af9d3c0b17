import Model
import Scoring

/// The key figures of a firm, without those that rest on too few people.
struct AggregateFigures {
  private let card: Scorecard
  private let least: Int

  init(_ card: Scorecard, least: Int) { (self.card, self.least) = (card, least) }

  var all: [KeyFigure] {
    [
      middleScore, passed, count("New contacts", \.newContacts), answered, count("Referrals given", \.referralsGiven), waiting,
    ]
  }

  /// Nobody, or enough people, stand behind a sum.
  private func isEnough(_ counts: [Int]) -> Bool {
    let behind = counts.filter { $0 > 0 }.count
    return behind == 0 || behind >= least
  }

  /// Nil where too few people stand behind it.
  private func sum(_ counts: [Int]) -> Int? { isEnough(counts) ? counts.reduce(0, +) : nil }

  private var middleScore: KeyFigure {
    let scored = card.scored
    let changes = scored.compactMap(\.change.delta)
    return KeyFigure(
      title: "Middle score", value: .figure(median(scored.compactMap(\.score.score)).map { Figure.rounded($0, places: 0) }, .whole),
      change: .figure(changes.count < least ? nil : median(changes).map { Figure.rounded($0, places: 0) }, .signed), noise: .unknown,
      basis: "of 100, median of \(scored.count) people")
  }

  /// Neither those who passed nor those who did not may be few.
  private var passed: KeyFigure {
    let (all, passed) = (card.scored.count, card.scored.filter { $0.score.trueTest.passed == .yes }.count)
    let value: Cell =
      passed < least ? .text("under \(least)") : all - passed < least ? .text("over \(all - least)") : .count(passed)
    return KeyFigure(title: "Passed the true test", value: value, change: .unknown, noise: .unknown, basis: "of \(all) people")
  }

  private func count(_ title: String, _ path: KeyPath<MonthActivity, Int>) -> KeyFigure {
    total(
      title, now: card.people.map { $0.activity[keyPath: path] },
      then: KeyFigure.monthsBefore(card)?.map { $0.activity[keyPath: path] }, basis: "in \(KeyFigure.month(card))")
  }

  private var waiting: KeyFigure {
    total(
      "People waiting now", now: card.people.map(\.waiting.count), then: KeyFigure.monthsBefore(card, whole: false)?.map(\.waiting),
      basis: "longer than 24 counted hours")
  }

  private func total(_ title: String, now: [Int], then: [Int]?, basis: String) -> KeyFigure {
    guard let sum = sum(now) else { return hidden(title) }
    let before = then.flatMap { self.sum($0) }
    return KeyFigure(
      title: title, value: .count(sum), change: .figure(before.map { Double(sum - $0) }, .signed),
      noise: before.map { KeyFigure.noise(Double(sum - $0), variance: Double(sum + $0)) } ?? .unknown, basis: basis)
  }

  private var answered: KeyFigure {
    let title = "Answered in time"
    let months = card.people.map(\.activity)
    // Who was not answered follows from the two counts.
    guard let all = sum(months.map(\.inboundNew)), let inTime = sum(months.map(\.answeredInTime)),
      isEnough(months.map { $0.inboundNew - $0.answeredInTime })
    else { return hidden(title) }
    return KeyFigure(
      title: title, value: .figure(all > 0 ? Double(inTime) / Double(all) : nil, .share), change: .unknown, noise: .unknown,
      basis: "\(inTime) of \(all) new people's messages, \(KeyFigure.month(card))")
  }

  private func hidden(_ title: String) -> KeyFigure {
    KeyFigure(
      title: title, value: .unknown, change: .unknown, noise: .unknown, basis: "fewer than \(least) people stand behind it or its rest")
  }
}
