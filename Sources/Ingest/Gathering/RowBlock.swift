/// A few rows split ahead of being read, so that what they will look up is fetched from memory all at once: the tables of a large
/// company are larger than the caches, and rows that wait for memory one after the other would spend half of their time on it.
struct RowBlock: ~Copyable {
  /// A row's cells, and the numbers of those that name its contact where they are known.
  struct Row {
    var cells: UnsafeBufferPointer<Cell>
    var line: UInt32
    var contact: ContactReading.Cells?

    /// A cell; empty where the row or the file has none.
    @inline(__always)
    subscript(index: Int) -> Cell { index >= 0 && index < cells.count ? cells[index] : .none }
  }

  /// So many rows that their look-ups outlast a fetch from memory, few enough to stay in the nearest cache.
  private static let most = 32

  private(set) var count = 0
  private let rows = UnsafeMutablePointer<Row>.allocate(capacity: most)
  private let column = UnsafeMutablePointer<Cell>.allocate(capacity: most)

  deinit {
    rows.deallocate()
    column.deallocate()
  }

  subscript(index: Int) -> Row {
    get { rows[index] }
    nonmutating set { rows[index] = newValue }
  }

  /// The cells of one column that are not empty.
  func cells(of index: Int) -> UnsafeBufferPointer<Cell> {
    var filled = 0
    for row in 0..<count {
      let cell = rows[row][index]
      guard !cell.isEmpty else { continue }
      column[filled] = cell
      filled += 1
    }
    return UnsafeBufferPointer(start: column, count: filled)
  }

  /// Splits the next rows; returns the fault that ended the block, which lies behind its rows.
  mutating func fill(from scanner: inout RowScanner, before limit: Int) -> RowScanner.Fault? {
    count = 0
    do throws(RowScanner.Fault) {
      while count < Self.most, count == 0 || scanner.hasRoom {
        guard try scanner.next(before: limit, keeping: count > 0) else { break }
        (rows + count).initialize(to: Row(cells: scanner.row, line: scanner.rowLine))
        count += 1
      }
    } catch {
      return error
    }
    return nil
  }
}
