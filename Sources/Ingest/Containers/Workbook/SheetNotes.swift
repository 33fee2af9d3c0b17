/// What a reader should know of a sheet's cells.
struct SheetNotes: Sendable {
  /// The workbook does not show the sheet.
  var isHidden = false
  /// Cells with an error in place of a value, and the first of them.
  private var errors = (count: 0, first: "")
  /// Formulas without a stored result.
  private var unsolved = (count: 0, first: "")
  /// Merged ranges: the last row of each and its name, of the first ten thousand.
  private var merged: [(lastRow: Int, name: String)] = []

  init(isHidden: Bool = false) { self.isHidden = isHidden }

  mutating func noteError(_ cell: String) { Self.add(cell, to: &errors) }
  mutating func noteUnsolved(_ cell: String) { Self.add(cell, to: &unsolved) }

  mutating func noteMerged(_ name: String, lastRow: Int) {
    if merged.count < 10_000 { merged.append((lastRow, name)) }
  }

  private static func add(_ cell: String, to note: inout (count: Int, first: String)) {
    if note.count == 0 { note.first = cell }
    note.count += 1
  }

  /// Sentences; merged ranges count where they reach below the header.
  func sentences(below header: UInt32) -> [String] {
    var sentences: [String] = []
    if isHidden { sentences.append("The workbook hides this sheet; it was read all the same.") }
    if errors.count > 0 {
      let cells = errors.count == 1 ? "The cell \(errors.first) holds" : "\(errors.count) cells, the first \(errors.first), hold"
      sentences.append("\(cells) an error such as #N/A and counted as blank; mend the formula.")
    }
    if unsolved.count > 0 {
      let cells =
        unsolved.count == 1 ? "The formula in \(unsolved.first) has" : "\(unsolved.count) formulas, the first in \(unsolved.first), have"
      sentences.append("\(cells) no stored result and counted as blank; open the workbook in Excel or LibreOffice and save it.")
    }
    let below = merged.filter { $0.lastRow > header }
    if let first = below.first {
      let ranges = below.count == 1 ? "The range \(first.name) is merged" : "\(below.count) ranges, the first \(first.name), are merged"
      sentences.append("\(ranges); the text counts for the first cell alone, the others are blank.")
    }
    return sentences
  }
}
