import Model

/// The rows of a sheet as they come, with where each row and cell stands.
struct SheetText: ~Copyable {
  private var text = RowText()
  /// The present row, or the last one, counted from 1; 0 before the first.
  private(set) var row = 0
  /// The column behind the last cell of the row, counted from 0.
  private(set) var nextColumn = 0
  private var isTooLong = false
  private var isRowHidden = false
  /// How many bytes have been handed on, and may be.
  private var handedOn = 0
  private let mostText: Int
  var notes = SheetNotes()
  /// What is wrong with the sheet as a whole; nothing is written any more.
  private(set) var fault: SheetFault?

  /// - Parameter mostText: A few bytes of a file can stand for much text; a sheet with more than so many bytes is not read.
  init(mostText: Int) { self.mostText = mostText }

  /// Takes down what is wrong with the sheet as a whole, if nothing is yet.
  mutating func fail(_ reason: String) {
    if fault == nil { fault = SheetFault(line: UInt32(max(1, row)), reason) }
  }

  /// True where a row of this number can come next.
  func canBegin(_ number: Int) -> Bool { number > row && number <= CellReference.mostRows }

  /// Begins a row, the next one where it has no number.
  mutating func beginRow(_ number: Int?, isHidden: Bool = false) {
    let number = number ?? row + 1
    guard number <= CellReference.mostRows else {
      return fail("a row lies beyond row \(CellReference.mostRows), where every sheet ends; take it out")
    }
    guard number > row else {
      return fail("row \(number) comes after row \(row); open the workbook in Excel or LibreOffice and save it anew")
    }
    row = number
    isRowHidden = isHidden
    text.go(toLine: UInt32(number))
    nextColumn = 0
  }

  /// True where a cell of this column can come next.
  func canBeginCell(_ column: Int) -> Bool { column >= nextColumn && column < CellReference.mostColumns }

  /// Begins a cell, in the next column where it names none; columns are counted from 0.
  mutating func beginCell(_ column: Int?) {
    let column = column ?? nextColumn
    guard column < CellReference.mostColumns else {
      return fail("a cell lies beyond column XFD, where every sheet ends; take it out")
    }
    guard column >= nextColumn else {
      return fail(
        "the cell \(CellReference.text(column: column, row: UInt32(max(1, row)))) stands twice or out of order; "
          + "open the workbook in Excel or LibreOffice and save it anew")
    }
    text.go(toColumn: column)
    nextColumn = column + 1
  }

  /// Skips columns behind the present cell.
  mutating func skipColumns(_ count: Int) { nextColumn = min(nextColumn + count, CellReference.mostColumns) }

  /// Where the present cell stands, such as `C5`.
  var cellName: String { CellReference.text(column: max(0, nextColumn - 1), row: UInt32(max(1, row))) }

  /// Writes the text of the present cell.
  @inline(__always)
  mutating func append(_ cell: UnsafeRawBufferPointer, isMarkedBold: Bool = false, isPlain: Bool = false) {
    guard text.rowLength + cell.count <= RowScanner.longestRow else { return isTooLong = true }
    text.append(cell, isMarkedBold: isMarkedBold, isPlain: isPlain)
  }

  mutating func endRow() {
    if isRowHidden, text.rowLength > 0 { notes.noteHidden(row: row) }
    guard isTooLong else { return text.endRow() }
    let cells = text.rowHead(1 << 10).split(separator: RowText.delimiter, omittingEmptySubsequences: false)
    let fields = cells.map { String(decoding: $0, as: UTF8.self) }
    text.endRow(problem: "the row is longer than 1 MiB", fields: fields.isEmpty ? [""] : fields)
    isTooLong = false
  }

  /// Goes back to the end of row `row`, of which nothing has been handed on.
  mutating func undoRow(to row: Int) {
    text.undoRow()
    (self.row, nextColumn, isTooLong) = (row, 0, false)
  }

  /// Enough has been written to be handed on, and at least what may hold the header.
  var isFull: Bool { text.isFull && text.line > UInt32(Recognition.headerRows) }

  var isRowTooLong: Bool { isTooLong }

  /// Hands on what is written; false where no more is wanted.
  mutating func handOn(_ body: (RowStretch) -> Bool) throws(SheetFault) -> Bool {
    handedOn += text.length
    guard handedOn <= mostText else {
      throw SheetFault(
        "unpacks to more than \(mostText >> 20) MB of text; if it is meant to, raise `unpacked_megabytes` under `limits` in rapport.yaml")
    }
    return text.handOn(body)
  }
}
