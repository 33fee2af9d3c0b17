import Foundation
import Ledger
import Model
import Reporting

/// What an import found, in words.
struct ImportText {
  private let summary: ImportSummary
  private let report: ImportReport
  private let ledger: String
  private let isDry: Bool

  init(_ summary: ImportSummary, _ report: ImportReport, ledger: String, isDry: Bool) {
    (self.summary, self.report, self.ledger, self.isDry) = (summary, report, ledger, isDry)
  }

  var text: String { ([headline] + files + rejects).joined(separator: "\n") }

  private var headline: String {
    let total = summary.total
    let counts = "\(total.new) new, \(total.known) known, \(total.rejected) rejected"
    guard let run = summary.run else { return "\(counts); nothing was written to \(ledger)." }
    return "\(counts); kept in \(ledger) as run \(run)."
  }

  private var files: [String] {
    let lines = summary.files.sorted { $0.key < $1.key }.map { index, counts in
      "  \(report.files[Int(index)].title): \(counts.new) new, \(counts.known) known, \(counts.rejected) rejected"
    }
    return lines.isEmpty ? [] : ["", "Files"] + lines
  }

  private var rejects: [String] {
    guard !summary.rejects.isEmpty else { return [] }
    let shown = summary.rejects.map { reject in
      "  \(report.files[Int(reject.place.file)].title):\(reject.place.line): \(reject.reason)"
    }
    let left = summary.total.rejected - shown.count
    return ["", "What could not be used"] + shown + (left > 0 ? ["  … and \(left) more (`rapport check` lists all)"] : [])
  }
}
