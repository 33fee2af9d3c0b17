import Model
package import Scoring

/// Everybody with score, true test and the seven dimensions.
package enum ScorecardSheet: Sheet {
  /// The name on the tab.
  package static let title = "Scorecard"
  /// What the sheet holds.
  package static let sentence = "Everybody: the true test, score, band, change and the seven dimensions."

  /// The sheet from the top down.
  package static func blocks(_ card: Scorecard) -> [Block] {
    [
      heading(card),
      .prose(
        "Score: 0 to 100 over \(PeriodWords.window(card.period)); it lies within ± of the truth in four of five cases. "
          + "Sorted by role and name, because neighbours by score mostly lie within each other's margins."),
    ] + (GroupWords.youngLogs(card).map { [.prose($0, .note)] } ?? [])
      + [.table(Table("Scorecard", columns: columns(card), rows: rows(card), empty: "Nobody was employed in these months."))]
  }

  private static func columns(_ card: Scorecard) -> [Table.Column] {
    [
      .words("Name", most: 28), .words("Role"), .words("Team", most: 24), .words("True test"), .figures("Score"), .figures("±"),
      .words("Band"), .words("At the edge of"), .figures("Change"), .figures("Trend"), .words("Trend is"),
    ] + card.model.dimensions.map { .bars($0.title) } + [.figures("Coverage"), .words("Remark", most: 24)]
  }

  private static func rows(_ card: Scorecard) -> [[Cell]] {
    let names = card.printedNames
    return card.inOrder.map { row($0, names[$0.person.id] ?? $0.person.name) }
  }

  private static func row(_ person: PersonCard, _ name: String) -> [Cell] {
    let score = person.score
    let isScored = score.status == .scored
    return [
      .text(name, .strong), .text(person.person.role.word), .word(person.person.team), person.trueTestCell,
      .figure(score.score, .whole), .figure(score.margin, .whole), isScored ? .word(score.band?.words) : .unknown,
      .word(score.edge?.words, .quiet), .figure(person.change.delta, .signed), .figure(person.change.trend, .signed), person.trendCell,
    ] + score.dimensions.map { .figure($0.score, .whole) }
      + [.figure(score.coverage, .share), .word(person.remark, isScored ? .quiet : .plain)]
  }
}
