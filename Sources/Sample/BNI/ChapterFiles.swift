import Foundation
import Model

/// BNI's own reports of the last half-year, as a member would save them: of one chapter as exported, of the other without headers.
struct ChapterFiles {
  let setting: Setting

  /// As many months as are scored together.
  private static let span = 6

  func write(to folder: String) throws {
    let chapters = Chapter.reported(setting)
    guard !chapters.isEmpty else { return }
    let folder = "\(folder)/BNI"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for chapter in chapters {
      let months = setting.period.months.suffix(Self.span).map { ChapterMonth(chapter, $0, setting) }
      let files = chapter.number == 0 ? exported(chapter, months) : bare(chapter, months)
      for (name, data) in files { try data.write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
    }
  }

  private typealias Files = [(name: String, data: Data)]

  /// Summaries with headers and slips of the last month as BNI Connect makes them, slips of the other months and attendance as tables.
  private func exported(_ chapter: Chapter, _ months: [ChapterMonth]) -> Files {
    let (last, earlier) = (months.suffix(1), months.dropLast())
    return months.map { ("\(chapter.name) PALMS \($0.month).xls", SummaryReport(chapter, $0).workbook) }
      + [("\(chapter.name) slips audit \(Self.title(last)).xls", SlipsReport(chapter, Array(last)).workbook)]
      + (earlier.isEmpty ? [] : [("\(chapter.name) slips audit \(Self.title(earlier)).csv", SlipsReport(chapter, Array(earlier)).table)])
      + [("\(chapter.name) attendance \(Self.title(months[...])).csv", AttendanceTable(chapter, months).table)]
  }

  /// Summaries without headers, so that chapter and month stand in the name alone, slips, and BNI's own points.
  private func bare(_ chapter: Chapter, _ months: [ChapterMonth]) -> Files {
    // Somebody whom no row shows any more.
    let dropped = months.count > 2 ? months.count - 3 : -1
    return months.enumerated().map { index, month in
      ("\(chapter.name) PALMS \(month.month).csv", SummaryReport(chapter, month, dropped: index == dropped ? 2 : 0).table)
    }
      + [
        ("\(chapter.name) slips audit \(Self.title(months[...])).csv", SlipsReport(chapter, months).table),
        ("\(chapter.name) traffic lights \(Self.title(months[...])).csv", LightsTable(chapter, months).table),
      ]
  }

  /// `2026-05 to 2026-10`
  private static func title(_ months: ArraySlice<ChapterMonth>) -> String {
    guard let first = months.first?.month, let last = months.last?.month, first < last else {
      return "\(months.first?.month ?? Month(index: 0))"
    }
    return "\(first) to \(last)"
  }
}

/// Lines of a CSV file as data.
func csv(_ lines: [[String]]) -> Data {
  Data(lines.map { $0.map { String(decoding: field($0), as: UTF8.self) }.joined(separator: ",") + "\n" }.joined().utf8)
}
