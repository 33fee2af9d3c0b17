import Foundation
import Testing
import XLSX

@Suite struct ChartTests {
  private let names = Chart.Cells("Data", CellRange(rows: 1...3, columns: 0...0))
  private let numbers = Chart.Cells("Data", CellRange(rows: 1...3, columns: 1...1))

  /// A workbook whose first sheet shows the chart of a hidden second one.
  private func workbook(_ chart: Chart) throws -> WrittenWorkbook {
    try WrittenWorkbook { workbook in
      try workbook.addWorksheet("Shown").insert(chart, row: 2, column: 1)
      let data = try workbook.addWorksheet("Data")
      try data.write(.text("=1+<1"), row: 0, column: 1)
      for (row, number) in [40.0, nil, 62.5].enumerated() {
        try data.write(.text("Q\(row)"), row: row + 1, column: 0)
        if let number { try data.write(.number(number), row: row + 1, column: 1) }
      }
      try data.hide()
    }
  }

  private func chart(_ kind: Chart.Kind, _ set: (inout Chart) -> Void = { _ in }) -> Chart {
    var chart = Chart(kind)
    chart.series = [Chart.Series(name: Chart.Cells("Data", CellRange(row: 0, column: 1)), categories: names, values: numbers)]
    set(&chart)
    return chart
  }

  @Test(arguments: [Chart.Kind.scatter, .scatterLines, .line, .bar, .column]) func everyKindIsWellFormed(_ kind: Chart.Kind) throws {
    let workbook = try workbook(
      chart(kind) {
        $0.title = "=Who <leads> & who \"follows\"?"
        $0.alternativeText = "Two of <three> are known."
        $0.legend = .top
        $0.series.append(Chart.Series(categories: names, values: numbers))
        $0.series[1].marker = Chart.Marker(.diamond, size: 7, color: 0xD55E00, transparency: 20)
        $0.series[1].labels = .texts([nil, "=1", "<b>"])
        $0.series[1].labelSide = kind == .bar || kind == .column ? .end : .above
      })
    #expect(try workbook.malformedParts == [])
    let xml = try workbook.part("xl/charts/chart1.xml")
    #expect(xml.contains("<c:f>'Data'!$B$2:$B$4</c:f>") && xml.contains("<c:pt idx=\"2\"><c:v>62.5</c:v>"))
    #expect(!xml.contains("<c:pt idx=\"1\"><c:v>0</c:v>"), "a blank is no zero")
    #expect(!xml.contains("dispBlanksAs"), "a gap is what is meant without")
    #expect(xml.contains("<c:v>=1+&lt;1</c:v>"))
    #expect(xml.contains("<a:t>\u{200B}=Who &lt;leads&gt; &amp; who") && xml.contains("<a:t>\u{200B}=1</a:t>"))
    #expect(xml.contains("<c:symbol val=\"diamond\"/>") && xml.contains("<c:legendEntry><c:idx val=\"1\"/><c:delete val=\"1\"/>"))
    #expect(try workbook.part("xl/drawings/drawing1.xml").contains("descr=\"Two of &lt;three&gt; are known.\""))
    #expect(try workbook.part("xl/workbook.xml").contains("name=\"Data\" sheetId=\"2\" state=\"hidden\""))
  }

  @Test func hiddenCellsAreDrawnWhereAsked() throws {
    #expect(try workbook(chart(.line)).part("xl/charts/chart1.xml").contains("<c:plotVisOnly val=\"1\"/>"))
    let xml = try workbook(chart(.line) { $0.showsHiddenCells = true }).part("xl/charts/chart1.xml")
    #expect(!xml.contains("<c:plotVisOnly val=\"1\"/>"))
  }

  @Test func axesAreStored() throws {
    let xml = try workbook(
      chart(.scatter) {
        $0.horizontal = Chart.Axis {
          ($0.minimum, $0.maximum, $0.step, $0.numberFormat, $0.title) = (0, 100, 20, "0 %", "Score")
          $0.gridline = Chart.Line(0xDDE2E6)
        }
        $0.vertical = Chart.Axis { ($0.isVisible, $0.isReversed) = (false, true) }
      }
    ).part("xl/charts/chart1.xml")
    #expect(xml.contains("<c:max val=\"100\"/><c:min val=\"0\"/>") && xml.contains("<c:majorUnit val=\"20\"/>"))
    #expect(xml.contains("formatCode=\"0 %\"") && xml.contains("<a:t>Score</a:t>"))
    #expect(xml.contains("<c:orientation val=\"maxMin\"/>") && xml.contains("<c:delete val=\"1\"/>"))
    #expect(xml.components(separatedBy: "<c:majorGridlines>").count == 2)
  }

  /// At 96 dots an inch a row is 20 pixels high; a chart spans as many as its size says.
  @Test func theSizeIsInPixels() throws {
    let xml = try workbook(chart(.bar) { $0.size = (640, 200) }).part("xl/drawings/drawing1.xml")
    #expect(xml.contains("<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row>"))
    #expect(xml.contains("<xdr:to><xdr:col>11</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row>"))
    #expect(xml.contains("editAs=\"oneCell\""))
  }

  @Test func theSameChartGivesTheSameBytes() throws {
    #expect(try workbook(chart(.line)).bytes == workbook(chart(.line)).bytes)
  }

  @Test func whatExcelWouldNotOpenThrows() throws {
    let wrong: [(inout Chart) -> Void] = [
      { $0.series = [] }, { $0.gap = 501 }, { $0.overlap = -101 }, { $0.size = (0, 100) }, { $0.titleFont.size = 0 },
      { $0.series[0].values.range = CellRange(rows: 0...1, columns: 0...1) }, { $0.series[0].values.sheet = "a:b" },
      { $0.series[0].values.sheet = "O'Hara" }, { $0.series[0].marker = Chart.Marker(.circle, size: 1, color: 0) },
      { ($0.horizontal.minimum, $0.horizontal.maximum) = (1, 1) }, { $0.vertical.step = 0 }, { $0.vertical.maximum = .nan },
      { ($0.series[0].labels, $0.series[0].labelSide) = (.values(format: "0"), .end) },
    ]
    for change in wrong { #expect(throws: XLSXError.self) { try workbook(chart(.scatter, change)) } }
  }
}
