import Foundation
import Ledger
import Model
import Testing

/// A run that is undone has never been.
@Suite struct UndoTests {
  @Test(arguments: 1...30)
  func whatIsLeftIsWhatTheOtherRunsGave(seed: Int) throws {
    var logs = DrawnLogs(seed: UInt64(seed))
    let firm = try Firm()
    let rows = logs.rows(60) { $0.contact() }
    let names = try (1...5).map { index in
      let name = "contacts-\(index).csv"
      try firm.write(DrawnLogs.contactHeader + logs.rows(25) { $0.one(of: rows) }.joined(), name)
      return name
    }
    for (index, name) in names.enumerated() { try firm.keep(["team.csv", name], at: Int64(index)) }
    let undone = Set((1...5).filter { _ in logs.number(1...2) == 1 }.dropFirst(0).prefix(4))
    for run in logs.shuffled(undone.sorted()) { _ = try firm.writing().undo(Int64(run), now: Instant(microseconds: 100)) }
    for (index, name) in names.enumerated() where !undone.contains(index + 1) { try firm.keep(["team.csv", name], in: "others.ledger") }
    #expect(try firm.digest() == firm.digest("others.ledger"))
    #expect(try firm.ledger().faults() == [])
    let (left, others) = (try firm.ledger().info(), try firm.ledger("others.ledger").info())
    #expect(left.contacts == others.contacts)
    #expect(left.files == others.files)
    // What went can come again.
    for run in undone { try firm.keep(["team.csv", names[run - 1]]) }
    for run in undone { try firm.keep(["team.csv", names[run - 1]], in: "others.ledger") }
    #expect(try firm.digest() == firm.digest("others.ledger"))
  }

  @Test func aRunIsUndoneOnce() throws {
    let firm = try Firm(["contacts.csv": DrawnLogs.contactHeader + "2026-10-05,ana.silva,Kim Park,,,,card,\n"])
    try firm.keep(["team.csv", "contacts.csv"])
    #expect(throws: LedgerError.self) { try firm.writing().undo(2, now: Instant(microseconds: 1)) }
    #expect(try firm.writing().undo(1, now: Instant(microseconds: 1)) == 3)
    #expect(throws: LedgerError.self) { try firm.writing().undo(1, now: Instant(microseconds: 2)) }
    #expect(try firm.ledger().runs().map(\.undoneAt) == [Instant(microseconds: 1)])
  }
}
