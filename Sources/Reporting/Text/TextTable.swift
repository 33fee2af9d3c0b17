/// A table as lines of text: in columns where they fit, else a short list for each row.
struct TextTable {
  private let columns: [Table.Column]
  private let cells: [[String]]

  /// Spaces between two columns.
  private static let gap = 2
  /// A column of words that may run over lines is not made narrower than this.
  private static let leastWrapped = 18
  /// Names are cut to no less than this.
  private static let leastCut = 14

  init(_ table: Table) {
    columns = table.columns
    cells = table.rows.map { $0.map { TextColumns.line($0.printed) } }
  }

  var lines: [String] {
    guard let widths = widths() else { return records }
    let header = row(columns.map(\.header), widths)
    return header + [widths.map { String(repeating: "-", count: $0) }.joined(separator: TextColumns.spaces(Self.gap))]
      + cells.flatMap { row($0, widths) }
  }

  /// The width of each column; nil where the table is too wide.
  private func widths() -> [Int]? {
    var widths = columns.indices.map { column in
      let widest = cells.reduce(TextColumns.width(columns[column].header)) { max($0, TextColumns.width($1[column])) }
      if case .fit(let most) = columns[column].width { return min(widest, max(most, TextColumns.width(columns[column].header))) }
      return widest
    }
    var excess = widths.reduce(0, +) + Self.gap * (widths.count - 1) - TextRenderer.width
    // First those give way that can run over several lines, then names.
    for canWrap in [true, false] {
      for column in columns.indices.reversed() where excess > 0 && columns[column].wraps == canWrap && columns[column].kind == .words {
        let least = max(TextColumns.width(columns[column].header), canWrap ? Self.leastWrapped : Self.leastCut)
        let taken = min(excess, max(0, widths[column] - least))
        widths[column] -= taken
        excess -= taken
      }
    }
    return excess > 0 ? nil : widths
  }

  /// A row as one line, or as many as its longest wrapped cell takes.
  private func row(_ cells: [String], _ widths: [Int]) -> [String] {
    let parts = columns.indices.map { column in
      columns[column].wraps ? TextColumns.wrapped(cells[column], to: widths[column]) : [TextColumns.cut(cells[column], to: widths[column])]
    }
    let height = parts.reduce(1) { max($0, $1.count) }
    return (0..<height).map { line in
      var text = ""
      for column in columns.indices {
        if column > 0 { text += TextColumns.spaces(Self.gap) }
        text += TextColumns.padded(
          line < parts[column].count ? parts[column][line] : "", to: widths[column], right: columns[column].kind != .words)
      }
      return text
    }
  }

  /// Each row as its first cell with `header: value` below, for tables that are too wide.
  private var records: [String] {
    cells.flatMap { row in
      TextColumns.wrapped(row[0], to: TextRenderer.width)
        + zip(columns, row).dropFirst().flatMap { column, cell in
          cell.isEmpty ? [] : TextColumns.wrapped("\(column.header): \(cell)", to: TextRenderer.width - 2).map { "  " + $0 }
        }
    }
  }
}

extension Table.Column {
  /// Long texts go over several lines instead of being cut.
  fileprivate var wraps: Bool {
    switch width {
    case .fit: false
    case .wrap, .over: true
    }
  }
}
