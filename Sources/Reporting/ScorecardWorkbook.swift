import Model
package import Scoring
import XLSX

/// `scorecard.xlsx`: all sheets as an Excel workbook.
package enum ScorecardWorkbook {
  /// Writes the workbook; the same scorecard gives the same bytes.
  package static func write(_ card: Scorecard, to path: String) throws {
    let title = "Networking scorecard \(card.period.month.title)"
    let properties = DocumentProperties(
      title: title, subject: PeriodWords.text(card), author: "Rapport", company: card.organisation.name,
      created: Int(card.period.asOf.microseconds / 1_000_000))
    try Workbook.write(to: path, properties: properties) { workbook in
      try WorkbookRenderer(workbook: workbook, footer: title).draw(Sheets.all.map { sheet in (sheet.title, { sheet.blocks(card) }) })
    }
  }
}
