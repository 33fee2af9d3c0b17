import Foundation
import GRDB
import Ledger
import Model
import Testing

/// A later version of a file is read only where it differs, and comes to what all of it would.
@Suite struct PassageTests {
  @Test(arguments: 1...20)
  func aLaterVersionGivesWhatAllOfItWould(seed: Int) throws {
    var logs = DrawnLogs(seed: UInt64(seed))
    var rows = logs.rows(400) { $0.contact() }
    // Some that cannot be used, some over two lines, some that stand twice.
    for _ in 0..<6 { rows[logs.number(0...399)] = "2026-13-01,ana.silva,Nobody \(logs.number(1...9)),,,,card,\n" }
    for _ in 0..<6 { rows[logs.number(0...399)] = "2026-10-01,ana.silva,\"Kim, of two\nlines\",,,,card,\"a \"\"word\"\"\"\n" }
    let firm = try Firm()
    for version in 1...4 {
      try firm.write(DrawnLogs.contactHeader + rows.joined(), "contacts.csv")
      try firm.keep(["team.csv", "contacts.csv"], in: "versions.ledger", at: Int64(version))
      // Other settings: nothing is known of the passages of the version before.
      try firm.keep(["team.csv", "contacts.csv"], in: "whole.ledger", at: Int64(version), settings: "\(version)")
      let (kept, whole) = (try firm.ledger("versions.ledger"), try firm.ledger("whole.ledger"))
      #expect(try kept.contentDigest() == whole.contentDigest(), "version \(version)")
      #expect(try kept.faults() == [])
      #expect(try kept.runs().last?.counts == whole.runs().last?.counts, "version \(version)")
      let (read, all) = (try firm.read(["versions.ledger"]), try firm.read(["whole.ledger"]))
      #expect(read.report.rejects.map { "\($0)" }.sorted() == all.report.rejects.map { "\($0)" }.sorted())
      try firm.write(DrawnLogs.contactHeader + rows.joined(), "versions/\(version).csv")
      if version < 4 { change(&rows, &logs) }
    }
    // Read together in one run none is a later version of another.
    try firm.keep(["team.csv", "versions"], in: "fresh.ledger")
    #expect(try firm.digest("versions.ledger") == firm.digest("fresh.ledger"))
    // Pieces of the last that overlap bring nothing new.
    try firm.write(DrawnLogs.contactHeader + rows.prefix(logs.number(150...350)).joined(), "pieces/first.csv")
    try firm.write(DrawnLogs.contactHeader + rows.suffix(logs.number(150...350)).joined(), "pieces/last.csv")
    for name in ["first.csv", "last.csv"] { #expect(try firm.keep(["pieces/\(name)"], in: "versions.ledger").total.new == 0) }
    try firm.keep(["pieces"], in: "whole.ledger", settings: "pieces")
    #expect(try firm.digest("versions.ledger") == firm.digest("fresh.ledger"))
    // And each version can be taken back.
    for run in logs.shuffled([1, 2, 3, 4]).prefix(3) {
      for name in ["versions.ledger", "whole.ledger"] { _ = try firm.writing(name).undo(Int64(run), now: Instant(microseconds: 9)) }
      #expect(try firm.digest("versions.ledger") == firm.digest("whole.ledger"))
      #expect(try firm.ledger("versions.ledger").faults() == [])
    }
  }

  private func change(_ rows: inout [String], _ logs: inout DrawnLogs) {
    for _ in 0..<logs.number(0...5) { rows.insert(logs.contact(), at: logs.number(0...rows.count)) }
    for _ in 0..<logs.number(0...3) { rows.remove(at: logs.number(0...rows.count - 1)) }
    // A stretch comes again, or elsewhere.
    let start = logs.number(0...rows.count - 60)
    let stretch = Array(rows[start..<start + logs.number(1...60)])
    switch logs.number(1...3) {
    case 1: rows += stretch
    case 2:
      rows.removeSubrange(start..<start + stretch.count)
      rows.insert(contentsOf: stretch, at: logs.number(0...rows.count))
    default: rows += logs.rows(10) { $0.contact() }
    }
  }

  @Test func whoIsForgottenLeavesNoDigestOfARow() throws {
    var logs = DrawnLogs(seed: 5)
    var rows = logs.rows(100) { $0.interaction() }
    let firm = try Firm(["interactions.csv": DrawnLogs.interactionHeader + rows.joined()])
    func passages() throws -> Int {
      try DatabaseQueue(path: firm.path + "/firm.ledger").read { try Int.fetchOne($0, sql: "SELECT count(*) FROM passage") ?? 0 }
    }
    try firm.keep(["team.csv", "interactions.csv"])
    #expect(try passages() == 1)
    try firm.writing().forget(try #require(try firm.ledger().find(.name("Kim Park"))), now: Instant(microseconds: 9))
    #expect(try passages() == 0)
    let digest = try firm.digest()
    for version in 1...2 {
      rows.append("2026-11-0\(version)T10:00,ana.silva,Kim Park,in,call,,\n")
      try firm.write(DrawnLogs.interactionHeader + rows.joined(), "interactions.csv")
      #expect(try firm.keep(["interactions.csv"]).total == FileCounts(new: 1, known: 99 + version, rejected: 0))
      #expect(try Data(contentsOf: URL(fileURLWithPath: firm.path + "/firm.ledger")).range(of: Data("Kim Park".utf8)) == nil)
    }
    for run in [2, 3] { _ = try firm.writing().undo(Int64(run), now: Instant(microseconds: 9)) }
    #expect(try firm.digest() == digest)
  }

  @Test func datesThatTheColumnDecidesAreReadAnew() throws {
    let header = "date,person,contact,card\n"
    let known = (1...100).map { "0\($0 % 9 + 1)/0\($0 % 5 + 1)/2026,ana.silva,Contact \($0),card\n" }.joined()
    let firm = try Firm()
    try firm.write(header + known + "25/06/2026,ana.silva,Last,card\n", "contacts.csv")
    try firm.keep(["team.csv", "contacts.csv"])
    #expect(try firm.read(["firm.ledger"]).contacts.count == 101)
    try firm.write(header + known + "06/25/2026,ana.silva,Last,card\n", "contacts.csv")
    // Known are the last, whose day is the same, and the 14 whose day and month are the same number.
    #expect(try firm.keep(["contacts.csv"]).total == FileCounts(new: 86, known: 15, rejected: 0))
  }
}
