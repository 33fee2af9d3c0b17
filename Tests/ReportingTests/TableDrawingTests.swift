import Testing

@testable import Reporting
@testable import XLSX

/// What is kept or counted on while the rows of a table are drawn.
@Suite struct TableDrawingTests {
  @Test func formulasKeepTheirWordsInWhateverOrderRowsHaveThem() {
    let formulas = (0..<5).map { Formula(.number(Double($0))) }
    var (texts, made) = (FormulaTexts(), 0)
    for index in [0, 1, 2, 0, 1, 2, 2, 1, 3, 0, 1, 4, 3, 0, 0, 4] {
      let text = texts.text(formulas[index]) { _ in
        made += 1
        var text = RowFormula()
        text.append("\(index)")
        return text
      }
      #expect(text.text(row: 0) == "\(index)")
    }
    #expect(made == 5)
  }

  @Test func linesAreAsManyAsAreCounted() {
    let grid = Grid([])
    let words = ["a", "  two\tblanks ", "a-word-that-is-wider-than-any-line-of-twenty-digits", "Łódź", "名前名前名前", ""]
    for number in 0..<216 {
      let text = [number % 6, number / 6 % 6, number / 36].map { words[$0] }.joined(separator: " ")
      let lines = grid.lines(text, width: 20)
      #expect(lines.count == grid.lineCount(text, width: 20))
      #expect(lines.joined().filter { $0 != " " } == text.filter { !$0.isWhitespace })
      #expect(lines.allSatisfy { !$0.contains("  ") && !$0.contains("\t") && !$0.hasPrefix(" ") && !$0.hasSuffix(" ") })
    }
  }

  @Test func rowsAreTheSameWheneverTheyAreAskedFor() throws {
    let card = try SampleFirm.firm.scorecard()
    for sheet in Sheets.all {
      for case .table(let table) in sheet.blocks(card, nil) {
        let kept = Array(table.rows)
        #expect(kept.count == table.rows.count && kept.indices.allSatisfy { kept[$0] == table.rows[$0] }, "\(sheet.title)")
      }
    }
  }
}
