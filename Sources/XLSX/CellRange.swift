/// A rectangle of cells, counted from 0.
package struct CellRange: Hashable, Sendable {
  /// Excel's number of rows.
  package static let rowLimit = 1_048_576

  /// Excel's number of columns.
  package static let columnLimit = 16_384

  /// From the first to the last row.
  package let rows: ClosedRange<Int>

  /// From the first to the last column.
  package let columns: ClosedRange<Int>

  /// Creates a range of some rows and columns.
  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// Creates a range of one cell.
  package init(row: Int, column: Int) {
    self.init(rows: row...row, columns: column...column)
  }

  /// The range as a formula on its own sheet names it: `B2:C9`, or `B2` for one cell.
  package var address: String {
    address(mark: "")
  }

  /// The range as it stays when a formula is copied: `$B$2:$C$9`.
  package var absoluteAddress: String {
    address(mark: "$")
  }

  /// The letters of a column: 0 is A, 26 is AA.
  package static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    while rest >= 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    }
    return letters
  }

  private func address(mark: String) -> String {
    func corner(_ row: Int, _ column: Int) -> String {
      "\(mark)\(Self.letters(ofColumn: column))\(mark)\(row + 1)"
    }
    let first = corner(rows.lowerBound, columns.lowerBound)
    return rows.count == 1 && columns.count == 1
      ? first : first + ":" + corner(rows.upperBound, columns.upperBound)
  }
}

extension CellRange {
  /// Throws if a part of the range lies outside of a worksheet.
  func checkLimits() throws {
    guard rows.lowerBound >= 0, rows.upperBound < Self.rowLimit,
      columns.lowerBound >= 0, columns.upperBound < Self.columnLimit
    else { throw isOutside }
  }

  /// That a part of the range lies outside of a worksheet.
  var isOutside: XLSXError { .limit("Rows \(rows) and columns \(columns) are not all on a worksheet.") }

  /// The corners for libxlsxwriter; the range must lie on a worksheet.
  var corners: (top: UInt32, left: UInt16, bottom: UInt32, right: UInt16) {
    (
      UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound), UInt16(columns.upperBound)
    )
  }

  func overlaps(_ other: CellRange) -> Bool {
    rows.overlaps(other.rows) && columns.overlaps(other.columns)
  }
}
