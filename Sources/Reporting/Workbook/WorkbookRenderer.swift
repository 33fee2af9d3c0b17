import Model
import XLSX

/// Draws blocks on worksheets.
struct WorkbookRenderer {
  let workbook: Workbook
  /// What stands at the foot of every page.
  let footer: String

  /// Draws a sheet of blocks.
  func draw(_ blocks: [Block], on title: String) throws {
    var drawing = SheetDrawing(try workbook.addWorksheet(title), Grid(blocks))
    for (index, block) in blocks.enumerated() { try drawing.draw(block, after: index == 0 ? nil : blocks[index - 1]) }
    try drawing.finish(footer: footer)
  }
}
