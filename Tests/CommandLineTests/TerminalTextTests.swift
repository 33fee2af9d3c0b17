import Foundation
import Testing

/// What is printed of names that hold commands to a terminal.
@Suite struct TerminalTextTests {
  @Test(arguments: ["report", "check"]) func noNameCommandsTheTerminal(_ command: String) throws {
    let folder = try TemporaryFolder()
    let logs = folder.url.appendingPathComponent("Lo\u{1B}[2Jgs")
    try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
    for (name, text) in [
      "team.csv": "person,name,role\na\u{1B}[31mb,\u{1B}[2Jn,staff\n", "contacts.csv": "date,person,contact\n2026-10-05,\u{1B}[2Jzz,I\n",
    ] { try text.write(to: logs.appendingPathComponent(name), atomically: true, encoding: .utf8) }
    let result = try Program.run([command, logs.path], in: folder.url)
    #expect((result.output + result.error).contains("unknown person"))
    #expect(!(result.output + result.error).unicodeScalars.contains("\u{1B}"))
  }
}
