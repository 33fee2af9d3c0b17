import Model
import Scoring

/// What could not be read, in sentences.
enum ImportWords {
  /// A warning to stand beside the verdict where logs are missing from the figures; nil where none is.
  static func missing(_ report: ImportReport) -> String? {
    let missed = report.files.filter(\.isMissed).map(report.shortPath)
    guard !missed.isEmpty else { return nil }
    return "Not everything was read: \(Figure.names(missed, most: 5)) \(missed.count == 1 ? "was" : "were") not used, "
      + "so figures may be too low. `rapport check` says why."
  }

  static func lines(_ report: ImportReport, _ issue: ReportIssue) -> [String] {
    var lines: [String] = []
    let rows = report.rejectedRows
    if rows > 0 {
      lines.append(
        "\(Figure.count(rows, "row", "rows")) could not be used; \(issue == .named ? "rejects.csv" : "the named issue") has each with its reason."
      )
    }
    let left = report.files.filter { !$0.isUsed }.map(report.shortPath)
    if !left.isEmpty {
      lines.append("\(Figure.count(left.count, "file was", "files were")) left out: \(Figure.names(left, most: 5)).")
    }
    if !report.warnings.isEmpty {
      lines.append("\(Figure.count(report.warnings.count, "remark on the logs stands", "remarks on the logs stand")) on the sheet Data.")
    }
    return lines
  }
}

extension ImportReport {
  /// The folder that all files have in common, with its slash; printed paths leave it out.
  var folder: String {
    guard var common = files.first.map({ Self.folder(of: $0.path) }) else { return "" }
    for file in files { while !file.path.hasPrefix(common) { common = Self.folder(of: String(common.dropLast())) } }
    return common
  }

  /// Gives the path of a file as it is printed.
  var shortPath: (ReadFile) -> String {
    let length = folder.count
    return { String($0.title.dropFirst(length)) }
  }

  private static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }
}
