import Foundation
import Model
import Testing

@testable import Reporting
@testable import Scoring

/// The workbook as a file.
@Suite struct WorkbookTests {
  @Test(arguments: SheetTests.firms.indices) func isWrittenForEveryFirm(_ firm: Int) throws {
    let book = try Book(SheetTests.firms[firm].scorecard())
    #expect(book.parts.filter { $0.hasPrefix("xl/worksheets/sheet") }.count == Sheets.all.count + (book.hasCharts ? 1 : 0))
    for number in 1...Sheets.all.count {
      let sheet = try book.part("xl/worksheets/sheet\(number).xml")
      #expect(!sheet.contains("mergeCell") && !sheet.contains("t=\"e\""))
      #expect(!sheet.lowercased().contains(">nan<"))
      #expect(sheet.contains("orientation=\"landscape\"") && sheet.contains("Page &amp;P of &amp;N"))
    }
  }

  @Test func dataStandInTablesWithFrozenHeaders() throws {
    let book = try Book(SampleFirm.firm.scorecard())
    let tables = try book.parts.filter { $0.hasPrefix("xl/tables/") }.map(book.part)
    for name in [
      "KeyFigures", "Scorecard", "Comparison", "Leadership", "Events", "Channels", "Trend", "Measures", "Model", "Working",
      "Files", "Rejects", "Method",
    ] {
      #expect(tables.contains { $0.contains("displayName=\"\(name)\"") }, "\(name)")
    }
    let scorecard = try book.part("xl/worksheets/sheet2.xml")
    #expect(scorecard.contains("state=\"frozen\"") && scorecard.contains("xSplit=\"1\""))
    #expect(scorecard.components(separatedBy: "<dataBar>").count - 1 == 7)
  }

  @Test func typedNamesAreStringsAndNeverFormulas() throws {
    let book = try Book(SampleFirm.firm.scorecard())
    #expect(try book.part("xl/sharedStrings.xml").contains("=HYPERLINK("))
  }

  @Test func theSameScorecardGivesTheSameBytes() throws {
    let card = try SampleFirm.firm.scorecard()
    #expect(try Book(card).bytes == Book(card).bytes)
  }

  @Test func propertiesNameTheMonthAndTheFirm() throws {
    let book = try Book(SampleFirm.firm.scorecard())
    let core = try book.part("docProps/core.xml")
    #expect(core.contains("Networking scorecard October 2026") && core.contains("2026-11-01T00:00:00Z"))
    #expect(try book.part("docProps/app.xml").contains("Harbour &amp; Sons"))
  }
}

/// A workbook written to a file and unpacked again.
final class Book {
  private let path = NSTemporaryDirectory() + "reporting-tests-\(UUID().uuidString).xlsx"
  let bytes: Data
  let parts: [String]

  convenience init(_ card: Scorecard) throws { try self.init { try ScorecardWorkbook.write(card, to: $0) } }

  init(_ write: (String) throws -> Void) throws {
    try write(path)
    bytes = FileManager.default.contents(atPath: path) ?? Data()
    parts = try Self.unzip(["-Z1", path]).split(separator: "\n").map(String.init)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var hasCharts: Bool { parts.contains { $0.hasPrefix("xl/charts/") } }

  func part(_ name: String) throws -> String { try Self.unzip(["-p", path, name]) }

  private static func unzip(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["unzip"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
