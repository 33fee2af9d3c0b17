import Foundation
import Testing

/// The folder of letters from one run to the next.
@Suite struct LetterFolderTests {
  private func report(_ team: String, in folder: URL, format: String = "letters") throws -> Program.Result {
    let logs = folder.appendingPathComponent("Logs")
    try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
    try ("person,name,role\n" + team).write(to: logs.appendingPathComponent("team.csv"), atomically: true, encoding: .utf8)
    try "date,person,contact\n2026-10-05,a,Iris Vale\n".write(
      to: logs.appendingPathComponent("contacts.csv"), atomically: true, encoding: .utf8)
    return try Program.run(["report", "Logs", "--month", "2026-10", "--format", format], in: folder)
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("Reports/2026-10/people").path).sorted()
  }

  @Test func lettersOfAnEarlierRunAreGone() throws {
    let folder = try TemporaryFolder()
    #expect(try report("a,Ana,staff\nb,Ben,staff\n", in: folder.url).status == 0)
    #expect(try names(in: folder.url) == ["a.txt", "b.txt"])
    #expect(try report("a,Ana,staff\nc,Cleo,staff\n", in: folder.url).status == 0)
    #expect(try names(in: folder.url) == ["a.txt", "c.txt"])
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.appendingPathComponent("Reports").path)
    #expect(left == ["2026-10"])
  }

  /// A run that was killed leaves its draft with letters; what else begins with a dot is none of ours.
  @Test func theDraftOfARunBrokenOffIsGone() throws {
    let folder = try TemporaryFolder()
    let reports = folder.url.appendingPathComponent("Reports")
    for name in [".2026-10-4711/people", ".2026-09-aggregate-1", ".2026-10-mine", ".git"] {
      let draft = reports.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: draft, withIntermediateDirectories: true)
      try Data("Dear Zoe".utf8).write(to: draft.appendingPathComponent("zoe.txt"))
    }
    #expect(try report("a,Ana,staff\n", in: folder.url).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: reports.path).sorted() == [".2026-10-mine", ".git", "2026-10"])
  }

  /// Each run waits for the other, so that neither takes the other's files away.
  @Test func runsAtOnceLeaveOneReport() async throws {
    let folder = try TemporaryFolder()
    #expect(try report("a,Ana,staff\nb,Ben,staff\n", in: folder.url).status == 0)
    let place = folder.url
    let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
      for number in 0..<4 {
        group.addTask {
          let own = place.appendingPathComponent("run\(number)")
          try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
          return try Program.run(["report", "../Logs", "--month", "2026-10", "--output", "../Reports"], in: own).status
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses == [0, 0, 0, 0])
    #expect(try names(in: folder.url) == ["a.txt", "b.txt"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.appendingPathComponent("Reports").path) == ["2026-10"])
  }

  @Test func noIdLeavesTheFolder() throws {
    let folder = try TemporaryFolder()
    let result = try report("a,Ana,staff\n../../b,Ben,staff\n/etc/c,Cleo,staff\n.,Dan,staff\nä/ö,Eva,staff\n", in: folder.url)
    #expect(result.status == 0, "\(result.error)")
    #expect(try names(in: folder.url) == ["%2E.%2F..%2Fb.txt", "%2E.txt", "%2Fetc%2Fc.txt", "%C3%A4%2F%C3%B6.txt", "a.txt"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { !$0.hasPrefix(".") }.sorted() == ["Logs", "Reports"])
  }

  @Test func aFileInTheirPlaceStays() throws {
    let folder = try TemporaryFolder()
    let place = folder.url.appendingPathComponent("Reports/2026-10")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: place.appendingPathComponent("people"))
    let result = try report("a,Ana,staff\n", in: folder.url, format: "txt,letters")
    #expect(result.status == 73)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["people"])
    #expect(try String(contentsOf: place.appendingPathComponent("people"), encoding: .utf8) == "mine")
  }
}
