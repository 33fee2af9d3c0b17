import Foundation

/// A folder that is gone when the test is.
final class TemporaryFolder {
  let path = NSTemporaryDirectory() + "scoring-tests-" + UUID().uuidString

  init(_ files: [String: String]) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// The folder of a source file, to find what lies beside it.
func folder(of source: String) -> URL { URL(fileURLWithPath: source).deletingLastPathComponent() }
