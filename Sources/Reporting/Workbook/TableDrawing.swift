import Model
import XLSX

/// A table while its rows are drawn on a worksheet, below its header.
struct TableDrawing {
  private let sheet: Worksheet
  private let grid: Grid
  private let renderer: WorkbookRenderer
  /// Of the table, which formulas count from.
  private let firstRow: Int
  /// Whether a cell of a column may be wider than that.
  private let mayOverflow: [Bool]
  /// The columns behind the table over which its last column runs.
  private let tail: Range<Int>
  private var looks: Looks
  /// By column those of the row that is drawn.
  private var lines: [Int]
  private var formulas = FormulaTexts()
  /// By column the rule for what was put into it last.
  private var rules: [(choice: Cell.Choice, rule: InputRule)?]

  init(_ table: Table, on sheet: Worksheet, _ grid: Grid, mayOverflow: [Bool], firstRow: Int, isRuled: Bool, renderer: WorkbookRenderer) {
    (self.sheet, self.grid, self.renderer, self.firstRow, self.mayOverflow) = (sheet, grid, renderer, firstRow, mayOverflow)
    let count = table.columns.count
    tail = table.columns.last?.width == .over ? count..<max(count, grid.widths.count) : count..<count
    looks = Looks(table, isRuled: isRuled, in: sheet.workbook)
    lines = [Int](repeating: 1, count: count)
    rules = Array(repeating: nil, count: count)
  }

  /// Draws a row and returns how many lines it takes.
  mutating func draw(_ cells: [Cell], row: Int) throws -> Int {
    var most = 1
    for column in cells.indices where mayOverflow[column] {
      lines[column] = grid.lines(cells[column], column: column)
      most = max(most, lines[column])
    }
    try sheet.withRow(row) { target in
      for column in cells.indices {
        let fit: Looks.Fit = most == 1 ? .line : lines[column] == 1 ? .lineOfHighRow : .lines
        try write(cells[column], row: row, column: column, fit, to: target)
      }
      guard !tail.isEmpty else { return }
      let format = try looks.format(.blank, column: cells.count - 1)
      for column in tail { try target.writeBlank(column: column, format: format) }
    }
    return most
  }

  private mutating func write(_ cell: Cell, row: Int, column: Int, _ fit: Looks.Fit, to target: borrowing WorksheetRow) throws {
    let format = try looks.format(cell, column: column, fit)
    switch cell.behind {
    case nil: try Self.write(cell.now, column: column, format: format, to: target)
    case .formula(let formula, _): try write(formula, now: cell.now, row: row, column: column, format: format, to: target)
    case .link(let sheet): try target.write(.link(sheet: sheet, text: cell.printed), column: column, format: format)
    case .input(let choice):
      try Self.write(cell.now, column: column, format: format, to: target)
      try sheet.add(rule(choice, column: column), to: CellRange(row: row, column: column))
    }
  }

  private static func write(_ content: Cell.Content, column: Int, format: CellFormat, to target: borrowing WorksheetRow) throws {
    switch content {
    case .text(let text, _): try target.write(text, column: column, format: format)
    case .number(let number, _) where number.isFinite: try target.write(number, column: column, format: format)
    case .date(let day): try target.write(Double(day.number) + epoch, column: column, format: format)
    case .number, .unknown: try target.write(Figure.unknown, column: column, format: format)
    case .blank: try target.writeBlank(column: column, format: format)
    }
  }

  private mutating func write(
    _ formula: Formula, now: Cell.Content, row: Int, column: Int, format: CellFormat, to target: borrowing WorksheetRow
  ) throws {
    let cached: CellValue.CachedResult = if case .number(let number, _) = now { .number(number) } else { .text(now.printed) }
    let (sheet, renderer) = (sheet, renderer)
    let words = try formulas.text(formula) { try FormulaText($0.term, on: sheet.name, find: renderer.place).formula }
    if formula.isArray {
      try target.write(.arrayFormula(words.text(row: row - firstRow), cached: cached), column: column, format: format)
    } else {
      try target.write(words, ofRow: row - firstRow, cached: cached, column: column, format: format)
    }
  }

  /// Lets only what fits be put into a cell.
  private mutating func rule(_ choice: Cell.Choice, column: Int) throws -> InputRule {
    if let known = rules[column], known.choice == choice { return known.rule }
    let rule = try Self.rule(choice) { try renderer.place($0).range($0) }
    rules[column] = (choice, rule)
    return rule
  }

  private static func rule(_ choice: Cell.Choice, range: (CellReference) throws -> String) rethrows -> InputRule {
    switch choice {
    case .number(let bounds):
      let words = "\(NumberFormat.general.text(bounds.lowerBound)) to \(NumberFormat.general.text(bounds.upperBound))"
      return InputRule(.number(bounds), alert: .init("Not possible", "A number from \(words), please."))
    case .listed(let reference):
      return InputRule(.cells(try range(reference)), alert: .init("Not in the list", "Pick one of the list, please."))
    }
  }

  /// 1970-01-01 in Excel's days.
  private static let epoch = 25_569.0
}
