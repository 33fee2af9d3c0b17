import Foundation
import Ledger
import Testing

/// A folder with logs and a ledger, used through the program.
final class LedgerFolder {
  let folder: TemporaryFolder
  /// Where the program puts what it needs for the time being.
  let scratch: TemporaryFolder

  init() throws {
    (folder, scratch) = (try TemporaryFolder(), try TemporaryFolder())
  }

  var path: String { folder.url.path }

  func url(_ name: String) -> URL { folder.url.appendingPathComponent(name) }

  func write(_ text: String, _ name: String) throws {
    try FileManager.default.createDirectory(at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url(name))
  }

  /// The made-up company of the repository.
  func copySample() throws {
    try FileManager.default.copyItem(at: Program.packageFolder.appendingPathComponent("SampleData"), to: url("Logs"))
  }

  @discardableResult
  func run(_ arguments: String..., status: Int32 = 0) throws -> Program.Result {
    let environment = ["TMPDIR": scratch.url.path, "SQLITE_TMPDIR": scratch.url.path]
    let result = try Program.run(arguments, in: folder.url, environment: environment)
    #expect(result.status == status, "\(arguments.joined(separator: " ")): \(result.error)")
    return result
  }

  func digest(_ ledger: String = "firm.ledger") throws -> String { try Ledger.reading(url(ledger).path).contentDigest() }

  /// The scorecard of a month without the files it was read from.
  func scorecard(_ paths: [String], _ options: [String] = []) throws -> NSDictionary {
    let result = try Program.run(
      ["report"] + paths + ["--month", "2026-10", "--format", "json", "--output", "out", "--json"] + options, in: folder.url)
    #expect(result.status == 0, "\(result.error)")
    var card = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    var data = try #require(card["data"] as? [String: Any])
    data["files"] = nil
    card["data"] = data
    return card as NSDictionary
  }
}
