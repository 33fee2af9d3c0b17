import GRDB
import Model

extension Ledger {
  /// What is wrong with the ledger, in sentences; empty where all is well.
  package func faults() throws -> [String] {
    try inWords(path) {
      try queue.read { db in
        let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        if !integrity.isEmpty { return integrity.prefix(10).map { "The file is damaged: \($0)." } }
        let strays = try db.foreignKeyViolations().nextCount()
        var faults = strays == 0 ? [] : ["\(strays) rows point to something that is not there."]
        faults += try Self.sourceFaults(db)
        return faults
      }
    }
  }

  /// Every record has to come from some file, and every line that gave one has to have it.
  private static func sourceFaults(_ db: Database) throws -> [String] {
    var given = NumberSet()
    var most = 0
    try Sources.each(db) { source in
      given.insert(Int(source.record)..<Int(source.record + source.count))
      most = max(most, Int(source.record + source.count))
    }
    var faults: [String] = []
    var kept = NumberSet()
    for (activity, table) in tables {
      let rows = try RowStatement(db, "SELECT record FROM \(table)")
      defer { rows.reset() }
      while try rows.step() {
        let record = Int(rows.integer(0))
        if kept.contains(record) { faults.append("Record \(record) (\(activity)) is there twice.") }
        if !given.contains(record) { faults.append("Record \(record) (\(activity)) comes from no file.") }
        kept.insert(record)
        if faults.count >= 10 { return faults }
      }
    }
    for record in 1..<max(most, 1) where given.contains(record) && !kept.contains(record) {
      faults.append("Record \(record) came from a file, but is gone.")
      if faults.count >= 10 { break }
    }
    return faults
  }
}

extension RecordCursor where Record == ForeignKeyViolation {
  /// How many there are.
  fileprivate func nextCount() throws -> Int {
    var count = 0
    while try next() != nil { count += 1 }
    return count
  }
}
