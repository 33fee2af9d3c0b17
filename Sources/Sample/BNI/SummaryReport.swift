import Foundation
import Model

/// A Summary PALMS of a chapter's month.
struct SummaryReport {
  private let chapter: Chapter
  private let month: ChapterMonth
  private let rows: [(first: String, last: String, line: PALMSLine)]

  /// - Parameter dropped: What the total holds of somebody who has left.
  init(_ chapter: Chapter, _ month: ChapterMonth, dropped: Int = 0) {
    (self.chapter, self.month) = (chapter, month)
    let members = chapter.members.enumerated().compactMap { number, member in
      PALMSLine(number, in: [month]).map { (member.first, member.last, $0) }
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    let others = [("Visitors", "", PALMSLine("Visitor", in: month)), ("BNI", "", PALMSLine("BNI", in: month))]
    rows = members + others + [("Total", "", PALMSLine(sum: (members + others).map(\.2), dropped: dropped))]
  }

  /// Without a word on chapter and days.
  var table: Data { csv([["First Name", "Last Name"] + PALMSLine.titles] + rows.map { [$0.first, $0.last] + $0.line.texts }) }

  /// With the rows above the header; RGI is merged over two columns, so that what follows has moved.
  var workbook: Data {
    typealias Sheet = SpreadsheetML
    var sheet = Sheet()
    sheet.add([Sheet.text("\(chapter.name) ► Summary PALMS Report", merged: 9, isBold: true)])
    sheet.add(["Running User", "Run At", "Country", "Region", "Chapter"].map { Sheet.text($0) })
    sheet.add([
      Sheet.text("Vera Moss"), Sheet.date("\(month.month.lastDay + 2)T07:52:23"), Sheet.text("United States"), Sheet.text("Lakes"),
      Sheet.text(chapter.name),
    ])
    sheet.add([Sheet.text("Parameters", merged: 3)])
    sheet.add([Sheet.text("Chapter:"), Sheet.text(chapter.name, column: 3)])
    sheet.add([Sheet.text("From:"), Sheet.date("\(month.month.firstDay)T00:00:00", column: 3)])
    sheet.add([Sheet.text("To:"), Sheet.date("\(month.month.lastDay)T00:00:00.000", column: 3)])
    sheet.add([Sheet.text("Flags:")])
    sheet.add(["First Name", "Last Name"].map { Sheet.text($0) } + Self.cells(PALMSLine.titles) { Sheet.text($0, column: $1, merged: $2) })
    for row in rows {
      sheet.add([row.first, row.last].map { Sheet.text($0) } + Self.cells(row.line.texts) { Sheet.number($0, column: $1, merged: $2) })
    }
    return sheet.data
  }

  private static func cells(_ texts: [String], _ cell: (String, Int?, Int?) -> String) -> [String] {
    // The sixth covers two columns, which the seventh has to step over.
    texts.enumerated().map { cell($1, $0 == 6 ? 10 : nil, $0 == 5 ? 1 : nil) }
  }
}
