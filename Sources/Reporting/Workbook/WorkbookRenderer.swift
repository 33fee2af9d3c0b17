import Model
import XLSX

/// Draws sheets of blocks as a workbook. A sheet whose cells a formula reads is drawn first, so that it is known where they stand.
final class WorkbookRenderer {
  private let workbook: Workbook
  /// What stands at the foot of every page.
  private let footer: String
  /// What stands behind the charts.
  let chartData = ChartData()
  private var waiting: [String: (sheet: Worksheet, blocks: () -> [Block])] = [:]
  private var places: [TableName: TablePlace] = [:]

  init(workbook: Workbook, footer: String) { (self.workbook, self.footer) = (workbook, footer) }

  /// Draws sheets, whose tabs stand in this order.
  func draw(_ sheets: [(title: String, blocks: () -> [Block])]) throws {
    for (title, blocks) in sheets { waiting[title] = (try workbook.addWorksheet(title), blocks) }
    for (title, _) in sheets { try draw(title) }
    try chartData.write(to: workbook)
  }

  private func draw(_ title: String) throws {
    guard let (sheet, make) = waiting.removeValue(forKey: title) else { return }
    let blocks = make()
    var drawing = SheetDrawing(sheet, Grid(blocks), renderer: self)
    drawing.announce(blocks)
    for (index, block) in blocks.enumerated() { try drawing.draw(block, after: index == 0 ? nil : blocks[index - 1]) }
    try drawing.finish(footer: footer)
  }

  /// Notes where a table that formulas read is going to stand.
  func put(_ table: Table, on sheet: Worksheet, headerRow: Int) {
    guard let label = table.label, !table.rows.isEmpty else { return }
    places[TableName(sheet: sheet.name, label: label)] = TablePlace(sheet: sheet, table: table, firstRow: headerRow + 1)
  }

  /// Throws if a table stands elsewhere than was said.
  func check(_ table: Table, on sheet: Worksheet, headerRow: Int) throws {
    guard let label = table.label else { return }
    guard places[TableName(sheet: sheet.name, label: label)]?.firstRow == headerRow + 1 else {
      throw FormulaError(description: "The table \(label) of the sheet \(sheet.name) does not stand where formulas look for it.")
    }
  }

  /// Where the table of a reference stands.
  func place(_ reference: CellReference) throws -> TablePlace {
    let name = TableName(sheet: reference.sheet, label: reference.table)
    if let place = places[name] { return place }
    try draw(name.sheet)
    guard let place = places[name] else {
      throw FormulaError(description: "A formula reads the table \(name.label) of the sheet \(name.sheet), which is not there.")
    }
    return place
  }
}
