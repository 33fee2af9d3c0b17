import Foundation
import GRDB
import Model

/// Erases one contact from all tables, within a transaction.
struct Erasure {
  private let db: Database
  private let number: Int64
  private let contact: FoundContact

  init(_ db: Database, number: Int64, _ contact: FoundContact) { (self.db, self.number, self.contact) = (db, number, contact) }

  func run() throws {
    try remember()
    guard let names = try ForgottenNames(db) else { return }
    for id in contact.identities { try replace(id, names) }
    try removeNotes()
    try scrub(TextScrubber(names))
    try Ledger.removeUnusedNames(db)
    // A digest of a single row tells whether somebody has guessed it; without them the next import reads all rows once.
    try db.execute(sql: "DELETE FROM passage")
  }

  /// Writes down the hashes of all that the contact was called.
  private func remember() throws {
    let token = ForgottenNames.token(number)
    for (index, names) in Dictionary(grouping: contact.names, by: folded).sorted(by: { utf8Precedes($0.key, $1.key) }).enumerated() {
      let own = index == 0 ? token : "\(token) \(index + 1)"
      try add(names.key, .foldedName, own)
      try add(names.key, .nameAlone, own)
      let key = TextScrubber.key(names.key)
      try ForgottenNames.add(key, .words, token: token, length: key.unicodeScalars.count, erasure: number, db)
      for (spelling, name) in names.value.enumerated() { try add(name, .name, ForgottenNames.token(own, spelling: spelling)) }
      for company in contact.companies { try add("\(names.key)\n\(company)", .nameWithCompany, own) }
    }
    for (index, company) in contact.companies.enumerated() { try add(company, .company, index == 0 ? token : "\(token) \(index + 1)") }
    for (index, email) in contact.emails.enumerated() { try add(email, .email, ForgottenNames.emailToken(number, index + 1)) }
    for (index, phone) in contact.phones.enumerated() {
      let token = ForgottenNames.phoneToken(number, index + 1)
      try add(phone, .phone, token)
      for digits in try written(phone) { try add(digits, .digits, token) }
    }
    for detail in contact.shared { try add(detail, .shared, token) }
  }

  private func add(_ text: String, _ kind: ForgottenNames.Kind, _ token: String) throws {
    try ForgottenNames.add(text, kind, token: token, erasure: number, db)
  }

  /// The digits of a phone number in the ways in which it may stand in a text.
  private func written(_ phone: String) throws -> Set<String> {
    let digits = phone.filter { $0 != "+" }
    guard digits.count >= 6 else { return [] }
    var ways: Set = [digits, "00" + digits]
    let code = try LedgerSettings.kept(db)?.countryCode ?? ""
    if !code.isEmpty, phone.hasPrefix("+" + code) {
      let rest = String(digits.dropFirst(code.count))
      if rest.count >= 6 { ways.formUnion([rest, "0" + rest]) }
    }
    return ways
  }

  private func replace(_ id: Int64, _ names: ForgottenNames) throws {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM identity WHERE identity = ?", arguments: [id]) else { return }
    let texts = IdentityTexts(name: row["name"], company: row["company"], email: row["email"], phone: row["phone"])
    guard let new = names.replaced(texts) else { return }
    try db.execute(
      sql: "UPDATE identity SET name = ?, company = ?, email = ?, phone = ? WHERE identity = ?",
      arguments: [new.name, new.company, new.email, new.phone, id])
  }

  private func removeNotes() throws {
    try removeNotes(ContactRecord.self)
    try removeNotes(InteractionRecord.self)
    try removeNotes(ReferralRecord.self)
    try removeNotes(IntroductionRecord.self)
    try removeNotes(OutcomeRecord.self)
    try removeNotes(ConnectionRecord.self)
  }

  /// Records that only their notes told apart become copies of each other: none is lost.
  private func removeNotes<Record: KeptRecord>(_: Record.Type) throws {
    let ids = contact.identities.map(String.init).joined(separator: ", ")
    let named = Record.columns.filter { $0.hasSuffix("contact") }.map { "\($0) IN (\(ids))" }.joined(separator: " OR ")
    let others = Record.columns.filter { $0 != "note" }
    for row in try Row.fetchAll(db, sql: "SELECT * FROM \(Record.table) WHERE note <> 0 AND (\(named)) ORDER BY record") {
      let key = others.map { row[$0] as DatabaseValue }
      let isSame = others.map { "\($0) = ?" }.joined(separator: " AND ")
      let copies =
        try Int64.fetchOne(
          db, sql: "SELECT coalesce(max(copy), 0) FROM \(Record.table) WHERE \(isSame) AND note = 0", arguments: StatementArguments(key))
        ?? 0
      try db.execute(
        sql: "UPDATE \(Record.table) SET note = 0, copy = ? WHERE \(isSame) AND note = ? AND copy = ?",
        arguments: [copies + 1] + StatementArguments(key) + [row["note"] as Int64, row["copy"] as Int64])
      if copies > 0 {
        try db.execute(sql: "INSERT INTO repeated VALUES (?) ON CONFLICT DO NOTHING", arguments: [row["record"] as Int64])
      }
    }
  }

  /// Takes the contact out of all free text.
  private func scrub(_ scrubber: TextScrubber) throws {
    try scrub("text", key: "text", ["content"], scrubber)
    try scrub("reject", key: "reject", ["reason", "suggestion"], scrubber)
    try scrubLists("reject", key: "reject", "fields", scrubber)
    try scrubLists("team_row", key: "team_row", "fields", scrubber)
    try scrub("remark", key: "remark", ["message"], scrubber)
    try scrubLists("remark", key: "remark", "places", scrubber)
    try scrub("file", key: "file", ["path", "sheet"], scrubber)
    try scrubLists("file", key: "file", "header", scrubber)
    try scrub("ledger", key: "only", ["settings_path", "settings"], scrubber)
    for row in try Row.fetchAll(db, sql: "SELECT DISTINCT email FROM malformed_email") {
      let email: String = row["email"]
      if scrubber.scrubbed(email) != nil { try db.execute(sql: "DELETE FROM malformed_email WHERE email = ?", arguments: [email]) }
    }
    try BNIScrubbing(db, scrubber).run()
  }

  private func scrub(_ table: String, key: String, _ columns: [String], _ scrubber: TextScrubber) throws {
    for row in try Row.fetchAll(db, sql: "SELECT \(([key] + columns).joined(separator: ", ")) FROM \(table)") {
      for column in columns {
        guard let text = row[column] as String?, let scrubbed = scrubber.scrubbed(text) else { continue }
        try db.execute(
          sql: "UPDATE \(table) SET \(column) = ? WHERE \(key) = ?",
          arguments: [try free(scrubbed, table, column), row[key] as DatabaseValue])
      }
    }
  }

  /// Two texts that differed only in how they wrote the contact stay two.
  private func free(_ text: String, _ table: String, _ column: String) throws -> String {
    var text = text
    while table == "text", try Bool.fetchOne(db, sql: "SELECT count(*) > 0 FROM text WHERE content = ?", arguments: [text]) ?? false {
      text += "."
    }
    return text
  }

  private func scrubLists(_ table: String, key: String, _ column: String, _ scrubber: TextScrubber) throws {
    for row in try Row.fetchAll(db, sql: "SELECT \(key), \(column) FROM \(table) WHERE \(column) IS NOT NULL") {
      let texts = try JSONDecoder().decode([String].self, from: Data((row[column] as String).utf8))
      let scrubbed = table == "reject" ? scrubber.scrubbed(texts) : texts.map { scrubber.scrubbed($0) ?? $0 }
      guard scrubbed != texts else { continue }
      try db.execute(
        sql: "UPDATE \(table) SET \(column) = ? WHERE \(key) = ?",
        arguments: [String(decoding: try JSONEncoder().encode(scrubbed), as: UTF8.self), row[key] as DatabaseValue])
    }
  }
}
