import Foundation
import Model

/// A Slips Audit of a chapter's months.
struct SlipsReport {
  private let chapter: Chapter
  private let slips: [ChapterMonth.Slip]

  private static let titles = ["From", "To", "Slip Type", "Inside/Outside", "TYFCB Amount", "CEU Credits", "Detail"]

  init(_ chapter: Chapter, _ months: [ChapterMonth]) { (self.chapter, slips) = (chapter, months.flatMap(\.slips)) }

  var table: Data { csv([Self.titles] + slips.map(texts)) }

  /// All cells are texts; who is of another chapter stands in bold.
  var workbook: Data {
    var sheet = SpreadsheetML()
    sheet.add([SpreadsheetML.text("Slips Audit Report", merged: 6, isBold: true)])
    sheet.add(Self.titles.map { SpreadsheetML.text($0) })
    for slip in slips {
      sheet.add(texts(slip).enumerated().map { SpreadsheetML.text($1, isBold: $0 == 1 && slip.kind == .oneToOne && slip.to == nil) })
    }
    return sheet.data
  }

  private func texts(_ slip: ChapterMonth.Slip) -> [String] {
    let to = slip.to.map { chapter.members[$0].name } ?? slip.stranger
    let side = slip.tier > 0 ? "Tier \(slip.tier) (\(slip.isInside ? "inside" : "outside"))" : ""
    let units = slip.halves % 2 == 0 ? "\(slip.halves / 2)" : "\(slip.halves / 2).5"
    return [
      slip.from.map { chapter.members[$0].name } ?? "", to, Self.word(slip.kind), side, slip.amount > 0 ? "\(slip.amount).00" : "",
      slip.halves > 0 ? units : "", "",
    ]
  }

  private static func word(_ kind: ChapterMonth.Slip.Kind) -> String {
    switch kind {
    case .referral: "Referral"
    case .oneToOne: "One-to-One"
    case .training: "CEU"
    case .business: "TYFCB"
    case .visitor: "Visitor"
    }
  }
}
