import BNI
import Model

/// Which reports were added up, and which were not.
enum BNIReportTable {
  static func blocks(_ card: BNICard) -> [Block] {
    let (names, titles) = (card.names, BNIReportTitles(card))
    let rows = card.members.flatMap { member -> [[Cell]] in
      member.choice.used.map { row(names[member.person], $0, nil, titles) }
        + member.choice.unused.map { row(names[member.person], $0.report, BNIWords.reason($0.reason), titles) }
        + member.choice.gaps.map { days in
          [.word(names[member.person], .strong), .blank, .date(days.lowerBound), .date(days.upperBound), .text("no report", .quiet)]
        }
    }
    return [
      .heading("Reports that the points rest on"),
      .table(
        Table(
          "BNIReports",
          columns: [.words("Member", most: 28), .words("Chapter", most: 24), .figures("From"), .figures("To"), .over("Report")], rows: rows,
          empty: "No PALMS report of these months has a row of a member.")),
    ]
  }

  /// - Parameter reason: Why it is not added up; nil where it is.
  private static func row(_ name: String?, _ report: ChapterReport, _ reason: String?, _ titles: BNIReportTitles) -> [Cell] {
    [
      .word(name, .strong), .word(report.chapter), .date(report.days.lowerBound), .date(report.days.upperBound),
      .text(titles[report] + (reason.map { " (not counted: \($0))" } ?? "")),
    ]
  }
}
