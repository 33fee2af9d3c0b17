import Testing
import XLSX

@Suite struct TableTests {
  private let range = CellRange(rows: 1...3, columns: 1...2)

  private func problem(_ tables: Table...) -> String? {
    do {
      _ = try WrittenWorkbook.ofOneSheet { sheet in for table in tables { try sheet.add(table) } }
      return nil
    } catch XLSXError.table(_, let problem) {
      return problem
    } catch {
      return "\(error)"
    }
  }

  @Test func headersAreTheSameInCellsAndTable() throws {
    let workbook = try WrittenWorkbook.ofOneSheet { sheet in
      try sheet.add(
        Table(
          "Scores", range: range, columns: [.init("=a\r\n\"b\""), .init("_x0041_<\u{1}")], look: .medium(2)))
    }
    #expect(try workbook.malformedParts == [])
    #expect(try workbook.cells() == ["B2": .text("=a \"b\""), "C2": .text("_x005F_x0041_<\u{FFFD}")])
    let xml = try workbook.part("xl/tables/table1.xml")
    #expect(xml.contains("name=\"Scores\" displayName=\"Scores\" ref=\"B2:C4\""))
    #expect(xml.contains("<autoFilter ref=\"B2:C4\"/>"))
    #expect(xml.contains("<tableColumn id=\"1\" name=\"=a &quot;b&quot;\"/>"))
    #expect(xml.contains("<tableColumn id=\"2\" name=\"_x005F_x0041_&lt;\u{FFFD}\"/>"))
    #expect(xml.contains("<tableStyleInfo name=\"TableStyleMedium2\""))
  }

  @Test func aTableMayGoWithoutButtons() throws {
    let workbook = try WrittenWorkbook.ofOneSheet { sheet in
      try sheet.add(Table("Log", range: range, columns: [.init("Day"), .init("Who")], hasButtons: false))
    }
    #expect(try !workbook.part("xl/tables/table1.xml").contains("autoFilter"))
  }

  @Test func newRowsTakeTheColumnsStyle() throws {
    let date = CellStyle { $0.numberFormat = "yyyy-mm-dd" }
    let workbook = try WrittenWorkbook.ofOneSheet { sheet in
      try sheet.add(Table("Log", range: range, columns: [.init("Day", style: date), .init("Who")]))
    }
    #expect(try workbook.part("xl/tables/table1.xml").contains("name=\"Day\" dataDxfId=\"0\""))
    let dxf = "<dxfs count=\"1\"><dxf><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/></dxf></dxfs>"
    #expect(try workbook.part("xl/styles.xml").contains(dxf))
  }

  @Test func tablesExcelWouldNotOpenThrow() {
    let columns = [Table.Column("Name"), Table.Column("Score")]
    #expect(problem(Table("T", range: range, columns: columns)) == nil)
    #expect(problem(Table("T", range: range, columns: [.init("Name")])) == "is 2 wide and has 1 headers")
    #expect(problem(Table("T", range: range, columns: [.init("a"), .init("A")])) == "has two headers alike")
    #expect(problem(Table("T", range: range, columns: [.init("a"), .init("")]))?.hasPrefix("has a header") == true)
    #expect(problem(Table("T", range: range, columns: columns, look: .dark(12))) == "has a look Excel doesn't have")
    let flat = CellRange(rows: 1...1, columns: 1...2)
    #expect(problem(Table("T", range: flat, columns: columns)) == "has no row under its header")
    let below = CellRange(rows: 3...5, columns: 2...3)
    #expect(
      problem(Table("T", range: range, columns: columns), Table("U", range: below, columns: columns))
        == "overlaps another table")
  }

  @Test func headerCellsAreTheTables() {
    #expect(throws: XLSXError.limit("The cell C2 is the header of a table.")) {
      try WrittenWorkbook.ofOneSheet { sheet in
        try sheet.add(Table("T", range: range, columns: [.init("Name"), .init("Score")]))
        try sheet.write(.text("x"), row: 1, column: 3)
        try sheet.write(.text("x"), row: 1, column: 2)
      }
    }
  }
}
