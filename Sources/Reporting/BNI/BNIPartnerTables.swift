import BNI
import Model

/// Who deals with whom, by the slips.
enum BNIPartnerTables {
  /// More partners than these of each member are summed up alone.
  private static let mostPartners = 12
  private static let mostNames = 8

  static func blocks(_ card: BNICard) -> [Block] {
    guard !card.partners.isEmpty else { return card.unusedSlipReports.isEmpty ? [] : [.heading("Who with whom"), .prose(sources(card))] }
    let names = card.names
    let isCut = card.partners.contains { $0.lines.count > mostPartners }
    return [
      .heading("Who with whom"), .table(sums(card, names)),
      .table(
        Table(
          "BNIPartners",
          columns: [
            .words("Member", most: 28), .words("With", most: 28), .figures("Given"), .figures("Received"), .figures("One-to-ones"),
            .figures("In all"), .words("Chapter"),
          ],
          rows: card.partners.flatMap { partners in
            partners.lines.prefix(mostPartners).map { line in
              [
                .word(names[partners.person], .strong), .text(line.name), .count(line.given), .count(line.received), .count(line.oneToOnes),
                .count(line.total), .word(line.isOtherChapter ? "other" : nil),
              ]
            }
          }, empty: "The slips hold no referral and no one-to-one of a member yet.")),
    ] + (isCut ? [.prose("Of each member the \(mostPartners) with whom there was most.", .note)] : []) + [.prose(sources(card), .note)]
  }

  /// Which slips audits are behind it, and which are not and why.
  static func sources(_ card: BNICard) -> String {
    let titles = BNIReportTitles(card)
    let used =
      card.slipReports.isEmpty
      ? "No slips audit of these months can be added" : "Slips from \(Figure.names(card.slipReports, most: 6) { titles[$0] })"
    return ([used] + card.unusedSlipReports.map(titles.words)).joined(separator: "; ") + "."
  }

  private static func sums(_ card: BNICard, _ names: [PersonIndex: String]) -> Table {
    Table(
      columns: [
        .words("Member", most: 28), .words("Most with", most: 28), .figures("Share"), .figures("One-to-ones with"),
        .figures("Referrals with"), .figures("Other chapters"), .over("Nothing yet with"),
      ],
      rows: card.partners.map { partners in
        [
          .word(names[partners.person], .strong), .word(partners.lines.first?.name), .figure(partners.concentration, .share),
          .count(partners.oneToOnePartners), .count(partners.referralPartners), .count(partners.fromOtherChapters),
          .word(BNIWords.nobodyYet(partners, most: mostNames), .quiet),
        ]
      }, empty: "")
  }
}
