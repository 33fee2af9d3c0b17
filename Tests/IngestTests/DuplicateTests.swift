import Foundation
import Model
import Testing

@testable import Ingest

@Suite struct DuplicateTests {
  private static let header = "date,person,contact,company,card,pitched\n"
  private static let row = "2026-10-05,ana.silva,Kim,Acme,direct,no\n"

  @Test func identicalRowsOfOneFileStayAndAreNamed() throws {
    let activity = try reading(Self.header + Self.row + "2026-10-06,bo.lindt,Lee,,,\n" + Self.row)
    #expect(activity.contacts.count == 3)
    let warning = try #require(activity.report.warnings.first)
    #expect(
      warning.message
        == "2 identical rows of `contact`: ana.silva and `Kim` on 2026-10-05; all were counted, so delete what is a slip.")
    #expect(warning.places.map { $0.split(separator: "/").last! } == ["log.csv:2", "log.csv:4"])
  }

  /// Of equal records as many count as the file with the most of them has.
  @Test(arguments: [([1, 1], 1), ([2, 1], 2), ([1, 2], 2), ([2, 3, 1], 3), ([1, 0, 1], 1)])
  func overFilesTheMostCount(numbers: [Int], expected: Int) throws {
    let files = numbers.enumerated().map { ("log\($0).csv", Self.header + String(repeating: Self.row, count: $1)) }
    let activity = try Folder(Dictionary(uniqueKeysWithValues: files)).read()
    #expect(activity.contacts.count == expected)
    #expect(activity.report.recordCount == expected + activity.people.count)
    #expect(activity.warningMessages.filter { $0.contains("identical") }.count == (expected > 1 ? 1 : 0))
    if expected > 1 { #expect(activity.warningMessages.contains { $0.hasPrefix("\(expected) identical rows") }) }
  }

  @Test func exportsThatOverlapCountTheirUnion() throws {
    func log(_ days: ClosedRange<Int>) -> String {
      Self.header + days.map { "2026-10-\($0 < 10 ? "0" : "")\($0),ana.silva,Kim,Acme,direct,no\n" }.joined()
    }
    let activity = try Folder(["a.csv": log(1...20), "b.csv": log(11...30)]).read()
    #expect(activity.contacts.count == 30)
    #expect(activity.file("b.csv").map { [$0.records, $0.duplicates] } == [20, 10])
  }

  @Test(arguments: [
    "2026-10-06,ana.silva,Kim,Acme,direct,no", "2026-10-05,bo.lindt,Kim,Acme,direct,no", "2026-10-05,ana.silva,Kim P,Acme,direct,no",
    "2026-10-05,ana.silva,Kim,,direct,no", "2026-10-05,ana.silva,Kim,Acme,card,no", "2026-10-05,ana.silva,Kim,Acme,direct,",
    "2026-10-05T00:00,ana.silva,Kim,Acme,direct,no",
  ])
  func whatDiffersInOneCellIsNoDuplicate(row: String) throws {
    let activity = try Folder(["a.csv": Self.header + Self.row, "b.csv": Self.header + row + "\n"]).read()
    #expect(activity.contacts.count == 2)
  }

  @Test func theSameSaidInOtherWordsIsADuplicate() throws {
    let other = "Card given;When;Who;Company;Employee;Sales pitch\nCell;5 Oct 2026;Kim;ACME;Ana Silva;N\n"
    let activity = try Folder(["a.csv": Self.header + Self.row, "b.csv": other]).read()
    #expect(activity.contacts.count == 1)
  }

  @Test func rejectsOfAFileGivenAgainCountOnceAndThoseOfOneFileAll() throws {
    let bad = Self.header + "2026-10-05,nobody,Kim,,,\n2026-10-05,nobody,Kim,,,\n"
    let once = try Folder(["a.csv": bad]).read()
    #expect(once.report.rejects.count == 2)
    let twice = try Folder(["a.csv": bad, "b.csv": bad]).read()
    #expect(twice.report.rejects.count == 2)
    #expect(twice.report.files.map(\.rejected).sorted() == [0, 2, 2])
  }

  @Test func manyRowsOfOneInstantAreComparedInTime() throws {
    let rows = (0..<8000).map { "2026-10-05,ana.silva,Kim \($0 / 2),,,\n" }.joined()
    let activity = try Folder(["a.csv": Self.header + rows, "b.csv": Self.header + rows]).read()
    #expect(activity.contacts.count == 8000)
    #expect(activity.report.warnings.count == 4000)
  }

  /// Few rows out of place, two logs one behind the other, and all in reverse.
  @Test(arguments: [[1, 2, 3, 5, 4, 6, 0], Array(100..<200) + Array(50..<150), (0..<3000).reversed() + Array(0..<3000)])
  func rowsComeInOrderOfTimeHoweverTheyStand(_ minutes: [Int]) throws {
    let rows = minutes.enumerated().map { line, minute in
      "2026-10-\(10 + minute / 1440)T\(10 + minute % 1440 / 60 % 14):\(10 + minute % 50),ana.silva,Kim \(line),,,\n"
    }
    let contacts = try Folder(["a.csv": Self.header + rows.joined()]).read().contacts
    #expect(contacts.count == minutes.count)
    for (before, after) in zip(contacts.rows, contacts.rows.dropFirst()) {
      let (first, second) = (before.moment.instant.microseconds, after.moment.instant.microseconds)
      #expect(first < second || first == second && before.place < after.place)
    }
  }
}

@Suite struct SplitTests {
  /// Rows of all activities without identical ones, some of them rejects.
  private static let logs: [(name: String, header: String, rows: [String])] = [
    (
      "contact.csv", "date,person,contact,email,card",
      (1...40).map {
        "2026-10-\($0 % 28 + 1 < 10 ? "0" : "")\($0 % 28 + 1),\($0 % 3 == 0 ? "ana.silva" : "bo.lindt"),Kim \($0),\($0 % 7 == 0 ? "bad mail \($0)" : ""),card"
      }
        + ["2026-10-05,nobody,Kim,,card", "2026-10-05,ana.silva,Kim,,crad"]
    ),
    (
      "interaction.csv", "at,person,contact,direction,note",
      (1...40).map { "2026-10-05T0\($0 % 10):00,cy.ochs,Lee \($0 % 5),\($0 % 2 == 0 ? "in" : "out"),\"n\($0)\nsecond line\"" }
    ),
    ("leave.csv", "person,from,to", (1...9).map { "sam.lee,2026-0\($0)-01,2026-0\($0)-02" }),
  ]

  private func read(_ files: [(String, [String])]) throws -> Activity {
    try Folder(Dictionary(uniqueKeysWithValues: files.map { ($0.0, $0.1.joined(separator: "\n") + "\n") })).read()
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func splitAndShuffledLogsGiveTheSame(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let whole = try read(Self.logs.map { ($0.name, [$0.header] + $0.rows) })
    var parts: [(String, [String])] = []
    for log in Self.logs {
      let rows = log.rows.shuffled(using: &random)
      let cut = Int.random(in: 1..<rows.count, using: &random)
      parts.append(("x/z-\(log.name)", [log.header] + rows[..<cut]))
      parts.append(("a-\(log.name)", [log.header] + rows[cut...]))
    }
    let split = try read(parts)
    #expect(Transcript(activity: split).content == Transcript(activity: whole).content)
    #expect(split.people == whole.people && split.leave == whole.leave)
    #expect(split.warningMessages == whole.warningMessages)
    #expect(split.report.rejects.map(\.reason).sorted() == whole.report.rejects.map(\.reason).sorted())
    for person in whole.people.indices {
      let times = { (activity: Activity) in activity.interactions[PersonIndex(person)].map(\.moment) }
      #expect(times(split) == times(whole))
    }
  }
}
