import Foundation
import Ledger
import Model
import Testing

/// A later row of the team list closes the earlier ones.
@Suite struct TeamHistoryTests {
  private static func team(_ bo: String) -> String {
    "person,name,role,team,reports_to,start_date\nana.silva,Ana Silva,executive,Sales,,2024-01-01\n\(bo)\n"
  }

  private static let staff = team("bo.lindt,Bo Lindt,staff,Sales,ana.silva,2024-01-01")
  private static let manager = team("bo.lindt,Bo Lindt,manager,Sales,ana.silva,2026-06-01")
  private static let moved = team("bo.lindt,Bo Lindt,staff,Works,ana.silva,2024-01-01")

  private func bo(_ firm: Firm) throws -> Person { try #require(firm.read(["firm.ledger"]).people.first { $0.id == "bo.lindt" }) }

  private func firm(_ teams: String...) throws -> Firm {
    let firm = try Firm(["contacts.csv": DrawnLogs.contactHeader + "2026-10-05,ana.silva,Kim Park,,,,card,\n"])
    for (index, team) in teams.enumerated() {
      try firm.write(team, "team.csv")
      try firm.keep(["team.csv", "contacts.csv"], at: Int64(index))
    }
    return firm
  }

  @Test func theRowThatStartsLastHoldsInAnyOrder() throws {
    #expect(try bo(firm(Self.staff, Self.manager)).role == .manager)
    #expect(try bo(firm(Self.manager, Self.staff)).role == .manager)
  }

  @Test func ofRowsThatStartAlikeTheOneGivenLastHolds() throws {
    #expect(try bo(firm(Self.staff, Self.moved)).team == "Works")
    #expect(try bo(firm(Self.moved, Self.staff)).team == "Sales")
    #expect(try bo(firm(Self.staff, Self.moved, Self.staff)).team == "Sales")
  }

  @Test func aClosedRowIsNoFault() throws {
    #expect(try firm(Self.staff, Self.manager).read(["firm.ledger"]).report.rejects.isEmpty)
  }

  @Test func whatIsUndoneOpensTheEarlierRow() throws {
    let firm = try firm(Self.staff, Self.manager)
    _ = try firm.writing().undo(2, now: Instant(microseconds: 9))
    #expect(try bo(firm).role == .staff)
  }

  @Test func logsAreReadByTheTeamOfTheLedger() throws {
    let firm = try firm(Self.staff)
    try firm.write(DrawnLogs.contactHeader + "2026-11-05,Bo Lindt,Lee Wong,,,,card,\n", "november.csv")
    #expect(try firm.keep(["november.csv"]).total == FileCounts(new: 1, known: 0, rejected: 0))
  }
}
