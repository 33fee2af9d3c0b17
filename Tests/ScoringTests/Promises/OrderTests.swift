import Testing

@testable import Scoring

/// Promise 5: order does not matter.
@Suite struct OrderTests {
  private static func json(_ files: [String: String], _ month: String = "2026-10") throws -> String {
    try Logs(files, team: Diary.team, configuration: Diary.configuration).json()
  }

  private static func diary(_ seed: UInt64) -> [Entry] { Diary(seed: seed, people: ["p", "q", "r", "s"], rows: 10...40).entries }

  @Test(arguments: seeds) func anyOrderGivesTheSameBytes(seed: UInt64) throws {
    let entries = Self.diary(seed)
    var random = SplitMix64(seed: seed)
    let expected = try Self.json(["log.csv": Entry.log(entries)])
    #expect(try Self.json(["log.csv": Entry.log(entries.shuffled(using: &random))]) == expected)
    // Files are read in order of name, so another name is another order; identical rows stay in one file.
    let parts = Dictionary(grouping: entries.shuffled(using: &random)) { $0.line.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % 3 }
    let files = Dictionary(uniqueKeysWithValues: parts.map { ("\($0 * 7 % 5).csv", Entry.log($1)) })
    #expect(files.count > 1)
    #expect(try Self.json(files) == expected)
    // The same log twice under two names.
    #expect(try Self.json(["log.csv": Entry.log(entries), "again.csv": Entry.log(entries.shuffled(using: &random))]) == expected)
  }

  /// Two overlapping exports count what both have once.
  @Test(arguments: seeds.prefix(30)) func overlapCountsOnce(seed: UInt64) throws {
    let entries = Self.diary(seed).uniqued()
    let third = entries.count / 3
    let overlapping = ["a.csv": Entry.log(Array(entries[..<(2 * third)])), "b.csv": Entry.log(Array(entries[third...]))]
    #expect(try Self.json(overlapping) == Self.json(["log.csv": Entry.log(entries)]))
  }

  @Test(arguments: seeds.prefix(20)) func orderOfTheTeamListDoesNotMatter(seed: UInt64) throws {
    let logs = Logs(Self.diary(seed), team: Diary.team, configuration: Diary.configuration)
    var turned = logs
    let lines = Diary.team.split(separator: "\n")
    turned.team = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    #expect(try turned.json() == logs.json())
  }

  /// Identical rows of one file are several records, as an evening with two rows for one event is one event but two records.
  @Test func identicalRowsOfOneFileStay() throws {
    let row = Entry.referral("2026-10-01", "Iris Vale")
    #expect(try Logs([row, row]).score().measure("referrals_given")?.n == 2)
    #expect(try Logs(["a.csv": Entry.log([row]), "b.csv": Entry.log([row, row])]).score().measure("referrals_given")?.n == 2)
  }
}

extension [Entry] {
  fileprivate func uniqued() -> [Entry] {
    var seen: Set<Entry> = []
    return filter { seen.insert($0).inserted }
  }
}
