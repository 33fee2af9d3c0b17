package import Model

/// `rejects.csv`: every row that could not be used, with its fields and why, below the header of its file, so that it can be corrected
/// and given again.
package enum RejectsCSV {
  /// The file as UTF-8 with a byte order mark; nil where nothing was rejected.
  package static func bytes(_ report: ImportReport) -> [UInt8]? {
    guard !report.rejects.isEmpty else { return nil }
    let headers = report.rejects.map { $0.isWholeFile ? [] : report.files[Int($0.place.file)].header }
    let width = max(report.rejects.map(\.fields.count).max() ?? 0, headers.map(\.count).max() ?? 0, 1)
    var csv = CSVWriter()
    csv.row(RejectsTable.columns + (0..<width).map { "field_\($0 + 1)" })
    var described: Set<UInt32> = []
    for (reject, header) in zip(report.rejects, headers) {
      let file = report.files[Int(reject.place.file)]
      if !header.isEmpty, described.insert(reject.place.file).inserted {
        csv.row([file.path, file.sheet ?? "", "", RejectsTable.headerReason, ""] + header)
      }
      csv.row([file.path, file.sheet ?? "", String(reject.place.line), reject.reason, reject.suggestion ?? ""] + reject.fields)
    }
    // With a byte order mark, by which spreadsheet programs know UTF-8: people open this file to correct it.
    return [0xEF, 0xBB, 0xBF] + csv.bytes
  }
}
