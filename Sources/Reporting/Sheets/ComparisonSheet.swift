import Model
package import Scoring

/// Executives against staff.
package enum ComparisonSheet: Sheet {
  /// The name on the tab.
  package static let title = "Executives and staff"
  /// What the sheet holds.
  package static let sentence = "How executives and staff compare, and what so few people can and cannot show."

  /// The sheet from the top down.
  package static func blocks(_ card: Scorecard) -> [Block] {
    let comparison = card.comparison
    var blocks = [heading(card), .prose(GroupWords.comparison(comparison), .lead)]
    if comparison.test != nil { blocks.append(.prose(ComparisonSentence.text(comparison))) }
    let facts = [GroupWords.inARow(comparison), GroupWords.chance(comparison)].compactMap { $0 }
    if !facts.isEmpty { blocks.append(.prose(facts.joined(separator: " "))) }
    blocks.append(ScoreDots.block(executives: comparison.executiveScores, staff: comparison.staffScores))
    blocks.append(.table(figures(comparison)))
    blocks.append(
      .prose(
        "Managers count as staff. Shift: the median of all differences executive less staff, in points. Courage gap: points "
          + "by which known people are answered in time more often than new ones.", .note))
    blocks.append(DimensionBars.block(comparison.dimensions.map { ($0.title, $0.figures.medianExecutives, $0.figures.medianStaff) }))
    let leftOut = GroupWords.leftOutLines(card)
    if !leftOut.isEmpty { blocks += [.heading("Left out, for want of a score")] + leftOut.map { .prose($0) } }
    return blocks + (GroupWords.youngLogs(card).map { [.prose($0, .note)] } ?? [])
  }

  private static func figures(_ comparison: Scoring.Comparison) -> Table {
    Table(
      "Comparison",
      columns: [
        .words("Median of"), .figures("Executives"), .figures("Staff"), .figures("Shift"), .figures("Cliff's delta"),
        .words("Difference"),
      ],
      rows: [row("Score", comparison.score, .strong)] + comparison.dimensions.map { row($0.title, $0.figures, .plain) }
        + [courageGap(comparison)],
      empty: "")
  }

  private static func row(_ title: String, _ figures: Scoring.Comparison.Figures, _ tone: Cell.Tone) -> [Cell] {
    [
      .text(title, tone), .figure(figures.medianExecutives, .whole), .figure(figures.medianStaff, .whole),
      .figure(figures.shift, .signed), .figure(figures.delta, .signedValue),
      figures.word.map { .text(words($0, figures.shift)) } ?? .unknown,
    ]
  }

  /// `small, executives higher`
  private static func words(_ word: String, _ shift: Double?) -> String {
    guard word != "negligible", let shift, sign(shift) != 0 else { return word }
    return "\(word), \(shift > 0 ? "executives" : "staff") higher"
  }

  private static func courageGap(_ comparison: Scoring.Comparison) -> [Cell] {
    [
      .text("Courage gap (mean)"), .figure(comparison.executiveCourageGap.map { $0 * 100 }, .signed),
      .figure(comparison.staffCourageGap.map { $0 * 100 }, .signed),
      .blank, .blank, .blank,
    ]
  }
}
