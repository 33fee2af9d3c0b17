import Foundation
import Model
import Testing

@testable import Ingest

@Suite struct ParallelTests {
  /// Rows of about a hundred bytes, every tenth with a note of several lines that look like rows.
  private static func log(rows: Int) -> String {
    var text = "at,person,contact,direction,channel,email,note\n"
    for index in 0..<rows {
      let day = "2026-0\(index % 9 + 1)-1\(index % 10)"
      let direction = index % 997 == 0 ? "sideways" : "in"
      let note = index % 10 == 0 ? "\"a \"\"b\"\"\n2026-01-01,bo.lindt,Ghost,out,call,no mail \(index),\n,,\n\"" : "plain"
      text += "\(day)T08:00,ana.silva,Contact \(index % 500),\(direction),email,c\(index % 500)@firm.example,\(note)\n"
    }
    return text
  }

  private func read(_ log: String, cores: Int) throws -> (batches: Merged, fault: Reject?) {
    let folder = try Folder(["interaction.csv": log], team: nil)
    let path = folder.path + "/interaction.csv"
    let inventory = try Inventory([.init(path: path, isNamed: true)], Configuration(), ReadingOptions())
    var ana = Person(id: "ana.silva", name: "Ana", role: .staff)
    ana.team = "Sales"
    let people = [ana, Person(id: "bo.lindt", name: "Bo", role: .staff)]
    let reading = FileReading(
      workers: (0..<cores).map { _ in
        Worker(Batch(roster: Roster(people), organisation: Organisation(), vocabulary: Vocabulary(), measures: []))
      })
    let file = try #require(inventory.logs.first)
    if cores > 1, log.utf8.count > cores << 20 {
      try file.sheet.read(markingBold: false) { stretch in
        #expect(file.parts(file.body(of: stretch.text), count: cores).count == cores)
        return true
      }
    }
    #expect(file.open(owner: nil, ReadingOptions()) == nil)
    let fault = reading.read(file, .records)
    return (Merged(emptying: reading.workers), fault)
  }

  private func facts(_ merged: Merged) -> [String] {
    let rows = merged.parts { taken(&$0.interactions, leaving: Column()) }.flatMap { part in
      part.ids.withTables { ids in part.rows.map { $0.moved(ids) } }
    }
    return rows.sorted { $0.place < $1.place }.map { row in
      let identity = merged.identities[Int(row.contact)]
      return "\(row.place.line) \(row.person) \(row.moment.instant.microseconds) \(merged.texts[identity.name]) "
        + "\(merged.texts[identity.email]) \(merged.texts[row.note])"
    }
  }

  private func rejects(_ merged: Merged) -> [Reject] { merged.all { $0.rejects }.sorted { $0.place < $1.place } }

  private func compare(_ log: String, cores: Int) throws {
    let (one, many) = (try read(log, cores: 1), try read(log, cores: cores))
    #expect(facts(many.batches) == facts(one.batches))
    #expect(rejects(many.batches) == rejects(one.batches))
    #expect(many.fault == one.fault)
    #expect(many.batches.malformedEmails == one.batches.malformedEmails)
  }

  @Test func partsReadTogetherAreTheWhole() throws {
    let rows = 42_000
    let log = Self.log(rows: rows)
    #expect(log.utf8.count > 3 << 20)
    let read = try read(log, cores: 3)
    #expect(facts(read.batches).count + rejects(read.batches).count == rows)
    #expect(rejects(read.batches).count == (rows + 996) / 997)
    // Rows before number 997 hold 100 notes of three lines more.
    #expect(rejects(read.batches)[1].place.line == 2 + 997 + 300)
    #expect(read.batches.malformedEmails == [])
    try compare(log, cores: 3)
  }

  /// The cut falls into one quoted cell of half a mebibyte, whose lines read as rows of their own.
  @Test func aQuotedCellOverACutIsReadInOnePiece() throws {
    let note = String(repeating: "2026-01-01,bo.lindt,Ghost,out,call,no mail,\n", count: 12_000)
    let row = "2026-10-05T08:00,ana.silva,Kim,in,email,kim@firm.example,x\n"
    let half = String(repeating: row, count: (1_100_000 - note.utf8.count / 2) / row.utf8.count)
    let log = "at,person,contact,direction,channel,email,note\n" + half + "2026-10-05T08:00,ana.silva,Kim,in,email,,\"\(note)\"\n" + half
    #expect(log.utf8.count > 2 << 20)
    let read = try read(log, cores: 2)
    #expect(read.batches.malformedEmails == [])
    #expect(rejects(read.batches).isEmpty)
    try compare(log, cores: 2)
  }

  /// Behind the cut a stray quote opens in each part alone, which only the whole can tell.
  @Test(arguments: [false, true])
  func aQuoteThatIsNeverClosedNamesTheSameLine(isEarly: Bool) throws {
    let rows = Self.log(rows: 24_000).split(separator: "\n", omittingEmptySubsequences: false)
    var lines = rows.map(String.init)
    let stray = isEarly ? 5 : lines.count - 5
    lines.insert("2026-10-05T08:00,ana.silva,Kim,in,email,,\"open", at: stray)
    let log = lines.joined(separator: "\n")
    try compare(log, cores: 2)
  }

  @Test func cutsStandBehindLineFeedsAndCoverTheText() {
    let text = Array(String(repeating: String(repeating: "x", count: 999) + "\n", count: 5000).utf8)
    text.withUnsafeBytes { bytes in
      for count in 1...6 {
        let cuts = Chunks.cuts(bytes, into: count)
        #expect(cuts.first == 0 && cuts.last == bytes.count && cuts == cuts.sorted() && Set(cuts).count == cuts.count)
        #expect(cuts.count == min(count, bytes.count / Chunks.least) + 1)
        #expect(cuts.dropFirst().allSatisfy { bytes[$0 - 1] == 0x0A })
      }
      #expect(Chunks.cuts(UnsafeRawBufferPointer(rebasing: bytes[..<0]), into: 4) == [0, 0])
    }
    let line = [UInt8](repeating: 0x78, count: 5 << 20)
    line.withUnsafeBytes { #expect(Chunks.cuts($0, into: 4) == [0, 5 << 20]) }
  }
}
