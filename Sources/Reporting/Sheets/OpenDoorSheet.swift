import Model
package import Scoring

/// What became of the people met.
package enum OpenDoorSheet: Sheet {
  /// The name on the tab.
  package static let title = "Open door"
  /// What the sheet holds.
  package static let sentence = "What became of the people met, from the card to the customer, and what came from where."

  /// The sheet from the top down.
  package static func blocks(_ card: Scorecard) -> [Block] {
    var blocks = [heading(card)]
    let (executives, staff) = (card.funnel.executives, card.funnel.staff)
    if let sentence = withCard(executives, staff) { blocks.append(.prose(sentence, .lead)) }
    blocks += Block.chartWithTable(OpenDoorFunnel.block(executives: executives.steps, staff: staff.steps))
    if executives.met + staff.met > 0 {
      blocks.append(
        .prose(
          "New contacts of \(PeriodWords.window(card.period)). Came back: wrote or called on a day after the day met. Were answered in "
            + "time: one of those messages was, within 24 counted hours. Shares are of all met.", .note))
    }
    return blocks + [.heading("What came of it")] + Outcomes.cut(card) + [
      .table(Outcomes.table(card)),
      .prose("Outcomes are luck as well as work: they stand beside the score and never enter it.", .note),
    ]
  }

  /// Whether those with the direct card came back oftener; nil where nobody new was met.
  private static func withCard(_ executives: Funnel, _ staff: Funnel) -> String? {
    let met = executives.met + staff.met
    guard met > 0 else { return nil }
    let cards = executives.directCard + staff.directCard
    let (back, backWithCard) = (executives.cameBack + staff.cameBack, executives.cameBackWithCard + staff.cameBackWithCard)
    let head = "Of \(Figure.count(met, "new contact", "new contacts")) \(cards) got the card with cell number and e-mail"
    guard cards > 0, met > cards else { return "\(head); \(back) came back." }
    return "\(head): \(part(backWithCard, of: cards)) of these came back, and \(part(back - backWithCard, of: met - cards)) of the others."
  }

  private static func part(_ count: Int, of all: Int) -> String { Figure.percent(Double(count) / Double(all)) }
}

extension Funnel {
  /// In the order of `OpenDoorFunnel.steps`.
  var steps: [Int] { [met, directCard, cameBack, answered, became] }
}
