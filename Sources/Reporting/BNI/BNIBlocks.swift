package import BNI
import Model

/// The BNI pages as blocks: points and light, next step, value, difference, who with whom.
package enum BNIBlocks {
  /// The text of `rapport bni`.
  package static func text(_ card: BNICard) -> String { TextRenderer().text(all(card)) }

  static func all(_ card: BNICard) -> [Block] {
    let last = card.months.upperBound
    return [
      .heading("BNI to \(last.title)", level: 1),
      .prose("Points by \(card.table.name): \(card.table.title). BNI, PALMS and Power of One are names of BNI.", .note),
    ] + (card.table.assumption.map { [.prose($0, .note)] } ?? []) + [overview(card)]
      + card.members.flatMap { member($0, card) } + differences(card) + unattributed(card)
  }

  /// One line a member.
  private static func overview(_ card: BNICard) -> Block {
    .table(
      Table(
        columns: [.words("Member", most: 24), .words("Light"), .figures("Points"), .figures("Net"), .over("Remark")],
        rows: card.members.map { member in
          let value = card.value.first { $0.person == member.person }
          return [
            .text(card.name(member.person)), .word(member.light?.rawValue),
            .figure(member.official?.score ?? member.points?.total, .whole), .figure(value?.net, .amount),
            .word(BNIWords.remark(member, card)),
          ]
        }, empty: "Nobody of the team list is a member."))
  }

  private static func member(_ member: MemberCard, _ card: BNICard) -> [Block] {
    [.heading(card.name(member.person))] + BNIPoints.blocks(member, card)
      + (card.value.first { $0.person == member.person }.map { BNIValue.blocks($0, card) } ?? [])
      + (card.partners.first { $0.person == member.person }.map(partners) ?? [])
  }

  /// So many partners and names are listed.
  private static let mostPartners = 8

  private static func partners(_ partners: Partners) -> [Block] {
    guard !partners.lines.isEmpty else {
      return [.prose("Who with whom: the slips hold no referral and no one-to-one with anybody yet.")]
    }
    let counts = [
      "one-to-ones with \(Figure.count(partners.oneToOnePartners, "member", "members"))",
      "referrals with \(Figure.count(partners.referralPartners, "member", "members"))",
      partners.fromOtherChapters > 0 ? "\(partners.fromOtherChapters) of them of other chapters" : nil,
    ].compactMap { $0 }.joined(separator: ", ")
    let most = "\(Figure.percent(partners.concentration ?? 0)) of all exchanges with \(partners.lines[0].name)"
    let table = Table(
      columns: [.words("With", most: 28), .figures("Given"), .figures("Received"), .figures("One-to-ones"), .words("Chapter")],
      rows: partners.lines.prefix(mostPartners).map { line in
        [.text(line.name), .count(line.given), .count(line.received), .count(line.oneToOnes), .word(line.isOtherChapter ? "other" : nil)]
      }, empty: "")
    let nobody = partners.nobodyYet
    return [.prose("Who with whom: \(counts); \(most)."), .table(table)]
      + (nobody.isEmpty ? [] : [.prose("Nothing yet with \(Figure.names(nobody, most: mostPartners)).")])
  }

  private static func differences(_ card: BNICard) -> [Block] {
    guard !card.differences.isEmpty else { return [] }
    let lines = card.differences.map { difference -> Block in
      let name = card.name(difference.person)
      let own = "\(NumberFormat.value.text(difference.before)) a month before, \(NumberFormat.value.text(difference.after)) after"
      guard let others = difference.others, let gain = difference.difference else {
        return .prose("\(name), joined \(difference.joined.month.title): \(own). There is nobody to compare with.")
      }
      let odds =
        difference.p.map {
          "; of \(Figure.count(difference.placebos, "colleague", "colleagues")) who never joined, taken as joining then, as large a "
            + "difference shows with p \(NumberFormat.value.text($0))"
        } ?? ""
      return .prose(
        "\(name), joined \(difference.joined.month.title): \(own). Those who had not joined changed by "
          + "\(NumberFormat.signedValue.text(others)) meanwhile, which leaves \(NumberFormat.signedValue.text(gain))\(odds).")
    }
    return [
      .heading("Did BNI make a better networker?"),
      .prose("New contacts and events outside BNI, in the six months before joining and in the six after.", .note),
    ] + lines + [.prose(threats, .note)]
  }

  private static let threats =
    "This is no proof: keen people join, low spells end by themselves, and members learn to log what they do."

  private static func unattributed(_ card: BNICard) -> [Block] {
    guard !card.unattributed.isEmpty else { return [] }
    return [.heading("Credited to nobody")]
      + card.unattributed.map { line in
        .prose(
          "\(line.chapter ?? "The chapter"): \(Figure.count(Int(line.counts.referralsGiven), "referral", "referrals")) and TYFCB of "
            + "\(card.money(line.counts.tyfcb)) stand in the rows of visitors and of BNI itself, which are no people.")
      }
  }
}
