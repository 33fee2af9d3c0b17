import Foundation
import Model
import Testing

@testable import Ingest

/// A sample log with what should be made of it, written by hand: `+` a record, `-` a reject with its suggestion, `!` a warning.
///
/// A folder of fixtures is called by the activity of a native log or by the id of a format. Each `good.EXT` and `bad.EXT` in it has its
/// expectation beside it in `good.txt` and `bad.txt`; so has any other name that begins like this. `options.txt` may hold what the
/// command line would say (`person: ana.silva`, `from:`, `to:`, `chapter:`), and `rapport.yaml` settings.
struct Sample: CustomTestStringConvertible, Sendable {
  /// `contact` or `linkedin_connections`, the name of the folder.
  let folderName: String
  /// `good.csv`, the name of the file.
  let name: String

  var testDescription: String { "\(folderName)/\(name)" }

  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures").path

  /// The folders that there have to be.
  static let folderNames = ActivityKind.allCases.map(\.word) + FormatDeclaration.foreign.map(\.id) + [MappedLog.id]

  static let all: [Sample] = folderNames.sorted().flatMap { folder in
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(fixtures)/\(folder)")) ?? []
    return names.filter { name in
      !name.hasSuffix(".txt") && (name.hasPrefix("good") || name.hasPrefix("bad")) && names.contains(stem(name) + ".txt")
    }.sorted().map { Sample(folderName: folder, name: $0) }
  }

  private static func stem(_ name: String) -> String { String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)]) }

  /// The activity of a native log; nil for other programs' exports.
  var activity: ActivityKind? { ActivityKind.allCases.first { $0.word == folderName } }
  var isGood: Bool { name.hasPrefix("good") }
  /// The id of the one format that should claim it.
  var reader: String { activity == nil ? folderName : "native" }

  private func text(_ name: String) -> String? {
    try? String(contentsOfFile: "\(Self.fixtures)/\(folderName)/\(name)", encoding: .utf8)
  }

  var bytes: [UInt8] {
    get throws { Array(try Data(contentsOf: URL(fileURLWithPath: "\(Self.fixtures)/\(folderName)/\(name)"))) }
  }

  /// The expectation's lines that begin with a mark, without it.
  func expected(_ mark: String) throws -> [String] {
    try #require(text(Self.stem(name) + ".txt")).split(separator: "\n").filter { $0.hasPrefix(mark + " ") }.map { String($0.dropFirst(2)) }
  }

  /// The sample as the only file beside a team list, under a name that says its activity.
  func folder() throws -> Folder {
    let folder = try Folder(team: activity == .team ? nil : text("team.csv") ?? Folder.team)
    try folder.write(bytes, fileName)
    return folder
  }

  var fileName: String { activity == .team ? "team.csv" : "\(folderName)-log.\(name.split(separator: ".").last!)" }

  /// The settings of the folder of samples, or those of all samples without any.
  var configuration: Configuration {
    get throws {
      guard text("rapport.yaml") != nil else {
        return configured(zone: "Europe/Berlin", currency: "EUR", country: "49")
      }
      return try ConfigurationReader.read("\(Self.fixtures)/\(folderName)/rapport.yaml", paths: [])
    }
  }

  /// What the command line says of the samples of the folder.
  var options: ReadingOptions {
    var options = ReadingOptions()
    for line in text("options.txt")?.split(separator: "\n") ?? [] {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      switch parts[0] {
      case "person": options.person = parts[1]
      case "from": options.from = Day(parsing: parts[1])
      case "to": options.to = Day(parsing: parts[1])
      case "chapter": options.chapter = parts[1]
      case "horizon": options.horizon = Day(parsing: parts[1])
      default: Issue.record("\(folderName)/options.txt holds an option that is none: \(line)")
      }
    }
    return options
  }

  func read(_ folder: Folder) throws -> Activity { try folder.read(configuration: configuration, options: options) }

  /// The sheets of a folder that are recognised as logs, as the report numbers them.
  func logs(in folder: Folder) throws -> [LogFile] {
    try Inventory(FileFinder.files(in: ["\(folder.path)/"], except: nil), configuration, options).logs
  }
}

extension Activity {
  /// What was made of the sheets of the one file with this name.
  func files(_ name: String) -> [ReadFile] { report.files.filter { $0.path.hasSuffix("/" + name) } }
}

extension LogFile {
  /// Rows below the header that are not blank, or are none at all, by a scan of their own; nil where the sheet cannot be told apart.
  func countRows() -> Int? {
    var count: Int? = 0
    var isFirst = true
    do throws(SheetFault) {
      try sheet.read(markingBold: marksBold) { stretch in
        let rows = Self.rows(isFirst ? body(of: stretch.text) : stretch.text, log.delimiter, linesAreRows: sheet.linesAreRows)
        isFirst = false
        count = rows.map { count! + $0 + stretch.problems.filter { $0.line > log.headerLines }.count }
        return count != nil
      }
    } catch {
      return nil
    }
    return count
  }

  private static func rows(_ text: UnsafeRawBufferPointer, _ delimiter: UInt8, linesAreRows: Bool) -> Int? {
    var scanner = RowScanner(text, delimiter: delimiter, linesAreRows: linesAreRows)
    var count = 0
    while true {
      do {
        guard try scanner.next(before: text.count) else { return count }
        if scanner.row.contains(where: { !$0.isEmpty }) { count += 1 }
      } catch {
        if error.isFatal { return nil }
        count += 1
      }
    }
  }
}
