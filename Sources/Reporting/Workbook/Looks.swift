import XLSX

/// The styles of a workbook, each made once.
struct Looks {
  /// Whether rows have a line below and long texts; tables of thousands of rows go without, which keeps the file small.
  private let isRuled: Bool
  private var styles: [Key: CellStyle] = [:]

  private struct Key: Hashable {
    let kind: Table.Column.Kind
    let wraps: Bool
    let isIndented: Bool
    let isInput: Bool
    let content: Content
  }

  private enum Content: Hashable {
    case text(Cell.Tone)
    case number(NumberFormat)
    case date, link, unknown
    /// Taken as a text, whatever is typed.
    case typed
  }

  init(isRuled: Bool) { self.isRuled = isRuled }

  /// The style of a cell of a table.
  /// - Parameters:
  ///   - before: The column to the left; words after figures keep some distance.
  ///   - wraps: The text goes over several lines.
  mutating func style(_ cell: Cell, in column: Table.Column, after before: Table.Column?, wraps: Bool) -> CellStyle {
    let isIndented = Self.isIndented(column, after: before)
    if !isRuled, !isIndented, !wraps, Self.isPlain(cell) { return .plain }
    let isInput = if case .input = cell { true } else { false }
    let key = Key(kind: column.kind, wraps: wraps, isIndented: isIndented, isInput: isInput, content: Self.content(cell))
    if let style = styles[key] { return style }
    let style = make(key)
    styles[key] = style
    return style
  }

  private static func isPlain(_ cell: Cell) -> Bool {
    switch cell {
    case .text(_, .plain), .blank, .formula(_, .text(_, .plain), nil), .formula(_, .blank, nil): true
    default: false
    }
  }

  private static func content(_ cell: Cell) -> Content {
    switch cell {
    case .text(_, let tone): .text(tone)
    case .blank: .text(.plain)
    case .number(_, let format), .formula(_, _, .some(let format)): .number(format)
    case .date: .date
    case .link: .link
    case .unknown: .unknown
    case .formula(_, let now, nil): content(now)
    case .input(_, .listed): .typed
    case .input(let now, _): content(now)
    }
  }

  private func make(_ key: Key) -> CellStyle {
    CellStyle { style in
      if isRuled {
        style.bottomBorder = Palette.line
        style.vertical = .top
      }
      style.wrapsText = key.wraps
      switch key.content {
      case .text(let tone): Self.set(tone, &style)
      case .number(let format): style.numberFormat = format.code
      case .date: style.numberFormat = "yyyy-mm-dd"
      case .link: style.isLink = true
      case .unknown: style.fontColor = Palette.grey
      case .typed:
        style.numberFormat = "@"
        style.isBold = true
      }
      if key.isInput { style.fill = Palette.inputFill }
      // Said even of words, since a name from right to left would stand right.
      style.horizontal = key.kind == .words ? .left : .right
      if key.isIndented { style.indent = 1 }
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
