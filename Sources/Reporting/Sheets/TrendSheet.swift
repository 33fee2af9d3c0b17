import Model
package import Scoring

/// Twelve months of scores.
package enum TrendSheet: Sheet {
  /// The name on the tab.
  package static let title = "Trend"
  /// What the sheet holds.
  package static let sentence = "Twelve months of scores by person, team and role, notable changes marked."

  /// Of more people than these those whose scores moved most are shown.
  private static let mostPeople = 500

  /// The sheet from the top down.
  package static func blocks(_ card: Scorecard) -> [Block] {
    let trend = card.trend
    guard trend.scores.contains(where: { $0.contains { $0 != nil } }) else {
      return [heading(card), .prose("Nobody has had a score in these twelve months, so there is no trend yet.")]
    }
    let shown = people(card)
    return [heading(card), .prose(lead(card), .lead), chart(card), .heading("Medians"), .table(medians(card)), .heading("People")]
      + cut(card, shown.count) + [
        .table(scores(card, shown)),
        .prose(
          "Each month's score is of the \(Figure.count(card.period.windowMonths, "month", "months")) that end with it, so neighbours share "
            + "records. Trend: against the window before, which shares no month. ▲ and ▼ mark what is larger than noise alone would make it "
            + "in all but one case in twenty.", .note),
      ]
  }

  /// The chart of the medians; the table below it says its figures.
  static func chart(_ card: Scorecard) -> Block {
    guard case .chart(let chart) = picture(card) else { return picture(card) }
    return .chart(chart.withoutFigures)
  }

  /// The chart with its figures.
  static func picture(_ card: Scorecard) -> Block {
    let months = card.trend.months
    return MonthTrend.block(
      months: names(card.trend), executives: months.map(\.executives), staff: months.map(\.staff), everyone: months.map(\.everyone))
  }

  /// `Nov 25`, `Dec 25`, `Jan 26`
  private static func names(_ trend: Trend) -> [String] {
    trend.months.map { "\(PeriodWords.name($0.month).prefix(3)) \(String($0.month.year).suffix(2))" }
  }

  private static func lead(_ card: Scorecard) -> String {
    let trends = card.scored.filter { $0.change.isNotable != nil }
    let notable = trends.filter { $0.change.isNotable == true }
    guard !trends.isEmpty else { return "Nobody has a score both now and a window before, so no trend can be told." }
    let count = Figure.count(trends.count - notable.count, "trend is", "trends are")
    let words = [("Up", 1), ("Down", -1)].map { word, side in
      (word, notable.filter { sign($0.change.trend ?? 0) == side }.map(\.person.name))
    }.filter { !$0.1.isEmpty }.map { "\($0) by more than noise: \(Figure.names($1, most: 5)). " }
    return words.joined() + "\(notable.isEmpty ? "All" : "The other") \(count) within noise."
  }

  private static func cut(_ card: Scorecard, _ shown: Int) -> [Block] {
    shown < card.people.count
      ? [.prose("The \(shown) of \(card.people.count) whose trend is largest; everybody's score and trend stand on the sheet Scorecard.")]
      : []
  }

  private typealias Member = (card: PersonCard, scores: [Double?])

  /// In the order of the Scorecard sheet.
  private static func people(_ card: Scorecard) -> [Member] {
    let scores = Dictionary(zip(card.people.map(\.person.id), card.trend.scores)) { first, _ in first }
    let all = card.inOrder.map { (card: $0, scores: scores[$0.person.id] ?? []) }
    guard all.count > mostPeople else { return all }
    let sizes = all.map { $0.card.change.trend.map(abs) ?? -1 }
    let largest = all.indices.sorted { sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : $0 < $1 }.prefix(mostPeople)
    return largest.sorted().map { all[$0] }
  }

  private static func columns(_ first: [Table.Column], _ card: Scorecard) -> [Table.Column] {
    first + names(card.trend).map { .figures($0) }
  }

  private static func scores(_ card: Scorecard, _ people: [Member]) -> Table {
    let names = card.printedNames
    return Table(
      "Trend",
      columns: columns([.wrapped("Name", 25), .words("Role"), .wrapped("Team", 22)], card) + [.figures("Trend"), .words("Trend is")],
      rows: people.map { member in
        let person = member.card.person
        return [.text(names[person], .strong), .text(person.role.word), .word(person.team)]
          + member.scores.map { .figure($0, .whole) } + [.figure(member.card.change.trend, .signed), member.card.trendCell]
      }, empty: "")
  }

  /// By role and by team, of whoever had a score in the month.
  private static func medians(_ card: Scorecard) -> Table {
    let members = zip(card.people, card.trend.scores).map { (card: $0, scores: $1) }
    func row(_ title: String, _ kind: String, _ members: [Member]) -> [Cell] {
      [.text(title, .strong), .text(kind, .quiet), .count(members.count)]
        + card.trend.months.indices.map { month in .figure(median(members.compactMap { $0.scores[month] }), .whole) }
    }
    let teams = Dictionary(grouping: members.filter { !$0.card.person.team.isEmpty }) { $0.card.person.team }
    return Table(
      columns: columns([.words("Median of"), .words("Group"), .figures("People")], card),
      rows: [row("Everybody", "all", members)]
        + Role.allCases.map { role in (role, members.filter { $0.card.person.role == role }) }.filter { !$0.1.isEmpty }
        .map { row($0.plural, "role", $1) }
        + teams.sorted { utf8Precedes($0.key, $1.key) }.map { row($0.key, "team", $0.value) },
      empty: "")
  }
}
