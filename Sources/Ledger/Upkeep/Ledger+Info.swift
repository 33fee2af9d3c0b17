import Foundation
import GRDB
package import Model

/// What a ledger holds, in numbers.
package struct LedgerInfo: Sendable {
  package var version: Int
  /// Of the file, in bytes.
  package var size: Int
  package var settings: LedgerSettings?
  /// Runs that stand, and their files.
  package var runs: Int
  package var files: Int
  package var people: Int
  package var contacts: Int
  /// By the word of the activity, in the order of the list.
  package var records: [(activity: String, count: Int)]
  package var rejected: Int
  package var erasures: Int
  package var first: Instant?
  package var last: Instant?
}

/// One import, as the ledger remembers it.
package struct LedgerRun: Hashable, Sendable {
  package var number: Int64
  package var madeAt: Instant
  package var undoneAt: Instant?
  package var counts: FileCounts
  package var paths: [String]
}

extension Ledger {
  /// Tables by the word of their activity.
  static let tables: [(activity: String, table: String)] =
    [("team", "team"), ("leave", "leave")] + logTables
    + [("annotation", "annotation"), ("bni_report", "bni_report"), ("address_card", "card")]

  /// Those that hold logs.
  static let logTables: [(activity: String, table: String)] = [
    ("event", EventRecord.table), ("contact", ContactRecord.table), ("interaction", InteractionRecord.table),
    ("referral", ReferralRecord.table), ("introduction", IntroductionRecord.table), ("outcome", OutcomeRecord.table),
    ("bni_cost", BNICostRecord.table), ("connection", ConnectionRecord.table),
  ]

  package func info() throws -> LedgerInfo {
    try inWords(path) {
      try queue.read { db in
        func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM \(sql)") ?? 0 }
        func moment(_ function: String) throws -> Instant? {
          let all = Self.logTables.map { "SELECT \(function)(moment) AS moment FROM \($0.table)" }.joined(separator: " UNION ALL ")
          return try Int64.fetchOne(db, sql: "SELECT \(function)(moment) FROM (\(all))").map { Moment(kept: $0).instant }
        }
        return LedgerInfo(
          version: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
          size: (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0, settings: try LedgerSettings.kept(db),
          runs: try count("run WHERE undone_at IS NULL"), files: try count("file"),
          people: try Int.fetchOne(db, sql: "SELECT count(DISTINCT person) FROM team") ?? 0, contacts: try count("identity") - 1,
          records: try Self.tables.map { ($0.activity, try count($0.table)) }, rejected: try count("reject"),
          erasures: try count("erasure"), first: try moment("min"), last: try moment("max"))
      }
    }
  }

  /// All runs, the first first.
  package func runs() throws -> [LedgerRun] {
    try inWords(path) {
      try queue.read { db in
        let paths = try Row.fetchAll(db, sql: "SELECT run, path, sheet FROM file ORDER BY file").map { row in
          (row["run"] as Int64, (row["path"] as String) + ((row["sheet"] as String?).map { ", sheet \($0)" } ?? ""))
        }
        let byRun = Dictionary(grouping: paths, by: \.0)
        return try Row.fetchAll(db, sql: "SELECT * FROM run ORDER BY run").map { row in
          LedgerRun(
            number: row["run"], madeAt: Instant(microseconds: row["made_at"]),
            undoneAt: (row["undone_at"] as Int64?).map { Instant(microseconds: $0) },
            counts: FileCounts(new: row["new"], known: row["known"], rejected: row["rejected"]), paths: byRun[row["run"]]?.map(\.1) ?? [])
        }
      }
    }
  }
}
