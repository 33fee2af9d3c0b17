import Foundation
import Testing

/// `Reports/` is what the program makes of `SampleData/`, to the byte; and it does not depend on how the logs are laid out.
@Suite struct ReportsTests {
  static let sample = Program.packageFolder.appendingPathComponent("SampleData")
  static let committed = Program.packageFolder.appendingPathComponent("Reports/2026-10")

  private func report(_ paths: [String], in folder: URL, _ more: [String] = []) throws -> Program.Result {
    try Program.run(["report"] + paths + ["--month", "2026-10", "--output", "Reports"] + more, in: folder)
  }

  @Test func reportsAreWhatTheProgramMakes() throws {
    let folder = try TemporaryFolder()
    // The same relative path as in `make report`, since the files read are named in the report.
    try FileManager.default.copyItem(at: Self.sample, to: folder.url.appendingPathComponent("SampleData"))
    let result = try report(["SampleData"], in: folder.url)
    #expect(result.status == 0, "\(result.error)")
    let made = folder.url.appendingPathComponent("Reports/2026-10")
    let names = try files(in: made)
    #expect(
      names.filter { !$0.hasPrefix("people/") }
        == ["measures.csv", "rejects.csv", "report.html", "scorecard.json", "scorecard.xlsx", "summary.md", "summary.txt"])
    #expect(names.count == 7 + 23)
    #expect(try names == files(in: Self.committed))
    for name in names where !name.hasSuffix(".xlsx") {
      #expect(
        try Data(contentsOf: made.appendingPathComponent(name)) == Data(contentsOf: Self.committed.appendingPathComponent(name)), "\(name)")
    }
    #expect(
      try parts(of: made.appendingPathComponent("scorecard.xlsx")) == parts(of: Self.committed.appendingPathComponent("scorecard.xlsx")))
    #expect(result.output.hasPrefix(try String(contentsOf: made.appendingPathComponent("summary.txt"), encoding: .utf8)))
  }

  /// Paths of all files below a folder.
  private func files(in folder: URL) throws -> [String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    var isFolder: ObjCBool = false
    return paths.filter { FileManager.default.fileExists(atPath: "\(folder.path)/\($0)", isDirectory: &isFolder) && !isFolder.boolValue }
      .sorted()
  }

  /// The text of every part of a workbook, by name.
  private func parts(of workbook: URL) throws -> [String: String] {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
    process.arguments = ["-q", "-o", workbook.path, "-d", folder.url.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    var parts: [String: String] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: folder.url.path)! {
      parts[name] = try? String(contentsOf: folder.url.appendingPathComponent(name), encoding: .utf8)
    }
    #expect(parts.count > 10)
    return parts
  }

  @Test func aSecondReportChangesNoByte() throws {
    let folder = try TemporaryFolder()
    _ = try report([Self.sample.path], in: folder.url)
    let workbook = folder.url.appendingPathComponent("Reports/2026-10/scorecard.xlsx")
    let first = try Data(contentsOf: workbook)
    _ = try report([Self.sample.path], in: folder.url)
    #expect(try Data(contentsOf: workbook) == first)
  }

  /// Rows shuffled, the largest log split in two so that equal rows stay together, one file given again under another name.
  @Test func theLayoutOfTheLogsDoesNotMatter() throws {
    let folder = try TemporaryFolder()
    let logs = folder.url.appendingPathComponent("Logs")
    try FileManager.default.copyItem(at: Self.sample, to: logs)
    var random = SplitMix(state: 7)
    for name in try FileManager.default.contentsOfDirectory(atPath: logs.path) where name.hasSuffix(".csv") {
      let file = logs.appendingPathComponent(name)
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
      let rows = lines.dropFirst().shuffled(using: &random)
      // The log and its export hold the same rows written differently, so only the log without an overlap is split.
      if name == "contacts.csv" {
        let (left, right) = (rows.filter { isLeft($0) }, rows.filter { !isLeft($0) })
        try write([lines[0]] + left, to: file)
        try write([lines[0]] + right, to: logs.appendingPathComponent("contacts-2.csv"))
      } else {
        try write([lines[0]] + rows, to: file)
        if name == "events.csv" { try write([lines[0]] + rows, to: logs.appendingPathComponent("events-again.csv")) }
      }
    }
    let before = try report([Self.sample.path], in: folder.url, ["--format", "json", "--json"])
    let after = try report(["Logs"], in: folder.url, ["--format", "json", "--json"])
    #expect(try comparable(before.output) == comparable(after.output))
  }

  /// Equal rows go to one side.
  private func isLeft(_ row: String) -> Bool { row.utf8.reduce(0) { ($0 &* 31) &+ Int($1) } % 2 == 0 }

  private func write(_ lines: [String], to file: URL) throws {
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
  }

  /// A scorecard without the list of files.
  private func comparable(_ json: String) throws -> NSDictionary {
    var card = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    var data = try #require(card["data"] as? [String: Any])
    data["files"] = nil
    card["data"] = data
    return card as NSDictionary
  }

  @Test func explainShowsTheScoreOfTheScorecard() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(["explain", "ana.silva", Self.sample.path, "--month", "2026-10"], in: folder.url)
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: Self.committed.appendingPathComponent("scorecard.json")))
    let people = try #require((json as? [String: Any])?["people"] as? [[String: Any]])
    let score = try #require(people.first { $0["person"] as? String == "ana.silva" }?["score"] as? Double)
    #expect(result.status == 0)
    #expect(result.output.contains("= " + String(format: "%.2f", score)))
    #expect(result.output.contains("events.csv:"))
  }

  @Test func checkPrintsItsFindingsAsJSON() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(["check", Self.sample.path, "--json"], in: folder.url)
    let data = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(Set(data.keys) == ["files", "records", "rejected", "warnings"])
    #expect(data["rejected"] as? Int == 10)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("Reports").path))
  }
}

/// A small generator with a fixed seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
