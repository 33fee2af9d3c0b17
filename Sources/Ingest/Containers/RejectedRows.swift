import Model

/// `rejects.csv` given back with its fields corrected: the rows of each file it tells of are a sheet with that file's own header.
///
/// The columns are known by their names, whatever program the file has been through, and the rows may stand in any order.
enum RejectedRows {
  /// The sheets in a table, one for each file it tells of; nil where it is no table of rejects.
  static func sheets(in table: any InputSheet) throws(SheetFault) -> [any InputSheet]? {
    guard let delimiter = try delimiter(of: table) else { return nil }
    var rows = Rows()
    try table.read(markingBold: false) { stretch in
      rows.take(stretch.text, delimiter, linesAreRows: table.linesAreRows)
      return rows.fault == nil
    }
    if let fault = rows.fault { throw fault }
    return rows.sheets.map { $0.withRemarks(table.remarks) }
  }

  /// True for a table that begins like one of rejects.
  static func claims(_ table: any InputSheet) -> Bool { ((try? delimiter(of: table)) ?? nil) != nil }

  /// What follows `file` in the header of rejects, in normal form.
  private static let headerBehindFile = (RejectsTable.columns + ["field_1"]).dropFirst().map(Vocabulary.normal)

  /// What stands between the cells of a table whose first row is the header of rejects.
  private static func delimiter(of table: any InputSheet) throws(SheetFault) -> UInt8? {
    var found: UInt8?
    try table.read(markingBold: false) { stretch in
      found = table.delimiters.first { delimiter in
        var scanner = RowScanner(stretch.text, delimiter: delimiter, linesAreRows: table.linesAreRows)
        guard (try? scanner.next(before: stretch.text.count)) == true else { return false }
        // What is left of a byte order mark may stand before the first.
        let header = scanner.row.prefix(6).map { Vocabulary.normal($0.text) }
        return header.first?.hasSuffix("file") == true && header.dropFirst().elementsEqual(headerBehindFile)
      }
      return false
    }
    return found
  }

  /// The rows of all files, as far as they have been read.
  private struct Rows {
    var sheets: [RejectedSheet] = []
    var fault: SheetFault?
    private var places: [[String]: Int] = [:]
    private var line: UInt32 = 0

    mutating func take(_ text: UnsafeRawBufferPointer, _ delimiter: UInt8, linesAreRows: Bool) {
      var scanner = RowScanner(text, delimiter: delimiter, linesAreRows: linesAreRows)
      while fault == nil {
        do throws(RowScanner.Fault) {
          guard try scanner.next(before: text.count) else { break }
          if line + scanner.rowLine > 1 { take(scanner.row.map(\.text), line: line + scanner.rowLine) }
        } catch {
          fault = SheetFault(line: line + error.line, error.reason)
        }
      }
      line += scanner.line - 1
    }

    private mutating func take(_ cells: [String], line: UInt32) {
      let first = RejectsTable.columns.count
      // What is said of a file as a whole has no fields.
      guard cells.dropFirst(first).contains(where: { !$0.isEmpty }) else { return }
      let key = Array(cells[..<2])
      let place = places[key] ?? sheets.count
      if place == sheets.count {
        places[key] = place
        sheets.append(RejectedSheet(file: key[0], sheet: key[1]))
      }
      if Vocabulary.normal(cells[3]) == Vocabulary.normal(RejectsTable.headerReason) {
        sheets[place].header = Array(cells[first...])
      } else {
        let origin = UInt32(cells[2]) ?? 0
        sheets[place].rows.append(RejectedSheet.Row(line: line, origin: origin, reason: cells[3], fields: Array(cells[first...])))
      }
    }
  }
}

/// The rows of one file that were rejected, below that file's header.
final class RejectedSheet: InputSheet, @unchecked Sendable {
  /// The file that the rows are of, and its sheet; empty for none.
  let file: String
  let sheet: String
  fileprivate(set) var header: [String] = []
  fileprivate(set) var rows: [Row] = []

  struct Row: Sendable {
    /// In the table of rejects.
    var line: UInt32
    /// Where it stood in its file, and why it could not be used.
    var origin: UInt32
    var reason: String
    var fields: [String]
  }

  private(set) var remarks: [String] = []

  init(file: String, sheet: String) { (self.file, self.sheet) = (file, sheet) }

  var origin: String? { file }

  fileprivate func withRemarks(_ remarks: [String]) -> RejectedSheet {
    self.remarks = remarks
    return self
  }

  var name: String? { sheet.isEmpty ? file.lastComponent : "\(file.lastComponent), \(sheet)" }
  var delimiters: [UInt8] { [RowText.delimiter] }
  var linesAreRows: Bool { true }

  func read(markingBold: Bool, _ body: (RowStretch) -> Bool) throws(SheetFault) {
    guard !header.isEmpty else {
      throw SheetFault(
        line: rows.first?.line ?? 1,
        "the row `\(RejectsTable.headerReason)` of \(file) is gone; take rejects.csv as it was written and correct nothing but its fields")
    }
    var text = RowText()
    // Its own line may stand below its rows, once they have been sorted.
    append(header, to: &text)
    for row in rows.sorted(by: { $0.line < $1.line }) {
      text.go(toLine: row.line)
      append(row.fields, to: &text)
      if text.isFull, !text.handOn(body) { return }
    }
    _ = text.handOn(body)
  }

  private func append(_ fields: [String], to text: inout RowText) {
    for field in fields { text.append(field) }
    text.endRow()
  }
}
