/// Splits rows of plain cells, a few at a time: where cells and rows end is found among 64 bytes at once.
///
/// Most rows are short and have no quoted cell, so that delimiters and line ends are all that is needed to split them; where they are
/// quoted, the quotes too.
struct RowSplitter: ~Copyable {
  struct Row: BitwiseCopyable {
    var cells: UnsafeBufferPointer<Cell>
    /// Where the next row begins.
    var end: Int
  }

  /// The rows of one go end within so many bytes, so that none is too long or has too many cells.
  static let span = 1 << 13
  static let most = 32

  private let text: UnsafeRawBufferPointer
  private let delimiter: UInt8
  private let rows = UnsafeMutablePointer<Row>.allocate(capacity: most)
  private var count = 0
  /// The first row that has not been taken.
  private var next = 0

  init(_ text: UnsafeRawBufferPointer, delimiter: UInt8) {
    self.text = text
    self.delimiter = delimiter
  }

  deinit { rows.deallocate() }

  var isEmpty: Bool { next == count }

  /// Takes the next row, of which there must be one.
  @inline(__always)
  mutating func take() -> Row {
    next &+= 1
    return rows[next &- 1]
  }

  mutating func removeAll() { next = count }

  /// Splits the rows from a position on, at most so many, as far as none has a quoted cell and the text does not end. The cells are
  /// put one behind the other; there must be room for `span` of them.
  mutating func split(from position: Int, most: Int, into cells: UnsafeMutablePointer<Cell>) {
    (count, next) = (0, 0)
    guard let base = text.baseAddress, position < text.count else { return }
    let end = base + min(text.count, position + Self.span)
    let (separators, lastMark) = (Separators(delimiter), SIMD16<UInt8>(repeating: 0x22))
    var row = Split(start: base + position, firstCell: cells, nextCell: cells)
    var (block, edges, untidy) = (base + position, Edges(), UInt64(0))
    while block + ByteMask.width <= end {
      var (delimiters, lineEnds) = (separators.delimiters(in: block), separators.lineEnds(in: block))
      let marks = ByteMask.of(block) { $0 .<= lastMark }
      untidy = edges.marks(marks, beside: delimiters | lineEnds) | (untidy == 0 ? 0 : 1)
      while lineEnds != 0 {
        let place = UInt64(truncatingIfNeeded: lineEnds.trailingZeroBitCount)
        let before = delimiters & ((1 &<< place) &- 1)
        delimiters ^= before
        lineEnds &= lineEnds &- 1
        row.endCells(at: before, of: block)
        let lineEnd = block + Int(truncatingIfNeeded: place)
        // Else it is the second of a pair.
        guard lineEnd >= row.start else { continue }
        row.endCell(at: lineEnd)
        if untidy != 0, !row.trim() { return }
        untidy &= ~1 &<< place
        add(&row, endingAt: lineEnd)
        if count == most { return }
      }
      row.endCells(at: delimiters, of: block)
      block += ByteMask.width
    }
  }

  /// The same where some cells are quoted, as far as none of these holds a quote or a line end.
  mutating func splitQuoted(from position: Int, most: Int, into cells: UnsafeMutablePointer<Cell>) {
    (count, next) = (0, 0)
    guard let base = text.baseAddress, position < text.count else { return }
    let end = base + min(text.count, position + Self.span)
    let (separators, quote) = (Separators(delimiter), SIMD16<UInt8>(repeating: 0x22))
    var row = Split(start: base + position, firstCell: cells, nextCell: cells)
    var (block, quoting, quoteCount) = (base + position, Quoting(), 0)
    while block + ByteMask.width <= end {
      var quotes = ByteMask.of(block) { $0 .== quote }
      let quoted = quoting.quoted(quotes)
      var (delimiters, lineEnds) = (separators.delimiters(in: block) & ~quoted, separators.lineEnds(in: block))
      let broken = lineEnds & quoted
      // Only those before the first that is quoted; the lowest bit less one is every bit where there is none.
      lineEnds &= (broken & (0 &- broken)) &- 1
      while lineEnds != 0 {
        let place = UInt64(truncatingIfNeeded: lineEnds.trailingZeroBitCount)
        let passed = (1 &<< place) &- 1
        row.endCells(at: delimiters & passed, of: block)
        quoteCount &+= (quotes & passed).nonzeroBitCount
        delimiters &= ~passed
        quotes &= ~passed
        lineEnds &= lineEnds &- 1
        let lineEnd = block + Int(truncatingIfNeeded: place)
        guard lineEnd >= row.start else { continue }
        row.endCell(at: lineEnd)
        guard row.unquote(quoteCount) else { return }
        quoteCount = 0
        add(&row, endingAt: lineEnd)
        if count == most { return }
      }
      if broken != 0 { return }
      row.endCells(at: delimiters, of: block)
      quoteCount &+= quotes.nonzeroBitCount
      block += ByteMask.width
    }
  }

  @inline(__always)
  private mutating func add(_ row: inout Split, endingAt lineEnd: UnsafeRawPointer) {
    let base = text.baseAddress!
    if row.start < base + text.count, Self.isPair(lineEnd) { row.start += 1 }
    rows[count] = Row(cells: row.cells, end: row.start - base)
    row.firstCell = row.nextCell
    count &+= 1
  }

  /// True for a carriage return and a line feed.
  @inline(__always)
  private static func isPair(_ bytes: UnsafeRawPointer) -> Bool {
    bytes.load(as: UInt8.self) == 0x0D && bytes.load(fromByteOffset: 1, as: UInt8.self) == 0x0A
  }
}

extension RowSplitter {
  /// Finds what ends cells and rows among 64 bytes.
  private struct Separators {
    private let delimiter: SIMD16<UInt8>
    private let lineFeed = SIMD16<UInt8>(repeating: 0x0A)
    private let carriageReturn = SIMD16<UInt8>(repeating: 0x0D)

    @inline(__always)
    init(_ delimiter: UInt8) { self.delimiter = SIMD16(repeating: delimiter) }

    @inline(__always)
    func delimiters(in block: UnsafeRawPointer) -> UInt64 { ByteMask.of(block) { $0 .== delimiter } }

    @inline(__always)
    func lineEnds(in block: UnsafeRawPointer) -> UInt64 { ByteMask.of(block) { ($0 .== lineFeed) .| ($0 .== carriageReturn) } }
  }

  /// The row being split.
  private struct Split {
    /// Where the next cell begins.
    var start: UnsafeRawPointer
    var firstCell: UnsafeMutablePointer<Cell>
    var nextCell: UnsafeMutablePointer<Cell>

    var cells: UnsafeBufferPointer<Cell> { UnsafeBufferPointer(start: firstCell, count: nextCell - firstCell) }

    @inline(__always)
    mutating func endCell(at end: UnsafeRawPointer) {
      nextCell.initialize(to: Cell(start: start, count: end - start))
      nextCell += 1
      start = end + 1
    }

    /// Ends a cell at each of some bytes of a block.
    @inline(__always)
    mutating func endCells(at places: UInt64, of block: UnsafeRawPointer) {
      var places = places
      while places != 0 {
        endCell(at: block + places.trailingZeroBitCount)
        places &= places &- 1
      }
    }

    /// Takes the blanks off the cells; false where one of them is quoted.
    @inline(never)
    func trim() -> Bool {
      for cell in UnsafeMutableBufferPointer(start: firstCell, count: nextCell - firstCell).indices {
        firstCell[cell] = RowScanner.trimmed(firstCell[cell])
        if firstCell[cell].first == 0x22 { return false }
      }
      return true
    }

    /// Takes the quotes and the blanks off the cells, of which the row has so many quotes in all; false where one of them is anything but
    /// the first or the last byte of its cell.
    @inline(never)
    func unquote(_ quoteCount: Int) -> Bool {
      var quoted = 0
      for cell in UnsafeMutableBufferPointer(start: firstCell, count: nextCell - firstCell).indices {
        var text = RowScanner.trimmed(firstCell[cell])
        if text.first == 0x22 {
          // Nothing but spaces may stand before a quote that opens a cell.
          let isOpen = firstCell[cell][..<(text.baseAddress! - firstCell[cell].baseAddress!)].allSatisfy { $0 == 0x20 }
          guard isOpen, text.count > 1, text[text.count &- 1] == 0x22 else { return false }
          quoted &+= 1
          text = RowScanner.trimmed(Cell(rebasing: text[1..<text.count &- 1]))
        }
        firstCell[cell] = text
      }
      return quoted &* 2 == quoteCount
    }
  }

  /// Tells block by block what stands in quotes, the opening quote among it.
  private struct Quoting {
    /// All bits are set where the block before ended in a quoted cell.
    private var open: UInt64 = 0

    @inline(__always)
    mutating func quoted(_ quotes: UInt64) -> UInt64 {
      // Each bit becomes the parity of the quotes up to it.
      var parity = quotes
      parity ^= parity << 1
      parity ^= parity << 2
      parity ^= parity << 4
      parity ^= parity << 8
      parity ^= parity << 16
      parity ^= parity << 32
      parity ^= open
      open = 0 &- (parity >> 63)
      return parity
    }
  }

  /// Finds what stands at the beginning or the end of a cell, block by block.
  private struct Edges {
    /// Whether the byte before the block is a separator, and whether it is a mark. A row begins as if behind a separator.
    private var separator: UInt64 = 1
    private var mark: UInt64 = 0

    /// The marks next to a separator, and the separators behind a mark; marks are bytes that may be blanks or quotes.
    @inline(__always)
    mutating func marks(_ marks: UInt64, beside separators: UInt64) -> UInt64 {
      let marks = marks & ~separators
      let found = marks & (separators << 1 | separator) | separators & (marks << 1 | mark)
      (separator, mark) = (separators >> 63, marks >> 63)
      return found
    }
  }
}
