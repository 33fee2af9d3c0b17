import Testing
import XLSX

@Suite struct WorksheetTests {
  private let range = CellRange(rows: 0...8, columns: 1...1)

  @Test func layoutIsStored() throws {
    let workbook = try WrittenWorkbook.ofOneSheet { sheet in
      try sheet.setWidth(20, ofColumn: 1)
      try sheet.setHeight(30, ofRow: 0)
      try sheet.freeze(rows: 3, columns: 2)
      try sheet.hideGridlines()
      try sheet.setTabColor(0xE69F00)
      try sheet.setZoom(90)
    }
    let xml = try workbook.sheet()
    #expect(xml.contains("<col min=\"2\" max=\"2\" width=\"20.7109375\" customWidth=\"1\"/>"))
    #expect(xml.contains("<row r=\"1\" ht=\"30\" customHeight=\"1\"/>"))
    #expect(xml.contains("<pane xSplit=\"2\" ySplit=\"3\" topLeftCell=\"C4\""))
    #expect(xml.contains("<sheetView showGridLines=\"0\" tabSelected=\"1\" zoomScale=\"90\""))
    #expect(xml.contains("<tabColor rgb=\"FFE69F00\"/>"))
  }

  @Test func sizesBeyondTheLimitsThrow() throws {
    _ = try WrittenWorkbook.ofOneSheet { sheet in
      #expect(throws: XLSXError.self) { try sheet.setWidth(256, ofColumn: 0) }
      #expect(throws: XLSXError.self) { try sheet.setWidth(.nan, ofColumn: 0) }
      #expect(throws: XLSXError.self) { try sheet.setHeight(-1, ofRow: 0) }
      #expect(throws: XLSXError.self) { try sheet.setZoom(9) }
      #expect(throws: XLSXError.self) { try sheet.freeze(rows: -1) }
      #expect(throws: XLSXError.self) {
        try sheet.addDataBars(0, in: CellRange(rows: 0...1_048_576, columns: 0...0))
      }
    }
  }

  @Test func stylesAreStored() throws {
    let style = CellStyle {
      $0.numberFormat = "0.0"
      $0.isBold = true
      $0.isItalic = true
      $0.fontSize = 14
      $0.fontColor = 0x000000
      $0.fill = 0x56B4E9
      $0.horizontal = .right
      $0.vertical = .top
      $0.wrapsText = true
      $0.indent = 2
      $0.topBorder = 0xD55E00
      $0.bottomBorder = 0
    }
    let workbook = try WrittenWorkbook.ofOneSheet { sheet in
      for row in 0..<3 { try sheet.write(.number(1), row: row, column: 0, style: style) }
      try sheet.write(.number(1), row: 3, column: 0, style: CellStyle { $0.isLink = true })
    }
    let xml = try workbook.part("xl/styles.xml")
    #expect(xml.contains("<cellXfs count=\"3\">"))
    #expect(xml.contains("formatCode=\"0.0\""))
    #expect(xml.contains("<font><b/><i/><sz val=\"14\"/><color rgb=\"FF000000\"/>"))
    #expect(xml.contains("<fgColor rgb=\"FF56B4E9\"/>"))
    #expect(xml.contains("<alignment horizontal=\"right\" vertical=\"top\" indent=\"2\" wrapText=\"1\"/>"))
    #expect(xml.contains("<top style=\"thin\"><color rgb=\"FFD55E00\"/></top>"))
    #expect(xml.contains("<bottom style=\"thin\"><color rgb=\"FF000000\"/></bottom>"))
    #expect(xml.contains("<cellStyle name=\"Hyperlink\""))
  }

  @Test func stylesBeyondTheLimitsThrow() throws {
    let styles = [
      CellStyle { $0.numberFormat = "" }, CellStyle { $0.numberFormat = String(repeating: "é", count: 64) },
      CellStyle { $0.fontSize = .nan }, CellStyle { $0.indent = 16 }, CellStyle { $0.indent = -1 },
    ]
    _ = try WrittenWorkbook.ofOneSheet { sheet in
      for style in styles {
        #expect(throws: XLSXError.self) { try sheet.write(.number(1), row: 0, column: 0, style: style) }
      }
    }
  }

  @Test func dataBarsRunFrom0To100() throws {
    let xml = try WrittenWorkbook.ofOneSheet { try $0.addDataBars(0x0072B2, in: range) }.sheet()
    #expect(xml.contains("<cfvo type=\"num\" val=\"0\"/><cfvo type=\"num\" val=\"100\"/><color rgb=\"FF0072B2\"/>"))
    #expect(xml.contains("<x14:dataBar minLength=\"0\" maxLength=\"100\" gradient=\"0\""))
    #expect(xml.contains("<xm:f>100</xm:f>"))
  }

  @Test func textsAreHighlighted() throws {
    let style = CellStyle {
      $0.fill = 0xD55E00
      $0.fontColor = 0xFFFFFF
    }
    let workbook = try WrittenWorkbook.ofOneSheet { sheet in
      try sheet.highlight("a \"b\" <", in: range, style: style)
      try sheet.write(.number(1), row: 0, column: 0, style: style)
    }
    let rule = "dxfId=\"0\" priority=\"1\" operator=\"equal\"><formula>\"a \"\"b\"\" &lt;\"</formula>"
    #expect(try workbook.sheet().contains(rule))
    let fill = "<fill><patternFill><bgColor rgb=\"FFD55E00\"/></patternFill></fill>"
    let dxf = "<dxf><font><color rgb=\"FFFFFFFF\"/></font>\(fill)</dxf>"
    #expect(try workbook.part("xl/styles.xml").contains(dxf))
  }

  @Test func inputIsRuled() throws {
    let names = [String(repeating: "Ł", count: 200), "a\"b"]
    let xml = try WrittenWorkbook.ofOneSheet { sheet in
      try sheet.add(InputRule(.words(names), hint: .init("Who", "One\nof us")), to: range)
      try sheet.add(InputRule(.cells("Team"), alert: .init("No", "Not one"), isStrict: false), to: range)
      try sheet.add(InputRule(.date(45_000...46_000)), to: range)
      try sheet.add(InputRule(.number(0...1.5)), to: range)
    }.sheet()
    #expect(xml.contains("<formula1>\"\(names[0]),a\"\"b\"</formula1>"))
    #expect(xml.contains("promptTitle=\"Who\" prompt=\"One&#xA;of us\" sqref=\"B1:B9\""))
    #expect(xml.contains("type=\"list\" errorStyle=\"warning\""))
    #expect(xml.contains("<formula1>Team</formula1>"))
    #expect(xml.contains("type=\"date\"") && xml.contains("<formula1>45000</formula1><formula2>46000</formula2>"))
    #expect(xml.contains("type=\"decimal\"") && xml.contains("<formula1>0</formula1><formula2>1.5</formula2>"))
  }

  @Test(arguments: [
    InputRule.Kind.words([]), .words([""]), .words(["a,b"]), .words([String(repeating: "x", count: 256)]),
    .cells(""),
    .date(0 ... .infinity),
  ])
  func rulesExcelWouldNotTakeThrow(kind: InputRule.Kind) {
    #expect(throws: XLSXError.self) { try WrittenWorkbook.ofOneSheet { try $0.add(InputRule(kind), to: range) } }
  }

  @Test func pagesAreSetUp() throws {
    var page = PageSetup()
    page.repeatedRows = 0...2
    page.header = PageLine(left: [.text("R&G Ltd &[Picture]")], right: [.sheetName])
    page.footer = PageLine(center: [.text("Page "), .pageNumber, .text(" of "), .pageCount])
    let xml = try WrittenWorkbook.ofOneSheet { sheet in for _ in 0..<2 { try sheet.setPage(page) } }.sheet()
    #expect(xml.contains("<pageSetUpPr fitToPage=\"1\"/>"))
    #expect(xml.contains("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/>"))
    #expect(xml.contains("<oddHeader>&amp;LR&amp;&amp;G Ltd &amp;&amp;[Picture]&amp;R&amp;A</oddHeader>"))
    #expect(xml.contains("<oddFooter>&amp;CPage &amp;P of &amp;N</oddFooter>"))
  }

  @Test func pagesCanBeLimited() throws {
    var page = PageSetup()
    page.pageLimit = 2
    let xml = try WrittenWorkbook.ofOneSheet { try $0.setPage(page) }.sheet()
    // Two pages high and, by default, one wide.
    #expect(xml.contains("fitToHeight=\"2\""))
    page.pageLimit = 0
    #expect(throws: XLSXError.self) { try WrittenWorkbook.ofOneSheet { try $0.setPage(page) } }
  }

  @Test func linesOfAPageHaveALimit() {
    var page = PageSetup()
    page.header = PageLine(left: [.text(String(repeating: "&", count: 127))])
    #expect(throws: XLSXError.self) { try WrittenWorkbook.ofOneSheet { try $0.setPage(page) } }
  }
}
