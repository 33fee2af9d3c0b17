import Testing
import XLSX

@Suite struct WorksheetRowTests {
  private let plain = CellStyle.plain

  @Test func aLentRowHoldsWhatCellsWrittenOneByOneHold() throws {
    let values: [CellValue] = [
      .text("a\r\nb_x0041_"), .number(1.5), .date(serial: 46_000), .blank, .formula("1+1", cached: .number(2)),
      .link(sheet: "Sheet", text: "here"), .text(""),
    ]
    let bold = CellStyle { $0.isBold = true }
    let lent = try WrittenWorkbook.ofOneSheet { sheet in
      let format = try sheet.workbook.format(bold)
      try sheet.withRow(3) { row in
        for (column, value) in values.enumerated() { try row.write(value, column: column, format: format) }
      }
    }
    let single = try WrittenWorkbook.ofOneSheet { sheet in
      for (column, value) in values.enumerated() { try sheet.write(value, row: 3, column: column, style: bold) }
    }
    #expect(lent.bytes == single.bytes)
    #expect(try lent.cells()["A4"] == .text("a\nb_x005F_x0041_"))
  }

  @Test func cellsOutsideAndHeadersAreRefused() throws {
    _ = try WrittenWorkbook.ofOneSheet { sheet in
      let format = try sheet.workbook.format(plain)
      try sheet.add(Table("T", range: CellRange(rows: 1...3, columns: 1...2), columns: [.init("Name"), .init("Score")]))
      try sheet.withRow(1) { row in
        try row.write("beside", column: 3, format: format)
        #expect(throws: XLSXError.limit("The cell B2 is the header of a table.")) { try row.write(1, column: 1, format: format) }
        #expect(throws: XLSXError.self) { try row.write("x", column: 16_384, format: format) }
        #expect(throws: XLSXError.self) { try row.write("x", column: -1, format: format) }
        #expect(throws: XLSXError.notFinite(cell: "D2")) { try row.write(.infinity, column: 3, format: format) }
      }
      #expect(throws: XLSXError.self) { try sheet.withRow(1_048_576) { _ in } }
      #expect(throws: XLSXError.self) { try sheet.withRow(-1) { _ in } }
    }
  }

  @Test func formulasCountOnFromRowToRow() throws {
    var formula = RowFormula()
    formula.append(row: 9, step: 0)
    formula.append("*A")
    formula.append(row: 98, step: 13)
    formula.append(row: 1, step: 1_000_000)
    formula.append("&\"é\"")
    #expect([0, 1, 7].map { formula.text(row: $0) } == ["9*A981&\"é\"", "9*A1111000001&\"é\"", "9*A1897000001&\"é\""])
    let workbook = try WrittenWorkbook.ofOneSheet { sheet in
      let format = try sheet.workbook.format(plain)
      try sheet.withRow(0) { row in
        try row.write(formula, ofRow: 1, cached: .number(3), column: 0, format: format)
        #expect(throws: XLSXError.self) { try row.write(RowFormula(), ofRow: 0, cached: .number(3), column: 1, format: format) }
      }
    }
    #expect(try workbook.sheet().contains("<f>9*A1111000001&amp;\"é\"</f><v>3</v>"))
  }
}
