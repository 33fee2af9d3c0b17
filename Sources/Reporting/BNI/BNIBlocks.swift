package import BNI
import Model

/// The BNI pages as blocks: points and light, next step, value, difference, who with whom.
package enum BNIBlocks {
  /// The text of `rapport bni`.
  package static func text(_ card: BNICard) -> String { TextRenderer().text(all(card)) }

  private static func all(_ card: BNICard) -> [Block] {
    BNIHead.blocks(card) + [.table(BNIOverview.table(card, most: card.members.count))] + card.members.flatMap { member($0, card) }
      + (card.slipReports.isEmpty && card.unusedSlipReports.isEmpty ? [] : [.prose(BNIPartnerTables.sources(card), .note)])
      + differences(card) + unattributed(card)
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
    return [.prose("Who with whom: \(counts); \(most)."), .table(table)]
      + (BNIWords.nobodyYet(partners, most: mostPartners).map { [.prose("Nothing yet with \($0).")] } ?? [])
  }

  static func differences(_ card: BNICard) -> [Block] {
    guard !card.differences.isEmpty else { return [] }
    let lines = card.differences.map { Block.prose("\(card.name($0.person)): \(sentence($0))") }
    return [
      .heading("Did BNI make a better networker?"),
      .prose("New contacts and events outside BNI, in the six months before joining and in the six after.", .note),
    ] + lines + [.prose(threats, .note)]
  }

  /// `Joined April 2026: 3.20 a month before, 5.50 after. …`
  static func sentence(_ difference: JoinDifference) -> String {
    let own =
      "joined \(difference.joined.month.title), \(NumberFormat.value.text(difference.before)) a month before and "
      + "\(NumberFormat.value.text(difference.after)) after."
    guard let others = difference.others, let gain = difference.difference else { return "\(own) There is nobody to compare with." }
    let odds =
      difference.p.map {
        "; of \(Figure.count(difference.placebos, "colleague", "colleagues")) who never joined, taken as joining then, as large a "
          + "difference shows with p \(NumberFormat.value.text($0))"
      } ?? ""
    return "\(own) Those who had not joined changed by \(NumberFormat.signedValue.text(others)) meanwhile, which leaves "
      + "\(NumberFormat.signedValue.text(gain))\(odds)."
  }

  private static let threats =
    "This is no proof: keen people join, low spells end by themselves, and members learn to log what they do."

  static func unattributed(_ card: BNICard) -> [Block] {
    guard !card.unattributed.isEmpty else { return [] }
    return [.heading("Credited to nobody")]
      + card.unattributed.map { line in
        .prose(
          "\(line.chapter ?? "The chapter"): \(Figure.count(Int(line.counts.referralsGiven), "referral", "referrals")) and TYFCB of "
            + "\(card.money(line.counts.tyfcb)) stand in the rows of visitors and of BNI itself, which are no people.")
      }
  }
}
