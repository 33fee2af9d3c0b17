import XLSX

/// The widths of a sheet's columns, which all its tables share, and the lines that texts take in them.
struct Grid {
  /// In digits of the default font.
  let widths: [Double]
  /// How wide a paragraph may run.
  let lineWidth: Double

  /// Paragraphs run at least and at most so wide, whatever the tables: about a line of a book and a screen.
  private static let lineWidths = 92.0...132.0
  /// A column narrower than this looks like a slip.
  private static let least = 5.0
  /// What an indented text takes more: one step is about three spaces.
  private static let indent = 1.3
  /// Room that Excel leaves on both sides of a text.
  private static let padding = 1.0

  init(_ blocks: [Block]) {
    let tables = blocks.compactMap { block in if case .table(let table) = block, !table.rows.isEmpty { table } else { nil } }
    let count = tables.map(\.columns.count).max() ?? 0
    var widths = [Double](repeating: Self.least, count: count)
    for table in tables {
      for (index, column) in table.columns.enumerated() {
        // What runs over takes no part, unless nothing stands behind it in any table.
        if column.width == .over, index < count - 1 { continue }
        widths[index] = max(widths[index], Self.width(of: index, in: table))
      }
    }
    self.widths = widths
    let hasPair = blocks.contains { if case .pair = $0 { true } else { false } }
    lineWidth = hasPair ? Self.lineWidths.upperBound : min(Self.lineWidths.upperBound, max(Self.lineWidths.lowerBound, widths.reduce(0, +)))
  }

  private static func width(of index: Int, in table: Table) -> Double {
    let column = table.columns[index]
    if case .wrap(let width) = column.width { return Double(width) }
    let isAfterFigures = table.columnBefore(index).map { $0.kind != .words } ?? false
    let indent = column.kind == .words && isAfterFigures ? Self.indent : 0
    let header = headerWidth(column, hasButton: table.hasButtons) + indent
    let content = contentWidth(of: index, in: table) + padding + indent
    if case .fit(let most) = column.width { return max(header, min(Double(most), content)) }
    return max(header, content)
  }

  /// A header breaks at spaces and stands in two lines where it can, so it needs the room of the longer one.
  private static func headerWidth(_ column: Table.Column, hasButton: Bool) -> Double {
    let words = column.header.split(separator: " ").map { TextWidth.columns(of: String($0) + " ", isBold: true) }
    let all = words.reduce(0, +)
    var (first, longest) = (0.0, all)
    for word in words.dropLast() {
      first += word
      longest = min(longest, max(first, all - first))
    }
    return longest + padding + (hasButton ? TextWidth.filterButton : 0)
  }

  /// The widest cell; a text like the one above it is measured once, of numbers only the longest.
  private static func contentWidth(of index: Int, in table: Table) -> Double {
    var (widest, largest, last) = (0.0, -1.0, "")
    for row in table.rows {
      switch row[index].now {
      case .number(let number, let format):
        guard abs(number) > largest else { continue }
        largest = abs(number)
        // A sign may stand before a smaller number.
        widest = max(widest, TextWidth.columns(of: format.text(number)) + 1)
      case .blank: continue
      case let cell:
        let text = cell.printed
        guard text != last else { continue }
        last = text
        let isBold = if case .text(_, .strong) = cell { true } else { false }
        widest = max(widest, TextWidth.columns(of: text, isBold: isBold))
      }
    }
    return widest
  }

  /// The lines that the header of a table takes.
  func headerLines(_ table: Table) -> Int {
    table.columns.enumerated().map { index, column in
      let room = widths[index] - (table.hasButtons ? TextWidth.filterButton : 0)
      return column.width == .over ? 1 : lines(column.header, width: room, isBold: true).count
    }.max() ?? 1
  }

  /// The lines that a cell of a table takes; a text too wide for its column is never hidden behind the next one.
  func lines(_ cell: Cell, in column: Table.Column, at index: Int) -> Int {
    guard case .text(let text, let tone) = cell.now, column.width != .over else { return 1 }
    // Most texts are short, and measuring takes longer than looking at their length: no letter is wider than two digits.
    if Double(text.utf8.count) * Self.widestLetter < widths[index] { return 1 }
    if TextWidth.columns(of: text, isBold: tone == .strong) <= widths[index] - Self.padding { return 1 }
    return max(1, lines(text, width: widths[index], isBold: tone == .strong).count)
  }

  private static let widestLetter = 2.0

  /// A text broken at spaces into lines of a width; a word wider than that is broken where the line ends.
  func lines(_ text: String, width: Double, isBold: Bool = false, scale: Double = 1) -> [String] {
    // A hair more, so that rounding breaks no line that just fits.
    let room = max(1, width - Self.padding) + 0.1
    func measure(_ text: some StringProtocol) -> Double { TextWidth.columns(of: String(text), isBold: isBold) * scale }
    let space = measure(" ")
    var (lines, line, used) = ([String](), "", 0.0)
    // Blanks and line ends are bytes, which are split far faster than characters; a space that does not break is none of them.
    for word in text.utf8.split(whereSeparator: { $0 == 0x20 || (0x09...0x0D).contains($0) }).lazy.map(Substring.init) {
      let wide = measure(word)
      if !line.isEmpty, used + space + wide <= room {
        (line, used) = (line + " " + word, used + space + wide)
        continue
      }
      if !line.isEmpty { lines.append(line) }
      (line, used) = (String(word), wide)
      while used > room, line.count > 1 {
        let count = max(1, min(line.count - 1, Int(Double(line.count) * room / used)))
        lines.append(String(line.prefix(count)))
        line = String(line.dropFirst(count))
        used = measure(line)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
