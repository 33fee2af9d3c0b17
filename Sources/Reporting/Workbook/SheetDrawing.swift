import Model
import XLSX

/// A worksheet while blocks are drawn on it, from the top down.
struct SheetDrawing {
  private let sheet: Worksheet
  private let grid: Grid
  private let renderer: WorkbookRenderer
  private var row = 0
  /// What rows higher than a line take more, in points.
  private var extraHeight = 0.0
  /// How many tables with rows are drawn.
  private var tableCount = 0
  /// The header row of each table of data with its table.
  private var dataTables: [(row: Int, table: Table)] = []

  /// The height of a line in points, and of one of larger type.
  private static let lineHeight = 15.0
  private static let rowPixels = 20
  private static let leadHeight = 18.0
  /// What the header of a table and the row below it are higher, so that the line between them touches no letter.
  private static let air = 1.5
  /// Excel takes no higher row.
  private static let mostHeight = 409.0
  /// Texts of 13 points are wider than those of 11.
  private static let leadScale = 13.0 / 11
  /// More rows than these are drawn without lines between them.
  private static let mostRuled = 5_000
  /// More rows than these above a table are not kept in view with its header.
  private static let mostFrozen = 12

  init(_ sheet: Worksheet, _ grid: Grid, renderer: WorkbookRenderer) {
    (self.sheet, self.grid, self.renderer) = (sheet, grid, renderer)
  }

  /// Empty rows above a block.
  private static func gap(above block: Block, after previous: Block?) -> Int {
    switch (previous, block) {
    case (_, .prose(_, .lead)) where previous != nil: 1
    case (nil, _), (.heading, _), (.prose, .prose): 0
    default: 1
    }
  }

  /// The rows that a block takes.
  private func height(_ block: Block) -> Int {
    switch block {
    case .heading: 1
    case .prose(let text, let prose): lineCount(text, prose)
    case .table(let table): table.rows.isEmpty ? lineCount(table.empty, .plain) : 1 + table.rows.count
    case .chart(let chart): Self.rows(ChartDrawer.height(chart))
    case .pair: Self.rows(ChartLooks.half.height)
    }
  }

  /// Says where the tables of the sheet are going to stand, since formulas may read what is drawn later.
  func announce(_ blocks: [Block]) {
    var row = 0
    for (index, block) in blocks.enumerated() {
      row += Self.gap(above: block, after: index == 0 ? nil : blocks[index - 1])
      if case .table(let table) = block { renderer.put(table, on: sheet, headerRow: row) }
      row += height(block)
    }
  }

  /// Draws a block below the one before.
  mutating func draw(_ block: Block, after previous: Block?) throws {
    row += Self.gap(above: block, after: previous)
    switch block {
    case .heading(let text, let level): try heading(text, level)
    case .prose(let text, let prose): try self.prose(text, prose)
    case .table(let table): try draw(table)
    case .chart(let chart): try draw(chart)
    case .pair(let first, let second): try draw(first, beside: second)
    }
  }

  private mutating func heading(_ text: String, _ level: Int) throws {
    try setHeight(level == 1 ? 30 : 21)
    try sheet.write(.text(text), row: row, column: 0, style: Looks.heading(level: level))
    row += 1
  }

  /// A paragraph as a row for each of its lines, each running over the empty cells to its right: without merged cells this is what
  /// Excel, LibreOffice and Numbers all show whole.
  private mutating func prose(_ text: String, _ prose: Block.Prose) throws {
    let format = try sheet.workbook.format(Looks.prose(prose))
    var mark = ""
    if case .item(let number) = prose { mark = "\(number).  " }
    for (index, line) in lines(text, prose).enumerated() {
      if prose == .lead { try setHeight(Self.leadHeight) }
      let lead = index == 0 ? mark : mark.isEmpty ? "" : "     "
      try sheet.write(.text(lead + line), row: row, column: 0, format: format)
      row += 1
    }
  }

  /// Sets the height of the row that is drawn.
  private mutating func setHeight(_ points: Double) throws {
    try sheet.setHeight(points, ofRow: row)
    extraHeight += points - Self.lineHeight
  }

  private var charts: ChartDrawer { ChartDrawer(data: renderer.chartData, find: renderer.place) }

  private mutating func draw(_ chart: Chart) throws {
    let drawn = try charts.draw(chart)
    try sheet.insert(drawn, row: row, column: 0)
    row += Self.rows(drawn.size.height)
  }

  private mutating func draw(_ first: Chart, beside second: Chart) throws {
    for (index, chart) in [first, second].enumerated() {
      var drawn = try charts.draw(chart)
      drawn.size = ChartLooks.half
      try sheet.insert(drawn, row: row, column: 0, offset: index * (ChartLooks.half.width + ChartLooks.gap))
    }
    row += Self.rows(ChartLooks.half.height)
  }

  private static func rows(_ height: Int) -> Int { (height + rowPixels - 1) / rowPixels }

  private func lines(_ text: String, _ prose: Block.Prose) -> [String] {
    grid.lines(text, width: grid.lineWidth, scale: prose == .lead ? Self.leadScale : 1)
  }

  private func lineCount(_ text: String, _ prose: Block.Prose) -> Int {
    grid.lineCount(text, width: grid.lineWidth, scale: prose == .lead ? Self.leadScale : 1)
  }

  private mutating func draw(_ table: Table) throws {
    guard !table.rows.isEmpty else { return try prose(table.empty, .plain) }
    let headerRow = row
    try drawHeader(table)
    try renderer.check(table, on: sheet, headerRow: headerRow)
    var drawing = TableDrawing(
      table, on: sheet, grid, mayOverflow: grid.mayOverflow[tableCount], firstRow: row, isRuled: table.rows.count <= Self.mostRuled,
      renderer: renderer)
    tableCount += 1
    for cells in table.rows {
      let lines = try drawing.draw(cells, row: row)
      let air = row == headerRow + 1 ? Self.air : 0
      if lines > 1 || air > 0 { try setHeight(min(Self.mostHeight, Double(lines) * Self.lineHeight + air)) }
      row += 1
    }
    for (column, declaration) in table.columns.enumerated() where declaration.kind == .bars {
      try sheet.addDataBars(Palette.bar, in: CellRange(rows: headerRow + 1...row - 1, columns: column...column))
    }
  }

  private mutating func drawHeader(_ table: Table) throws {
    try setHeight(Double(grid.headerLines(table)) * Self.lineHeight + Self.air)
    if let name = table.name {
      let range = CellRange(rows: row...row + table.rows.count, columns: 0...table.columns.count - 1)
      let columns = table.columns.enumerated().map { index, column in
        XLSX.Table.Column(column.header, headerStyle: Looks.header(column, after: table.columnBefore(index)))
      }
      // The cells bring their own looks, which programs without table styles show too.
      try sheet.add(XLSX.Table(name, range: range, columns: columns, look: .none, hasButtons: table.hasButtons))
      dataTables.append((row, table))
    } else {
      for (column, declaration) in table.columns.enumerated() {
        let style = Looks.header(declaration, after: table.columnBefore(column))
        try sheet.write(.text(declaration.header), row: row, column: column, style: style)
      }
      if let last = table.columns.last { try extend(table, style: Looks.header(last, after: nil)) }
    }
    row += 1
  }

  /// Carries the header of a table whose last column runs over to the edge of the sheet's tables.
  private func extend(_ table: Table, style: CellStyle) throws {
    guard table.columns.last?.width == .over else { return }
    for column in table.columns.count..<max(table.columns.count, grid.widths.count) {
      try sheet.write(.blank, row: row, column: column, style: style)
    }
  }

  /// The pages for a sheet of which the last would hold but a few rows; nil where it is long or ends well.
  private func pageLimit(_ room: (width: Double, height: Double)) -> Int? {
    let scale = min(1, room.width / grid.printedWidth)
    let pages = (Double(row) * Self.lineHeight + extraHeight) * scale / room.height
    let whole = pages.rounded(.down)
    return (1...2).contains(whole) && pages - whole <= Self.fewRows ? Int(whole) : nil
  }

  /// In parts of a page.
  private static let fewRows = 0.4

  /// Sets what concerns the sheet as a whole: widths, panes, paper.
  func finish(footer: String) throws {
    for (column, width) in grid.widths.enumerated() { try sheet.setWidth(min(255, width), ofColumn: column) }
    if dataTables.allSatisfy({ $0.table.rows.count <= Self.mostRuled }) { try sheet.hideGridlines() }
    var page = PageSetup()
    (page.sideMargin, page.endMargin) = (0.4, 0.6)
    page.pageLimit = pageLimit(page.room)
    // Only where one table fills the sheet: of several, one header cannot stand over all rows.
    if dataTables.count == 1, let table = dataTables.first, table.row + table.table.rows.count == row - 1 {
      page.repeatedRows = table.row...table.row
      if table.row <= Self.mostFrozen { try sheet.freeze(rows: table.row + 1, columns: table.table.columns.count > 9 ? 1 : 0) }
    }
    page.footer = PageLine(
      left: [.text(footer)], center: [.sheetName], right: [.text("Page "), .pageNumber, .text(" of "), .pageCount])
    try sheet.setPage(page)
  }
}
