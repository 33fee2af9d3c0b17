import Model
import XLSX

/// The first sheet of the logging workbook: how to fill it in, in five lines.
struct InstructionSheet {
  let hasTeam: Bool

  private var lines: [String] {
    [
      hasTeam
        ? "Begin with the sheet Team: one row for each person; the id in its first column is what the other sheets call the person by."
        : "Choose yourself under Person: the drop-down holds the team list (sheet People).",
      "Write one row for each event, contact, call or message, on the sheet of its kind; dark headers must be filled, light ones help.",
      "Take dates from the calendar as 2026-10-05, times as 2026-10-05 14:30; choose words from the drop-downs.",
      "The grey row in each sheet is an example: leave it, write over all of it, or delete it; it is never counted.",
      "Save the workbook among your other logs and run: rapport check FOLDER, then rapport report FOLDER.",
    ]
  }

  func write(to workbook: Workbook) throws {
    let sheet = try workbook.addWorksheet("Start here")
    try sheet.setTabColor(Palette.orange)
    try sheet.hideGridlines()
    try sheet.setWidth(4, ofColumn: 0)
    try sheet.setWidth(104, ofColumn: 1)
    let title = CellStyle {
      $0.isBold = true
      $0.fontSize = 18
      $0.fontColor = Palette.blue
    }
    try sheet.setHeight(30, ofRow: 0)
    try sheet.write(.text(TemplateMarks.title), row: 0, column: 0, style: title)
    for (index, line) in lines.enumerated() {
      try sheet.setHeight(36, ofRow: index + 2)
      try sheet.write(.number(Double(index + 1)), row: index + 2, column: 0, style: Self.numberStyle)
      try sheet.write(.text(line), row: index + 2, column: 1, style: Self.lineStyle)
    }
    var page = PageSetup()
    page.isLandscape = true
    try sheet.setPage(page)
  }

  private static let numberStyle = CellStyle {
    $0.isBold = true
    $0.fontColor = Palette.orange
    $0.fontSize = 13
    $0.horizontal = .left
    $0.vertical = .top
  }

  private static let lineStyle = CellStyle {
    $0.fontSize = 12
    $0.fontColor = Palette.ink
    $0.wrapsText = true
    $0.vertical = .top
  }
}
