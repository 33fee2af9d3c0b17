import Foundation
import Testing

/// What a report says never depends on how many processors the work is spread over.
@Suite struct ThreadTests {
  @Test func everyOutputIsTheSameWithOneTwoAndEightThreads() throws {
    let folder = try TemporaryFolder()
    let sample = try Program.run(["sample", "Logs", "--people", "100", "--months", "6", "--records", "6000"], in: folder.url)
    try #require(sample.status == 0, "\(sample.error)")
    var reports: [[String: Data]] = []
    for threads in ["1", "2", "8"] {
      let run = try Program.run(
        ["report", "Logs", "--month", "2026-10", "--output", "Reports\(threads)", "--quiet"], in: folder.url,
        environment: ["RAPPORT_THREADS": threads])
      try #require(run.status == 0, "\(run.error)")
      reports.append(try files(in: folder.url.appendingPathComponent("Reports\(threads)/2026-10")))
    }
    #expect(reports[0].count > 80 && reports[0].keys.contains("scorecard.xlsx"))
    for name in reports[0].keys.sorted() {
      #expect(reports[1][name] == reports[0][name] && reports[2][name] == reports[0][name], "\(name)")
    }
    #expect(reports[1].count == reports[0].count && reports[2].count == reports[0].count)
  }

  private func files(in folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in FileManager.default.enumerator(atPath: folder.path)?.compactMap({ $0 as? String }) ?? [] {
      let url = folder.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      files[name] = try Data(contentsOf: url)
    }
    return files
  }
}
