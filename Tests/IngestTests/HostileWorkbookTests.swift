import Foundation
import Testing

@testable import Ingest

@Suite struct HostileWorkbookTests {
  private func fault(_ workbook: TestWorkbook) throws -> String? { try ReadSheets(workbook).fault }

  private func fault(rows: String) throws -> String? { try fault(TestWorkbook(rows: rows)) }

  @Test func aBombIsNotUnpacked() throws {
    let bytes = try WorkbookTests.bytes("bomb.xlsx")
    let said = try #require(try ReadSheets(bytes).fault)
    #expect(said.hasPrefix("unpacks to more than 200 times its size; if it is meant to, raise `ratio` under `limits`"))
    var limits = UnpackingLimits()
    limits.ratio = 2000
    #expect(try ReadSheets(bytes, limits: limits).fault == nil)
    limits.unpackedMegabytes = 10
    #expect(try ReadSheets(bytes, limits: limits).fault?.hasPrefix("unpacks to more than 10 MB; if") == true)
  }

  /// What begins like a workbook may be a log, so that it is no file like any other that a folder may hold.
  @Test func aWorkbookThatCannotBeOpenedIsRejected() throws {
    let folder = try Folder()
    try folder.write(Array("PK\u{3}\u{4}....".utf8), "log.xlsx")
    #expect(try folder.read().rejects(in: "log.xlsx") == ["1: is damaged or cut off; fetch or save the file again"])
  }

  /// A few bytes that name a long text each.
  @Test func textThatIsNamedOverAndOverIsBounded() throws {
    let text = String(repeating: "x", count: 30_000)
    let rows = String(repeating: #"<row><c t="s"><v>0</v></c></row>"#, count: 1000)
    var limits = UnpackingLimits()
    limits.unpackedMegabytes = 5
    let read = try ReadSheets(TestWorkbook(rows: rows, strings: "<si><t>\(text)</t></si>").archive.bytes, limits: limits)
    #expect(read.fault?.hasPrefix("unpacks to more than 5 MB of text") == true)
  }

  @Test(arguments: ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"])
  func declaredTypesAreRefused(part: String) throws {
    var workbook = TestWorkbook(rows: "")
    let laughs = #"<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>"#
    workbook.archive[part] = Array(
      String(decoding: workbook.archive[part]!, as: UTF8.self).replacing("?>", with: "?>\(laughs)", maxReplacements: 1).utf8)
    #expect(try fault(workbook)?.hasPrefix("declares a DOCTYPE in its part `\(part)`") == true)
  }

  @Test func nestingAndNamesAreBounded() throws {
    let deep = String(repeating: "<x>", count: 100_000)
    #expect(try fault(rows: deep)?.hasPrefix("nests elements in its part") == true)
    let long = "<row a='\(String(repeating: "y", count: 3_000_000))'/>"
    #expect(try fault(rows: long)?.hasPrefix("holds names or tags in its part") == true)
    let names = (0..<600_000).map { "<n\($0)/>" }.joined()
    #expect(try fault(rows: names)?.hasPrefix("holds names or tags in its part") == true)
  }

  @Test func cellsBeyondTheSheetAreRefused() throws {
    let beyond = "a cell lies beyond column XFD, where every sheet ends; take it out"
    #expect(try fault(rows: #"<row><c r="XFE1"><v>1</v></c></row>"#) == beyond)
    #expect(try fault(rows: "<row>" + String(repeating: "<c/>", count: 10_000_000) + "</row>") == beyond)
    let below = "a row lies beyond row 1048576, where every sheet ends; take it out"
    #expect(try fault(rows: #"<row r="1048577"/>"#) == below)
    #expect(try fault(rows: #"<row r="99999999999999999999"/>"#) == below)
    #expect(try fault(rows: #"<row r="1048576"/><row/>"#) == below)
    #expect(try fault(rows: #"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#) == nil)
  }

  @Test func disorderIsRefused() throws {
    #expect(try fault(rows: #"<row r="3"/><row r="2"/>"#)?.hasPrefix("row 2 comes after row 3; open") == true)
    #expect(
      try fault(rows: #"<row r="3"><c r="B3"/><c r="A3"/></row>"#)?.hasPrefix("the cell A3 stands twice or out of order; open") == true)
    #expect(try fault(rows: #"<row r="3"><c r="B3"/><c r="B3"/></row>"#)?.hasPrefix("the cell B3 stands twice or out of order") == true)
    #expect(
      try fault(rows: #"<row r="1"><c t="s"><v>7</v></c></row>"#)?.hasPrefix("the cell A1 names a text that the workbook lacks") == true)
  }

  @Test func aRowThatIsTooLongIsSaidAndTheOthersAreRead() throws {
    let text = String(repeating: "z", count: 600_000)
    let long = "<row><c t='str'><v>a</v></c><c t='str'><v>\(text)</v></c><c t='str'><v>\(text)</v></c></row>"
    let read = try ReadSheets(TestWorkbook(rows: "\(long)<row><c><v>1</v></c></row>\(long)"))
    #expect(read.fault == nil)
    #expect(read.sheets[0].rows == [[""], ["1"], [""]])
    #expect(read.sheets[0].problems == ["1: the row is longer than 1 MiB", "3: the row is longer than 1 MiB"])
  }

  @Test func namesLeadNowhereOutsideTheArchive() throws {
    for target in [
      "../../../../etc/passwd", "/etc/passwd", "..\\..\\x.xml", "file:///etc/passwd", "worksheets/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    ] {
      var workbook = TestWorkbook(rows: "")
      let rels = String(decoding: workbook.archive["xl/_rels/workbook.xml.rels"]!, as: UTF8.self)
      workbook.archive["xl/_rels/workbook.xml.rels"] = Array(rels.replacing("worksheets/sheet1.xml", with: target).utf8)
      #expect(try fault(workbook)?.hasPrefix("lacks the part `") == true, "\(target)")
    }
  }

  @Test func entriesThatCannotBeTrustedAreRefused() throws {
    let sheet = "xl/worksheets/sheet1.xml"
    func changed(_ change: (inout TestArchive.Entry) -> Void) throws -> String? {
      var workbook = TestWorkbook(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)
      let index = workbook.archive.entries.firstIndex { $0.name == sheet }!
      change(&workbook.archive.entries[index])
      return try fault(workbook)
    }
    let damaged = "is damaged: the part `\(sheet)` cannot be unpacked whole; fetch or save the file again"
    #expect(try changed { _ in } == nil)
    #expect(try changed { $0.checksum = 7 } == damaged)
    #expect(try changed { $0.claimedSize = 7 } != nil)
    #expect(try changed { $0.claimedSize = .max - 1 } != nil)
    #expect(try changed { $0.isEncrypted = true } == "is protected by a password; save it without one")
    #expect(try changed { $0.name = "xl/other.xml" }?.hasPrefix("lacks the part `\(sheet)`") == true)
    var workbook = TestWorkbook(rows: "")
    workbook.archive.entries.append(workbook.archive.entries.first { $0.name == sheet }!)
    #expect(try fault(workbook)?.hasPrefix("holds the part `\(sheet)` twice") == true)
  }

  /// A file that breaks off is an error wherever it does, and never a part of the log.
  @Test(arguments: ["xlsxwriter.xlsx", "bni-connect.xls"])
  func whatBreaksOffIsRefused(name: String) throws {
    let bytes = try WorkbookTests.bytes(name)
    var random = SplitMix64(seed: 200)
    for _ in 0..<200 {
      let length = Int.random(in: 100..<bytes.count - 1, using: &random)
      let read = try ReadSheets(Array(bytes[..<length]))
      // White space behind the last tag may be missing.
      if name.hasSuffix("xlsx") || length < bytes.count - 2 { #expect(read.fault != nil, "\(length)") }
    }
  }
}
