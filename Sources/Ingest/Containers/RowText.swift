import Model

/// Writes rows of cells as delimited text, so that what comes from any container is read in the one way that text is read.
struct RowText: ~Copyable {
  /// Unit separator of ASCII: XML cannot hold it, and nobody types it.
  static let delimiter: UInt8 = 0x1F
  /// Stands before the text of a bold cell, where that is asked for: start of text of ASCII.
  static let boldMark: UInt8 = 0x02
  /// A stretch is handed on when it has grown to this size, enough for two workers.
  static let stretchSize = 1 << 20

  private var bytes = Column<UInt8>()
  private var problems: [RowProblem] = []
  /// The line of the row being written, 1 at the top.
  private(set) var line: UInt32 = 1
  /// How many cells the present row has so far, and how many of them end before what is written of it.
  private var cellCount = 0
  private var writtenCount = 0
  /// Where the row being written begins.
  private var rowStart = 0

  /// Rows before this one are blank; a line that has been passed is left as it is.
  mutating func go(toLine wanted: UInt32) {
    while line < wanted { endRow() }
  }

  /// Passes over cells, so that the next one stands in column `column`, counted from 0.
  mutating func go(toColumn column: Int) { cellCount = max(cellCount, column) }

  /// Adds a cell of UTF-8 text to the row.
  /// - Parameter isPlain: `needsQuotes` is known to be false of the text.
  mutating func append(_ text: UnsafeRawBufferPointer, isMarkedBold: Bool = false, isPlain: Bool = false) {
    defer { cellCount += 1 }
    guard !text.isEmpty else { return }
    // Blank cells are written when another follows.
    while writtenCount < cellCount {
      bytes.append(Self.delimiter)
      writtenCount += 1
    }
    let isQuoted = !isPlain && Self.needsQuotes(text)
    if isQuoted { bytes.append(0x22) }
    if isMarkedBold { bytes.append(Self.boldMark) }
    if isQuoted { appendQuoted(text) } else { bytes.append(contentsOf: text) }
  }

  mutating func append(_ text: String, isMarkedBold: Bool = false) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0), isMarkedBold: isMarkedBold) }
  }

  /// True for a text that is not empty and could be taken for more than a cell; blanks may stand before a quote that opens one.
  static func needsQuotes(_ text: UnsafeRawBufferPointer) -> Bool {
    text.first { $0 != 0x20 } == 0x22 || text.contains { $0 == delimiter || $0 == 0x0A || $0 == 0x0D }
  }

  /// Adds a text behind the quote that opens it.
  private mutating func appendQuoted(_ text: UnsafeRawBufferPointer) {
    for byte in text {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  mutating func endRow() {
    bytes.append(0x0A)
    line += 1
    cellCount = 0
    writtenCount = 0
    rowStart = bytes.count
  }

  /// Ends a row that is none: an empty line and what is wrong.
  mutating func endRow(problem reason: String, fields: [String]) {
    undoRow()
    problems.append(RowProblem(line: line, fields: fields, reason: reason))
    endRow()
  }

  /// Takes back what is written of the present row.
  mutating func undoRow() {
    bytes.truncate(to: rowStart)
    cellCount = 0
    writtenCount = 0
  }

  /// How many bytes are written of the present row, and its first ones.
  var rowLength: Int { bytes.count - rowStart }
  func rowHead(_ count: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes.elements[rowStart...].prefix(count)))
  }

  /// How many bytes are written and not yet handed on.
  var length: Int { bytes.count }
  var isFull: Bool { bytes.count >= Self.stretchSize }

  /// Hands on what is written and begins anew; false where no more is wanted.
  mutating func handOn(_ body: (RowStretch) -> Bool) -> Bool {
    guard bytes.count > 0 else { return true }
    defer {
      bytes.truncate(to: 0)
      rowStart = 0
      problems = []
    }
    return body(RowStretch(text: UnsafeRawBufferPointer(bytes.elements), problems: problems))
  }
}
