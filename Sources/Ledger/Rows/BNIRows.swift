import Foundation
import GRDB
import Model

/// Reports of BNI as the ledger keeps them: a row for the whole, and one for each line.
enum BNIRows {
  /// Each report's record and lines; the file of their places is 0.
  static func all(_ db: Database) throws -> [(record: Int64, lines: [BNILine])] {
    let decoder = JSONDecoder()
    var reports: [(record: Int64, lines: [BNILine])] = []
    for row in try Row.fetchAll(db, sql: "SELECT * FROM bni_report JOIN bni_line USING (record) ORDER BY record, ordinal") {
      let head = BNILine.Head(
        kind: BNIReport.Kind(rawValue: row["kind"]) ?? .palms, chapter: row["chapter"],
        from: (row["first_day"] as Int32?).map { Day(number: $0) }, to: (row["last_day"] as Int32?).map { Day(number: $0) },
        runAt: (row["run_at"] as Int64?).map { Instant(microseconds: $0) })
      let content = try decoder.decode(BNILine.Content.self, from: Data((row["content"] as String).utf8))
      if reports.last?.record != row["record"] { reports.append((row["record"], [])) }
      reports[reports.count - 1].lines.append(BNILine(place: Place(file: 0, line: row["line"]), head: head, content: content))
    }
    return reports
  }

  /// Puts a report in, or finds the one that says the same of its chapter and period.
  static func keep(_ lines: [BNILine], record: Int64, in db: Database) throws -> Int64 {
    let (head, digest) = (lines[0].head, try digest(lines))
    if let known = try Int64.fetchOne(db, sql: "SELECT record FROM bni_report WHERE digest = ?", arguments: [digest]) { return known }
    try db.execute(
      sql: "INSERT INTO bni_report VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [record, digest, Int(head.kind.rawValue), head.chapter, head.from?.number, head.to?.number, head.runAt?.microseconds])
    for (ordinal, line) in lines.enumerated() {
      try db.execute(sql: "INSERT INTO bni_line VALUES (?, ?, ?, ?)", arguments: [record, ordinal, line.place.line, try json(line)])
    }
    return record
  }

  static func json(_ line: BNILine) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(line.content), as: UTF8.self)
  }

  /// Of all that a report says of its chapter and period, in whatever order.
  static func digest(_ lines: [BNILine]) throws -> Data {
    let head = lines[0].head
    let subject = "\(head.kind) \(folded(head.chapter)) \(head.from.map(\.description) ?? "") \(head.to.map(\.description) ?? "")\n"
    return Data(Digest.of(Array((subject + (try lines.map(json)).sorted(by: utf8Precedes).joined(separator: "\n")).utf8)))
  }
}
