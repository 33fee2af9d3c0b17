import Foundation
import GRDB
package import Model

/// The settings that records were understood by, kept with them.
package struct LedgerSettings: Hashable, Sendable {
  package var timeZone: String
  /// Empty where none is set.
  package var countryCode: String
  /// The path and the text of rapport.yaml; empty where there is none.
  package var path: String
  package var text: String

  package init(_ organisation: Organisation, path: String, text: String) {
    (timeZone, countryCode) = (organisation.time.identifier, organisation.countryCode ?? "")
    (self.path, self.text) = (path, text)
  }

  /// Writes the settings down, those of the last import for the ones before.
  func keep(in db: Database, _ ledger: String) throws {
    guard let kept = try Self.kept(db) else {
      let secret = Data((0..<32).map { _ in UInt8.random(in: 0...255) })
      try db.execute(
        sql: "INSERT INTO ledger VALUES (1, ?, ?, ?, ?, ?)", arguments: [secret, timeZone, countryCode, path, text])
      return
    }
    try check(against: kept, ledger)
    guard !text.isEmpty else { return }
    let scrubber = try ForgottenNames(db).map(TextScrubber.init)
    try db.execute(
      sql: "UPDATE ledger SET settings_path = ?, settings = ?",
      arguments: [scrubber?.scrubbed(path) ?? path, scrubber?.scrubbed(text) ?? text])
  }

  /// Nil where nothing has been imported yet.
  static func kept(_ db: Database) throws -> LedgerSettings? {
    try Row.fetchOne(db, sql: "SELECT * FROM ledger").map { LedgerSettings($0) }
  }

  private init(_ row: Row) {
    (timeZone, countryCode) = (row["time_zone"], row["country_code"])
    (path, text) = (row["settings_path"], row["settings"])
  }

  /// - Throws: Where days or phone numbers would mean something else than in the ledger.
  func check(against kept: LedgerSettings, _ ledger: String) throws {
    if kept.timeZone != timeZone {
      throw LedgerError(
        .unusable,
        "The ledger `\(ledger)` is kept in the time zone \(kept.timeZone), but the settings say \(timeZone); "
          + "write `time_zone: \(kept.timeZone)` into rapport.yaml, or make another ledger.")
    }
    if kept.countryCode != countryCode {
      func word(_ code: String) -> String { code.isEmpty ? "no country_code" : "country_code \(code)" }
      throw LedgerError(
        .unusable,
        "The ledger `\(ledger)` is kept with \(word(kept.countryCode)), but the settings say \(word(countryCode)); "
          + "write the same into rapport.yaml, or make another ledger.")
    }
  }
}

extension Ledger {
  /// The settings of the last import; nil where nothing has been imported yet.
  package func settings() throws -> LedgerSettings? { try inWords(path) { try queue.read { try LedgerSettings.kept($0) } } }

  /// - Throws: Where the settings and those of the ledger cannot both hold.
  package func check(_ settings: LedgerSettings) throws {
    if let kept = try self.settings() { try settings.check(against: kept, path) }
  }
}
