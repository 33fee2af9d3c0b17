import Model

/// How a column writes what can be read in two ways, as far as its cells have told.
struct ColumnStyle {
  /// The order of slash dates.
  var dateOrder: Organisation.DateOrder?
  /// The decimal separator, `.` or `,`.
  var decimal: UInt8?
  /// All cells of the column have been asked.
  var isScanned = false
}

/// Why a row cannot become a record.
enum RowFault: Error {
  case rejected(reason: String, suggestion: String?)
  /// A cell can be read in two ways and the rest of its column has not been asked yet.
  case ambiguous(cell: Int)

  static func rejected(_ reason: String) -> RowFault { .rejected(reason: reason, suggestion: nil) }
}

/// A row of cells seen through the columns of one activity.
struct LogRow {
  /// The cells in the order of the file.
  let cells: UnsafeBufferPointer<Cell>
  /// For each column of the activity the index of its cell; -1 where the file has none.
  let map: UnsafeBufferPointer<Int>
  /// By index of cell.
  let styles: UnsafeBufferPointer<ColumnStyle>
  let place: Place
  /// The numbers of the cells that name the row's contact, where they have been looked up.
  var contact: ContactReading.Cells?
  /// The number of the contact's identity, plus one; 0 where it was new when the row's block was looked up.
  var identity: UInt32 = 0

  /// The cell of a column; empty where there is none.
  @inline(__always)
  subscript(column: some LogColumn) -> Cell {
    let index = map[column.index]
    return UInt(bitPattern: index) < UInt(bitPattern: cells.count) ? cells[index] : Cell(start: nil, count: 0)
  }

  /// The style of a column that has a cell.
  func style(_ column: some LogColumn) -> ColumnStyle { styles[map[column.index]] }
}

extension Cell {
  /// The cell as text, for messages and rare fields.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// True for a cell of the same bytes, eight of which are compared at a time, the last eight over again where they do not come out even.
  @inline(__always)
  func equals(_ other: Cell) -> Bool {
    guard count == other.count else { return false }
    guard count >= 8 else { return elementsEqual(other) }
    func isSame(_ position: Int) -> Bool {
      loadUnaligned(fromByteOffset: position, as: UInt64.self) == other.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    }
    var position = 0
    while position < count &- 8 {
      if !isSame(position) { return false }
      position &+= 8
    }
    return isSame(count &- 8)
  }
}
