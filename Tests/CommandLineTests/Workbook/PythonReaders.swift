import Foundation

/// Two readers of workbooks written by others, openpyxl and calamine, in a Python environment that is thrown away after use.
enum PythonReaders {
  /// Nil where they cannot be installed, for want of Python, pip or a network.
  private static let environment: URL? = {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rapport-python-\(UUID().uuidString)")
    guard let python = Office.python, (try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)) != nil
    else {
      return nil
    }
    let pip = folder.appendingPathComponent("venv/bin/pip").path
    let steps = [
      (python, ["-m", "venv", "venv"]), (pip, ["install", "-q", "--disable-pip-version-check", "openpyxl", "python-calamine"]),
    ]
    for (program, arguments) in steps where (try? Program.run(arguments, in: folder, program: program))?.status != 0 {
      try? FileManager.default.removeItem(at: folder)
      return nil
    }
    atexit { PythonReaders.remove() }
    return folder
  }()

  static var isThere: Bool { environment != nil }

  private static func remove() {
    if let environment { try? FileManager.default.removeItem(at: environment) }
  }

  /// Runs a script of this folder.
  static func run(_ script: String, _ arguments: [String]) throws {
    guard let environment else { return }
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(script).path
    let result = try Program.run(
      [path] + arguments, in: environment, program: environment.appendingPathComponent("venv/bin/python").path)
    guard result.status == 0 else { throw OfficeError(description: result.error) }
  }

  /// What the readers find wrong, and `read` at the end.
  static func read(_ workbooks: [URL]) throws -> String {
    guard let environment else { return "" }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("read_sheets.py").path
    let result = try Program.run(
      [script] + workbooks.map(\.path), in: environment, program: environment.appendingPathComponent("venv/bin/python").path)
    return result.output + result.error
  }
}
