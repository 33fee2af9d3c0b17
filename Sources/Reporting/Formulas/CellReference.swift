/// Cells of a table of the workbook, wherever the renderer puts it.
package struct CellReference: Hashable, Sendable {
  package let sheet: String
  /// The table's label.
  package let table: String
  /// Headers of the first and the last column.
  package let first: String
  package let last: String
  package let rows: Rows

  /// Which rows of the table's data, counted from 0.
  package enum Rows: Hashable, Sendable {
    /// The row of the formula itself, in its own table; it moves along when the table is sorted.
    case here
    case all
    case some(ClosedRange<Int>)
    /// For the row `r` of the formula the rows that begin at `r * step + offset`; they stay the same when the table is sorted.
    case block(step: Int, offset: Int, count: Int)
  }
}

/// A table as formulas name it.
package struct TableName: Hashable, Sendable {
  package let sheet: String
  package let label: String

  /// A cell of the formula's own row.
  func here(_ column: String) -> Term { cells(column, .here) }
  /// Cells of the formula's own row from one column to another.
  func here(_ first: String, to last: String) -> Term { cells(first, to: last, .here) }
  /// A whole column.
  func all(_ column: String) -> Term { cells(column, .all) }
  /// A cell of a row counted from 0.
  func cell(_ column: String, _ row: Int) -> Term { cells(column, .some(row...row)) }
  func cells(_ column: String, _ rows: ClosedRange<Int>) -> Term { cells(column, .some(rows)) }
  /// The cell of the row with the same number as the formula's.
  func same(_ column: String) -> Term { cells(column, .block(step: 1, offset: 0, count: 1)) }
  func same(_ first: String, to last: String) -> Term { cells(first, to: last, .block(step: 1, offset: 0, count: 1)) }

  func cells(_ first: String, to last: String? = nil, _ rows: CellReference.Rows) -> Term {
    .cells(CellReference(sheet: sheet, table: label, first: first, last: last ?? first, rows: rows))
  }
}
