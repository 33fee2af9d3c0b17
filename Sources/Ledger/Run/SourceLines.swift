import GRDB

/// Writes down which lines of a file gave which records, a row for each stretch of lines and records that go on together.
struct SourceLines {
  private let insertion: RowStatement
  private let file: Int64
  private var stretch: (line: Int64, record: Int64, count: Int64)?

  init(_ db: Database, file: Int64) throws {
    insertion = try RowStatement(db, "INSERT INTO source (file, line, record, count) VALUES (?1, ?2, ?3, ?4)")
    self.file = file
  }

  mutating func add(line: Int64, record: Int64) throws {
    if let last = stretch, line == last.line + last.count, record == last.record + last.count {
      stretch?.count += 1
    } else {
      try finish()
      stretch = (line, record, 1)
    }
  }

  mutating func finish() throws {
    guard let last = stretch else { return }
    insertion.bind(file, at: 1)
    insertion.bind(last.line, at: 2)
    insertion.bind(last.record, at: 3)
    insertion.bind(last.count, at: 4)
    _ = try insertion.run()
    stretch = nil
  }
}
