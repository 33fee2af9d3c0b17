import Foundation
import Model
import Testing

@testable import Reporting
@testable import Scoring

/// What every sheet must keep to, whatever the scorecard.
@Suite struct SheetTests {
  static let firms = [SampleFirm.firm, .empty, .onePerson]

  @Test(arguments: firms.indices) func everySheetBeginsWithItsTitleAndFillsItsTables(_ firm: Int) throws {
    let card = try Self.firms[firm].scorecard()
    for sheet in Sheets.all {
      let blocks = sheet.blocks(card)
      guard case .heading(_, level: 1)? = blocks.first else { Issue.record("\(sheet.title) has no title"); continue }
      for case .table(let table) in blocks {
        #expect(Set(table.columns.map { $0.header.lowercased() }).count == table.columns.count)
        #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(sheet.title)")
        #expect(!table.rows.isEmpty || table.empty.hasSuffix("."))
      }
    }
  }

  @Test(arguments: firms.indices) func noSheetPrintsNaN(_ firm: Int) throws {
    let card = try Self.firms[firm].scorecard()
    for sheet in Sheets.all {
      let text = TextRenderer().text(sheet.blocks(card)).lowercased()
      #expect(!text.contains("nan ") && !text.contains("inf ") && !text.contains("optional("))
    }
  }

  private func firstTable(_ blocks: [Block]) -> Table? {
    for case .table(let table) in blocks { return table }
    return nil
  }

  @Test func unknownFiguresAreNoZeros() {
    #expect(Cell.figure(nil, .whole) == .unknown)
    #expect(Cell.figure(.nan, .whole) == .unknown)
    #expect(Cell.unknown.printed == "–")
    #expect(NumberFormat.signed.text(-0.3) == "0")
  }

  @Test func theListOfSheetsHoldsTheWholeFolder() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Reporting/Sheets")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix("Sheet.swift") && $0 != "Sheet.swift" }
    #expect(Set(files) == Set(Sheets.all.map { "\($0).swift" }))
  }

  @Test func theScorecardListsEverybodyWithRoleBeforeName() throws {
    let card = try SampleFirm.firm.scorecard()
    let table = try #require(firstTable(ScorecardSheet.blocks(card)))
    let names = table.rows.map { $0[0].printed }
    #expect(names.count == SampleFirm.names.count)
    #expect(Set(names.prefix(2)) == [SampleFirm.names["a1"], SampleFirm.names["a2"]])
    #expect(names.contains("Ana Silva (s3)") && names.contains("Ana Silva (s4)"))
    let silent = try #require(table.rows.first { $0[0].printed == "Nobody Writes" })
    #expect(silent[4].now == .unknown && silent[silent.count - 2].now == .text("nothing logged"))
  }

  @Test func theMeasuresSheetHasARowForEachPersonAndMeasure() throws {
    let card = try SampleFirm.firm.scorecard()
    let table = try #require(firstTable(MeasuresSheet.blocks(card)))
    #expect(table.rows.count == card.people.count * Measures.all.count)
  }

  @Test func theMethodDefinesEveryMeasureAndBand() throws {
    let table = try #require(firstTable(MethodSheet.blocks(try SampleFirm.firm.scorecard())))
    let text = table.rows.map { $0.map(\.printed).joined(separator: " ") }.joined(separator: "\n")
    for measure in Measures.all { #expect(text.contains(measure.declaration.title)) }
    for band in Band.allCases { #expect(text.contains(band.words)) }
    for term in ["New share", "Pod ratio", "Open door", "Outcomes", "Twelve months", "Teams and leaders", "Next step", "Effort"] {
      #expect(table.rows.contains { $0[1].printed == term }, "\(term)")
    }
    #expect(text.contains("an event 3 hours, each new person there 15 minutes, a message 15 minutes, a one-to-one 1 hour"))
    for source in ["Ingram and Morris 2007", "Burt 2002", "Romano 2006"] { #expect(text.contains(source)) }
  }

  @Test func theDataSheetNamesWhatWasNotRead() throws {
    let text = TextRenderer().text(DataSheet.blocks(try SampleFirm.firm.scorecard()))
    #expect(text.contains("jon.smyth"))
    #expect(text.contains("log.csv"))
    #expect(!text.contains(NSTemporaryDirectory()))
  }
}
