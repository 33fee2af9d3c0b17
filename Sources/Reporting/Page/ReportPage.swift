package import BNI
import Model
package import Scoring

/// `report.html`: the sheets as one page that needs no network and no scripts, for the screen, the phone and paper.
package enum ReportPage {
  /// A part of the page.
  typealias Part = (title: String, blocks: [Block])

  /// The file with a line end.
  package static func html(_ card: Scorecard, bni: BNICard? = nil) -> String {
    html(Sheets.all.filter { !$0.isForWorkbookOnly }.map { ($0.title, blocks($0, card, bni)) }, of: card.period, card.organisation)
  }

  /// A page of any parts, each with its identifier.
  static func html(_ parts: [Part], of period: Period, _ organisation: Organisation) -> String {
    let title = "Networking scorecard, \(period.month.title)"
    let name = organisation.name
    let targets = Dictionary(uniqueKeysWithValues: parts.map { ($0.title, id($0.title)) })
    var renderer = PageRenderer(targets: targets)
    for (index, part) in parts.enumerated() { renderer.section(part.blocks, id: id(part.title), isFirst: index == 0) }
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
      <ul>\(links(parts))</ul>
      </nav>
      </header>
      <main id="main">
      \(renderer.html)</main>
      <footer>
      <p>Made by Rapport\(name.isEmpty ? "" : " for " + HTML.text(name)), \(HTML.text(PeriodWords.text(period, organisation))). <a href="#main">Back to the top</a></p>
      </footer>
      </body>
      </html>

      """
  }

  private static func links(_ parts: [Part]) -> String {
    parts.map { "<li><a href=\"#\(id($0.title))\">\(HTML.plain($0.title))</a></li>" }.joined()
  }

  /// `executives-and-staff`
  private static func id(_ title: String) -> String { title.lowercased().split(separator: " ").joined(separator: "-") }

  /// What the page has of a sheet; the longest table is left to the files that are made for it.
  private static func blocks(_ sheet: any Sheet.Type, _ card: Scorecard, _ bni: BNICard?) -> [Block] {
    if sheet == MeasuresSheet.self {
      return [
        MeasuresSheet.heading(card),
        .prose(
          "A row for each person and measure stands on the sheet Measures of scorecard.xlsx, and in measures.csv: "
            + "\(card.people.count * card.model.measureIDs.count) rows, too many for a page."),
      ]
    }
    // The page has a list of contents of its own.
    return sheet == SummarySheet.self ? SummarySheet.withoutLinks(card) : sheet.blocks(card, bni)
  }
}
