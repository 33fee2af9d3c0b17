import Foundation
import GRDB
import Ingest
import Ledger
import Model
import Testing

/// What is opened as a ledger, and what is refused in words.
@Suite struct OpeningTests {
  private static let contacts = ["contacts.csv": DrawnLogs.contactHeader + "2026-10-05,ana.silva,Kim Park,,,,card,\n"]

  private func message(_ work: () throws -> Void) -> String {
    do {
      try work()
      return "nothing was refused"
    } catch let error as LedgerError {
      return error.message
    } catch {
      return "\(error)"
    }
  }

  @Test func aLedgerIsForItsOwnersEyes() throws {
    let firm = try Firm(Self.contacts)
    try firm.keep(["team.csv", "contacts.csv"])
    let rights = try FileManager.default.attributesOfItem(atPath: firm.path + "/firm.ledger")[.posixPermissions] as? Int
    #expect(rights == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: firm.path).sorted() == ["contacts.csv", "firm.ledger", "team.csv"])
  }

  @Test func aNewerLedgerIsRefused() throws {
    let firm = try Firm(Self.contacts)
    try firm.keep(["team.csv", "contacts.csv"])
    try DatabaseQueue(path: firm.path + "/firm.ledger").inDatabase { try $0.execute(sql: "PRAGMA user_version = 1000") }
    #expect(message { _ = try firm.ledger() }.contains("was written by a newer Rapport (version 1000 of the ledger"))
    #expect(message { try firm.keep(["contacts.csv"]) }.contains("newer Rapport"))
  }

  @Test func whatIsNoLedgerIsRefused() throws {
    let firm = try Firm(Self.contacts)
    try DatabaseQueue(path: firm.path + "/other.sqlite").inDatabase { try $0.execute(sql: "CREATE TABLE notes (note TEXT)") }
    #expect(message { _ = try firm.ledger("other.sqlite") }.contains("is no ledger of Rapport"))
    #expect(message { try firm.keep(["contacts.csv"], in: "other.sqlite") }.contains("is no ledger of Rapport"))
    #expect(message { _ = try firm.ledger("contacts.csv") }.contains("is no ledger"))
    let before = try Data(contentsOf: URL(fileURLWithPath: firm.path + "/contacts.csv"))
    #expect(message { try firm.keep(["team.csv"], in: "contacts.csv") }.contains("is no ledger"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: firm.path + "/contacts.csv")) == before)
    #expect(message { _ = try firm.ledger("missing.ledger") }.contains("There is no ledger"))
  }

  @Test func aDamagedLedgerIsSaidToBe() throws {
    let firm = try Firm(Self.contacts)
    try firm.keep(["team.csv", "contacts.csv"])
    let url = URL(fileURLWithPath: firm.path + "/firm.ledger")
    var bytes = try Data(contentsOf: url)
    for index in stride(from: 4096, to: bytes.count, by: 7) { bytes[index] = 0x5A }
    try bytes.write(to: url)
    let text = message {
      let faults = try firm.ledger().faults()
      #expect(!faults.isEmpty)
    }
    #expect(text == "nothing was refused" || text.contains("is damaged"), "\(text)")
  }

  @Test func aDryRunWritesNothing() throws {
    let firm = try Firm(Self.contacts)
    #expect(try firm.keep(["team.csv", "contacts.csv"], isDry: true).total.new == 3)
    #expect(!FileManager.default.fileExists(atPath: firm.path + "/firm.ledger"))
    try firm.keep(["team.csv", "contacts.csv"])
    let before = try firm.digest()
    try firm.write(DrawnLogs.contactHeader + "2026-10-09,ana.silva,Lee Wong,,,,card,\n", "more.csv")
    #expect(try firm.keep(["more.csv"], isDry: true).total.new == 1)
    #expect(try firm.digest() == before)
    #expect(try firm.ledger().runs().count == 1)
  }

  @Test func otherSettingsAreRefused() throws {
    let firm = try Firm(Self.contacts)
    try firm.keep(["team.csv", "contacts.csv"])
    var other = Ingest.Configuration()
    other.organisation.time = try #require(LocalTime.named("Europe/Berlin"))
    #expect(message { try firm.keep(["contacts.csv"], other) }.contains("is kept in the time zone UTC, but the settings say Europe/Berlin"))
    other = Ingest.Configuration()
    other.organisation.countryCode = "49"
    #expect(
      message { try firm.keep(["contacts.csv"], other) }.contains("is kept with no country_code, but the settings say country_code 49"))
  }
}
