import Foundation

/// The built program, run as a user runs it.
enum Program {
  struct Result {
    var status: Int32
    var output: String
    var error: String
  }

  /// Beside the test runner, where the package manager puts every product.
  static let path: String = {
    let runner = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let candidates = [runner.deletingLastPathComponent(), packageFolder.appendingPathComponent(".build/debug")]
    return candidates.map { $0.appendingPathComponent("rapport").path }.first { FileManager.default.isExecutableFile(atPath: $0) }
      ?? "rapport"
  }()

  /// The folder of the package.
  static let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Runs the program in a folder; both outputs are read from files, so that neither can fill a pipe.
  static func run(
    _ arguments: [String], in folder: URL, program: String = path, environment: [String: String] = [:]
  ) throws -> Result {
    // Programs may run in one folder at a time.
    let outputs = try TemporaryFolder()
    let (output, error) = (outputs.url.appendingPathComponent("out"), outputs.url.appendingPathComponent("err"))
    for file in [output, error] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    defer { withExtendedLifetime(outputs) {} }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(["NO_COLOR": "1", "SWIFT_BACKTRACE": "enable=no"]) { $1 }
      .merging(environment) { $1 }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: try String(contentsOf: output, encoding: .utf8), error: try String(contentsOf: error, encoding: .utf8))
  }
}

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("rapport-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
    try? FileManager.default.removeItem(at: url)
  }
}
