import Foundation
import GRDB
package import Model

extension Ledger {
  /// Whom a name, e-mail or phone is of; nil where nobody is called so.
  /// - Throws: Where it is somebody of the team, whose records are the ledger's own.
  package func find(_ key: ContactKey) throws -> FoundContact? {
    try inWords(path) {
      try queue.read { db in
        try refuseTeam(key, db)
        let search = try ContactSearch(db)
        let (rows, doubtful) = search.find(key)
        return rows.isEmpty ? nil : try found(rows.map(\.id), rows.map(\.texts), search.shared, doubtful, db)
      }
    }
  }

  private func refuseTeam(_ key: ContactKey, _ db: Database) throws {
    for person in try TeamRows.all(db).map(\.row.value) {
      let isMeant =
        switch key {
        case .name(let name): person.id == name || person.foldedName == folded(name)
        case .email(let email): person.email == email
        case .phone(let phone): person.phone == phone
        }
      if isMeant {
        throw LedgerError(
          .unusable,
          "`\(person.id)` is of the team, whose logs the ledger keeps; only contacts can be forgotten. Give an e-mail or a phone.")
      }
    }
  }

  private func found(
    _ ids: [Int64], _ texts: [IdentityTexts], _ shared: Set<String>, _ doubtful: Int, _ db: Database
  ) throws -> FoundContact {
    func distinct(_ values: [String]) -> [String] { Set(values).filter { !$0.isEmpty }.sorted(by: utf8Precedes) }
    let list = ids.map(String.init).joined(separator: ", ")
    let parts = Self.contactTables.map {
      "SELECT moment, person FROM \($0.table) WHERE \($0.columns.map { "\($0) IN (\(list))" }.joined(separator: " OR "))"
    }
    let row = try Row.fetchOne(
      db, sql: "SELECT count(*), count(DISTINCT person), min(moment), max(moment) FROM (\(parts.joined(separator: " UNION ALL ")))")
    func moment(_ column: Int) -> Instant? { (row?[column] as Int64?).map { Moment(kept: $0).instant } }
    return FoundContact(
      names: distinct(texts.map(\.name)), companies: distinct(texts.filter { !$0.isCompanyBlank }.map(\.company)),
      emails: distinct(texts.map(\.email)).filter { !shared.contains($0) },
      phones: distinct(texts.map(\.phone)).filter { !shared.contains($0) },
      shared: distinct(texts.flatMap { [$0.email, $0.phone] }).filter(shared.contains), records: row?[0] ?? 0, people: row?[1] ?? 0,
      first: moment(2), last: moment(3), doubtful: doubtful, identities: ids)
  }

  /// Tables whose records name contacts, and the columns that do.
  static let contactTables: [(table: String, columns: [String])] = [
    (ContactRecord.table, ["contact"]), (InteractionRecord.table, ["contact"]), (ReferralRecord.table, ["contact"]),
    (IntroductionRecord.table, ["contact", "other_contact"]), (OutcomeRecord.table, ["contact"]), (ConnectionRecord.table, ["contact"]),
  ]

  /// Erases a contact: what it was called gives way to tokens, its notes go, and no byte of either is left in the file.
  package func forget(_ contact: FoundContact, now: Instant) throws {
    try inWords(path) {
      try queue.inDatabase { db in
        // What SQLite puts aside for the time being must not be a file.
        try db.execute(sql: "PRAGMA temp_store = MEMORY")
        try db.inTransaction(.immediate) {
          try db.execute(sql: "INSERT INTO erasure (made_at, records) VALUES (?, ?)", arguments: [now.microseconds, contact.records])
          try Erasure(db, number: db.lastInsertedRowID, contact).run()
          return .commit
        }
        try db.execute(sql: "PRAGMA temp_store = DEFAULT")
      }
      try wipe()
    }
  }

  /// Writes the file anew, so that nothing is left of what was erased, neither in it nor beside it.
  private func wipe() throws {
    try queue.inDatabase { db in
      try db.execute(sql: "VACUUM")
      for _ in 0..<200 {
        // 1 where somebody still reads what the log holds.
        let isBusy: Int? = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")?[0]
        if isBusy == 0 { return }
        usleep(50_000)
      }
      throw LedgerError(
        .cannotWrite,
        "The contact is forgotten, but another program still reads the ledger `\(path)`, so that \(path)-wal may hold the name; "
          + "run `rapport ledger compact \(path)` when it is done.")
    }
  }
}
