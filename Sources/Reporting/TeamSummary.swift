package import BNI
import Model
package import Scoring

/// `summary.txt` and `summary.md`: the team on a page or two of text.
package enum TeamSummary {
  /// The file as text with a line end.
  package static func text(_ card: Scorecard, bni: BNICard? = nil) -> String { TextRenderer().text(blocks(card, bni)) }

  /// `summary.md`: the same with the tables of Markdown.
  package static func markdown(_ card: Scorecard, bni: BNICard? = nil) -> String { MarkdownRenderer().text(blocks(card, bni)) }

  /// The parts of the Summary sheet with everybody's score between them.
  package static func blocks(_ card: Scorecard, _ bni: BNICard? = nil) -> [Block] {
    SummaryBlocks.head(card) + SummaryBlocks.actions(card) + SummaryBlocks.figures(card) + SummaryBlocks.comparison(card)
      + leaders(card) + everybody(card) + trend(card) + openDoor(card) + (bni.map(BNIOverview.blocks) ?? [])
      + SummaryBlocks.waiting(card) + SummaryBlocks.unread(card) + [definitions]
  }

  /// Of more teams than these the others stand on the sheet Leadership.
  private static let mostTeams = 20

  private static func leaders(_ card: Scorecard) -> [Block] {
    let teams = card.teams.filter { $0.gap != nil }
    guard !teams.isEmpty else { return [] }
    let table = Table(
      columns: [.words("Team", most: 24), .words("Leader", most: 20), .figures("Score"), .figures("Others"), .figures("Gap")],
      rows: teams.prefix(mostTeams).map { team in
        [
          .text(team.team), .word(team.leader?.name), .figure(team.leaderScore, .whole), .figure(team.median, .whole),
          .figure(team.gap, .signed),
        ]
      }, empty: "")
    let more =
      teams.count > mostTeams ? [Block.prose("\(teams.count - mostTeams) more teams stand on the sheet Leadership of scorecard.xlsx.")] : []
    return [.heading("Leaders and their teams"), .table(table)] + more
      + [.prose(LeaderWords.rounding, .note), .prose(LeadershipSentence.text(card.leadership))]
  }

  private static func trend(_ card: Scorecard) -> [Block] {
    // Its sentence where there is no trend stands on the sheet alone.
    guard case .chart(let chart) = TrendSheet.picture(card), let figures = chart.figures else { return [] }
    return [.heading("Median scores of twelve months"), .table(figures)]
  }

  private static func openDoor(_ card: Scorecard) -> [Block] {
    let (executives, staff) = (card.funnel.executives, card.funnel.staff)
    guard executives.met + staff.met > 0 else { return [] }
    func part(_ steps: [Int], _ step: Int) -> Cell {
      .text(steps[0] > 0 ? "\(steps[step]) (\(Figure.percent(Double(steps[step]) / Double(steps[0]))))" : Figure.unknown)
    }
    let rows = OpenDoorFunnel.steps.enumerated().map { step, name in
      [Cell.text(name), part(executives.steps, step), part(staff.steps, step)]
    }
    return [
      .heading("Open door"),
      .table(
        Table(columns: [.words("New contacts", most: 40), .figures("Executives"), .figures("Staff and managers")], rows: rows, empty: "")),
    ]
  }

  private static func everybody(_ card: Scorecard) -> [Block] {
    let scored = card.inOrder.filter { $0.score.status == .scored }
    let names = card.printedNames
    let rows = Dictionary(grouping: scored, by: \.person.role).sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { role, people in
      [[Cell.text(role.plural, .strong), .blank, .blank, .blank, .blank]] + people.map { row($0, names[$0.person]) }
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
