import Foundation
import Ledger
import Model
import Testing

/// What was wrong with a file is said until the file comes again without it.
@Suite struct MendedFileTests {
  private static let good = "2026-10-05,ana.silva,Kim Park,,,,card,\n"
  private static let bad = "2026-10-06,an.silva,Lee Wong,,,,card,\n"

  private func rejects(_ firm: Firm) throws -> [String] { try firm.read(["firm.ledger"]).report.rejects.map(\.reason) }

  @Test func aMendedRowIsNoRejectAnyMore() throws {
    let firm = try Firm(["contacts.csv": DrawnLogs.contactHeader + Self.good + Self.bad])
    try firm.keep(["team.csv", "contacts.csv"])
    #expect(try rejects(firm).count == 1)
    try firm.write(DrawnLogs.contactHeader + Self.good + Self.bad.replacingOccurrences(of: "an.s", with: "ana.s"), "contacts.csv")
    try firm.keep(["contacts.csv"])
    #expect(try rejects(firm) == [])
    #expect(try firm.ledger().info().rejected == 1)
    _ = try firm.writing().undo(2, now: Instant(microseconds: 1))
    #expect(try rejects(firm).count == 1)
  }

  @Test func anotherMonthUnderTheSameNameHidesNothing() throws {
    let firm = try Firm(["contacts.csv": DrawnLogs.contactHeader + Self.good + Self.bad])
    try firm.keep(["team.csv", "contacts.csv"])
    try firm.write(DrawnLogs.contactHeader + "2026-11-05,ana.silva,Zoë Chen,,,,card,\n", "contacts.csv")
    try firm.keep(["contacts.csv"])
    #expect(try rejects(firm).count == 1)
  }

  @Test func aFileThatCouldNotBeUsedIsForgottenWhenItCan() throws {
    let firm = try Firm(["contacts.csv": DrawnLogs.contactHeader + Self.good + "2026-10-06,ana.silva,\"Lee\n"])
    try firm.keep(["team.csv", "contacts.csv"])
    #expect(try rejects(firm).count == 1)
    #expect(try firm.ledger().faults() == [])
    #expect(try firm.read(["firm.ledger"]).contacts.count == 0)
    try firm.write(DrawnLogs.contactHeader + Self.good, "contacts.csv")
    try firm.keep(["contacts.csv"])
    #expect(try rejects(firm) == [])
    #expect(try firm.read(["firm.ledger"]).contacts.count == 1)
  }
}
