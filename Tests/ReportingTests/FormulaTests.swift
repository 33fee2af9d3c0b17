import Foundation
import Model
import Testing

@testable import Reporting
@testable import Scoring
@testable import XLSX

/// Formulas as Excel reads them, and the list of names to pick from.
@Suite struct FormulaTests {
  /// The formulas of a workbook of two tables, by row, in the third column of the table `There`.
  private func written(_ term: Term) throws -> [String] {
    let path = NSTemporaryDirectory() + "formula-tests-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let formula = Formula(term)
    var texts: [String] = []
    try Workbook.write(to: path, properties: DocumentProperties(created: 1)) { workbook in
      let (here, there) = (try workbook.addWorksheet("Here"), try workbook.addWorksheet("The other"))
      let table = Reporting.Table(
        label: "T", columns: [.figures("A"), .figures("B")], rows: [[.count(1), .count(2)], [.count(3), .count(4)]], empty: "")
      let text = try FormulaText(formula.term, on: "Here") { reference in
        TablePlace(sheet: reference.sheet == "Here" ? here : there, table: table, firstRow: 4)
      }
      texts = [0, 1].map { text.formula.text(row: $0) }
    }
    return texts
  }

  private let here = TableName(sheet: "Here", label: "T")
  private let there = TableName(sheet: "The other", label: "T")

  @Test func referencesMoveOnlyWithTheirOwnRow() throws {
    #expect(try written(here.here("A")) == ["A5", "A6"])
    #expect(try written(here.here("A", to: "B")) == ["A5:B5", "A6:B6"])
    #expect(try written(there.all("B")) == ["'The other'!$B$5:$B$6", "'The other'!$B$5:$B$6"])
    #expect(try written(there.cell("B", 1)) == ["'The other'!$B$6", "'The other'!$B$6"])
    #expect(try written(there.same("A", to: "B")) == ["'The other'!$A$5:$B$5", "'The other'!$A$6:$B$6"])
    let block = there.cells("A", .block(step: 13, offset: 2, count: 3))
    #expect(try written(block) == ["'The other'!$A$7:$A$9", "'The other'!$A$20:$A$22"])
    #expect(throws: FormulaError.self) { try written(here.here("C")) }
  }

  @Test func operatorsAreBracketedAndTextsQuoted() throws {
    let term = Term.if(here.here("A").reaches(0.6), 100 * (1 - Term.number(2).power(0 - here.here("A") / 3)), else: .text("\"=no\""))
    #expect(try written(term)[0] == "IF(A5>=0.599999999,100*(1-(2^(0-(A5/3)))),\"\"\"=no\"\"\")")
    #expect(try written(.number(1e-9))[0] == "1E-09")
  }

  @Test(arguments: SheetTests.firms.indices) func labelsAreOneLineAndUnlike(_ firm: Int) throws {
    let card = try SheetTests.firms[firm].scorecard()
    let labels = PersonLabels.make(card.inOrder, card)
    #expect(Set(labels.map(folded)).count == labels.count)
    #expect(labels.allSatisfy { !$0.contains(where: \.isNewline) && (1...90).contains($0.count) })
  }

  @Test func aPersonSheetOfNobodySaysSo() throws {
    let card = try SampleFirm.empty.scorecard()
    let nobody = Scorecard(
      issue: .named,
      organisation: card.organisation, period: card.period, model: card.model, people: [], comparison: card.comparison, teams: [],
      leadership: card.leadership, pods: card.pods, funnel: card.funnel, outcomes: [], inbound: card.inbound, trend: card.trend,
      report: card.report, annotations: [], encounters: [])
    #expect(TextRenderer().text(PersonSheet.blocks(nobody)).contains("Nobody was employed"))
    #expect(try Book(nobody).parts.count > 10)
  }
}
