import Foundation
import Testing
import XLSX

@Suite struct WorkbookFileTests {
  private struct Interruption: Error {}
  private let properties = DocumentProperties(created: 1_790_000_000)

  private func fill(_ workbook: Workbook) throws {
    let sheet = try workbook.addWorksheet("Scores")
    let range = CellRange(rows: 0...3, columns: 0...1)
    try sheet.add(Table("Scores", range: range, columns: [.init("Name"), .init("Score")]))
    try sheet.addDataBars(0x0072B2, in: range)
    for row in 1...3 {
      try sheet.write(.number(Double(row) / 3), row: row, column: 1, style: CellStyle { $0.isBold = true })
    }
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    #expect(try WrittenWorkbook(fill).bytes == WrittenWorkbook(fill).bytes)
  }

  @Test func everyPartIsWellFormed() throws {
    let written = try WrittenWorkbook(fill)
    #expect(try written.malformedParts == [])
    #expect(try written.parts.contains("xl/tables/table1.xml"))
  }

  @Test func propertiesAreStored() throws {
    let written = try WrittenWorkbook { _ in }
    let core = try written.part("docProps/core.xml")
    #expect(core.contains("<dc:title>Title &amp; &lt;more&gt;</dc:title>"))
    #expect(core.contains("<dc:description>a\nb</dc:description>"))
    #expect(core.contains(">2026-09-21T14:13:20Z</dcterms:created>"))
    #expect(try written.part("docProps/app.xml").contains("<Company>C\u{FFFD}</Company>"))
  }

  @Test(arguments: [(0, "1970-01-01T00:00:01Z"), (.max, "9999-12-31T23:59:59Z"), (.min, "1970-01-01T00:00:01Z")])
  func anyMomentIsWritten(created: Int, shown: String) throws {
    let written = try WrittenWorkbook(created: created) { _ in }
    #expect(try written.part("docProps/core.xml").contains(">\(shown)</dcterms:created>"))
  }

  @Test func aFailedBlockLeavesTheEarlierFile() throws {
    let folder = try Folder()
    let path = folder.file("report.xlsx")
    try Data("earlier".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: Interruption.self) {
      try Workbook.write(to: path, properties: properties) { workbook in
        try fill(workbook)
        throw Interruption()
      }
    }
    #expect(FileManager.default.contents(atPath: path) == Data("earlier".utf8))
    #expect(folder.names == ["report.xlsx"])
  }

  @Test func aFinishedBlockReplacesTheEarlierFile() throws {
    let folder = try Folder()
    let path = folder.file("report.xlsx")
    try Data("earlier".utf8).write(to: URL(fileURLWithPath: path))
    try Workbook.write(to: path, properties: properties, fill)
    #expect(FileManager.default.contents(atPath: path)?.starts(with: Data("PK".utf8)) == true)
    #expect(folder.names == ["report.xlsx"])
  }

  @Test func aMissingFolderIsNamed() throws {
    let path = try Folder().file("missing/report.xlsx")
    var wasFilled = false
    #expect(throws: XLSXError.cannotCreate(path: path, reason: "No such file or directory")) {
      try Workbook.write(to: path, properties: properties) { _ in wasFilled = true }
    }
    #expect(!wasFilled)
  }

  @Test func aFileInPlaceOfTheFolderStays() throws {
    let folder = try Folder()
    try Data("earlier".utf8).write(to: URL(fileURLWithPath: folder.file("notes")))
    #expect(throws: XLSXError.self) {
      try Workbook.write(to: folder.file("notes/report.xlsx"), properties: properties, fill)
    }
    #expect(FileManager.default.contents(atPath: folder.file("notes")) == Data("earlier".utf8))
  }

  @Test func aFolderInPlaceOfTheFileStays() throws {
    let folder = try Folder()
    let path = folder.file("report.xlsx")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(throws: XLSXError.cannotReplace(path: path, reason: "Is a directory")) {
      try Workbook.write(to: path, properties: properties, fill)
    }
    #expect(folder.names == ["report.xlsx"])
  }

  @Test(.disabled(if: NSUserName() == "root", "root writes everywhere"))
  func anUnwritableFolderLeavesTheEarlierFile() throws {
    let folder = try Folder()
    let path = folder.file("report.xlsx")
    try Data("earlier".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path) }
    #expect(throws: XLSXError.cannotCreate(path: path, reason: "Permission denied")) {
      try Workbook.write(to: path, properties: properties, fill)
    }
    #expect(FileManager.default.contents(atPath: path) == Data("earlier".utf8))
  }

  @Test func aWorksheetThrowsAfterItsWorkbook() throws {
    var escaped: (Workbook, Worksheet)?
    _ = try WrittenWorkbook { escaped = ($0, try $0.addWorksheet("Sheet")) }
    let (workbook, sheet) = try #require(escaped)
    let cell = CellRange(row: 0, column: 0)
    #expect(throws: XLSXError.closed) { try workbook.addWorksheet("Late") }
    #expect(throws: XLSXError.closed) { try sheet.write(.text("late"), row: 0, column: 0) }
    #expect(throws: XLSXError.closed) { try sheet.write(.blank, row: 0, column: 0) }
    #expect(throws: XLSXError.closed) { try sheet.setWidth(9, ofColumn: 0) }
    #expect(throws: XLSXError.closed) { try sheet.define("Late", as: cell) }
    #expect(throws: XLSXError.closed) { try sheet.highlight("late", in: cell, style: .plain) }
    #expect(throws: XLSXError.closed) { try sheet.add(InputRule(.words(["late"])), to: cell) }
    #expect(throws: XLSXError.closed) { try sheet.setPage(PageSetup()) }
    #expect(throws: XLSXError.closed) {
      try sheet.add(Table("Late", range: CellRange(rows: 0...1, columns: 0...0), columns: [.init("Late")]))
    }
  }
}
