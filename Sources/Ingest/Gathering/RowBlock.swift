/// A few rows split ahead of being read, so that what they will look up is fetched from memory all at once: the tables of a large
/// company are larger than the caches, and rows that wait for memory one after the other would spend half of their time on it.
struct RowBlock: ~Copyable {
  /// A row's cells, and once they have been looked up the numbers of those that name its contact, and that of its identity.
  struct Row {
    var cells: UnsafeBufferPointer<Cell>
    var line: UInt32
    /// Plus one; 0 where it is new.
    var identity: UInt32 = 0
    var contact = ContactReading.Cells(contact: 0)
  }

  /// The cells of one column that are not empty, and for each the row that it stands in, and its hash and its number in a table of bytes.
  struct Column {
    let cells: UnsafeBufferPointer<Cell>
    let rows: UnsafeMutablePointer<Row>
    let rowNumbers: UnsafeMutablePointer<Int>
    let hashes: UnsafeMutablePointer<UInt64>
    let numbers: UnsafeMutablePointer<UInt32>

    /// Hands over each cell with its hash, its number and what its row says of its contact.
    @inline(__always)
    func forEach(_ body: (Cell, UInt64, UInt32, inout ContactReading.Cells) -> Void) {
      for index in cells.indices { body(cells[index], hashes[index], numbers[index], &rows[rowNumbers[index]].contact) }
    }
  }

  /// So many rows that their look-ups outlast a fetch from memory, few enough to stay in the nearest cache.
  private static let most = RowSplitter.most

  private(set) var count = 0
  private let rows = UnsafeMutablePointer<Row>.allocate(capacity: most)
  private let column = UnsafeMutablePointer<Cell>.allocate(capacity: most)
  private let rowNumbers = UnsafeMutablePointer<Int>.allocate(capacity: most)
  private let hashes = UnsafeMutablePointer<UInt64>.allocate(capacity: most)
  private let numbers = UnsafeMutablePointer<UInt32>.allocate(capacity: most)

  deinit {
    rows.deallocate()
    column.deallocate()
    rowNumbers.deallocate()
    hashes.deallocate()
    numbers.deallocate()
  }

  subscript(index: Int) -> Row {
    get { rows[index] }
    nonmutating _modify { yield &rows[index] }
  }

  /// The cells of one column, -1 for one that the file lacks; they hold until the next column is asked for.
  func column(_ index: Int) -> Column {
    var filled = 0
    if index >= 0 {
      for row in 0..<count where index < rows[row].cells.count && !rows[row].cells[index].isEmpty {
        column[filled] = rows[row].cells[index]
        rowNumbers[filled] = row
        filled &+= 1
      }
    }
    return Column(
      cells: UnsafeBufferPointer(start: column, count: filled), rows: rows, rowNumbers: rowNumbers, hashes: hashes, numbers: numbers)
  }

  /// Splits the next rows; returns the fault that ended the block, which lies behind its rows.
  mutating func fill(from scanner: inout RowScanner, before limit: Int) -> RowScanner.Fault? {
    count = 0
    do throws(RowScanner.Fault) {
      while count < Self.most, count == 0 || scanner.hasRoom {
        guard try scanner.next(before: limit, keeping: count > 0, wanted: Self.most - count) else { break }
        (rows + count).initialize(to: Row(cells: scanner.row, line: scanner.rowLine))
        count += 1
      }
    } catch {
      return error
    }
    return nil
  }
}
