import Foundation
import GRDB
import Model

extension Ledger {
  /// Writes the file anew without what is free in it; returns its size before and after, in bytes.
  package func compact() throws -> (before: Int, after: Int) {
    let before = size
    try inWords(path) {
      try queue.inDatabase { db in
        try db.execute(sql: "VACUUM")
        try db.execute(sql: "PRAGMA optimize")
        _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    }
    return (before, size)
  }

  /// Of the file, in bytes.
  private var size: Int { ((try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? Int) ?? 0 }
}
