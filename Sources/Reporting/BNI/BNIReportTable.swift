import BNI
import Model

/// Which reports were added up, and which were not.
enum BNIReportTable {
  static func blocks(_ card: BNICard) -> [Block] {
    let names = card.names
    let rows = card.members.flatMap { member -> [[Cell]] in
      member.choice.used.map { row(names[member.person], $0, nil, card) }
        + member.choice.unused.map { row(names[member.person], $0.report, BNIWords.reason($0.reason), card) }
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
  private static func row(_ name: String?, _ report: ChapterReport, _ reason: String?, _ card: BNICard) -> [Cell] {
    [
      .word(name, .strong), .word(report.chapter), .date(report.days.lowerBound), .date(report.days.upperBound),
      .text(card.shortTitle(report) + (reason.map { " (not counted: \($0))" } ?? "")),
    ]
  }
}

extension BNICard {
  /// What the file is called, without the folder that all reports of members have in common.
  func shortTitle(_ report: ChapterReport) -> String { String(report.title.dropFirst(folderLength)) }

  private var folderLength: Int {
    let titles = members.flatMap { $0.choice.used + $0.choice.unused.map(\.report) }.map(\.title)
    guard var common = titles.first.map({ $0[..<($0.lastIndex(of: "/") ?? $0.startIndex)] }) else { return 0 }
    for title in titles {
      while !common.isEmpty, !title.hasPrefix(common + "/") { common = common[..<(common.lastIndex(of: "/") ?? common.startIndex)] }
    }
    return common.isEmpty ? 0 : common.count + 1
  }
}
