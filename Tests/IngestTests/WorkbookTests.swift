import Foundation
import Model
import Testing

@testable import Ingest

@Suite struct WorkbookTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Workbooks").path

  static func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))) }

  /// The same log, made by other programs and by hand.
  static let sameLogs = [
    "openpyxl.xlsx", "xlsxwriter.xlsx", "xlsxwriter-inline.xlsx", "xlsxwriter-1904.xlsx", "libreoffice.xlsx", "libreoffice.xml",
    "excel.xlsx", "excel-inline.xlsx", "excel-1904.xlsx", "prefixed.xlsx", "pretty.xlsx", "without-references.xlsx", "strict.xlsx",
    "bni-connect.xls",
  ]

  @Test(arguments: sameLogs)
  func theSameLogGivesTheSameRecords(name: String) throws {
    let folder = try Folder()
    try folder.write(Self.bytes("log.csv"), "log.csv")
    let country = configured(country: "49")
    let text = try folder.read(["team.csv", "log.csv"], configuration: country)
    try folder.write(Self.bytes(name), "log.bin")
    let activity = try folder.read(["team.csv", "log.bin"], configuration: country)
    #expect(Transcript(activity: activity).content == Transcript(activity: text).content)
    #expect(Transcript(activity: text).content.count == 6)
    #expect(activity.report.rejects.isEmpty)
    #expect(activity.warningMessages.isEmpty)
    let lines = Transcript(activity: activity).lines().map { $0.split(separator: " ")[0] }
    #expect(lines == ["2", "3", "4", "5", "6", "7"])
    // All of them together are still the same six records.
    try folder.write(Self.bytes("log.csv"), "log.csv")
    #expect(try Transcript(activity: folder.read(configuration: country)).content == Transcript(activity: text).content)
  }

  @Test(arguments: sameLogs.filter { $0.hasSuffix("x") })
  func rowsReadPlainlyAreThoseOfTheParser(name: String) throws {
    #expect(try Self.rows(Self.bytes(name), plain: true) == Self.rows(Self.bytes(name), plain: false))
  }

  /// The rows of the first sheet, read in one way or the other.
  static func rows(_ bytes: [UInt8], plain: Bool, markingBold: Bool = true) throws -> [[String]] {
    let file = try TestFile(bytes)
    let mapped = try MappedFile(path: file.path)
    let sheet = try #require(try WorkbookFile.sheets(mapped, ReadingOptions())[0] as? WorkbookSheet)
    var rows: [[String]] = []
    try sheet.read(markingBold: markingBold, plainly: plain) { stretch in
      rows += ReadSheets.rows(stretch.text)
      return true
    }
    return rows
  }

  @Test func cellsOfEveryTypeBecomeText() throws {
    let read = try ReadSheets(
      TestWorkbook(
        rows: """
          <row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>in</t><rPh><t>x</t></rPh><r><t>line</t></r></is></c>\
          <c r="D2" t="str"><f>A1&amp;B1</f><v>cached &lt;</v></c><c r="E2"><v>5</v></c><c r="F2" t="b"><v>1</v></c><c r="G2" t="b"><v>0</v></c>\
          <c r="H2" t="d"><v>2026-10-05T00:00:00</v></c><c r="I2" t="d"><v>2026-10-05T14:30:00.000</v></c><c r="J2" t="n"><v>1E3</v></c></row>
          <row r="4"><c t="s"><v>0</v></c><c/><c t="s"><v>2</v></c></row><row><c r="B5"><v>7</v></c></row>
          """,
        strings: """
          <si><t>plain</t></si><si><r><t xml:space="preserve">two </t></r><r><rPr><b/></rPr><t>runs</t></r><rPh sb="0" eb="3"><t>no</t></rPh></si>\
          <si><t>a_x000D__x005F_x_x0001_</t></si>
          """))
    #expect(read.fault == nil)
    #expect(
      read.sheets[0].rows == [
        [""], ["two runs", "", "inline", "cached <", "5", "yes", "no", "2026-10-05", "2026-10-05T14:30:00", "1000"], [""],
        ["plain", "", "a\r_x"], ["", "7"],
      ])
  }

  @Test func whatCannotBeReadAsItStandsIsSaid() throws {
    let read = try ReadSheets(
      TestWorkbook(
        rows: """
          <row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><f>1+1</f></c><c r="C1" t="str"><f>""</f><v></v></c></row>
          <row r="3"><c r="A3" t="e"><v>#DIV/0!</v></c><c r="B3" t="s"><v></v></c></row>
          """,
        after: #"<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A3:A5"/></mergeCells>"#,
        workbook: #"<sheets><sheet name="Old" sheetId="1" state="veryHidden" r:id="rId1"/></sheets>"#))
    #expect(read.sheets[0].rows == [[""], [""], [""]])
    #expect(
      read.sheets[0].remarks == [
        "The workbook hides this sheet; it was read all the same.",
        "2 cells, the first A1, hold an error such as #N/A and counted as blank; mend the formula.",
        "The formula in B1 has no stored result and counted as blank; open the workbook in Excel or LibreOffice and save it.",
        "2 ranges, the first A1:B1, are merged; the text counts for the first cell alone, the others are blank.",
      ])
  }

  @Test func mergedRangesOfTheHeaderAreNotSaid() {
    var notes = SheetNotes()
    notes.noteMerged(rows: 1...1, columns: 0...2)
    #expect(notes.sentences(below: 1, ["a", "b", "c"]).isEmpty)
    // From the header on one cell alone stands below.
    notes.noteMerged(rows: 1...2, columns: 0...0)
    #expect(notes.sentences(below: 1, ["a", "b", "c"]).isEmpty)
    notes.noteMerged(rows: 2...3, columns: 0...0)
    let said = ["The range A2:A3 is merged; the text counts for the first cell alone, the others are blank."]
    #expect(notes.sentences(below: 1, ["a", "b", "c"]) == said)
  }

  /// As BNI merges one column over two in every row.
  @Test func mergedRangesOverNoFurtherColumnAreNotSaid() {
    var notes = SheetNotes()
    notes.noteMerged(rows: 5...5, columns: 1...2)
    #expect(notes.sentences(below: 1, ["a", "b", ""]).isEmpty)
    #expect(notes.sentences(below: 1, ["a", "b", "c"]).count == 1)
  }

  @Test func hiddenRowsAndColumnsAreSaid() throws {
    let text = { (hidden: String) in #"<c r="A\#(hidden)" t="inlineStr"><is><t>x</t></is></c>"# }
    let rows =
      #"<row r="1" hidden="1">\#(text("1"))</row><row r="2">\#(text("2"))</row><row r="3" hidden="true">\#(text("3"))</row>"#
      + #"<row r="4" hidden="1"/><row r="5" hidden="0">\#(text("5"))</row><row r="50" spans="1:2" hidden="1">\#(text("50"))</row>"#
    let columns = #"<cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" hidden="1"/><col min="9" max="1" hidden="1"/></cols>"#
    for plain in [true, false] {
      let file = try TestFile(TestWorkbook(rows: rows, before: columns).archive.bytes)
      let sheet = try #require(try WorkbookFile.sheets(MappedFile(path: file.path), ReadingOptions())[0] as? WorkbookSheet)
      try sheet.read(markingBold: false, plainly: plain) { _ in true }
      #expect(
        sheet.remarks(below: 1, ["a", "b", "c", ""]) == [
          "The column B is hidden; it was read all the same.",
          "2 rows, the first 3, are hidden, perhaps by a filter; they were read all the same.",
        ])
      #expect(sheet.remarks(below: 40, ["a"]) == ["The row 50 is hidden, perhaps by a filter; it was read all the same."])
      #expect(sheet.remarks(below: 1, ["a", "b", "c", "d"])[0] == "2 columns, the first B, are hidden; they were read all the same.")
    }
  }

  /// A quote that a cell begins with, perhaps behind blanks, opens nothing.
  @Test func quotesAtTheBeginningOfACellAreItsOwn() throws {
    let cells = [" \"Zed\" Smith", "\"", "  \"a\nb"]
    let xml = cells.map { #"<c s="1" t="inlineStr"><is><t xml:space="preserve">\#($0)</t></is></c>"# }.joined()
    let shared = #"<row r="2"><c t="s" s="1"><v>0</v></c></row>"#
    let styles = #"<fonts><font/><font><b/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>"#
    let book = TestWorkbook(
      rows: #"<row r="1">\#(xml)</row>"# + shared,
      strings: "<si><t xml:space=\"preserve\"> \"Kim\"</t></si>", styles: styles)
    let read = [["\"Zed\" Smith", "\"", "\"a\nb"], ["\"Kim\""]]
    #expect(try ReadSheets(book).sheets[0].rows == read)
    let marked = try ReadSheets(book, markingBold: true).sheets[0].rows
    #expect(marked.joined().allSatisfy { $0.hasPrefix("\u{2}") })
    #expect(marked.map { $0.map { String($0.dropFirst().drop { $0 == " " }) } } == read)
  }

  @Test func boldIsMarkedWhereAskedFor() throws {
    let workbook = TestWorkbook(
      rows: """
        <row r="1"><c r="A1" s="1" t="inlineStr"><is><t>style</t></is></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c>\
        <c r="D1" t="inlineStr"><is><r><rPr><b/></rPr><t>run</t></r></is></c><c r="E1" s="2"><v>3</v></c></row>
        """,
      strings: "<si><r><rPr><b/></rPr><t>all</t></r></si><si><r><rPr><b/></rPr><t>half</t></r><r><t> not</t></r></si>",
      styles: """
        <fonts><font><sz val="9"/></font><font><b/></font><font><b val="0"/></font></fonts><cellStyleXfs><xf fontId="1"/></cellStyleXfs>\
        <cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/></cellXfs>
        """)
    #expect(try ReadSheets(workbook).sheets[0].rows == [["style", "all", "half not", "run", "3"]])
    #expect(try ReadSheets(workbook, markingBold: true).sheets[0].rows == [["\u{2}style", "\u{2}all", "half not", "\u{2}run", "3"]])
    #expect(try Self.rows(workbook.archive.bytes, plain: false) == Self.rows(workbook.archive.bytes, plain: true))
  }

  @Test func sheetsComeInTheWorkbooksOrder() throws {
    var workbook = TestWorkbook(
      rows: "", workbook: #"<sheets><sheet name="B" sheetId="9" r:id="rId9"/><sheet name="A" sheetId="1" r:id="rId1"/></sheets>"#)
    let rels = String(decoding: workbook.archive["xl/_rels/workbook.xml.rels"]!, as: UTF8.self)
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    workbook.archive["xl/_rels/workbook.xml.rels"] = Array(
      rels.replacing("</Relationships>", with: #"<Relationship Id="rId9" Type="\#(type)" Target="../xl/Second.xml"/></Relationships>"#).utf8
    )
    workbook.archive["XL\\second.XML"] = workbook.archive["xl/worksheets/sheet1.xml"]
    #expect(try ReadSheets(workbook).sheets.map(\.name) == ["B", "A"])
  }

  @Test func otherFilesOfOfficeProgramsAreNamed() throws {
    func reason(_ bytes: [UInt8]) -> String? {
      bytes.withUnsafeBytes { if case .unread(let reason) = Container.recognise($0) { reason } else { nil } }
    }
    #expect(try reason(Self.bytes("libreoffice.ods"))?.hasPrefix("is an OpenDocument file") == true)
    #expect(try reason(Self.bytes("libreoffice-biff.xls"))?.hasPrefix("is an old Excel workbook (.xls); open it") == true)
    #expect(reason(TestArchive(["[Content_Types].xml": "", "xl/workbook.bin": ""]).bytes)?.hasPrefix("is a binary Excel workbook") == true)
    #expect(reason(TestArchive(["[Content_Types].xml": "", "word/document.xml": ""]).bytes)?.hasPrefix("is a zip archive, but") == true)
    #expect(reason(TestArchive(["photo.jpg": ""]).bytes)?.hasPrefix("is a zip archive, but") == true)
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 500)
    let locked = compound + "EncryptedPackage".utf8.flatMap { [$0, 0] } + [0, 0]
    #expect(reason(locked)?.hasPrefix("is protected by a password") == true)
    #expect(reason(compound)?.hasPrefix("is an old Office file, but no Excel workbook") == true)
  }
}
