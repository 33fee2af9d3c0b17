import GRDB
import Model

/// Puts records of one activity into their table, each once: what the table holds already is found instead.
struct KeptRows<Row: KeptRecord> {
  private let insertion: RowStatement
  private let lookup: RowStatement
  private let repetition: RowStatement
  /// The last row was there already: most come in long stretches of new or known ones.
  private var expectsKnown = false

  init(_ db: Database) throws {
    insertion = try RowStatement(db, Row.insertion)
    lookup = try RowStatement(db, Row.lookup)
    repetition = try RowStatement(db, "INSERT INTO repeated VALUES (?1)")
  }

  /// Keeps rows of one file; `found` gets, at the place that `ranks` gives each row, the record that says the same.
  mutating func keep(
    _ rows: UnsafeMutableBufferPointer<Row>, ranks: RankedRows.Ranks, _ ids: TableIDs, persons: [Int64], _ claims: inout Claims,
    _ found: inout [Int64]
  ) throws {
    let ids = ids.rows
    for index in Self.order(rows) {
      let rank = ranks[index]
      found[rank] = try keep(rows[index], new: claims.next + Int64(rank), ids, persons[Int(rows[index].person)], &claims)
    }
  }

  /// In the order of the key neighbours stand on one page.
  private static func order(_ rows: UnsafeMutableBufferPointer<Row>) -> [Int] {
    var keys: [(moment: Int64, index: Int)] = []
    keys.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() { keys.append((row.moment.kept, index)) }
    keys.sort { $0.moment < $1.moment }
    return keys.map(\.index)
  }

  private mutating func keep(_ row: Row, new record: Int64, _ ids: RowIDs, _ person: Int64, _ claims: inout Claims) throws -> Int64 {
    if !expectsKnown {
      if try insert(row, copy: 1, record, ids, person) { return record }
      expectsKnown = true
    }
    bind(row, to: lookup, ids, person)
    var copies: Int64 = 0
    while try lookup.step() {
      let known = lookup.integer(0)
      if claims.claim(known) {
        lookup.reset()
        return known
      }
      copies += 1
    }
    lookup.reset()
    expectsKnown = false
    _ = try insert(row, copy: copies + 1, record, ids, person)
    if copies > 0 {
      repetition.bind(record, at: 1)
      _ = try repetition.run()
    }
    return record
  }

  private func bind(_ row: Row, to statement: RowStatement, _ ids: RowIDs, _ person: Int64) {
    statement.bind(row.moment.kept, at: 1)
    statement.bind(person, at: 2)
    row.bind(to: statement, ids)
  }

  private func insert(_ row: Row, copy: Int64, _ record: Int64, _ ids: RowIDs, _ person: Int64) throws -> Bool {
    bind(row, to: insertion, ids, person)
    insertion.bind(copy, at: Row.copyColumn)
    insertion.bind(record, at: Row.recordColumn)
    return try insertion.run()
  }
}

/// Which records a file has spoken for: each of its rows stands for another of equal records, so that as many stay as the file with
/// the most of them has.
struct Claims: ~Copyable {
  /// The first record that the ledger has not got yet.
  var next: Int64
  /// The first record of this file.
  private let first: Int64
  private var claimed = NumberSet()

  init(next: Int64) { (self.next, first) = (next, next) }

  /// False where a row of the file stands for the record already.
  mutating func claim(_ record: Int64) -> Bool {
    guard record < first, !claimed.contains(Int(record)) else { return false }
    claimed.insert(Int(record))
    return true
  }
}
