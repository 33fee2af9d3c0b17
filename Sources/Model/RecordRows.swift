/// Records in an order of their own, each where it was read, so that none is moved or copied.
public struct RecordRows<Row: Record>: RandomAccessCollection, @unchecked Sendable {
  @usableFromInline let pointers: UnsafePointer<UnsafePointer<Row>>
  public let startIndex: Int
  public let endIndex: Int
  /// Holds the memory.
  @usableFromInline let order: RowOrder<Row>

  @usableFromInline
  init(_ order: RowOrder<Row>, _ pointers: UnsafePointer<UnsafePointer<Row>>, _ indices: Range<Int>) {
    (self.order, self.pointers) = (order, pointers)
    (startIndex, endIndex) = (indices.lowerBound, indices.upperBound)
  }

  /// The first records of an order.
  package init(_ order: RowOrder<Row>, count: Int) { self.init(order, UnsafePointer(order.pointers.baseAddress!), 0..<count) }

  /// Copies of records.
  package init(_ rows: [Row] = []) {
    var column = Column<Row>()
    for row in rows { column.append(row) }
    let order = RowOrder(of: [RowColumn(column)])
    for index in rows.indices { order.pointers[index] = order.columns[0].pointer(index) }
    self.init(order, count: rows.count)
  }

  @inlinable public var indices: Range<Int> { startIndex..<endIndex }

  @inlinable @inline(__always)
  public subscript(index: Int) -> Row {
    precondition(index >= startIndex && index < endIndex, "there is no such record")
    return pointers[index].pointee
  }

  /// True where all records are a person's. Asking fetches them from memory all at once, whereas reading waits for one after the other.
  @inlinable
  public func areAll(of person: PersonIndex) -> Bool {
    var others: PersonIndex = 0
    for index in startIndex..<endIndex { others |= pointers[index].pointee.person ^ person }
    return others == 0
  }

  @inlinable
  public subscript(range: Range<Int>) -> RecordRows {
    precondition(range.lowerBound >= startIndex && range.upperBound <= endIndex, "there are no such records")
    return RecordRows(order, pointers, range)
  }
}

/// Pointers to the rows of some columns, which stay as long as it does.
public final class RowOrder<Row: Record>: @unchecked Sendable {
  package let columns: [RowColumn<Row>]
  /// Room for one to each row; whoever makes the order fills it in.
  package let pointers: UnsafeMutableBufferPointer<UnsafePointer<Row>>

  package init(of columns: [RowColumn<Row>]) {
    self.columns = columns
    let count = columns.reduce(0) { $0 + $1.rows.count }
    pointers = UnsafeMutableBufferPointer(start: LargePages.allocate(UnsafePointer<Row>.self, count), count: count)
  }

  deinit { pointers.deallocate() }
}

/// A column of rows that several can hold.
package final class RowColumn<Row: Record>: @unchecked Sendable {
  private let column: Column<Row>

  package init(_ column: consuming Column<Row>) { self.column = column }

  /// The rows, which whoever made the column may still change as long as nobody else holds it.
  package var rows: UnsafeMutableBufferPointer<Row> { column.elements }

  fileprivate func pointer(_ index: Int) -> UnsafePointer<Row> { UnsafePointer(column.base + index) }
}
