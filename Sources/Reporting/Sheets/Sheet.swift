package import BNI
import Model
package import Scoring

/// A sheet of the report: it makes blocks from a scorecard, and a renderer draws them. One file each in this folder.
package protocol Sheet: Sendable {
  /// The name on its tab.
  static var title: String { get }
  /// What it holds, as a sentence, for the list of sheets.
  static var sentence: String { get }
  /// Works by its formulas alone, so that only a workbook can show it.
  static var isForWorkbookOnly: Bool { get }
  /// The sheet from the top down.
  static func blocks(_ card: Scorecard) -> [Block]
  /// The same of a firm with members of BNI, which few sheets look at.
  static func blocks(_ card: Scorecard, _ bni: BNICard?) -> [Block]
}

/// All sheets in order; written by hand, a test compares it with the folder.
package enum Sheets {
  /// In the order of their tabs.
  package static let all: [any Sheet.Type] = [
    SummarySheet.self, ScorecardSheet.self, PersonSheet.self, ComparisonSheet.self, LeadershipSheet.self, PodsSheet.self,
    AnswersSheet.self, OpenDoorSheet.self, BNISheet.self, TrendSheet.self, MeasuresSheet.self, ModelSheet.self, WorkingSheet.self,
    BNIInputsSheet.self, DataSheet.self, MethodSheet.self,
  ]
}

extension Sheet {
  package static var isForWorkbookOnly: Bool { false }

  package static func blocks(_ card: Scorecard, _ bni: BNICard?) -> [Block] { blocks(card) }

  /// `Scorecard, October 2026`
  static func heading(_ card: Scorecard) -> Block { .heading("\(title), \(card.period.month.title)", level: 1) }
}
