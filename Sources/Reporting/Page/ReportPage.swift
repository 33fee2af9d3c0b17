import Model
package import Scoring

/// `report.html`: the sheets as one page that needs no network and no scripts, for the screen, the phone and paper.
package enum ReportPage {
  /// The file with a line end.
  package static func html(_ card: Scorecard) -> String {
    let title = "Networking scorecard, \(card.period.month.title)"
    let name = card.organisation.name
    let sheets = Sheets.all.filter { !$0.isForWorkbookOnly }
    let targets = Dictionary(uniqueKeysWithValues: sheets.map { ($0.title, id($0)) })
    var renderer = PageRenderer(targets: targets)
    for (index, sheet) in sheets.enumerated() { renderer.section(blocks(sheet, card), id: id(sheet), isFirst: index == 0) }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <meta name="generator" content="Rapport"/>
      <title>\(HTML.plain(name.isEmpty ? title : "\(title) · \(name)"))</title>
      <style>
      \(PageStyle.text)
      </style>
      </head>
      <body>
      <a class="skip" href="#main">Skip to the report</a>
      <header>
      <nav aria-label="Contents">
      <ul>\(links(sheets))</ul>
      </nav>
      </header>
      <main id="main">
      \(renderer.html)</main>
      <footer>
      <p>Made by Rapport\(name.isEmpty ? "" : " for " + HTML.text(name)), \(HTML.text(PeriodWords.text(card))). <a href="#main">Back to the top</a></p>
      </footer>
      </body>
      </html>

      """
  }

  private static func links(_ sheets: [any Sheet.Type]) -> String {
    sheets.map { "<li><a href=\"#\(id($0))\">\(HTML.plain($0.title))</a></li>" }.joined()
  }

  /// `executives-and-staff`
  private static func id(_ sheet: any Sheet.Type) -> String { sheet.title.lowercased().split(separator: " ").joined(separator: "-") }

  /// What the page has of a sheet; the longest table is left to the files that are made for it.
  private static func blocks(_ sheet: any Sheet.Type, _ card: Scorecard) -> [Block] {
    if sheet == MeasuresSheet.self {
      return [
        MeasuresSheet.heading(card),
        .prose(
          "A row for each person and measure stands on the sheet Measures of scorecard.xlsx, and in measures.csv: "
            + "\(card.people.count * card.model.measureIDs.count) rows, too many for a page."),
      ]
    }
    // The page has a list of contents of its own.
    return sheet == SummarySheet.self ? SummarySheet.withoutLinks(card) : sheet.blocks(card)
  }
}
