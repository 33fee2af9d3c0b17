import Testing
import XLSX

@Suite struct CellTests {
  /// The first cell of a sheet that holds one value.
  private func written(_ value: CellValue, style: CellStyle = .plain) throws -> ReadCell? {
    let workbook = try WrittenWorkbook.ofOneSheet { try $0.write(value, row: 0, column: 0, style: style) }
    #expect(try workbook.malformedParts == [])
    return try workbook.cells()["A1"]
  }

  @Test(arguments: [
    "=cmd|' /C calc'!A0", "+1 555", "@x", "-2+3", "=1+1", "{=1}", "12", "2026-10-01", "TRUE", "#N/A", " lead",
    "http://example.com", "internal:Sheet!A1", "mailto:a@b.c", "<r><t>x</t></r>", "a & b < c > d \"e\" 'f'",
    "a\nb\tc",
    "名前 😀 Łódź",
  ])
  func textsComeBackAsTheyAre(text: String) throws {
    #expect(try written(.text(text)) == .text(text))
  }

  @Test(arguments: [
    ("\u{0}", "\u{FFFD}"), ("a\u{1}b", "a\u{FFFD}b"), ("\u{1F}", "\u{FFFD}"),
    ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"),
    ("\u{FFFD}", "\u{FFFD}"), ("a\rb", "a\nb"), ("a\r\nb", "a\nb"), ("a\n\rb", "a\n\nb"),
    ("\u{7F}\u{85}", "\u{7F}\u{85}"),
  ])
  func charactersWithoutAPlaceInXMLAreReplaced(text: String, shown: String) throws {
    #expect(try written(.text(text)) == .text(shown))
  }

  @Test(arguments: [("\u{1}", "\u{FFFD}"), ("\u{FFFE}", "\u{FFFD}"), ("_x0041_", "_x005F_x0041_"), ("é", "é")])
  func itDoesNotMatterWhereInATextTheyStand(part: String, shown: String) throws {
    for place in 0...34 {
      let (before, after) = (String(repeating: "a", count: place), String(repeating: "b", count: 34 - place))
      #expect(try written(.text(before + part + after)) == .text(before + shown + after))
    }
  }

  @Test(arguments: [
    ("_x0041_", "_x005F_x0041_"), ("a_x000D_b", "a_x005F_x000D_b"), ("_x_", "_x_"), ("_x00G1_", "_x00G1_"),
    ("_x0041", "_x0041"),
    ("_xlfn", "_xlfn"),
  ])
  func whatLooksLikeAnEscapeIsEscaped(text: String, stored: String) throws {
    #expect(try written(.text(text)) == .text(stored))
  }

  @Test(arguments: [("é", 32_766), ("😀", 16_383)])
  func longTextsAreCut(character: String, kept: Int) throws {
    let cut = try #require(try written(.text(String(repeating: character, count: 40_000))))
    #expect(cut == .text(String(repeating: character, count: kept) + "…"))
    #expect(cut.value.utf16.count == 32_767)
  }

  @Test func aTextOfJustTheLimitStays() throws {
    let text = String(repeating: "é", count: 32_767)
    #expect(try written(.text(text)) == .text(text))
  }

  @Test func emptyCellsAreWrittenOnlyForTheirStyle() throws {
    #expect(try written(.text("")) == nil)
    #expect(try written(.blank) == nil)
    #expect(try written(.text(""), style: CellStyle { $0.fill = 0 }) == ReadCell())
    #expect(try written(.blank, style: CellStyle { $0.fill = 0 }) == ReadCell())
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func numbersThatAreNotFiniteThrow(number: Double) {
    for value: CellValue in [.number(number), .date(serial: number), .formula("=1", cached: .number(number))] {
      #expect(throws: XLSXError.notFinite(cell: "A1")) { try written(value) }
    }
  }

  @Test func numbersAndDatesComeBack() throws {
    #expect(try written(.number(-0.1)) == .number("-0.1"))
    #expect(try written(.number(1e300)) == .number("1E+300"))
    #expect(try written(.date(serial: 46_000)) == .number("46000"))
  }

  @Test func formulasKeepTheirResults() throws {
    #expect(try written(.formula("=1+2", cached: .number(3))) == ReadCell(value: "3", formula: "1+2"))
    let text = try written(.formula("=\"a\"&\"<\"", cached: .text("a<\u{2}")))
    #expect(text == ReadCell(type: "str", value: "a<\u{FFFD}", formula: "\"a\"&\"<\""))
    #expect(throws: XLSXError.self) { try written(.formula("", cached: .number(0))) }
    #expect(throws: XLSXError.self) {
      try written(.formula(String(repeating: "1", count: 8_193), cached: .number(0)))
    }
  }

  @Test func arrayFormulasHaveANumberForResult() throws {
    let workbook = try WrittenWorkbook.ofOneSheet { sheet in
      try sheet.write(.arrayFormula("MEDIAN(IF(B1:B3>1,B1:B3,\"\"))", cached: .number(2.5)), row: 0, column: 0)
    }
    #expect(try workbook.cells()["A1"] == ReadCell(value: "2.5", formula: "MEDIAN(IF(B1:B3>1,B1:B3,\"\"))"))
    #expect(try workbook.sheet().contains("<f t=\"array\" ref=\"A1\">"))
    #expect(throws: XLSXError.self) { try written(.arrayFormula("MEDIAN(B1:B3)", cached: .text("–"))) }
    #expect(throws: XLSXError.self) { try written(.arrayFormula("MEDIAN(B1:B3)", cached: .number(.nan))) }
  }

  @Test func sheetsAreNamedSoThatNothingElseIsMeant() throws {
    _ = try WrittenWorkbook { workbook in
      for (name, prefix) in [("Model", "Model!"), ("Q1", "'Q1'!"), ("ABC", "'ABC'!"), ("It's", "'It''s'!"), ("A sheet", "'A sheet'!")] {
        let sheet = try workbook.addWorksheet(name)
        #expect(sheet.prefix == prefix)
      }
    }
  }

  @Test func linksLeadIntoTheWorkbook() throws {
    let workbook = try WrittenWorkbook.ofOneSheet { sheet in
      try sheet.write(.link(sheet: "It's", row: 3, column: 27, text: "=go"), row: 0, column: 0)
      try sheet.write(.link(sheet: "Q1", text: String(repeating: "名", count: 3_000)), row: 1, column: 0)
    }
    #expect(try workbook.malformedParts == [])
    #expect(try workbook.cells()["A1"] == .text("=go"))
    #expect(try workbook.cells()["A2"]?.value.count == 255)
    #expect(try workbook.sheet().contains("<hyperlink ref=\"A1\" location=\"'It''s'!AB4\" display=\"=go\"/>"))
    #expect(throws: XLSXError.self) { try written(.link(sheet: "A#1", text: "x")) }
    #expect(throws: XLSXError.self) { try written(.link(sheet: "A", row: -1, text: "x")) }
  }

  @Test(arguments: [(-1, 0), (0, -1), (1_048_576, 0), (0, 16_384), (.max, .max)])
  func placesOutsideThrow(row: Int, column: Int) {
    #expect(throws: XLSXError.self) {
      try WrittenWorkbook.ofOneSheet { try $0.write(.number(1), row: row, column: column) }
    }
  }

  @Test func theLastCellIsWritten() throws {
    let workbook = try WrittenWorkbook.ofOneSheet { try $0.write(.number(1), row: 1_048_575, column: 16_383) }
    #expect(try workbook.cells() == ["XFD1048576": .number("1")])
  }
}
