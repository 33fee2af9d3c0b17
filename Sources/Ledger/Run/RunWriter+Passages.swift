import Foundation
import GRDB
import Model

extension RunWriter {
  func passageDigester() throws -> PassageDigester {
    PassageDigester(key: Array(try Data.fetchOne(db, sql: "SELECT secret FROM ledger") ?? Data()))
  }

  func hasEarlierVersion(_ index: UInt32) throws -> Bool {
    let session = try begin(index)
    session?.earlier = try session.flatMap { try EarlierVersion(db, of: $0.file) }
    return session?.earlier != nil
  }

  /// Keeps passages and takes those of them that an earlier version had.
  func match(_ passages: [Passage], of index: UInt32) throws -> [Bool] {
    guard let session = try begin(index) else { return passages.map { _ in false } }
    try keep(passages, of: session.file)
    return try passages.map { passage in
      guard let earlier = session.earlier, let line = earlier.take(passage) else { return false }
      let lines = Int64(line)..<Int64(line) + Int64(passage.lines)
      if earlier.holdCopies(lines) { return false }
      let move = Int64(passage.line) - Int64(line)
      try earlier.records(of: lines) { line, record in
        // What another row of the file stands for already cannot be, since passages are matched before rows are read.
        if session.claims.claim(record) { session.counts.known += 1 }
        try session.sources.add(line: line + move, record: record)
      }
      session.counts.rejected += try earlier.repeatRejects(of: lines, movedBy: move)
      return true
    }
  }

  func dropPassages(of file: Int64) throws { try db.execute(sql: "DELETE FROM passage WHERE file = ?", arguments: [file]) }

  func keep(_ passages: [Passage], of file: Int64) throws {
    guard let first = passages.first else { return }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(passages.count * Passage.keptSize)
    for passage in passages { passage.append(to: &bytes) }
    try db.cachedStatement(sql: "INSERT INTO passage VALUES (?, ?, ?)").execute(arguments: [file, first.line, Data(bytes)])
  }
}
