import BNI
import Model

/// The part of the team summary on BNI.
enum BNIOverview {
  /// Of more members than these the others stand on the sheet BNI.
  private static let mostMembers = 20

  static func blocks(_ card: BNICard) -> [Block] {
    let more = card.members.count - mostMembers
    return [.heading("BNI"), .prose(BNIHead.verdict(card))] + [BNIHead.worth(card)].compactMap { $0 } + [
      .table(table(card, most: mostMembers))
    ]
      + (more > 0 ? [.prose("\(more) more stand on the sheet BNI of scorecard.xlsx.")] : []) + steps(card)
      + [
        .prose(
          "Points of \(card.monthsInWords) by \(card.table.name), an unofficial reconstruction; all of it stands on the sheet BNI.", .note)
      ]
  }

  /// One line a member.
  static func table(_ card: BNICard, most: Int) -> Table {
    let names = card.names
    return Table(
      columns: [.words("Member", most: 24), .words("Light"), .figures("Points"), .figures("Net"), .over("Remark")],
      rows: card.members.prefix(most).map { member in
        let value = card.value.first { $0.person == member.person }
        return [
          .word(names[member.person]), .word(member.light.map(BNIWords.marked)),
          .figure(member.official?.score ?? member.points?.total, .whole),
          .figure(value?.net, .amount), .word(BNIWords.remark(member, card)),
        ]
      }, empty: "Nobody of the team list is a member.")
  }

  /// What brings members to the next light soonest, of those whom it does not take more than so many actions.
  private static let mostSteps = 5

  private static func steps(_ card: BNICard) -> [Block] {
    let steps = card.members.compactMap { member -> String? in
      guard let step = member.outlook?.nextStep, let month = step.month, let set = month.sets.first, set.total > 0 else { return nil }
      let aim = step.light == member.light ? "stays" : "reaches"
      return "\(card.name(member.person)) \(aim) \(step.light.rawValue) by \(BNIWords.date(month.lastDay)) with \(BNIWords.actions(set))."
    }
    return steps.isEmpty ? [] : [.prose(steps.prefix(mostSteps).joined(separator: " "))]
  }
}
