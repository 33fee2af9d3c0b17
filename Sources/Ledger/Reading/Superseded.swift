import GRDB

/// Files that a later import of the same path speaks for: what was wrong with them then need not be said any more.
enum Superseded {
  private struct File {
    let row: Int64
    let run: Int64
    let isUnusable: Bool
    let title: String
  }

  /// Their rows in the table of files, with their titles.
  static func files(_ db: Database) throws -> [Int64: String] {
    let rows = try Row.fetchAll(db, sql: "SELECT file, run, path, sheet, is_unusable FROM file ORDER BY file")
    let files = rows.map { row in
      File(
        row: row["file"], run: row["run"], isUnusable: row["is_unusable"],
        title: (row["path"] as String) + ((row["sheet"] as String?).map { ", sheet \($0)" } ?? ""))
    }
    var superseded: [Int64: String] = [:]
    for versions in Dictionary(grouping: files, by: \.title).values where versions.count > 1 {
      for (index, file) in versions.enumerated() {
        let later = versions[(index + 1)...].filter { $0.run > file.run }
        if try later.contains(where: { try isVersion($0, of: file, db) }) { superseded[file.row] = file.title }
      }
    }
    return superseded
  }

  /// A file of another month may have the same name; a later version of one still holds some of its records.
  private static func isVersion(_ later: File, of file: File, _ db: Database) throws -> Bool {
    if file.isUnusable { return true }
    var records = NumberSet()
    var isEmpty = true
    for row in try Row.fetchAll(db, sql: "SELECT record, count FROM source WHERE file = ?", arguments: [file.row]) {
      records.insert(row["record"]..<(row["record"] as Int) + (row["count"] as Int))
      isEmpty = false
    }
    if isEmpty { return true }
    let rows = try RowStatement(db, "SELECT record, count FROM source WHERE file = ?1")
    rows.bind(later.row, at: 1)
    defer { rows.reset() }
    while try rows.step() {
      if (Int(rows.integer(0))..<Int(rows.integer(0) + rows.integer(1))).contains(where: { records.contains($0) }) { return true }
    }
    return false
  }
}
