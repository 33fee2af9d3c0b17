import Model
import Testing

@testable import Reporting
@testable import Scoring

/// The sheets of figures beside the score, against the figures themselves.
@Suite struct FigureSheetTests {
  private func table(_ name: String, _ blocks: [Block]) throws -> Table {
    for case .table(let table) in blocks where table.name == name { return table }
    throw Missing()
  }
  private struct Missing: Error {}

  private func text(_ sheet: any Sheet.Type, _ firm: SampleFirm) throws -> String {
    TextRenderer().text(sheet.blocks(try firm.scorecard()))
  }

  @Test func tabsStandInTheOrderOfTheReport() {
    #expect(
      Sheets.all.map { $0.title } == [
        "Summary", "Scorecard", "Person", "Executives and staff", "Leadership", "Pods", "Answers", "Open door", "BNI", "Trend",
        "Measures", "Model", "Working", "BNI inputs", "Data", "Method",
      ])
  }

  @Test func withNothingToShowASentenceStands() throws {
    let sheets: [(any Sheet.Type, String)] = [
      (LeadershipSheet.self, "No team is named in the team list"), (AnswersSheet.self, "No new person wrote or called"),
      (OpenDoorSheet.self, "There is no open-door funnel: nobody new was met."), (TrendSheet.self, "there is no trend yet"),
    ]
    for (sheet, sentence) in sheets {
      let blocks = sheet.blocks(try SampleFirm.empty.scorecard())
      #expect(!blocks.contains { if case .chart = $0 { true } else { false } })
      #expect(TextRenderer().text(blocks).split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(sentence))
    }
    var silent = SampleFirm.empty
    silent.files["events.csv"] = "date,person,event,kind\n2026-10-05,p,Staff lunch,internal\n"
    #expect(try text(PodsSheet.self, silent).contains("Nobody was at an outside event"))
  }

  @Test func leadersStandBesideTheirTeams() throws {
    let card = try SampleFirm.firm.scorecard()
    let row = try #require(table("Leadership", LeadershipSheet.blocks(card)).rows.first)
    let team = try #require(card.teams.first)
    #expect(row.map(\.printed).prefix(3) == ["Sales", SampleFirm.names["a1"]!, Figure.points(try #require(team.leaderScore))])
    #expect(row[5] == .number(try #require(team.gap), .signed) && row[4] == .count(team.count))
    #expect(try text(LeadershipSheet.self, .firm).contains("Whether teams move with their leaders takes 12 months"))
  }

  @Test func eventsAddUpToTheRowsLogged() throws {
    let card = try SampleFirm.firm.scorecard()
    let rows = try table("Events", PodsSheet.blocks(card)).rows
    #expect(rows.count == card.pods.events.count && rows.count >= 9)
    // The latest first: Mixer 20 of October, where two people had ten talks each, four of them with new people.
    #expect(rows[0][0] == .text("Mixer 20") && rows[0][1].printed == "2026-10-20")
    #expect(rows[0].dropFirst(2).map(\.printed) == ["2", "20", "8", "40", "–"])
  }

  @Test func channelsAddUpToAll() throws {
    let rows = try table("Channels", AnswersSheet.blocks(try SampleFirm.firm.scorecard())).rows
    let last = try #require(rows.last)
    #expect(rows.count == 2 && rows[0][0] == .text("e-mail"))
    #expect(Array(rows[0].dropFirst()) == Array(last.dropFirst()))
  }

  @Test func twelveMonthsEndWithTheScoreOfTheScorecard() throws {
    let card = try SampleFirm.firm.scorecard()
    let trend = try table("Trend", TrendSheet.blocks(card))
    #expect(trend.columns.count == 17 && trend.columns[14].header == "Oct 26" && trend.columns[3].header == "Nov 25")
    for (row, person) in zip(trend.rows, card.inOrder) { #expect(row[14] == .figure(person.score.score, .whole)) }
  }

  /// What Working holds of a person is what the engine found, and the picked one reads it.
  @Test func thePersonReadsTheNextSteps() throws {
    let card = try SampleFirm.firm.scorecard()
    let working = try table("Working", WorkingSheet.blocks(card))
    let column = try #require(working.columns.firstIndex { $0.header == "First step" })
    for (row, person) in zip(working.rows, card.inOrder) {
      let texts = row[column..<column + 3].map(\.printed).filter { !$0.isEmpty }
      if person.score.status == .scored {
        #expect(texts.count == person.nextSteps.count)
        for (text, step) in zip(texts, person.nextSteps) {
          #expect(text.hasPrefix("+\(Figure.points(step.gain)) point") && text.hasSuffix(NextStepWords.text(step, card.organisation)))
        }
      } else {
        #expect(texts == person.missing.map { [NextStepWords.text($0, person.score)] } ?? [])
      }
    }
    let text = TextRenderer().text(PersonSheet.blocks(card))
    #expect(text.contains("First step") && text.contains("Who waits"))
  }

  @Test func theSummaryHasLeadersTrendAndOpenDoor() throws {
    let text = TeamSummary.text(try SampleFirm.firm.scorecard())
    for heading in ["Leaders and their teams", "Median scores of twelve months", "Open door"] {
      #expect(text.contains("\n\(heading)\n---"))
    }
    let empty = TeamSummary.text(try SampleFirm.empty.scorecard())
    for heading in ["Leaders and their teams", "Median scores of twelve months", "Open door"] { #expect(!empty.contains(heading)) }
  }

  @Test func anAxisEndsAtARoundFigure() {
    #expect(Chart.Axis.upTo(4.9, "New", format: .whole).ticks == [0, 1, 2, 3, 4, 5])
    #expect(Chart.Axis.upTo(11, "New", format: .whole).ticks == [0, 5, 10, 15])
    #expect(Chart.Axis.upTo(0, "New", format: .whole).ticks == [0, 1])
    #expect(Chart.Axis.upTo(230, "New", format: .whole).ticks == [0, 50, 100, 150, 200, 250])
  }

  @Test func hoursHaveADecimalOnlyBelowTen() {
    #expect([0, 0.04, 9.94, 9.95, 86.5, -9.94, -12.3].map(NumberFormat.hours.text) == ["0.0", "0.0", "9.9", "10", "87", "-9.9", "-12"])
  }

  @Test func amountsHaveTheirThousandsApart() {
    #expect([0.4, 950, 27_200, -1_234_567].map(NumberFormat.amount.text) == ["0", "950", "27,200", "-1,234,567"])
  }

  /// As many steps as waits make a curve that no one can see; what it says at each hour stays.
  @Test func aFineCurveIsDrawnCoarser() throws {
    let waits = (1...5_000).map { (hours: Double($0) / 80, waiting: 1 - Double($0) / 5_001) }
    guard case .chart(let chart) = AnswerCurves.block(executives: waits, staff: []), case .steps(let steps) = chart.kind else {
      throw Missing()
    }
    #expect(steps.curves[0].steps.count <= 289)
    #expect(abs(AnswerCurves.share(steps.curves[0], at: 24) - (1 - 1_920.0 / 5_001)) < 0.005)
  }
}
