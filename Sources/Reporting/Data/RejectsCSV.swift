package import Model

/// `rejects.csv`: every row that could not be used, with its fields and why.
package enum RejectsCSV {
  /// The file as UTF-8 bytes; nil where nothing was rejected.
  package static func bytes(_ report: ImportReport) -> [UInt8]? {
    guard !report.rejects.isEmpty else { return nil }
    let width = report.rejects.map(\.fields.count).max() ?? 0
    var csv = CSVWriter()
    csv.row(["file", "sheet", "line", "reason", "suggestion"] + (0..<width).map { "field_\($0 + 1)" })
    for reject in report.rejects {
      csv.row(
        [
          report.files[Int(reject.place.file)].path, report.files[Int(reject.place.file)].sheet ?? "", String(reject.place.line),
          reject.reason, reject.suggestion ?? "",
        ] + reject.fields)
    }
    return csv.bytes
  }
}
