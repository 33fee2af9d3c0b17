package import BNI
package import Scoring

/// What BNI membership is worth: points and light, the next step, cost against return, who deals with whom.
package enum BNISheet: Sheet {
  /// The name on the tab.
  package static let title = "BNI"
  /// What the sheet holds.
  package static let sentence = "Points, lights and next steps of BNI members, what membership cost and what came back."

  /// The sheet from the top down.
  package static func blocks(_ card: Scorecard) -> [Block] { blocks(card, nil) }

  /// The same of a firm with members of BNI.
  package static func blocks(_ card: Scorecard, _ bni: BNICard?) -> [Block] {
    guard let bni else { return [heading(card), .prose(nothing)] }
    return blocks(bni)
  }

  /// Why there is nothing to show, and what to give.
  package static let nothing =
    "Nothing that was read has to do with BNI; give PALMS reports whose names the team list holds (name or bni_name), "
    + "a log bni_cost, or bni_joined in the team list."

  static func blocks(_ card: BNICard) -> [Block] {
    BNIHead.blocks(card) + BNIMemberTables.blocks(card) + BNIStepTables.blocks(card) + BNIValueTables.blocks(card)
      + BNIBlocks.differences(card) + BNIPartnerTables.blocks(card) + BNIBlocks.unattributed(card) + BNIReportTable.blocks(card)
  }
}
