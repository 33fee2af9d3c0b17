/// What a reader should know of a sheet's cells.
struct SheetNotes: Sendable {
  /// The workbook does not show the sheet.
  var isHidden = false
  /// Cells with an error in place of a value, and the first of them.
  private var errors = (count: 0, first: "")
  /// Formulas without a stored result.
  private var unsolved = (count: 0, first: "")
  /// Merged ranges, and columns that the workbook does not show, the first ten thousand of each.
  private var merged: [CellRange] = []
  private var hiddenColumns: [ClosedRange<Int>] = []
  /// Rows with cells that the workbook does not show: those among which a header may stand, and the first and the number of all others.
  private var hiddenHeadRows: [Int] = []
  private var hiddenRows = (count: 0, first: 0)

  private static let most = 10_000

  /// Rows counted from 1 and columns from 0.
  private struct CellRange {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>

    var name: String {
      let first = CellReference.text(column: columns.lowerBound, row: UInt32(rows.lowerBound))
      return first + ":" + CellReference.text(column: columns.upperBound, row: UInt32(rows.upperBound))
    }
  }

  init(isHidden: Bool = false) { self.isHidden = isHidden }

  mutating func noteError(_ cell: String) { Self.add(cell, to: &errors) }
  mutating func noteUnsolved(_ cell: String) { Self.add(cell, to: &unsolved) }

  /// - Parameters:
  ///   - rows: Counted from 1.
  ///   - columns: Counted from 0.
  mutating func noteMerged(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    if merged.count < Self.most { merged.append(CellRange(rows: rows, columns: columns)) }
  }

  /// Columns are counted from 0.
  mutating func noteHidden(columns: ClosedRange<Int>) {
    if hiddenColumns.count < Self.most { hiddenColumns.append(columns) }
  }

  /// The row, counted from 1, holds something.
  mutating func noteHidden(row: Int) {
    if row <= Recognition.headerRows { return hiddenHeadRows.append(row) }
    if hiddenRows.count == 0 { hiddenRows.first = row }
    hiddenRows.count += 1
  }

  private static func add(_ cell: String, to note: inout (count: Int, first: String)) {
    if note.count == 0 { note.first = cell }
    note.count += 1
  }

  /// Sentences on what a header stands above.
  /// - Parameters:
  ///   - line: The header's, counted from 1.
  ///   - columns: Its cells; columns under blank ones are read by nobody.
  func sentences(below line: UInt32, _ columns: [String]) -> [String] {
    let headed = columns.indices.filter { !columns[$0].isEmpty }
    var sentences: [String] = []
    if isHidden { sentences.append("The workbook hides this sheet; it was read all the same.") }
    sentences += hidden(below: Int(line), columns: headed)
    if errors.count > 0 {
      let cells = errors.count == 1 ? "The cell \(errors.first) holds" : "\(errors.count) cells, the first \(errors.first), hold"
      sentences.append("\(cells) an error such as #N/A and counted as blank; mend the formula.")
    }
    if unsolved.count > 0 {
      let cells =
        unsolved.count == 1 ? "The formula in \(unsolved.first) has" : "\(unsolved.count) formulas, the first in \(unsolved.first), have"
      sentences.append("\(cells) no stored result and counted as blank; open the workbook in Excel or LibreOffice and save it.")
    }
    // Where all but one of the cells stand under no header, or above it, none of them is missed.
    let hiding = merged.filter { range in
      let rows = range.rows.upperBound - max(range.rows.lowerBound, Int(line) + 1) + 1
      return rows > 0 && rows * headed.count(where: range.columns.contains) > 1
    }
    if let first = hiding.first {
      let ranges = hiding.count == 1 ? "The range \(first.name) is merged" : "\(hiding.count) ranges, the first \(first.name), are merged"
      sentences.append("\(ranges); the text counts for the first cell alone, the others are blank.")
    }
    return sentences
  }

  private func hidden(below line: Int, columns headed: [Int]) -> [String] {
    var sentences: [String] = []
    let columns = headed.filter { column in hiddenColumns.contains { $0.contains(column) } }
    if let first = columns.first {
      let name = CellReference.letters(first)
      sentences.append(
        columns.count == 1
          ? "The column \(name) is hidden; it was read all the same."
          : "\(columns.count) columns, the first \(name), are hidden; they were read all the same.")
    }
    let head = hiddenHeadRows.filter { $0 > line }
    let count = head.count + hiddenRows.count
    if count > 0 {
      let first = head.first ?? hiddenRows.first
      sentences.append(
        count == 1
          ? "The row \(first) is hidden, perhaps by a filter; it was read all the same."
          : "\(count) rows, the first \(first), are hidden, perhaps by a filter; they were read all the same.")
    }
    return sentences
  }
}
