import BNI

/// What reports are called, without the folder that all of them have in common.
struct BNIReportTitles {
  private let folderLength: Int

  init(_ card: BNICard) {
    let choices = card.members.flatMap { $0.choice.used + $0.choice.unused.map(\.report) }
    let titles = (choices + card.slipReports + card.unusedSlipReports.map(\.report)).map(\.title)
    var common = titles.first.map { $0[..<($0.lastIndex(of: "/") ?? $0.startIndex)] } ?? ""
    for title in titles {
      while !common.isEmpty, !title.hasPrefix(common + "/") { common = common[..<(common.lastIndex(of: "/") ?? common.startIndex)] }
    }
    folderLength = common.isEmpty ? 0 : common.count + 1
  }

  subscript(report: ChapterReport) -> String { String(report.title.dropFirst(folderLength)) }

  /// `May.xls is not added (others count its days)`
  func words(_ unused: ReportChoice.Unused) -> String { "\(self[unused.report]) is not added (\(BNIWords.reason(unused.reason)))" }
}
