import Testing

@testable import Reporting

/// Charts as data, and what makes them.
@Suite struct ChartBlockTests {
  /// One of each kind, with gaps, hostile names and many dots.
  static let samples: [Block] = [
    ScoreDots.block(executives: [31, 55, 61, 83], staff: [32, 32, 33, 35, 36, 44, 45, 51, 56, 58, 61, 64, 70, 73]),
    ScoreDots.block(executives: [], staff: [40, 41]),
    ScoreDots.block(executives: [50], staff: (0..<500).map { Double($0) / 5 }),
    DimensionBars.block([("Showing up", 59, 59), ("Out of the pod", nil, 31), ("<b>Open \"door\" & more", 0, 100)]),
    MonthTrend.block(
      months: ["Nov 25", "Dec", "Jan 26", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"],
      executives: [50, 52, nil, nil, 55, 54, 57, 58, 60, 58, 57, 58], staff: [44, 45, 43, nil, 46, 47, 46, 45, 46, 47, 47, 48],
      everyone: [nil, nil, nil, nil, nil, nil, nil, 49, 50, 51, 52, 53]),
    AnswerCurves.block(
      executives: [(0.5, 0.8), (3, 0.6), (12, 0.4), (30, 0.3)], staff: [(1, 0.9), (6, 0.7), (20, 0.5), (50, 0.35), (90, 0.1)]),
    OpenDoorFunnel.block(executives: [40, 31, 18, 10, 2], staff: [120, 60, 41, 18, 0]),
  ]

  private func chart(_ block: Block) throws -> Chart {
    guard case .chart(let chart) = block else { throw Missing() }
    return chart
  }
  private struct Missing: Error {}

  @Test func everyChartAsksAndTellsItsFigures() throws {
    for block in Self.samples {
      let chart = try chart(block)
      #expect(chart.title.hasSuffix("?"))
      #expect(chart.alternative.hasSuffix(".") && chart.alternative.contains { $0.isNumber })
      #expect(!chart.alternative.contains("nan") && !chart.alternative.contains("Optional"))
    }
  }

  @Test func whereThereIsNothingToDrawASentenceSaysSo() {
    let absent = [
      ScoreDots.block(executives: [], staff: []), ScoreDots.block(executives: [50], staff: []),
      DimensionBars.block([]), DimensionBars.block([("Showing up", nil, nil)]),
      MonthTrend.block(months: ["Oct"], executives: [50], staff: [40], everyone: [45]),
      MonthTrend.block(months: ["Sep", "Oct"], executives: [nil, 50], staff: [nil, nil], everyone: [nil, nil]),
      AnswerCurves.block(executives: [], staff: []), OpenDoorFunnel.block(executives: [0, 0, 0, 0, 0], staff: []),
    ]
    for block in absent {
      guard case .prose(let text, .note) = block else { Issue.record("\(block)"); continue }
      #expect(text.hasPrefix("There is no ") && text.hasSuffix("."))
    }
  }

  @Test func equalDotsStandApartAndStayInPlace() {
    let offsets = DotLayout.offsets([40, 40, 40, 60], width: 2, levels: 5)
    #expect(offsets == [0, -0.2, 0.2, 0])
    let many = DotLayout.offsets([Double](repeating: 50, count: 99), width: 2, levels: 5)
    #expect(Set(many).count == 99 && many.allSatisfy { abs($0) <= 1 })
  }

  @Test func aCurveIsLevelBetweenItsSteps() throws {
    guard case .steps(let steps) = try chart(Self.samples[5]).kind else { throw Missing() }
    #expect(AnswerCurves.share(steps.curves[0], at: 0) == 1)
    #expect(AnswerCurves.share(steps.curves[0], at: 3) == 0.6)
    #expect(AnswerCurves.share(steps.curves[0], at: 29) == 0.4)
    #expect(steps.curves[1].steps.allSatisfy { $0.time <= 72 })
  }

  @Test func textPrintsFiguresThatNoTableSays() {
    #expect(TextRenderer().text([.heading("A"), Self.samples[0], .prose("B.")]) == "A\n-\nB.\n")
    let text = TextRenderer().text([Self.samples[4], Self.samples[6]])
    #expect(text.contains("Jan 26") && text.contains("Got the direct card") && text.contains("25 %"))
  }
}
