import Foundation
import GRDB
import Ingest
import Ledger
import Model
import Testing

/// Ledgers of earlier versions are brought to the present one when they are opened.
@Suite struct MigrationTests {
  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")

  /// A ledger as the program of that version left it, from the commands that `sqlite3 firm.ledger .dump` wrote.
  private func firm(version: Int) throws -> Firm {
    let firm = try Firm(team: nil)
    let text = try String(contentsOf: Self.fixtures.appendingPathComponent("version-\(version).sql"), encoding: .utf8)
    let queue = try DatabaseQueue(path: firm.path + "/firm.ledger")
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: text)
      try db.execute(sql: "PRAGMA application_id = \(0x5250_4C47)")
      try db.execute(sql: "PRAGMA user_version = \(version)")
      try db.execute(sql: "PRAGMA journal_mode = WAL")
    }
    return firm
  }

  /// The digest is that which `rapport ledger check` of version 1 printed of the fixture.
  @Test(arguments: [1])
  func anEarlierLedgerIsMigrated(version: Int) throws {
    let firm = try firm(version: version)
    #expect(try firm.digest() == "6786e843efe095af3f676ab107fd8a8823f5c15232c779bcd1cf5556032974a4")
    #expect(try firm.ledger().faults() == [])
    let info = try firm.ledger().info()
    #expect(info.runs == 3 && info.erasures == 1 && info.rejected == 2)
    // What was forgotten in the earlier version stays so in this one.
    try firm.write("person,name,role,start_date\nbo.lindt,Bo Lindt,manager,2026-10-01\n", "team.csv")
    try firm.write("date,person,contact,company,note\n2026-10-02,bo.lindt,Max Mole,Mole Ltd,\n", "connections.csv")
    var configuration = Ingest.Configuration()
    configuration.organisation.time = try #require(LocalTime.named("Europe/Berlin"))
    configuration.organisation.countryCode = "49"
    try firm.keep(["connections.csv"], configuration)
    #expect(try firm.ledger().runs().last?.counts == FileCounts(new: 0, known: 1, rejected: 0))
  }
}
