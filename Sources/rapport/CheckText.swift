import Foundation
import Ingest
import Model
import Reporting

/// The findings of `rapport check` in words.
struct CheckText {
  private let activity: Activity
  private let mostRows: Int

  init(_ activity: Activity, mostRows: Int) {
    (self.activity, self.mostRows) = (activity, mostRows)
  }

  private var report: ImportReport { activity.report }

  var text: String {
    ([headline] + files + rejects + warnings).joined(separator: "\n")
  }

  private var headline: String {
    let people = count(activity.people.count, "person", "people")
    let span = activity.months.map { $0.lowerBound == $0.upperBound ? "of \($0.lowerBound)" : "from \($0.lowerBound) to \($0.upperBound)" }
    let rows = span.map { "\(count(report.recordCount, "row", "rows")) read, \($0)" } ?? "no activity"
    let files = report.files.filter { !$0.isUsed }.count
    let rejects = report.rejectedRows
    let left = [rejects > 0 ? count(rejects, "row", "rows") : nil, files > 0 ? count(files, "file", "files") : nil].compactMap { $0 }
    return Terminal.bold("\(people), \(rows)")
      + (left.isEmpty ? "; every row was understood." : "; \(left.joined(separator: " and ")) could not be used.")
  }

  private var files: [String] {
    let names = report.files.map(Self.name)
    let width = min(64, names.map(\.count).max() ?? 0)
    return ["", "Files"]
      + zip(report.files, names).map { file, name in
        let name = name.padding(toLength: max(width, name.count), withPad: " ", startingAt: 0)
        return "  \(name)  \(file.isUsed ? "\(what(file)): \(counts(file))" : "not used")"
      }
  }

  /// What a file is called, on one line.
  private static func name(_ file: ReadFile) -> String { Terminal.plain(file.title.replacing("\n", with: "\u{FFFD}")) }

  /// What a file was taken for.
  private func what(_ file: ReadFile) -> String {
    let activities = file.activities.joined(separator: ", ")
    switch file.reader {
    case "native": return activities
    case "mapping": return "\(activities), by your mapping"
    default: return LogFormats.all.first { $0.id == file.reader }?.title ?? activities
    }
  }

  /// Every row once: those that count, and why the others do not.
  private func counts(_ file: ReadFile) -> String {
    let read = file.records + file.rejected + file.leftAside
    let others = [
      file.duplicates > 0 ? "\(file.duplicates) given before" : nil, file.rejected > 0 ? "\(file.rejected) rejected" : nil,
      file.leftAside > 0 ? "\(file.leftAside) left aside" : nil,
    ].compactMap { $0 }
    if others.isEmpty { return read == 0 ? "no rows" : "\(read) read, all accepted" }
    return "\(read) read; " + (["\(file.records - file.duplicates) accepted"] + others).joined(separator: ", ")
  }

  private var rejects: [String] {
    guard !report.rejects.isEmpty else { return [] }
    let shown = report.rejects.prefix(mostRows).map { reject in
      "  \(Self.name(report.files[Int(reject.place.file)])):\(reject.place.line): \(Terminal.plain(reject.reason))"
    }
    let left = report.rejects.count - shown.count
    let mend = "  Correct them where they stand, or the fields in the report's rejects.csv, and save that file among the logs."
    return ["", "What could not be used"] + shown + (left > 0 ? ["  … and \(left) more (--rows \(report.rejects.count) lists all)"] : [])
      + (report.rejectedRows > 0 ? [mend] : [])
  }

  private var warnings: [String] {
    let all = report.warnings.map { warning in
      let message = Terminal.plain(warning.message)
      return warning.places.isEmpty ? message : "\(message) \(Terminal.dim("(\(Terminal.plain(places(warning))))"))"
    }
    return all.isEmpty ? [] : ["", "Worth knowing"] + all.map { "  \($0)" }
  }

  private func places(_ warning: Warning) -> String {
    warning.places.prefix(3).joined(separator: ", ") + (warning.places.count > 3 ? ", …" : "")
  }

  private func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
}
