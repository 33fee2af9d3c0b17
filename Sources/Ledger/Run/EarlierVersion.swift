import Foundation
import GRDB
import Model

/// The last version of a file that the ledger has passages of: what its lines gave is known without reading them again.
final class EarlierVersion {
  private struct Stretch {
    let line: Int64
    let record: Int64
    let count: Int64
  }

  let file: Int64
  /// Its passages in order, with the line of each.
  private var digests: [Passage.Digest] = []
  private var lines: [UInt32] = []
  /// Those that a passage of the new version stands for already.
  private var taken = NumberSet()
  /// Behind the one taken last: most passages follow each other in both versions.
  private var next = 0
  /// The passages in order of digest; sorted when one is looked for.
  private lazy var order: [UInt32] = (0..<UInt32(digests.count)).sorted { precedes(Int($0), Int($1)) }
  /// In order of line.
  private var stretches: [Stretch] = []
  private var rejectLines: Set<UInt32> = []
  /// Lines that gave copies of other records, in order. A file stands for the first copies of what it says: which of its equal rows
  /// stands for which of them is only known when all of them are read.
  private var copyLines: [Int64] = []
  private let copyReject: Statement
  private let newFile: Int64

  /// Nil where there is none: a file that was read in the same way as `file`, at best one of the same path.
  init?(_ db: Database, of file: Int64) throws {
    let found = try Int64.fetchOne(
      db,
      sql: """
        SELECT known.file FROM file AS new JOIN file AS known USING (context)
        WHERE new.file = ? AND known.run <> new.run AND known.sheet IS new.sheet
          AND EXISTS (SELECT 1 FROM passage WHERE passage.file = known.file)
        ORDER BY known.path = new.path DESC, known.file DESC LIMIT 1
        """, arguments: [file])
    guard let found else { return nil }
    (self.file, newFile) = (found, file)
    copyReject = try db.makeStatement(
      sql: "INSERT INTO reject SELECT NULL, ?, line + ?, fields, reason, suggestion FROM reject WHERE file = ? AND line = ?")
    try readPassages(db)
    let sources = try RowStatement(db, "SELECT line, record, count FROM source WHERE file = ?1 ORDER BY line, record")
    sources.bind(found, at: 1)
    defer { sources.reset() }
    while try sources.step() {
      stretches.append(Stretch(line: sources.integer(0), record: sources.integer(1), count: sources.integer(2)))
    }
    copyLines = lines(of: try Int64.fetchAll(db, sql: "SELECT record FROM repeated ORDER BY record"))
    rejectLines = try Set(UInt32.fetchAll(db, sql: "SELECT line FROM reject WHERE file = ? AND fields IS NOT NULL", arguments: [found]))
  }

  private func readPassages(_ db: Database) throws {
    let size = try Int.fetchOne(db, sql: "SELECT sum(length(passages)) FROM passage WHERE file = ?", arguments: [file]) ?? 0
    digests.reserveCapacity(size / Passage.keptSize)
    lines.reserveCapacity(size / Passage.keptSize)
    let rows = try RowStatement(db, "SELECT line, passages FROM passage WHERE file = ?1 ORDER BY line")
    rows.bind(file, at: 1)
    defer { rows.reset() }
    while try rows.step() {
      var line = UInt32(rows.integer(0))
      let bytes = rows.blob(1)
      for start in stride(from: 0, to: bytes.count, by: Passage.keptSize) {
        let passage = Passage(kept: UnsafeRawBufferPointer(rebasing: bytes[start..<start + Passage.keptSize]), line: line)
        digests.append(passage.digest)
        lines.append(line)
        line += passage.lines
      }
    }
  }

  private func precedes(_ a: Int, _ b: Int) -> Bool {
    (digests[a].first, digests[a].second, a) < (digests[b].first, digests[b].second, b)
  }

  /// The line at which a passage stood in the earlier version; nil where it has none like it that is not spoken for.
  func take(_ passage: Passage) -> UInt32? {
    if next < digests.count, digests[next] == passage.digest, !taken.contains(next) { return take(next) }
    var place = order.partitioningIndex { index in
      let digest = digests[Int(index)]
      return (digest.first, digest.second) >= (passage.digest.first, passage.digest.second)
    }
    while place < order.count, digests[Int(order[place])] == passage.digest {
      if !taken.contains(Int(order[place])) { return take(Int(order[place])) }
      place += 1
    }
    return nil
  }

  private func take(_ index: Int) -> UInt32 {
    taken.insert(index)
    next = index + 1
    return lines[index]
  }

  /// The records that lines gave, with the line of each.
  func records(of lines: Range<Int64>, _ body: (_ line: Int64, _ record: Int64) throws -> Void) rethrows {
    var index = stretches.partitioningIndex { $0.line + $0.count > lines.lowerBound }
    while index < stretches.count, stretches[index].line < lines.upperBound {
      let stretch = stretches[index]
      for line in max(stretch.line, lines.lowerBound)..<min(stretch.line + stretch.count, lines.upperBound) {
        try body(line, stretch.record + line - stretch.line)
      }
      index += 1
    }
  }

  /// Where records stood, in order of line.
  private func lines(of records: [Int64]) -> [Int64] {
    var lines: [Int64] = []
    for stretch in stretches {
      var index = records.partitioningIndex { $0 >= stretch.record }
      while index < records.count, records[index] < stretch.record + stretch.count {
        lines.append(stretch.line + records[index] - stretch.record)
        index += 1
      }
    }
    return lines.sorted()
  }

  /// Some of the lines gave a copy of what another one had given.
  func holdCopies(_ lines: Range<Int64>) -> Bool {
    let index = copyLines.partitioningIndex { $0 >= lines.lowerBound }
    return index < copyLines.count && copyLines[index] < lines.upperBound
  }

  /// Writes down again what of some lines could not be used; returns how many there were.
  func repeatRejects(of lines: Range<Int64>, movedBy move: Int64) throws -> Int {
    guard !rejectLines.isEmpty else { return 0 }
    let found = lines.filter { rejectLines.contains(UInt32($0)) }
    for line in found { try copyReject.execute(arguments: [newFile, move, file, line]) }
    return found.count
  }
}

extension Passage {
  /// Bytes of a digest and of the number of lines.
  static let keptSize = 20

  init(kept bytes: UnsafeRawBufferPointer, line: UInt32) {
    let first = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    let second = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    let lines = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
    self.init(digest: Digest(first: first, second: second), line: line, lines: lines)
  }

  func append(to bytes: inout [UInt8]) {
    withUnsafeBytes(of: (digest.first.littleEndian, digest.second.littleEndian)) { bytes += $0 }
    withUnsafeBytes(of: lines.littleEndian) { bytes += $0 }
  }
}
