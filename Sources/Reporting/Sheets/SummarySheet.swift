import Model
package import Scoring

/// What the owner reads first, on one page.
package enum SummarySheet: Sheet {
  /// The name on the tab.
  package static let title = "Summary"
  /// What the sheet holds.
  package static let sentence = "The month on one page."

  /// The sheet from the top down.
  package static func blocks(_ card: Scorecard) -> [Block] {
    // Links stand before the list of who waits, whose length varies.
    beginning(card) + contents + SummaryBlocks.waiting(card)
  }

  /// The same for outputs that have no sheets to lead to.
  static func withoutLinks(_ card: Scorecard) -> [Block] { beginning(card) + SummaryBlocks.waiting(card) }

  /// How the team stands, what to do, and the pictures and figures behind it fill the first printed page.
  private static func beginning(_ card: Scorecard) -> [Block] {
    SummaryBlocks.head(card) + SummaryBlocks.actions(card) + SummaryBlocks.pictures(card) + SummaryBlocks.figures(card)
      + SummaryBlocks.comparison(card) + SummaryBlocks.unread(card)
  }

  private static var contents: [Block] {
    [
      .heading("In this workbook"),
      .table(
        Table(
          columns: [.words("Sheet"), .over("What it holds")],
          rows: Sheets.all.filter { $0.title != title }.map { [.link(sheet: $0.title, text: $0.title), .text($0.sentence)] }, empty: "")),
    ]
  }
}
