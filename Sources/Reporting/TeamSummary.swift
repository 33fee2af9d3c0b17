import Model
package import Scoring

/// `summary.txt` and `summary.md`: the team on a page or two of text.
package enum TeamSummary {
  /// The file as text with a line end.
  package static func text(_ card: Scorecard) -> String { TextRenderer().text(blocks(card)) }

  /// `summary.md`: the same with the tables of Markdown.
  package static func markdown(_ card: Scorecard) -> String { MarkdownRenderer().text(blocks(card)) }

  /// The parts of the Summary sheet with everybody's score between them.
  package static func blocks(_ card: Scorecard) -> [Block] {
    SummaryBlocks.head(card) + SummaryBlocks.figures(card) + SummaryBlocks.comparison(card) + everybody(card)
      + SummaryBlocks.actions(card) + SummaryBlocks.waiting(card) + SummaryBlocks.unread(card) + [definitions]
  }

  private static func everybody(_ card: Scorecard) -> [Block] {
    let scored = card.inOrder.filter { $0.score.status == .scored }
    let names = card.printedNames
    let rows = Dictionary(grouping: scored, by: \.person.role).sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { role, people in
      [[Cell.text(role.plural, .strong), .blank, .blank, .blank, .blank]] + people.map { row($0, names[$0.person.id] ?? $0.person.name) }
    }
    let leftOut = GroupWords.leftOutLines(card)
    let star = scored.contains(where: \.otherHalfIsUnknown) ? [Block.prose("* There is too little evidence of the other half.", .note)] : []
    return [
      .heading("Everybody"),
      .table(
        Table(
          columns: [.words("Name", most: 24), .words("True test"), .figures("Score"), .figures("Change"), .over("Band")], rows: rows,
          empty: "Nobody is scored.")),
    ] + star + (leftOut.isEmpty ? [] : [.heading("Not scored")] + leftOut.map { .prose($0) })
      + (GroupWords.youngLogs(card).map { [.prose($0, .note)] } ?? [])
  }

  private static func row(_ person: PersonCard, _ name: String) -> [Cell] {
    [
      .text(name), .text(person.trueTestWord), .word(person.scoreWords), .figure(person.change.delta, .signed),
      .word([person.bandWords, person.restsOnOneDay == true ? "rests on one day" : nil].compactMap { $0 }.joined(separator: "; ")),
    ]
  }

  private static let definitions = Block.prose(
    "Scores are 0 to 100; ± holds the truth in four of five cases. Every definition stands on the sheet Method of scorecard.xlsx.",
    .note)
}
