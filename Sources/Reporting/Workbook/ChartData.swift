import XLSX

/// The cells behind the charts of a workbook: a block of columns for each chart, on a hidden sheet at the end.
final class ChartData {
  static let title = "Chart data"
  /// The title of a chart stands above the first of its columns, their headers below it.
  private static let headerRow = 1
  private var columns: [(header: String, values: [CellValue])] = []
  private var charts: [(title: String, column: Int)] = []

  /// A column of cells that a series can refer to.
  struct Column {
    let name: XLSX.Chart.Cells
    let values: XLSX.Chart.Cells
  }

  /// Begins the block of a chart, apart from the one before.
  func begin(_ chart: String) {
    if !columns.isEmpty { columns.append(("", [])) }
    charts.append((chart, columns.count))
  }

  /// Adds a column, which is not empty.
  func add(_ header: String, _ values: [CellValue]) -> Column {
    let column = columns.count
    columns.append((header, values))
    func cells(_ rows: ClosedRange<Int>) -> XLSX.Chart.Cells { .init(Self.title, CellRange(rows: rows, columns: column...column)) }
    return Column(
      name: cells(Self.headerRow...Self.headerRow), values: cells(Self.headerRow + 1...Self.headerRow + max(1, values.count)))
  }

  /// Adds a column of figures; a missing one is an empty cell.
  func add(_ header: String, _ values: [Double?]) -> Column {
    add(header, values.map { $0.map { CellValue.number($0) } ?? .blank })
  }

  /// Writes all columns on a sheet of their own, if there are any.
  func write(to workbook: Workbook) throws {
    guard !columns.isEmpty else { return }
    let sheet = try workbook.addWorksheet(Self.title)
    let bold = CellStyle { $0.isBold = true }
    for chart in charts { try sheet.write(.text(chart.title), row: 0, column: chart.column, style: bold) }
    let most = columns.map(\.values.count).max() ?? 0
    // Row by row, as workbooks are stored.
    for (column, block) in columns.enumerated() where !block.values.isEmpty {
      try sheet.write(.text(block.header), row: Self.headerRow, column: column, style: bold)
    }
    let plain = try workbook.format(.plain)
    for row in 0..<most {
      try sheet.withRow(Self.headerRow + 1 + row) { target in
        for (column, block) in columns.enumerated() where row < block.values.count {
          try target.write(block.values[row], column: column, format: plain)
        }
      }
    }
    try sheet.hide()
  }
}
