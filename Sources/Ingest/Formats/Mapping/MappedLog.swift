import Model

/// Rows of any table, read as those of a native log: cells are taken from where the mapping says, or are constants, or are translated.
struct MappedLog: RowFormat {
  static let id = "mapping"
  static let description = FormatDescription(
    title: "Any table, by `mappings` in rapport.yaml", yields: ["any activity"],
    cannotKnow: "What the mapping does not name.", knownBy: "the headers that the mapping names")

  private let format: any LogFormat
  private let width: Int
  /// By column the cell: one of the row's, or one behind them.
  private let map: [Int]
  /// The cells that stand behind each row: the constants, then the meanings of translated values.
  private let extra: HeldCells
  /// By column of the activity, the extra cell that a word stands for.
  private let meanings: [(column: Int, cells: [String: Int])]

  init(_ mapping: Mapping, _ head: SheetHead) throws(SheetFault) {
    format = try mapping.target.format.init(head)
    width = head.header.count
    var map = mapping.cells(in: head.header.map(Vocabulary.normal)) ?? []
    var texts: [String] = []
    for (column, text) in mapping.constants {
      map[column] = width + texts.count
      texts.append(text)
    }
    var meanings: [(column: Int, cells: [String: Int])] = []
    for (column, words) in mapping.values {
      var cells: [String: Int] = [:]
      for (word, text) in words {
        cells[word] = width + texts.count
        texts.append(text)
      }
      meanings.append((column, cells))
    }
    (self.map, self.meanings) = (map, meanings)
    extra = HeldCells(texts)
  }

  var remarks: [String] { format.remarks }

  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    var cells = Array(row.cells.prefix(width))
    cells += Array(repeating: Cell.none, count: width - cells.count) + extra.cells
    var map = map
    for (column, words) in meanings where map[column] >= 0 {
      if let meaning = words[Vocabulary.normal(cells[map[column]].text)] { map[column] = meaning }
    }
    let styles = Array(row.styles) + Array(repeating: ColumnStyle(isScanned: true), count: extra.cells.count)
    // Arrays lend their memory to closures alone, which would hide what a row's fault is.
    let fault: RowFault? = cells.withUnsafeBufferPointer { cells in
      map.withUnsafeBufferPointer { map in
        styles.withUnsafeBufferPointer { styles in
          self.fault(of: LogRow(cells: cells, map: map, styles: styles, place: row.place), &batch)
        }
      }
    }
    if let fault { throw fault }
  }

  /// Reads a row; returns why it cannot become a record.
  private func fault(of row: LogRow, _ batch: inout Batch) -> RowFault? {
    do throws(RowFault) {
      try format.read(row, into: &batch)
      return nil
    } catch {
      // No other cell can tell how the mapping writes its own values.
      guard case .ambiguous(let cell) = error, cell >= width else { return error }
      return .rejected("`\(row.cells[cell].text)` of the mapping can be read in two ways; write dates as 2026-10-05 and numbers as 1234.5")
    }
  }
}

/// Texts that stay in memory as cells for as long as the object lives.
private final class HeldCells: @unchecked Sendable {
  let cells: [Cell]

  init(_ texts: [String]) {
    cells = texts.map { text in
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
      copy.copyBytes(from: text.utf8)
      return Cell(copy)
    }
  }

  deinit {
    for cell in cells { cell.deallocate() }
  }
}
