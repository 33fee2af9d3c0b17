import XLSX

/// The formats of the cells of one table, each made once.
struct Looks {
  /// Whether rows have a line below and long texts; tables of thousands of rows go without, which keeps the file small.
  private let isRuled: Bool
  private let workbook: Workbook
  private let columns: [Column]
  /// By column and look; nil is not made yet.
  private var formats: [CellFormat?]

  /// What the cells of a column have in common.
  private struct Column {
    let kind: Table.Column.Kind
    let isIndented: Bool
  }

  /// What the looks of the cells of a column differ by.
  private struct Look {
    let content: Content
    let fit: Fit
    let isInput: Bool

    static let count = 2 * Fit.allCases.count * Content.count

    var index: Int { (content.index * Fit.allCases.count + fit.rawValue) * 2 + (isInput ? 1 : 0) }
  }

  /// The lines of a cell and of its row.
  enum Fit: Int, CaseIterable {
    case line, lineOfHighRow, lines
  }

  private enum Content {
    case text(Cell.Tone)
    case number(NumberFormat)
    case date, link, unknown
    /// Taken as a text, whatever is typed.
    case typed

    static let count = 4 + Cell.Tone.allCases.count + NumberFormat.allCases.count

    var index: Int {
      switch self {
      case .date: 0
      case .link: 1
      case .unknown: 2
      case .typed: 3
      case .text(let tone): 4 + tone.rawValue
      case .number(let format): 4 + Cell.Tone.allCases.count + format.rawValue
      }
    }
  }

  init(_ table: Table, isRuled: Bool, in workbook: Workbook) {
    (self.isRuled, self.workbook) = (isRuled, workbook)
    columns = table.columns.enumerated().map { Column(kind: $1.kind, isIndented: Self.isIndented($1, after: table.columnBefore($0))) }
    formats = Array(repeating: nil, count: columns.count * Look.count)
  }

  /// The format of a cell of a table.
  /// - Parameters:
  ///   - column: The number of its column.
  ///   - fit: The lines of its text.
  mutating func format(_ cell: Cell, column: Int, _ fit: Fit = .line) throws -> CellFormat {
    let isInput = if case .input = cell.behind { true } else { false }
    let look = Look(content: Self.content(cell), fit: fit, isInput: isInput)
    let index = column * Look.count + look.index
    if let format = formats[index] { return format }
    let format = try workbook.format(style(look, columns[column]))
    formats[index] = format
    return format
  }

  private static func content(_ cell: Cell) -> Content {
    // One after the other, since a pair would be a copy of both.
    switch cell.behind {
    case .formula(_, .some(let format)): return .number(format)
    case .link: return .link
    case .input(.listed): return .typed
    case .formula, .input, nil: break
    }
    return switch cell.now {
    case .number(_, let format): .number(format)
    case .text(_, let tone): .text(tone)
    case .blank: .text(.plain)
    case .date: .date
    case .unknown: .unknown
    }
  }

  private func style(_ look: Look, _ column: Column) -> CellStyle {
    if !isRuled, look.fit != .lines, !look.isInput, !column.isIndented, case .text(.plain) = look.content { return .plain }
    return CellStyle { style in
      if isRuled {
        style.bottomBorder = Palette.line
        // Side by side with several lines a text stands beside the first of them.
        style.vertical = look.fit == .line ? .center : .top
      }
      style.wrapsText = look.fit == .lines
      switch look.content {
      case .text(let tone): Self.set(tone, &style)
      case .number(let format): style.numberFormat = format.code
      case .date: style.numberFormat = "yyyy-mm-dd"
      case .link: style.isLink = true
      case .unknown: style.fontColor = Palette.grey
      case .typed:
        style.numberFormat = "@"
        style.isBold = true
      }
      if look.isInput { style.fill = Palette.inputFill }
      // Said even of words, since a name from right to left would stand right.
      style.horizontal = column.kind == .words ? .left : .right
      if column.isIndented { style.indent = 1 }
    }
  }

  private static func isIndented(_ column: Table.Column, after before: Table.Column?) -> Bool {
    guard let before else { return false }
    return column.kind == .words && before.kind != .words
  }

  private static func set(_ tone: Cell.Tone, _ style: inout CellStyle) {
    switch tone {
    case .plain: break
    case .strong: style.isBold = true
    case .good: style.fontColor = Palette.blue
    case .poor: style.fontColor = Palette.orange
    case .quiet: style.fontColor = Palette.grey
    }
  }

  /// The style of a header cell.
  static func header(_ column: Table.Column, after before: Table.Column?) -> CellStyle {
    CellStyle {
      $0.isBold = true
      $0.fontColor = Palette.ink
      $0.fill = Palette.headerFill
      $0.bottomBorder = Palette.blue
      $0.wrapsText = column.width != .over
      $0.vertical = .center
      $0.horizontal = column.kind == .words ? .left : .right
      if isIndented(column, after: before) { $0.indent = 1 }
    }
  }

  static func heading(level: Int) -> CellStyle {
    CellStyle {
      $0.isBold = true
      $0.fontSize = level == 1 ? 18 : 13
      $0.fontColor = level == 1 ? Palette.blue : Palette.ink
    }
  }

  static func prose(_ prose: Block.Prose) -> CellStyle {
    CellStyle {
      // A sentence that begins with a name from right to left would run out of the sheet at its left edge.
      $0.horizontal = .left
      $0.readsFromLeft = true
      switch prose {
      case .lead: $0.fontSize = 13
      case .note: $0.fontColor = Palette.grey
      case .plain, .item: break
      }
    }
  }
}
