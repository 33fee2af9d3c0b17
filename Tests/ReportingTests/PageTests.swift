import Foundation
import Model
import Testing

@testable import Reporting
@testable import Scoring

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `report.html` as a browser meets it.
@Suite struct PageTests {
  /// Elements with their attributes, in order; nil where the page is no XML.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String])] = []
    var open: [String] = []
    var texts: [(element: String, text: String)] = []

    static func read(_ html: String) -> Reader? {
      let reader = Reader()
      let parser = XMLParser(data: Data(html.replacing("<!DOCTYPE html>\n", with: "").utf8))
      parser.delegate = reader
      return parser.parse() ? reader : nil
    }

    func parser(
      _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String] = [:]
    ) {
      elements.append((element, attributes))
      texts.append((element, ""))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if !texts.isEmpty { texts[texts.count - 1].text += string }
    }

    func count(_ name: String) -> Int { elements.count { $0.name == name } }
  }

  @Test(arguments: SheetTests.firms.indices) func isWholeForEveryFirm(_ firm: Int) throws {
    let html = ReportPage.html(try SheetTests.firms[firm].scorecard())
    let page = try #require(Reader.read(html), "not well-formed")
    #expect(page.elements.first?.name == "html" && page.elements[0].attributes["lang"] == "en")
    for name in ["head", "h1", "main", "nav", "header", "footer"] { #expect(page.count(name) == 1, "\(name)") }
    #expect(page.count("section") == Sheets.all.count { !$0.isForWorkbookOnly })
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for (name, attributes) in page.elements {
      if name == "a" { #expect(ids.contains(String(attributes["href"]!.dropFirst()))) }
      if name == "svg" {
        #expect(attributes["role"] == "img")
        #expect(attributes["aria-labelledby"]!.split(separator: " ").allSatisfy { ids.contains(String($0)) })
      }
      if name == "th" { #expect(attributes["scope"] != nil) }
    }
    #expect(page.count("caption") == page.count("table") && page.count("desc") == page.count("svg"))
    #expect(!html.lowercased().contains("nan ") && !html.contains("Optional("))
  }

  @Test func needsNoNetworkAndNoScript() throws {
    let html = ReportPage.html(try SampleFirm.firm.scorecard())
    for word in ["<script", "src=", "@import", "url(", "<link", "https://", "javascript:"] { #expect(!html.contains(word), "\(word)") }
    for rule in ["prefers-color-scheme:dark", "prefers-reduced-motion", "@media print", "max-width:40rem", ":focus-visible"] {
      #expect(html.contains(rule), "\(rule)")
    }
  }

  @Test func typedNamesStayTexts() throws {
    var firm = SampleFirm.firm
    firm.files["rapport.yaml"] = "organisation: '<script>alert(1)</script> \" & Sons'\n"
    firm.files["team.csv"] = firm.files["team.csv"]!.replacingOccurrences(of: "Ana Silva", with: "<img src=x onerror='alert(1)'>")
    let html = ReportPage.html(try firm.scorecard())
    let page = try #require(Reader.read(html))
    #expect(page.count("script") == 0 && page.count("img") == 0)
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot; &amp; Sons"))
    #expect(html.contains("&lt;img src=x onerror=&#39;alert(1)&#39;&gt;"))
  }

  @Test func everyScriptRunsInItsDirection() throws {
    let html = ReportPage.html(try SampleFirm.firm.scorecard())
    #expect(html.contains("dir=\"auto\" class=\"strong\">שרה כהן</th>"))
    #expect(html.contains("dir=\"auto\" class=\"strong\">山田太郎</th>"))
    #expect(HTML.text("Ask שרה כהן, 3 times") == "Ask <bdi>שרה כהן</bdi>, 3 times")
    #expect(HTML.plain("a\u{202E}b\u{0}c") == "ab c")
  }

  @Test func showsTheFiguresOfTheWorkbook() throws {
    let card = try SampleFirm.firm.scorecard()
    let page = try #require(Reader.read(ReportPage.html(card)))
    let cells = page.texts.filter { $0.element == "td" || $0.element == "th" }.map { $0.text.trimmingCharacters(in: .newlines) }
    for case .table(let table) in SummarySheet.withoutLinks(card) + ScorecardSheet.blocks(card) {
      let row = try #require(table.rows.first).map(\.printed)
      let start = try #require(cells.indices.first { Array(cells[$0...].prefix(row.count)) == row }, "\(row)")
      #expect(start > 0)
    }
  }

  @Test func longTablesSayWhereTheRestStands() {
    let rows = (1...501).map { [Cell.text("P\($0)"), .count($0)] }
    let table = Table("Rejects", columns: [.words("File"), .figures("Line")], rows: rows, empty: "None.")
    var renderer = PageRenderer(targets: [:])
    renderer.section([.heading("Rejected"), .table(table)], id: "a", isFirst: true)
    #expect(renderer.html.contains("The first 20 of 501 rows; all stand in rejects.csv.") && renderer.html.contains(">P20<"))
    #expect(!renderer.html.contains(">P21<"))
    #expect(PageLimits.rows(of: Table("Scorecard", columns: table.columns, rows: rows, empty: "")) == 500)
  }

  @Test(arguments: SVGChart.Size.allCases) func chartsStayInTheirFrame(_ size: SVGChart.Size) throws {
    for block in ChartBlockTests.samples {
      guard case .chart(let chart) = block else { continue }
      let svg = SVGChart.draw(chart, size)
      #expect(Reader.read("<svg>\(svg.body)</svg>") != nil)
      #expect(!svg.body.contains("nan") && !svg.body.contains("inf") && svg.height > 40)
      for match in svg.body.matches(of: #/ (x|y)="(-?[0-9.]+)"/#) {
        let place = try #require(Double(match.output.2))
        #expect((0...(match.output.1 == "x" ? svg.width : svg.height)).contains(place), "\(chart.title) \(match.output.0)")
      }
      #expect(svg.body == SVGChart.draw(chart, size).body)
    }
  }

  @Test func aMissingMonthBreaksTheLine() {
    guard case .chart(let chart) = ChartBlockTests.samples[4] else { return }
    let lines = SVGChart.draw(chart, .wide).body.matches(of: #/class="l0" d="([^"]+)"/#)
    #expect(lines.first?.output.1.filter { $0 == "M" }.count == 2)
  }

  @Test func manyDotsAreDrawnAsColumns() {
    guard case .chart(let chart) = ChartBlockTests.samples[2] else { return }
    let svg = SVGChart.draw(chart, .wide)
    #expect(svg.body.components(separatedBy: "<rect").count - 1 == 50 && svg.body.utf8.count < 8_000)
  }
}
