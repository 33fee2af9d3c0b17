import Foundation
import Testing
import XLSX

@testable import Reporting

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Charts as Excel's own.
@Suite struct ChartWorkbookTests {
  private func write(_ blocks: [Block]) throws -> Book {
    try Book { path in
      try Workbook.write(to: path, properties: DocumentProperties(title: "Charts", created: 1_790_000_000)) { workbook in
        let renderer = WorkbookRenderer(workbook: workbook, footer: "Charts")
        try renderer.draw([("Charts", { [.heading("Charts", level: 1)] + blocks })])
      }
    }
  }

  @Test func everyKindIsDrawnWithItsFiguresOnAHiddenSheet() throws {
    let book = try write(ChartBlockTests.samples)
    #expect(book.parts.filter { $0.hasPrefix("xl/charts/chart") }.count == ChartBlockTests.samples.count)
    #expect(try book.part("xl/workbook.xml").contains("name=\"Chart data\" sheetId=\"2\" state=\"hidden\""))
    for number in 1...ChartBlockTests.samples.count {
      let xml = try book.part("xl/charts/chart\(number).xml")
      #expect(XMLParser(data: Data(xml.utf8)).parse())
      #expect(xml.contains("'Chart data'!$") && !xml.contains("plotVisOnly val=\"1\"") && !xml.lowercased().contains(">nan<"))
    }
    let drawing = try book.part("xl/drawings/drawing1.xml")
    #expect(drawing.components(separatedBy: "descr=\"").count - 1 == ChartBlockTests.samples.count)
    // A month without a figure has no cell, and so no point.
    let trend = try book.part("xl/charts/chart5.xml")
    #expect(trend.contains("<c:pt idx=\"1\"><c:v>52</c:v></c:pt><c:pt idx=\"4\"><c:v>55</c:v></c:pt>"))
  }

  @Test func groupsDifferByShapeAndColour() throws {
    let xml = try write([ChartBlockTests.samples[0]]).part("xl/charts/chart1.xml")
    #expect(xml.contains("<c:symbol val=\"circle\"/>") && xml.contains("<c:symbol val=\"diamond\"/>"))
    #expect(xml.contains("0072B2") && xml.contains("D55E00"))
    #expect(xml.contains("median 58") && xml.contains("pod of comfort"))
  }

  @Test func theBarsOfThePersonFollowTheCellsOfTheSheet() throws {
    let book = try Book(SampleFirm.firm.scorecard())
    let charts = try book.parts.filter { $0.hasPrefix("xl/charts/chart") }.map(book.part)
    let bars = try #require(charts.first { $0.contains("Where does the person stand?") })
    #expect(bars.components(separatedBy: "<c:f>'Person'!$").count - 1 == 6 && !bars.contains("Chart data"))
  }

  /// A condition in a number format counts only at the beginning of its part.
  @Test func marksStandBehindTheConditionsOfANumberFormat() {
    #expect(NumberFormat.whole.code(after: "●") == "\"● \"0")
    #expect(NumberFormat.hours.code(after: "●") == "[>=9.95]\"● \"0;[<=-9.95]\"● \"-0;\"● \"0.0")
  }

  @Test func theSameChartsGiveTheSameBytes() throws {
    #expect(try write(ChartBlockTests.samples).bytes == write(ChartBlockTests.samples).bytes)
  }
}
