import Foundation
import Model
import Reporting
import Scoring

/// What `--format` can name.
enum OutputFormat: String, CaseIterable {
  case xlsx, html, txt, md, json, csv, letters

  /// The issue has such an output: a letter needs a name, and a table of measures people.
  func isOf(_ issue: ReportIssue) -> Bool {
    switch self {
    case .letters: issue == .named
    case .csv: issue != .aggregate
    case .xlsx, .html, .txt, .md, .json: true
    }
  }
}

/// The folder of one month's report. Files are written beside it first and moved in when all are there.
struct ReportFolder {
  /// `Reports/2026-10`; issues without names stand beside it, as `Reports/2026-10-aggregate`.
  let path: String
  private let output: String
  private let draft: String

  init(_ output: String, _ month: Month, _ issue: ReportIssue) {
    let name = issue == .named ? "\(month)" : "\(month)-\(issue.rawValue)"
    let output = output.isEmpty ? "." : output
    self.output = output
    path = "\(output)/\(name)"
    draft = "\(output)/.\(name)-\(ProcessInfo.processInfo.processIdentifier)"
  }

  private static let rejects = "rejects.csv"
  private static let letters = "people"

  /// What a report makes, in words.
  func contents(_ report: Report, _ formats: Set<OutputFormat>) -> String {
    let letters = Figure.count(report.letters.count, "letter", "letters")
    return (fileNames(report, formats) + (formats.contains(.letters) ? ["\(Self.letters) (\(letters))"] : [])).joined(separator: ", ")
  }

  /// The names of the files that a report makes beside the folder of letters.
  private func fileNames(_ report: Report, _ formats: Set<OutputFormat>) -> [String] {
    OutputFormat.allCases.filter(formats.contains).compactMap { format in
      switch format {
      case .xlsx: "scorecard.xlsx"
      case .html: "report.html"
      case .txt: "summary.txt"
      case .md: "summary.md"
      case .json: "scorecard.json"
      case .csv: "measures.csv"
      case .letters: nil
      }
    } + (report.rejects == nil ? [] : [Self.rejects])
  }

  /// Throws where a log that was read would be replaced: somebody's corrections of an earlier run's rejects.
  func checkKeeps(_ logs: [String]) throws {
    guard let rejects = Self.identity(of: "\(path)/\(Self.rejects)") else { return }
    guard let log = logs.first(where: { Self.identity(of: $0) == rejects }) else { return }
    throw Failure(
      .cannotCreate,
      "`\(log)` is read as a log, and this report would replace it with its own; save your corrections among the logs under another name, "
        + "such as corrected.csv, and give that.")
  }

  /// A file by whatever path it is named; nil where there is none.
  private static func identity(of path: String) -> [UInt64]? {
    var info = stat()
    return stat(path, &info) == 0 ? [UInt64(truncatingIfNeeded: info.st_dev), UInt64(truncatingIfNeeded: info.st_ino)] : nil
  }

  /// Writes all files, or none: an earlier report stays as it is until every file of the new one is written.
  /// - Parameter formats: Those that the issue has.
  func write(_ report: Report, _ formats: Set<OutputFormat>) throws {
    let manager = FileManager.default
    do { try Self.makeFolder(output) } catch {
      throw Failure(.cannotCreate, "The report cannot be written to `\(path)`: \(Self.reason(error)); nothing was changed.")
    }
    let lock = FolderLock(output)
    if lock.isHeld { removeDrafts() }
    // The lock is let go of when this last use of it is over.
    defer { _ = lock.isHeld }
    do { try Self.makeFolder(draft) } catch {
      throw Failure(.cannotCreate, "The report cannot be written to `\(path)`: \(Self.reason(error)); nothing was changed.")
    }
    defer { try? manager.removeItem(atPath: draft) }
    do {
      // The workbook, which takes longest, comes first, and the others meanwhile on the other cores.
      let formats = OutputFormat.allCases.filter(formats.contains)
      try Self.check(mapTogether(formats.count) { index in Result { try write(report, formats[index]) } })
      if let rejects = report.rejects { try write(rejects, Self.rejects) }
      try moveIn(fileNames(report, Set(formats)), letters: formats.contains(.letters))
      if report.rejects == nil { try? manager.removeItem(atPath: "\(path)/\(Self.rejects)") }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.cannotCreate, "The report cannot be written to `\(path)`: \(Self.reason(error)); the earlier one is untouched.")
    }
  }

  /// Removes what a run that was broken off has left beside the reports: its letters would else come into the new ones, or stay there
  /// beside an issue without names.
  private func removeDrafts() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: output)) ?? [] {
      guard name.hasPrefix("."), name.wholeMatch(of: /\.\d{4}-\d{2}(-[a-z]+)?-\d+/) != nil else { continue }
      try? FileManager.default.removeItem(atPath: "\(output)/\(name)")
    }
  }

  private func write(_ report: Report, _ format: OutputFormat) throws {
    switch format {
    case .xlsx: try report.writeWorkbook(to: "\(draft)/scorecard.xlsx")
    case .html: try write(Array(report.html.utf8), "report.html")
    case .txt: try write(Array(report.text.utf8), "summary.txt")
    case .md: try write(Array(report.markdown.utf8), "summary.md")
    case .json: try writeJSON(report)
    case .csv: try write(report.measures ?? [], "measures.csv")
    case .letters: try writeLetters(report.letters)
    }
  }

  /// Writes all letters on all cores, each at once.
  private func writeLetters(_ letters: [Letter]) throws {
    try Self.makeFolder("\(draft)/\(Self.letters)")
    try Self.check(
      mapInParallel(letters.count, minimum: 2) { index in
        Result { try write(Array(letters[index].text.utf8), "\(Self.letters)/\(letters[index].fileName)") }
      })
  }

  /// Throws the first of some failures.
  private static func check(_ results: [Result<Void, any Error>]) throws {
    for result in results { try result.get() }
  }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    let file = try DraftFile("\(draft)/\(name)")
    bytes.withUnsafeBytes(file.write)
    try file.close()
  }

  private func writeJSON(_ report: Report) throws {
    let file = try DraftFile("\(draft)/scorecard.json")
    report.writeJSON(to: file.write)
    try file.close()
  }

  /// Puts the new files in place of the old ones, after a look at whether each can be.
  private func moveIn(_ names: [String], letters: Bool) throws {
    try Self.makeFolder(path)
    guard access(path, W_OK) == 0 else { throw POSIXError(.EACCES) }
    for name in names where isFolder(name) == true { throw POSIXError(.EISDIR) }
    var moved: [String] = []
    do {
      if letters {
        try moveInLetters()
        moved.append(Self.letters)
      }
      for name in names {
        try Self.move("\(draft)/\(name)", to: "\(path)/\(name)")
        moved.append(name)
      }
    } catch  where !moved.isEmpty {
      throw Failure(
        .cannotCreate,
        "The report in `\(path)` is new only in part (\(Self.reason(error))): \(moved.joined(separator: ", ")); run it again.")
    }
  }

  /// Puts the new letters in place of all earlier ones, which go with the draft.
  private func moveInLetters() throws {
    let (old, new) = ("\(path)/\(Self.letters)", "\(draft)/\(Self.letters)")
    switch isFolder(Self.letters) {
    case false?: throw POSIXError(.ENOTDIR)
    case true?: try Self.move(old, to: new + "-before")
    case nil: break
    }
    try Self.move(new, to: old)
  }

  /// Nil where there is neither file nor folder of the name.
  private func isFolder(_ name: String) -> Bool? {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder) ? isFolder.boolValue : nil
  }

  private static func move(_ from: String, to place: String) throws {
    guard rename(from, place) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }

  /// Makes a folder with all those above it.
  private static func makeFolder(_ path: String) throws {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made == "/" ? "" : "/") + part
      if mkdir(made, 0o777) != 0, errno != EEXIST { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch (error as? POSIXError)?.code {
    case .EACCES?, .EPERM?, .EROFS?: return "you may not write there"
    case .ENOTDIR?, .EISDIR?: return "a file stands where a folder should be, or a folder where a file should be"
    case .ENOSPC?: return "the disk is full"
    case let code?: return String(cString: strerror(code.rawValue))
    case nil: return "\(error)"
    }
  }
}
