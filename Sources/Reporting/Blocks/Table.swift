/// A table: columns with their kind, rows of typed cells.
package struct Table: Sendable {
  /// What formulas call it, where it is a table of data; nil for a small one that is only read.
  package let name: String?
  /// What formulas of the workbook call it; nil where none reads it.
  package let label: String?
  /// From left to right.
  package let columns: [Column]
  /// As many cells in each row as there are columns.
  package let rows: Rows
  /// The sentence that stands in its place where there are no rows.
  package let empty: String
  /// Whether a table of data has buttons to sort and filter it; not where formulas find its rows by their place.
  package let isSortable: Bool

  init(_ name: String? = nil, label: String? = nil, columns: [Column], rows: [[Cell]], empty: String, isSortable: Bool = true) {
    self.init(name, label: label, columns: columns, rows: Rows(count: rows.count) { rows[$0] }, empty: empty, isSortable: isSortable)
  }

  init(_ name: String? = nil, label: String? = nil, columns: [Column], rows: Rows, empty: String, isSortable: Bool = true) {
    (self.name, self.label, self.columns, self.rows, self.empty) = (name, label ?? name, columns, rows, empty)
    self.isSortable = isSortable
  }

  /// Whether its headers hold buttons in a workbook.
  var hasButtons: Bool { name != nil && isSortable }

  /// The column to the left of one.
  func columnBefore(_ index: Int) -> Column? { index > 0 ? columns[index - 1] : nil }

  /// The rows of a table, made when they are asked for: to keep tens of thousands takes longer than to make them twice.
  package struct Rows: RandomAccessCollection, Sendable {
    package let count: Int
    private let row: @Sendable (Int) -> [Cell]

    /// - Parameter row: Makes a row, counted from 0; the same each time.
    init(count: Int, _ row: @escaping @Sendable (Int) -> [Cell]) { (self.count, self.row) = (count, row) }

    package var startIndex: Int { 0 }
    package var endIndex: Int { count }
    package subscript(index: Int) -> [Cell] { row(index) }
  }

  /// A column of a table.
  package struct Column: Hashable, Sendable {
    /// Unique in its table.
    package let header: String
    /// How its cells stand.
    package let kind: Kind
    /// How much room it takes.
    package let width: Width

    /// Words stand left and figures right; points from 0 to 100 may be shown as bars too.
    package enum Kind: Hashable, Sendable { case words, figures, bars }

    /// How much room a column may take, in digits.
    package enum Width: Hashable, Sendable {
      /// As wide as its longest cell, but not wider than this.
      case fit(most: Int)
      /// So wide, with long texts over several lines.
      case wrap(Int)
      /// The last column of a table: what does not fit runs on over the empty cells behind it.
      case over
    }

    static func words(_ header: String, most: Int = 32) -> Column { Column(header: header, kind: .words, width: .fit(most: most)) }
    static func wrapped(_ header: String, _ width: Int) -> Column { Column(header: header, kind: .words, width: .wrap(width)) }
    static func over(_ header: String) -> Column { Column(header: header, kind: .words, width: .over) }
    static func figures(_ header: String) -> Column { Column(header: header, kind: .figures, width: .fit(most: 16)) }
    static func bars(_ header: String, _ width: Int) -> Column { Column(header: header, kind: .bars, width: .wrap(width)) }
    static func bars(_ header: String) -> Column { Column(header: header, kind: .bars, width: .fit(most: 16)) }
  }
}
