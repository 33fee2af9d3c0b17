/// A table as lines of text: in columns where they fit, else a short list for each row.
struct TextTable {
  private let columns: [Table.Column]
  private let cells: [[Cell]]

  /// Spaces between two columns.
  private static let gap = 2
  /// A column of words that may run over lines is not made narrower than this.
  private static let leastWrapped = 18
  /// Names are cut to no less than this.
  private static let leastCut = 14

  /// A text on one line, and the columns that it takes.
  private struct Cell {
    let text: String
    let width: Int

    init(_ text: String) { (self.text, width) = (text, TextColumns.width(text)) }
  }

  init(_ table: Table) {
    columns = table.columns
    cells = table.rows.map { $0.map { Cell(TextColumns.line($0.printed)) } }
  }

  func draw(_ lines: inout TextLines) {
    guard let widths = widths() else { return drawRecords(&lines) }
    draw(columns.map { Cell($0.header) }, widths, &lines)
    for column in columns.indices {
      if column > 0 { lines.put(" ", times: Self.gap) }
      lines.put("-", times: widths[column])
    }
    lines.end()
    for row in cells { draw(row, widths, &lines) }
  }

  /// The width of each column; nil where the table is too wide.
  private func widths() -> [Int]? {
    var widths = columns.indices.map { column in
      let widest = cells.reduce(TextColumns.width(columns[column].header)) { max($0, $1[column].width) }
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
  private func draw(_ cells: [Cell], _ widths: [Int], _ lines: inout TextLines) {
    if columns.indices.allSatisfy({ cells[$0].width <= widths[$0] && !(columns[$0].wraps && TextColumns.hasSpareSpaces(cells[$0].text)) }) {
      return line(widths, &lines) { cells[$0] }
    }
    let parts = columns.indices.map { column in
      let text = cells[column].text
      return (columns[column].wraps ? TextColumns.wrapped(text, to: widths[column]) : [TextColumns.cut(text, to: widths[column])]).map(
        Cell.init)
    }
    let height = parts.reduce(1) { max($0, $1.count) }
    for index in 0..<height { line(widths, &lines) { index < parts[$0].count ? parts[$0][index] : Cell("") } }
  }

  private func line(_ widths: [Int], _ lines: inout TextLines, _ cell: (Int) -> Cell) {
    for column in columns.indices {
      if column > 0 { lines.put(" ", times: Self.gap) }
      let cell = cell(column)
      lines.put(cell.text, cell.width, to: widths[column], right: columns[column].kind != .words)
    }
    lines.end()
  }

  /// Each row as its first cell with `header: value` below, for tables that are too wide.
  private func drawRecords(_ lines: inout TextLines) {
    for row in cells {
      for line in TextColumns.wrapped(row[0].text, to: TextRenderer.width) { lines.line(line) }
      for (column, cell) in zip(columns, row).dropFirst() where !cell.text.isEmpty {
        for line in TextColumns.wrapped("\(column.header): \(cell.text)", to: TextRenderer.width - 2) {
          lines.put(" ", times: 2)
          lines.line(line)
        }
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
