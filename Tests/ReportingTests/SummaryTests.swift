import Model
import Testing

@testable import Reporting
@testable import Scoring

/// `summary.txt` as a reader of e-mail meets it.
@Suite struct SummaryTests {
  @Test(arguments: SheetTests.firms.indices) func linesAreAtMost72Wide(_ firm: Int) throws {
    let card = try SheetTests.firms[firm].scorecard()
    for text in [TeamSummary.text(card)] + Sheets.all.map({ TextRenderer().text($0.blocks(card)) }) {
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(TextColumns.width(line) <= 72, "\(line)")
        #expect(!line.hasSuffix(" "))
        #expect(!line.contains("\t"))
      }
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    }
  }

  @Test func verdictComesFirst() throws {
    let card = try SampleFirm.firm.scorecard()
    let lines = TeamSummary.text(card).split(separator: "\n")
    #expect(lines[0] == "Networking scorecard, October 2026")
    #expect(lines[2].hasPrefix("Harbour & Sons: August to October 2026"))
    let afterPeriod = lines.dropFirst(3).first { TeamVerdict.text(card).hasPrefix($0) }
    #expect(afterPeriod != nil)
    #expect(lines.firstIndex(of: "Key figures")! > lines.firstIndex(of: afterPeriod!)!)
  }

  @Test func textAndWorkbookShowTheSameKeyFigures() throws {
    let card = try SampleFirm.firm.scorecard()
    func figures(_ blocks: [Block]) -> [[String]] {
      for case .table(let table) in blocks where table.columns.first?.header == "Figure" { return table.rows.map { $0.map(\.printed) } }
      return []
    }
    #expect(figures(SummarySheet.blocks(card)).count == 6)
    #expect(figures(SummarySheet.blocks(card)) == figures(TeamSummary.blocks(card)))
    let text = TeamSummary.text(card)
    for row in figures(TeamSummary.blocks(card)) {
      let line = try #require(text.split(separator: "\n").first { $0.hasPrefix(row[0]) })
      #expect(line.contains(row[1]) && line.contains(row[2]) && line.contains(row[3]))
    }
  }

  @Test func everyScoredPersonStandsThereWithScoreAndMargin() throws {
    let card = try SampleFirm.firm.scorecard()
    let text = TeamSummary.text(card)
    #expect(card.scored.count >= 6)
    for person in card.scored {
      let words = "\(Figure.points(person.score.score!)) ± \(Figure.points(person.score.margin!))"
      #expect(text.contains(words))
    }
    #expect(text.contains("Nothing logged: Nobody Writes."))
  }

  @Test func waitingPeopleAreNamed() throws {
    let card = try SampleFirm.firm.scorecard()
    let first = try #require(Waiting.longest(card, most: 10).first)
    #expect(TeamSummary.text(card).contains(first.contact.contact))
    #expect(NextActions.sentences(card).count == 3)
  }

  /// The second action is the step that adds up to most, with the points it brings and for whom.
  @Test func actionsTellThePointsTheyBring() throws {
    let card = try SampleFirm.firm.scorecard()
    let actions = NextActions.sentences(card)
    #expect(actions.count == 3 && actions.allSatisfy { $0.hasSuffix(".") && $0.contains(": ") })
    let action = try #require(actions.first { $0.contains("which brings") })
    let steps = card.people.flatMap(\.nextSteps).filter { NextStepWords.isForAnybody($0.action) }
    #expect(steps.contains { action.contains(NextStepWords.phrase($0, card.organisation)) })
  }

  @Test func picturesStandSideBySideOrAreSentences() throws {
    func pairs(_ firm: SampleFirm) throws -> Int {
      SummarySheet.blocks(try firm.scorecard()).count { if case .pair = $0 { true } else { false } }
    }
    #expect(try pairs(.firm) == 1 && pairs(.onePerson) == 0 && pairs(.empty) == 0)
  }

  @Test func withoutAScoreTheReasonIsSaid() throws {
    let text = TeamSummary.text(try SampleFirm.empty.scorecard())
    #expect(text.contains("Nobody can be scored yet, of 1 person: 1 too little to score."))
    #expect(text.contains("Too little to score: Ana Silva."))
  }

  @Test func onePersonIsNoTeam() throws {
    let text = TeamSummary.text(try SampleFirm.onePerson.scorecard())
    #expect(text.contains("Only 山田太郎 has a score"))
    #expect(text.contains("cannot be told"))
  }
}

/// Texts measured, cut and broken in columns.
@Suite struct TextColumnsTests {
  @Test func wideLettersTakeTwoColumnsAndMarksNone() {
    #expect(TextColumns.width("山田") == 4)
    #expect(TextColumns.line("a\u{202E}fdp\u{2067}.exe") == "afdp.exe")
    #expect(TextColumns.width("e\u{301}") == 1)
    #expect(TextColumns.cut("山田太郎", to: 6) == "山田…")
    #expect(TextColumns.cut("Ana", to: 3) == "Ana")
  }

  @Test func linesBreakAtSpacesAndLongWordsInside() {
    #expect(TextColumns.wrapped("one two three", to: 8) == ["one two", "three"])
    #expect(TextColumns.wrapped("abcdefghij k", to: 4) == ["abcd", "efgh", "ij k"])
    #expect(TextColumns.wrapped("", to: 4) == [])
    #expect(TextColumns.wrapped("  one  two ", to: 8) == ["one two"])
  }

  @Test func textFromRightToLeftIsFenced() {
    #expect(TextColumns.line("שרה") == "\u{200E}שרה\u{200E}")
    #expect(TextColumns.line("a\tb\nc") == "a b c")
  }
}
