import GRDB
package import Model

extension Ledger {
  /// Takes a run back, as if it had never been: records that no other run gave go, the others stay. Returns how many went.
  package func undo(_ run: Int64, now: Instant) throws -> Int {
    try inWords(path) {
      try queue.inDatabase { db in
        var count = 0
        try db.inTransaction(.immediate) {
          try Self.checkRun(run, db, path)
          try Self.forgetFiles(of: run, db)
          count = try Self.removeOrphans(db)
          try db.execute(sql: "UPDATE run SET undone_at = max(made_at, ?) WHERE run = ?", arguments: [now.microseconds, run])
          return .commit
        }
        return count
      }
    }
  }

  private static func checkRun(_ run: Int64, _ db: Database, _ path: String) throws {
    guard let row = try Row.fetchOne(db, sql: "SELECT undone_at FROM run WHERE run = ?", arguments: [run]) else {
      throw LedgerError(.unusable, "There is no run \(run) in `\(path)`; `rapport ledger runs \(path)` lists all.")
    }
    if (row["undone_at"] as Int64?) != nil { throw LedgerError(.unusable, "Run \(run) of `\(path)` was undone already.") }
  }

  private static func forgetFiles(of run: Int64, _ db: Database) throws {
    try removeRows(ofFiles: Int64.fetchAll(db, sql: "SELECT file FROM file WHERE run = ?", arguments: [run]), db)
    for table in ["remark", "malformed_email", "file"] { try db.execute(sql: "DELETE FROM \(table) WHERE run = ?", arguments: [run]) }
  }

  /// Removes what was written down of files, but for the records they gave.
  static func removeRows(ofFiles files: [Int64], _ db: Database) throws {
    let list = files.map(String.init).joined(separator: ", ")
    for table in ["source", "reject", "aside", "passage", "team_row"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE file IN (\(list))")
    }
  }

  /// Removes records that no file gives any more, and what only they pointed to.
  static func removeOrphans(_ db: Database) throws -> Int {
    let isKept = try isKept(db)
    db.add(function: isKept)
    defer { db.remove(function: isKept) }
    return try removeRecords("NOT is_kept(record)", db)
  }

  /// Removes the records for which a condition holds, and what only they pointed to; returns how many.
  @discardableResult
  static func removeRecords(_ condition: String, _ db: Database) throws -> Int {
    var count = 0
    for table in ["bni_line", "repeated"] { try db.execute(sql: "DELETE FROM \(table) WHERE \(condition)") }
    for table in tables.map(\.table) {
      try db.execute(sql: "DELETE FROM \(table) WHERE \(condition)")
      count += db.changesCount
    }
    try removeUnusedNames(db)
    return count
  }

  /// Tells whether some file gives a record.
  private static func isKept(_ db: Database) throws -> DatabaseFunction {
    var kept = NumberSet()
    try Sources.each(db) { kept.insert(Int($0.record)..<Int($0.record + $0.count)) }
    let set = KeptSet(kept)
    return DatabaseFunction("is_kept", argumentCount: 1, pure: true) { values in
      Int.fromDatabaseValue(values[0]).map { set.numbers.contains($0) } ?? false
    }
  }

  /// Removes contacts and texts that no record points to.
  static func removeUnusedNames(_ db: Database) throws {
    let contacts = (logTables.map(\.table).filter { ![EventRecord.table, BNICostRecord.table].contains($0) })
    let identities =
      contacts.map { "SELECT contact FROM \($0)" } + [
        "SELECT other_contact FROM introductions", "SELECT value FROM card, json_each(identities)",
      ]
    try db.execute(sql: "DELETE FROM identity WHERE identity > 0 AND identity NOT IN (\(identities.joined(separator: " UNION ")))")
    let texts =
      logTables.map { "SELECT note FROM \($0.table)" } + [
        "SELECT event FROM events", "SELECT event FROM contacts", "SELECT via FROM referrals", "SELECT via FROM outcomes",
      ]
    try db.execute(sql: "DELETE FROM text WHERE text > 0 AND text NOT IN (\(texts.joined(separator: " UNION ")))")
  }
}

/// A set that a function of the database can hold.
private final class KeptSet: @unchecked Sendable {
  let numbers: NumberSet

  init(_ numbers: consuming NumberSet) { self.numbers = numbers }
}
