import Model
import XLSX

/// Draws blocks on worksheets.
struct WorkbookRenderer {
  let workbook: Workbook
  /// What stands at the foot of every page.
  let footer: String
  private let chartData = ChartData()

  init(workbook: Workbook, footer: String) { (self.workbook, self.footer) = (workbook, footer) }

  /// Draws a sheet of blocks.
  func draw(_ blocks: [Block], on title: String) throws {
    var drawing = SheetDrawing(try workbook.addWorksheet(title), Grid(blocks), ChartDrawer(data: chartData))
    for (index, block) in blocks.enumerated() { try drawing.draw(block, after: index == 0 ? nil : blocks[index - 1]) }
    try drawing.finish(footer: footer)
  }

  /// Writes what stands behind the charts, after the last sheet.
  func finish() throws { try chartData.write(to: workbook) }
}
