import Model
import Scoring

/// One of the figures that an owner looks at first, with its change and whether that is more than noise.
struct KeyFigure {
  let title: String
  let value: Cell
  /// Against the month before.
  let change: Cell
  let noise: Cell
  /// What was counted.
  let basis: String

  /// The six of the summary, in order.
  static func all(_ card: Scorecard) -> [KeyFigure] {
    [
      middleScore(card), passed(card),
      count("New contacts", card) { $0.newContacts }, answered(card), count("Referrals given", card) { $0.referralsGiven }, waiting(card),
    ]
  }

  /// A difference is notable beyond so many standard deviations, as a person's trend is: 1.5 margins of 1.2816 each.
  private static let notable = 1.5 * 1.2816

  static func noise(_ difference: Double, variance: Double) -> Cell {
    guard difference != 0, exceeds(abs(difference), notable * variance.squareRoot()) else { return .text("within noise", .quiet) }
    return .text(difference > 0 ? "▲ notable" : "▼ notable", .strong)
  }

  private static func middleScore(_ card: Scorecard) -> KeyFigure {
    let scored = card.scored
    let trends = scored.compactMap(\.change.isNotable)
    let notable = trends.filter { $0 }.count
    return KeyFigure(
      title: "Middle score", value: .figure(median(scored.compactMap(\.score.score)), .whole),
      change: .figure(median(scored.compactMap(\.change.delta)), .signed),
      noise: trends.isEmpty
        ? .unknown
        : notable == 0
          ? .text("within noise", .quiet)
          : .text("\(notable) notable trend\(notable == 1 ? "" : "s")"),
      basis: "of 100, median of \(Figure.count(scored.count, "person", "people"))")
  }

  private static func passed(_ card: Scorecard) -> KeyFigure {
    let scored = card.scored
    let before = scored.compactMap(\.monthBefore)
    let (now, then) = (scored.filter { $0.score.trueTest.passed == .yes }.count, before.filter { $0.passed == .yes }.count)
    let isComparable = !scored.isEmpty && before.count == scored.count
    let share = Double(now + then) / Double(max(1, 2 * scored.count))
    return KeyFigure(
      title: "Passed the true test", value: scored.isEmpty ? .unknown : .count(now),
      change: isComparable ? .number(Double(now - then), .signed) : .unknown,
      noise: isComparable ? noise(Double(now - then), variance: 2 * Double(scored.count) * share * (1 - share)) : .unknown,
      basis: "of \(Figure.count(scored.count, "person", "people"))")
  }

  /// Things counted in the month come one by one, so that a count's variance is about the count.
  private static func count(_ title: String, _ card: Scorecard, _ number: (MonthActivity) -> Int) -> KeyFigure {
    let now = card.people.reduce(0) { $0 + number($1.activity) }
    let then = monthsBefore(card).map { $0.reduce(0) { $0 + number($1.activity) } }
    return KeyFigure(
      title: title, value: .count(now), change: .figure(then.map { Double(now - $0) }, .signed),
      noise: then.map { noise(Double(now - $0), variance: Double(now + $0)) } ?? .unknown, basis: "in \(month(card))")
  }

  private static func answered(_ card: Scorecard) -> KeyFigure {
    let now = share(card.people.map(\.activity))
    let then = monthsBefore(card).flatMap { share($0.map(\.activity)) }
    let difference = now.flatMap { now in then.map { now.rate - $0.rate } }
    let variance = now.flatMap { now in
      then.map { then in
        let rate = Double(now.hits + then.hits) / Double(now.n + then.n)
        return rate * (1 - rate) * (1 / Double(now.n) + 1 / Double(then.n))
      }
    }
    return KeyFigure(
      title: "Answered in time", value: .figure(now?.rate, .share), change: .figure(difference.map { $0 * 100 }, .signed),
      noise: difference.flatMap { difference in variance.map { noise(difference, variance: $0) } } ?? .unknown,
      basis: now.map { "\($0.hits) of \($0.n) new people's messages, \(month(card))" }
        ?? "no new person wrote in \(month(card))")
  }

  private static func waiting(_ card: Scorecard) -> KeyFigure {
    let now = card.people.reduce(0) { $0 + $1.waiting.count }
    let then = monthsBefore(card, whole: false).map { $0.reduce(0) { $0 + $1.waiting } }
    return KeyFigure(
      title: "People waiting now", value: .count(now), change: .figure(then.map { Double(now - $0) }, .signed),
      noise: then.map { noise(Double(now - $0), variance: Double(now + $0)) } ?? .unknown,
      basis: "longer than 24 counted hours")
  }

  private static func share(_ months: [MonthActivity]) -> (rate: Double, hits: Int, n: Int)? {
    let (hits, n) = (months.reduce(0) { $0 + $1.answeredInTime }, months.reduce(0) { $0 + $1.inboundNew })
    return n > 0 ? (Double(hits) / Double(n), hits, n) : nil
  }

  /// Nil where the logs begin later, or where a month that is not over would be set against a whole one.
  static func monthsBefore(_ card: Scorecard, whole: Bool = true) -> [MonthBefore]? {
    guard !whole || PeriodWords.isOver(card.period) else { return nil }
    let before = card.people.compactMap(\.monthBefore)
    return before.isEmpty ? nil : before
  }

  static func month(_ card: Scorecard) -> String {
    PeriodWords.name(card.period.month) + (PeriodWords.isOver(card.period) ? "" : " so far")
  }
}
