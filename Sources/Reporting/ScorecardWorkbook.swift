package import BNI
import Model
package import Scoring
import XLSX

/// `scorecard.xlsx`: all sheets as an Excel workbook.
package enum ScorecardWorkbook {
  /// Sheets by title with what makes their blocks.
  typealias Content = [(title: String, blocks: () -> [Block])]

  /// Writes the workbook; the same scorecard gives the same bytes.
  package static func write(_ card: Scorecard, bni: BNICard? = nil, to path: String) throws {
    try write(Sheets.all.map { sheet in (sheet.title, { sheet.blocks(card, bni) }) }, of: card.period, card.organisation, to: path)
  }

  /// - Parameter title: By default that of a scorecard.
  static func write(
    _ sheets: Content, titled title: String? = nil, of period: Period, _ organisation: Organisation, to path: String
  ) throws {
    let title = title ?? "Networking scorecard \(period.month.title)"
    let properties = DocumentProperties(
      title: title, subject: PeriodWords.text(period, organisation), author: "Rapport", company: organisation.name,
      created: Int(period.asOf.microseconds / 1_000_000))
    try Workbook.write(to: path, properties: properties) { workbook in
      try WorkbookRenderer(workbook: workbook, footer: title).draw(sheets)
    }
  }
}
