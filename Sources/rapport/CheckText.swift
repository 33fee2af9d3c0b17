import Foundation
import Ingest
import Model
import Reporting

/// The findings of `rapport check` in words.
struct CheckText {
  private let activity: Activity
  private let notes: [String]
  private let mostRows: Int

  init(_ activity: Activity, notes: [String], mostRows: Int) {
    (self.activity, self.notes, self.mostRows) = (activity, notes, mostRows)
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
    let names = report.files.map { $0.title }
    let width = min(48, names.map(\.count).max() ?? 0)
    return ["", "Files"]
      + report.files.map { file in
        let what = !file.isUsed ? "not used" : file.activities.joined(separator: ", ")
        let counts = [
          "\(file.records) read", file.duplicates > 0 ? "\(file.duplicates) given before" : nil,
          file.rejected > 0 ? "\(file.rejected) rejected" : nil, file.leftAside > 0 ? "\(file.leftAside) left aside" : nil,
        ].compactMap { $0 }.joined(separator: ", ")
        let name = Terminal.plain(file.title).padding(toLength: max(width, file.title.count), withPad: " ", startingAt: 0)
        return "  \(name)  \(what)\(file.isUsed ? ": \(counts)" : "")"
      }
  }

  private var rejects: [String] {
    guard !report.rejects.isEmpty else { return [] }
    let shown = report.rejects.prefix(mostRows).map { reject in
      Terminal.plain("  \(report.files[Int(reject.place.file)].title):\(reject.place.line): \(reject.reason)")
    }
    let left = report.rejects.count - shown.count
    return ["", "What could not be used"] + shown + (left > 0 ? ["  … and \(left) more (--rows \(report.rejects.count) lists all)"] : [])
  }

  private var warnings: [String] {
    let all =
      notes
      + report.warnings.map { warning in
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
