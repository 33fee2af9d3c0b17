import GRDB
import Model

/// Which lines of which files gave which records.
enum Sources {
  /// Lines that go on together, and the records that do.
  struct Stretch {
    let file: UInt32
    let run: Int64
    let line: Int64
    let record: Int64
    let count: Int64
  }

  /// Goes through all, file by file.
  static func each(_ db: Database, _ body: (Stretch) throws -> Void) throws {
    let rows = try RowStatement(
      db, "SELECT file, run, line, record, count FROM source JOIN file USING (file) ORDER BY file DESC, line, record")
    defer { rows.reset() }
    while try rows.step() {
      try body(
        Stretch(
          file: UInt32(rows.integer(0)), run: rows.integer(1), line: rows.integer(2), record: rows.integer(3), count: rows.integer(4)))
    }
  }

  /// For each record where it was first read; a place names the row of the table of files.
  static func places(_ db: Database) throws -> [Place] {
    let count = try Int.fetchOne(db, sql: "SELECT coalesce(max(record + count), 1) FROM source") ?? 1
    var places = [Place](repeating: Place(file: 0, line: 0), count: count)
    // The files come from the last to the first, so that the first stays.
    try each(db) { stretch in
      for index in 0..<stretch.count {
        places[Int(stretch.record + index)] = Place(file: stretch.file, line: UInt32(stretch.line + index))
      }
    }
    return places
  }
}

extension Array {
  /// The first index whose element fits, in an array whose fitting elements come last.
  func partitioningIndex(_ fits: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
