import Testing
import XLSX

@Suite struct NameTests {
  @Test(arguments: [
    "", String(repeating: "x", count: 32), String(repeating: "😀", count: 16), "a[b", "a]b", "a:b", "a*b", "a?b",
    "a/b",
    "a\\b", "'a", "a'", "'", "a\nb", "a\u{0}", "a\u{1}b", "a\u{FFFF}", "History", "HISTORY",
  ])
  func badSheetNamesThrow(name: String) {
    #expect {
      try WrittenWorkbook { _ = try $0.addWorksheet(name) }
    } throws: { error in
      guard case .sheetName(name, _)? = error as? XLSXError else { return false }
      return true
    }
  }

  @Test(arguments: [("Team", "team"), ("Łódź", "ŁÓDŹ")])
  func sheetNamesDifferInMoreThanCase(first: String, second: String) {
    #expect(throws: XLSXError.sheetName(second, problem: "is in use already")) {
      try WrittenWorkbook { workbook in
        _ = try workbook.addWorksheet(first)
        _ = try workbook.addWorksheet(second)
      }
    }
  }

  @Test func sheetNamesAreQuotedInDefinitions() throws {
    let names = ["Q1", "2026", "It's", "<&> Łódź", String(repeating: "名", count: 31)]
    let workbook = try WrittenWorkbook { workbook in
      for name in names {
        var page = PageSetup()
        page.repeatedRows = 0...1
        page.printArea = CellRange(rows: 0...1_048_575, columns: 1...16_383)
        try workbook.addWorksheet(name).setPage(page)
      }
    }
    #expect(try workbook.malformedParts == [])
    let xml = try workbook.part("xl/workbook.xml")
    #expect(xml.contains(">'Q1'!$1:$2</definedName>"))
    #expect(xml.contains(">'2026'!$1:$2</definedName>"))
    #expect(xml.contains(">'It''s'!$1:$2</definedName>"))
    #expect(xml.contains(">'&lt;&amp;&gt; Łódź'!$1:$2</definedName>"))
    #expect(xml.contains(">'\(names[4])'!$B:$XFD</definedName>"))
  }

  @Test func namesOfRangesAreDefined() throws {
    let workbook = try WrittenWorkbook.ofOneSheet { sheet in
      try sheet.define("Weights", as: CellRange(rows: 1...8, columns: 1...1))
      try sheet.define("_Größe.2", as: CellRange(row: 0, column: 0))
    }
    let xml = try workbook.part("xl/workbook.xml")
    #expect(xml.contains("<definedName name=\"Weights\">'Sheet'!$B$2:$B$9</definedName>"))
    #expect(xml.contains("<definedName name=\"_Größe.2\">'Sheet'!$A$1</definedName>"))
  }

  @Test(arguments: [
    "", "a b", "1a", ".a", "A1", "xfd12", "R", "c", "R1C1", "rc", "R2", "a!b", "a-b", "_xlnm.Print_Area",
    String(repeating: "x", count: 128),
  ])
  func badNamesOfRangesThrow(name: String) {
    #expect {
      try WrittenWorkbook.ofOneSheet { try $0.define(name, as: CellRange(row: 0, column: 0)) }
    } throws: { error in
      guard case .definedName(name, _)? = error as? XLSXError else { return false }
      return true
    }
  }

  @Test func tablesAndRangesShareTheirNames() {
    #expect(throws: XLSXError.definedName("SCORES", problem: "is in use already")) {
      try WrittenWorkbook.ofOneSheet { sheet in
        try sheet.define("Scores", as: CellRange(row: 9, column: 9))
        let range = CellRange(rows: 0...1, columns: 0...0)
        try sheet.add(Table("SCORES", range: range, columns: [.init("Name")]))
      }
    }
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func columnsHaveLetters(column: Int, letters: String) {
    #expect(CellRange.letters(ofColumn: column) == letters)
  }

  @Test func rangesHaveAddresses() {
    let range = CellRange(rows: 1...8, columns: 1...27)
    #expect(range.address == "B2:AB9")
    #expect(range.absoluteAddress == "$B$2:$AB$9")
    #expect(CellRange(row: 0, column: 0).absoluteAddress == "$A$1")
  }
}
