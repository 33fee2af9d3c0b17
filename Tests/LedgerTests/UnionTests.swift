import Foundation
import Ledger
import Model
import Testing

/// The ledger holds the same records in whatever order, pieces and repetitions they come.
@Suite struct UnionTests {
  @Test(arguments: 1...40)
  func anyOrderSplitAndRepetitionGiveTheSameLedger(seed: Int) throws {
    var logs = DrawnLogs(seed: UInt64(seed))
    let contacts = logs.rows(40) { $0.contact() }
    let interactions = logs.rows(60) { $0.interaction() }
    let firm = try Firm()
    try firm.write(DrawnLogs.contactHeader + contacts.joined(), "all/contacts.csv")
    try firm.write(DrawnLogs.interactionHeader + interactions.joined(), "all/interactions.csv")
    try firm.keep(["team.csv", "all"], in: "once.ledger")

    // Pieces that keep equal rows together, some of them overlapping, some given again under another name.
    var names: [String] = []
    for (kind, header, rows) in [
      ("contacts", DrawnLogs.contactHeader, contacts), ("interactions", DrawnLogs.interactionHeader, interactions),
    ] {
      let groups = logs.shuffled(Dictionary(grouping: rows, by: { $0 }).sorted { $0.key < $1.key }.map(\.value))
      for piece in 0..<4 {
        let own = groups.enumerated().filter { $0.offset % 4 == piece || logs.number(1...5) == 1 }.map(\.element)
        let text = header + logs.shuffled(own.flatMap { $0 }).joined()
        for copy in 0..<logs.number(1...2) {
          let name = "pieces/\(kind)-\(piece)-\(copy).csv"
          try firm.write(text, name)
          names.append(name)
        }
      }
    }
    names = logs.shuffled(names)
    try firm.keep(["team.csv"], in: "pieces.ledger")
    while !names.isEmpty {
      let some = names.prefix(logs.number(1...3))
      try firm.keep(Array(some), in: "pieces.ledger")
      names.removeFirst(some.count)
    }
    #expect(try firm.digest("pieces.ledger") == firm.digest("once.ledger"))
    #expect(try firm.ledger("pieces.ledger").faults() == [])
    let (kept, read) = (try firm.read(["pieces.ledger"]), try firm.read(["team.csv", "all"]))
    #expect(kept.report.recordCount == read.report.recordCount)
    #expect(kept.report.warnings.map(\.message) == read.report.warnings.map(\.message))
  }

  @Test func equalRowsOfOneFileStayAsManyAsTheFileHas() throws {
    let row = "2026-10-05,ana.silva,Kim Park,,,,card,\n"
    let firm = try Firm([
      "one.csv": DrawnLogs.contactHeader + row, "two.csv": DrawnLogs.contactHeader + row + row,
      "three.csv": DrawnLogs.contactHeader + row + row + row,
    ])
    #expect(try firm.keep(["team.csv", "two.csv"]).total == FileCounts(new: 4, known: 0, rejected: 0))
    #expect(try firm.keep(["one.csv"]).total == FileCounts(new: 0, known: 1, rejected: 0))
    #expect(try firm.keep(["three.csv"]).total == FileCounts(new: 1, known: 2, rejected: 0))
    #expect(try firm.read(["firm.ledger"]).contacts.count == 3)
    #expect(try firm.read(["firm.ledger", "two.csv"]).contacts.count == 3)
  }

  @Test func aFileInManyPiecesIsKeptAsOne() throws {
    // More than a piece of four megabytes, with a quoted cell over several lines now and then.
    var logs = DrawnLogs(seed: 7)
    var text = "date,person,contact,note\n"
    for index in 0..<120_000 {
      let note = index % 1000 == 0 ? "\"a note,\nover \"\"two\"\" lines\"" : ""
      text +=
        "2026-\(padded(logs.number(1...12), to: 2))-10,\(logs.one(of: ["ana.silva", "bo.lindt"])),Contact Number \(index % 5000),\(note)\n"
    }
    let firm = try Firm(["contacts.csv": text])
    #expect(try firm.keep(["team.csv", "contacts.csv"]).total.new == 120_002)
    let (kept, read) = (try firm.read(["firm.ledger"]), try firm.read(["team.csv", "contacts.csv"]))
    #expect(kept.contacts.count == 120_000)
    for person in [0, 1] as [PersonIndex] {
      #expect(kept.contacts[person].map(\.place.line) == read.contacts[person].map(\.place.line))
    }
    #expect(kept.report.warnings.map(\.message) == read.report.warnings.map(\.message))
  }

  @Test func whatIsKnownIsNotReadAgain() throws {
    let firm = try Firm([
      "contacts.csv": DrawnLogs.contactHeader + "2026-10-05,ana.silva,Kim Park,,,,card,\n2026-10-05,nobody.known,Lee,,,,,\n"
    ])
    let first = try firm.keep(["team.csv", "contacts.csv"])
    #expect(first.total == FileCounts(new: 3, known: 0, rejected: 1))
    #expect(try firm.keep(["team.csv", "contacts.csv"]).total == FileCounts(new: 0, known: 3, rejected: 1))
    // With another team list the same bytes may mean something else, so they are read again.
    try firm.write(Firm.team + "nobody.known,Nobody Known,staff,Sales,ana.silva,2024-01-01\n", "team.csv")
    #expect(try firm.keep(["team.csv", "contacts.csv"]).total == FileCounts(new: 2, known: 3, rejected: 0))
  }

  /// Reports of BNI among them, each of which is one record of many rows.
  @Test func theSameFilesAreAllKnown() throws {
    let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../SampleData").standardized
    let firm = try Firm(team: nil)
    try FileManager.default.copyItem(atPath: sample.path, toPath: firm.path + "/logs")
    let first = try firm.keep(["logs"]).total
    #expect(try firm.keep(["logs"]).total == FileCounts(new: 0, known: first.new + first.known, rejected: first.rejected))
  }
}
