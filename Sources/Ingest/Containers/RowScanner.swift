/// The text of a cell, without the white space around it: UTF-8 bytes that stay valid until the next row is read, or the next block of rows.
typealias Cell = UnsafeRawBufferPointer

/// Splits delimited text into rows of cells as RFC 4180 has it, with any of the three line ends.
struct RowScanner: ~Copyable {
  /// What can be wrong with the text itself.
  enum Fault: Error, Equatable {
    /// A quoted cell is not closed before the end, or within the longest row; `line` is where it opened.
    case unclosedQuote(line: UInt32)
    case rowTooLong(line: UInt32)
    case textAfterQuote(line: UInt32)
    case tooManyCells(line: UInt32)

    /// The rest of the file cannot be told apart any more.
    var isFatal: Bool {
      if case .unclosedQuote = self { return true }
      return false
    }
  }

  /// Longer rows are no log: 1 MiB.
  static let longestRow = 1 << 20
  /// What a sheet of Excel holds in columns.
  static let mostCells = 16_384

  private let text: UnsafeRawBufferPointer
  private let delimiter: UInt8
  private let linesAreRows: Bool
  /// Bytes above this one are neither delimiter nor line end.
  private let lastSpecial: UInt8
  /// Where the next row begins.
  private(set) var position: Int
  /// The line of the next row, 1 for the first of this scanner.
  private(set) var line: UInt32 = 1
  /// The line at which the present row began.
  private(set) var rowLine: UInt32 = 1
  private let cells: UnsafeMutableBufferPointer<Cell>
  /// The cells of the present row; kept rows stand before them.
  private(set) var row: UnsafeBufferPointer<Cell>
  /// The first cell of a row that is read cell by cell, and how many it has so far.
  private var firstCell: UnsafeMutablePointer<Cell>
  private var cellCount = 0
  /// The next rows, as far as they have been split already.
  private var ahead: RowSplitter
  /// Holds cells of the present row that had doubled quotes.
  private var unescaped: UnsafeMutableRawPointer?
  private var unescapedCount = 0

  /// - Parameter linesAreRows: Line ends inside a quoted cell do not count as lines.
  init(_ text: UnsafeRawBufferPointer, delimiter: UInt8, from position: Int = 0, linesAreRows: Bool = false) {
    self.text = text
    self.linesAreRows = linesAreRows
    self.delimiter = delimiter
    self.position = position
    lastSpecial = max(delimiter, 0x0D)
    // The rows that are kept may have as many cells as one row.
    cells = .allocate(capacity: Self.mostCells * 2)
    firstCell = cells.baseAddress!
    row = UnsafeBufferPointer(start: firstCell, count: 0)
    ahead = RowSplitter(text, delimiter: delimiter)
  }

  deinit {
    cells.deallocate()
    unescaped?.deallocate()
  }

  /// True where the next row can be read while the ones before are kept.
  var hasRoom: Bool { UnsafePointer(cells.baseAddress! + Self.mostCells) >= row.baseAddress! + row.count && unescapedCount == 0 }

  /// Reads the next row that begins before `limit`; false when there is none. After a fault the scanner stands behind the row.
  /// - Parameters:
  ///   - keeping: The rows before stay valid too, for which there must be room.
  ///   - wanted: So many rows, this one among them, will be asked for.
  @inline(__always)
  mutating func next(before limit: Int, keeping: Bool = false, wanted: Int = RowSplitter.most) throws(Fault) -> Bool {
    if !ahead.isEmpty, position < limit {
      takePlainRow()
      return true
    }
    return try readNext(before: limit, keeping: keeping, wanted: wanted)
  }

  /// Goes on behind a row of one line, whose end the caller has found.
  mutating func pass(to end: Int) {
    ahead.removeAll()
    position = end
    line += 1
  }

  @inline(__always)
  private mutating func takePlainRow() {
    let next = ahead.take()
    (row, position, rowLine) = (next.cells, next.end, line)
    line += 1
  }

  @inline(never)
  private mutating func readNext(before limit: Int, keeping: Bool, wanted: Int) throws(Fault) -> Bool {
    firstCell = keeping ? UnsafeMutablePointer(mutating: row.baseAddress! + row.count) : cells.baseAddress!
    row = UnsafeBufferPointer(start: firstCell, count: 0)
    cellCount = 0
    unescapedCount = 0
    rowLine = line
    guard position < min(limit, text.count) else { return false }
    // Where one row begins with a quote, most do.
    let isQuoted = text[position] == 0x22
    if !isQuoted { ahead.split(from: position, most: wanted, into: firstCell) }
    // Where a later cell is quoted, the next rows may well have none.
    if ahead.isEmpty { ahead.splitQuoted(from: position, most: isQuoted ? wanted : min(wanted, 4), into: firstCell) }
    guard ahead.isEmpty else {
      takePlainRow()
      return true
    }
    return try readAnyRow()
  }

  /// Reads a row whatever it holds.
  private mutating func readAnyRow() throws(Fault) -> Bool {
    var fault: Fault?
    let start = position
    defer { row = UnsafeBufferPointer(start: firstCell, count: cellCount) }
    while true {
      passSpacesBeforeQuote()
      let isQuoted = position < text.count && text[position] == 0x22
      if isQuoted { try readQuoted(start: start, fault: &fault) } else { readPlain(start: start, fault: &fault) }
      if position - start > Self.longestRow { try skipRow() }
      guard position < text.count, text[position] == delimiter else { break }
      position += 1
    }
    endLine()
    if let fault { throw fault }
    return true
  }

  /// Many programs write a blank between a delimiter and a quote, as in `a, "b"`.
  private mutating func passSpacesBeforeQuote() {
    var next = position
    while next < text.count, text[next] == 0x20 { next += 1 }
    if next < text.count, text[next] == 0x22 { position = next }
  }

  private mutating func append(_ cell: Cell, _ fault: inout Fault?) {
    guard cellCount < Self.mostCells else { fault = .tooManyCells(line: rowLine); return }
    firstCell[cellCount] = Self.trimmed(cell)
    cellCount += 1
  }

  private mutating func readPlain(start: Int, fault: inout Fault?) {
    let first = position
    let end = min(text.count, start + Self.longestRow + 1)
    var next = first
    while next < end {
      let byte = text[next]
      if byte <= lastSpecial, byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      next &+= 1
    }
    position = next
    append(UnsafeRawBufferPointer(rebasing: text[first..<next]), &fault)
  }

  private mutating func readQuoted(start: Int, fault: inout Fault?) throws(Fault) {
    let (openedAt, opened) = (line, position)
    position += 1
    var first = position
    var pieces = 0
    let end = min(text.count, start + Self.longestRow + 1)
    while true {
      passToQuote(before: end)
      guard position < end else { throw .unclosedQuote(line: openedAt) }
      guard position + 1 < text.count, text[position + 1] == 0x22 else { break }
      keep(first..<position + 1, isFirst: pieces == 0)
      pieces += 1
      position += 2
      first = position
    }
    if pieces == 0 {
      append(UnsafeRawBufferPointer(rebasing: text[first..<position]), &fault)
    } else {
      keep(first..<position, isFirst: false)
      append(UnsafeRawBufferPointer(start: unescaped! + pieceStart, count: unescapedCount - pieceStart), &fault)
    }
    position += 1
    guard !passBlanks(), cellCount > 0 else { return }
    // The row is rejected, with the cell as it was written.
    fault = .textAfterQuote(line: rowLine)
    firstCell[cellCount - 1] = Self.trimmed(UnsafeRawBufferPointer(rebasing: text[opened..<position]))
  }

  /// Goes to the next quote, or to `end`, and counts the lines on the way.
  private mutating func passToQuote(before end: Int) {
    var (next, lines) = (position, line)
    while next < end, text[next] != 0x22 {
      if text[next] <= 0x0D, !linesAreRows, isLineEnd(next) { lines += 1 }
      next &+= 1
    }
    (position, line) = (next, lines)
  }

  /// Where in `unescaped` the present cell begins.
  private var pieceStart = 0

  private mutating func keep(_ range: Range<Int>, isFirst: Bool) {
    // A row never has more bytes without its doubled quotes than with them, so one buffer of the longest row does.
    let buffer = unescaped ?? UnsafeMutableRawPointer.allocate(byteCount: Self.longestRow + 2, alignment: 1)
    unescaped = buffer
    if isFirst { pieceStart = unescapedCount }
    (buffer + unescapedCount).copyMemory(from: text.baseAddress! + range.lowerBound, byteCount: range.count)
    unescapedCount += range.count
  }

  /// Goes to the delimiter or line end; false where more than the blanks that may follow a closing quote stands before it.
  private mutating func passBlanks() -> Bool {
    var areBlank = true
    while position < text.count, text[position] != delimiter, text[position] != 0x0A, text[position] != 0x0D {
      if !Self.isBlank(text[position]) { areBlank = false }
      position += 1
    }
    return areBlank
  }

  /// A lone carriage return, or a line feed, ends a line; the carriage return of a pair does not end one of its own.
  private func isLineEnd(_ position: Int) -> Bool {
    text[position] == 0x0A
      || text[position] == 0x0D && (position + 1 == text.count || text[position + 1] != 0x0A)
  }

  private mutating func endLine() {
    if position < text.count, text[position] == 0x0D { position += 1 }
    if position < text.count, text[position] == 0x0A { position += 1 }
    line += 1
  }

  /// Goes behind the next line end and says that the row was too long.
  private mutating func skipRow() throws(Fault) {
    while position < text.count, text[position] != 0x0A, text[position] != 0x0D { position += 1 }
    endLine()
    throw .rowTooLong(line: rowLine)
  }

  static func trimmed(_ cell: Cell) -> Cell {
    var (start, end) = (0, cell.count)
    while start < end, isBlank(cell[start]) { start += 1 }
    while end > start, isBlank(cell[end - 1]) { end -= 1 }
    return Cell(rebasing: cell[start..<end])
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 && (byte == 0x20 || (0x09...0x0D).contains(byte)) }
}
