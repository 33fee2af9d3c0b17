import Foundation

/// A page of the error gallery: what a user has, what they type, what they see.
///
///     # A sentence on what goes wrong.
///     << Logs/team.csv
///     person,name,role
///     >>
///     @sparse Logs/huge.csv 2147483648
///     $ rapport report Logs
///     status 65
///     | what standard output shows
///     ! what standard error shows
///
/// Also `@folder PATH`, `@bytes PATH HEX`, `@line PATH SIZE`, `@readonly PATH` and `@unreadable PATH`. Below a command, lines that say what is seen are compared exactly.
struct Transcript {
  struct Step {
    var arguments: [String]
    var status: Int32 = 0
    var output = ""
    var error = ""
  }

  let title: String
  private(set) var steps: [Step] = []
  private var lines: ArraySlice<String>
  /// The rights of a folder of the page are the point of it.
  private(set) var isAboutRights = false

  init(_ text: String) {
    let all = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    title = String(all[0].dropFirst(2))
    lines = all.dropFirst()
  }

  /// Makes the files of the page in a folder and reads its commands.
  mutating func prepare(in folder: URL) throws {
    while let line = lines.popFirst() {
      if line.hasPrefix("<< ") {
        let body = Array(lines.prefix { $0 != ">>" })
        lines = lines.dropFirst(body.count + 1)
        try write(Data((body.joined(separator: "\n") + "\n").utf8), to: String(line.dropFirst(3)), in: folder)
      } else if line.hasPrefix("@") {
        try direct(line.dropFirst().split(separator: " ").map(String.init), in: folder)
      } else if line.hasPrefix("$ ") {
        steps.append(Step(arguments: line.dropFirst(2).split(separator: " ").dropFirst().map(String.init)))
      } else if line.hasPrefix("status ") {
        steps[steps.count - 1].status = Int32(line.dropFirst(7))!
      } else if line.hasPrefix("|") {
        steps[steps.count - 1].output += line.dropFirst(2) + "\n"
      } else if line.hasPrefix("!") {
        steps[steps.count - 1].error += line.dropFirst(2) + "\n"
      }
    }
  }

  private mutating func direct(_ words: [String], in folder: URL) throws {
    let file = folder.appendingPathComponent(words[1])
    switch words[0] {
    case "folder": try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
    case "sparse":
      try write(Data(), to: words[1], in: folder)
      let handle = try FileHandle(forWritingTo: file)
      try handle.truncate(atOffset: UInt64(words[2])!)
    case "bytes":
      let digits = Array(words[2])
      let bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(String(digits[$0...($0 + 1)]), radix: 16)! }
      try write(Data(bytes), to: words[1], in: folder)
    case "line": try write(Data(String(repeating: "a,", count: Int(words[2])! / 2).utf8), to: words[1], in: folder)
    case "unreadable":
      isAboutRights = true
      try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
    case "readonly":
      isAboutRights = true
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: file.path)
    default: throw CocoaError(.featureUnsupported)
    }
  }

  private func write(_ data: Data, to path: String, in folder: URL) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }
}
