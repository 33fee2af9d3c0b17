import Model
import Scoring

/// The parts that the Summary sheet and `summary.txt` have in common, so that both say the same.
enum SummaryBlocks {
  static func head(_ card: Scorecard) -> [Block] {
    let name = card.organisation.name
    return [
      .heading("Networking scorecard, \(card.period.month.title)", level: 1),
      .prose((name.isEmpty ? "" : name + ": ") + PeriodWords.text(card), .note),
      .prose(TeamVerdict.text(card), .lead),
    ] + IssueWords.note(card).map { .prose($0, .note) } + (LeaderWords.example(card).map { [.prose($0)] } ?? [])
      + (ImportWords.missing(card.report).map { [.prose($0)] } ?? [])
  }

  /// What the verdict rests on: where everybody stands, and which way it has gone.
  static func pictures(_ card: Scorecard) -> [Block] {
    Block.pair(
      ScoreDots.block(executives: card.comparison.executiveScores, staff: card.comparison.staffScores), TrendSheet.picture(card))
  }

  static func figures(_ card: Scorecard) -> [Block] {
    [
      .heading("Key figures"),
      .table(
        Table(
          "KeyFigures",
          columns: [.words("Figure"), .figures("Now"), .figures("Change"), .words("Change is"), .over("What is counted")],
          rows: KeyFigure.all(card).map { [.text($0.title), $0.value, $0.change, $0.noise, .text($0.basis, .quiet)] }, empty: "")),
      .prose(noise(card), .note),
    ]
  }

  private static func noise(_ card: Scorecard) -> String {
    (PeriodWords.isOver(card.period)
      ? "Change: against the month before (shares in points)."
      : "Change: against the month before; what is counted in a month has none until it is over.")
      + " Within noise: too little to tell, which does not mean that nothing changed."
      + (card.scored.contains { $0.change.isNotable == true } ? " The sheet Trend names whose trend is notable." : "")
  }

  static func comparison(_ card: Scorecard) -> [Block] {
    let comparison = card.comparison
    return [
      .heading("Executives and staff"),
      .table(
        Table(
          columns: [.words("Group"), .figures("Scored"), .figures("Median"), .figures("Courage gap")],
          rows: [
            group("Executives", comparison.executives, comparison.executiveScores, comparison.executiveCourageGap),
            group("Staff and managers", comparison.staff, comparison.staffScores, comparison.staffCourageGap),
          ], empty: "")),
      .prose(ComparisonSentence.text(comparison)),
      .prose("Courage gap: points by which known people are answered in time more often than new ones.", .note),
    ]
  }

  /// The median is printed for two people or more, as in the comparison.
  private static func group(_ title: String, _ count: Int, _ scores: [Double], _ gap: Double?) -> [Cell] {
    [
      .text(title), .count(count), .figure(scores.count < 2 ? nil : median(scores), .whole), .figure(gap.map { $0 * 100 }, .signed),
    ]
  }

  static func actions(_ card: Scorecard) -> [Block] {
    let sentences = NextActions.sentences(card)
    return [.heading(sentences.count == 3 ? "Three actions for this month" : "What to do this month")]
      + Block.list(sentences, empty: "Log events, contacts and answers; there is nothing to go by yet.")
  }

  static func waiting(_ card: Scorecard) -> [Block] {
    [.heading("Who waits longest for an answer"), .table(Waiting.table(card, most: 5))]
      + (card.people.allSatisfy(\.waiting.isEmpty) ? [] : [.prose(Waiting.hours, .note)])
  }

  static func unread(_ card: Scorecard) -> [Block] {
    let lines = ImportWords.lines(card.report, card.issue)
    return lines.isEmpty ? [] : [.heading("What could not be read"), .prose(lines.joined(separator: " "))]
  }
}
