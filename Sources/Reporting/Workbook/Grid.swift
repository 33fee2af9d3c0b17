import XLSX

/// The widths of a sheet's columns, which all its tables share, and the lines that texts take in them.
struct Grid {
  /// In digits of the default font.
  let widths: [Double]
  /// How wide a paragraph may run.
  let lineWidth: Double

  /// How wide the sheet is on paper in points, of which there are 3 to 4 pixels.
  var printedWidth: Double { max(pictureWidth, lineWidth * Self.digit, widths.reduce(0) { $0 + $1 * Self.digit + Self.margin }) * 0.75 }
  /// Of the widest picture, in pixels.
  private let pictureWidth: Double
  /// The pixels of a digit, and what a column has more.
  private static let (digit, margin) = (7.0, 5.0)

  /// Paragraphs run at least and at most so wide, whatever the tables: about a line of a book and a screen.
  private static let lineWidths = 92.0...132.0
  /// A column narrower than this looks like a slip.
  private static let least = 5.0
  /// What an indented text takes more: one step is about three spaces.
  private static let indent = 1.3
  /// Room that Excel leaves on both sides of a text.
  private static let padding = 1.0

  /// By table that has rows, in order, and column whether a cell may be wider than its column.
  let mayOverflow: [[Bool]]

  init(_ blocks: [Block]) {
    let tables = blocks.compactMap { block in if case .table(let table) = block, !table.rows.isEmpty { table } else { nil } }
    let needs = tables.map { table in
      zip(table.columns.indices, Self.contentWidths(table)).map { Self.need(of: $0, in: table, content: $1) }
    }
    let count = tables.map(\.columns.count).max() ?? 0
    var widths = [Double](repeating: Self.least, count: count)
    for (table, needs) in zip(tables, needs) {
      for (index, need) in needs.enumerated() {
        // What runs over takes no part, unless nothing stands behind it in any table.
        if table.columns[index].width == .over, index < count - 1 { continue }
        widths[index] = max(widths[index], need.width)
      }
    }
    self.widths = widths
    mayOverflow = zip(tables, needs).map { table, needs in
      zip(table.columns, needs).enumerated().map { $1.0.width != .over && $1.1.content > widths[$0] }
    }
    let hasPair = blocks.contains { if case .pair = $0 { true } else { false } }
    let hasChart = blocks.contains { if case .chart = $0 { true } else { false } }
    pictureWidth = Double(hasPair ? ChartLooks.pairWidth : hasChart ? ChartLooks.width : 0)
    lineWidth = hasPair ? Self.lineWidths.upperBound : min(Self.lineWidths.upperBound, max(Self.lineWidths.lowerBound, widths.reduce(0, +)))
  }

  /// The width that a column asks for, and that of its widest cell, which is not measured where it has no say.
  private static func need(of index: Int, in table: Table, content: Double) -> (width: Double, content: Double) {
    let column = table.columns[index]
    if case .wrap(let width) = column.width { return (Double(width), .infinity) }
    let isAfterFigures = table.columnBefore(index).map { $0.kind != .words } ?? false
    let indent = column.kind == .words && isAfterFigures ? Self.indent : 0
    let header = headerWidth(column, hasButton: table.hasButtons) + indent
    let content = content + padding + indent
    if case .fit(let most) = column.width { return (max(header, min(Double(most), content)), content) }
    return (max(header, content), content)
  }

  /// A header breaks at spaces and stands in two lines where it can, so it needs the room of the longer one.
  private static func headerWidth(_ column: Table.Column, hasButton: Bool) -> Double {
    var header = column.header + " "
    // Each word with the space behind it.
    let words = header.withUTF8 { header in
      header.indices.filter { header[$0] == 0x20 && $0 > 0 && header[$0 - 1] != 0x20 }.map { end in
        let start = header[..<end].lastIndex(of: 0x20).map { $0 + 1 } ?? 0
        return TextWidth.columns(of: UnsafeBufferPointer(rebasing: header[start...end]), isBold: true)
      }
    }
    let all = words.reduce(0, +)
    var (first, longest) = (0.0, all)
    for word in words.dropLast() {
      first += word
      longest = min(longest, max(first, all - first))
    }
    return longest + padding + (hasButton ? TextWidth.filterButton : 0)
  }

  /// The widest cell of each column that is as wide as its cells.
  private static func contentWidths(_ table: Table) -> [Double] {
    var contents = table.columns.map { _ in Content() }
    let columns = table.columns.indices.filter { if case .wrap = table.columns[$0].width { false } else { true } }
    for row in table.rows {
      for column in columns { contents[column].add(row[column].now) }
    }
    return contents.map(\.widest)
  }

  /// The widest cell of a column; a text like the one above it is measured once, of numbers only the longest, and dates are alike.
  private struct Content {
    private(set) var widest = 0.0
    /// A text of no more bytes is not wider.
    private var mostBytes = 0
    private var largest = -1.0
    private var last = ""
    private var hasDate = false

    mutating func add(_ content: Cell.Content) {
      switch content {
      case .blank: break
      case .number(let number, let format):
        guard abs(number) > largest else { return }
        largest = abs(number)
        // A sign may stand before a smaller number.
        widen(TextWidth.columns(of: format.text(number)) + 1)
      case .text(let text, let tone): add(text, isBold: tone == .strong)
      case .date:
        guard !hasDate else { return }
        hasDate = true
        add(content.printed, isBold: false)
      case .unknown: add(Figure.unknown, isBold: false)
      }
    }

    private mutating func add(_ text: String, isBold: Bool) {
      guard text.utf8.count > mostBytes, text != last else { return }
      last = text
      widen(TextWidth.columns(of: text, isBold: isBold))
    }

    private mutating func widen(_ width: Double) {
      guard width > widest else { return }
      widest = width
      mostBytes = Int(width / TextWidth.widestByte)
    }
  }

  /// The lines that the header of a table takes.
  func headerLines(_ table: Table) -> Int {
    table.columns.enumerated().map { index, column in
      let room = widths[index] - (table.hasButtons ? TextWidth.filterButton : 0)
      return column.width == .over ? 1 : lineCount(column.header, width: room, isBold: true)
    }.max() ?? 1
  }

  /// The lines that a cell takes in a column that it may overflow; a text too wide is never hidden behind the next cell.
  func lines(_ cell: Cell, column: Int) -> Int {
    guard case .text(let text, let tone) = cell.now else { return 1 }
    // Most texts are short, and measuring takes longer than looking at their length.
    let (width, isBold) = (widths[column], tone == .strong)
    if Double(text.utf8.count) * TextWidth.widestByte <= width - Self.padding { return 1 }
    if TextWidth.columns(of: text, isBold: isBold) <= width - Self.padding { return 1 }
    return max(1, lineCount(text, width: width, isBold: isBold))
  }

  /// A text broken at spaces into lines of a width; a word wider than that is broken where the line ends.
  func lines(_ text: String, width: Double, scale: Double = 1) -> [String] {
    var lines: [String] = []
    var text = text
    text.withUTF8 { bytes in
      Self.eachLine(bytes, room: Self.room(width, scale), isBold: false) { line in
        lines.append(Self.words(UnsafeBufferPointer(rebasing: bytes[line])))
      }
    }
    return lines
  }

  /// The words of a line, a space apart.
  private static func words(_ line: UnsafeBufferPointer<UInt8>) -> String {
    var wasBlank = false
    let isPlain = line.allSatisfy { byte in
      defer { wasBlank = isBlank(byte) }
      return !isBlank(byte) || byte == 0x20 && !wasBlank
    }
    if isPlain { return String(decoding: line, as: UTF8.self) }
    return line.split(whereSeparator: isBlank).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  /// How many those lines are.
  func lineCount(_ text: String, width: Double, isBold: Bool = false, scale: Double = 1) -> Int {
    var (text, count) = (text, 0)
    text.withUTF8 { Self.eachLine($0, room: Self.room(width, scale), isBold: isBold) { _ in count += 1 } }
    return count
  }

  /// What a line of a text may take; a hair more, so that rounding breaks no line that just fits.
  private static func room(_ width: Double, _ scale: Double = 1) -> Double { (max(1, width - padding) + 0.1) / scale }

  /// Blanks and line ends are bytes, which are split far faster than characters; a space that does not break is none of them.
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Tells of each line of a text where it begins and ends, in bytes.
  private static func eachLine(_ text: UnsafeBufferPointer<UInt8>, room: Double, isBold: Bool, _ body: (Range<Int>) -> Void) {
    func measure(_ range: Range<Int>) -> Double { TextWidth.columns(of: UnsafeBufferPointer(rebasing: text[range]), isBold: isBold) }
    let space = TextWidth.columns(of: " ", isBold: isBold)
    var (line, used, index): (Range<Int>?, Double, Int) = (nil, 0, 0)
    while index < text.count {
      let start = index
      while index < text.count, !isBlank(text[index]) { index += 1 }
      var word = start..<index
      index += 1
      guard !word.isEmpty else { continue }
      var wide = measure(word)
      if let begun = line, used + space + wide <= room {
        line = begun.lowerBound..<word.upperBound
        used += space + wide
        continue
      }
      if let line { body(line) }
      while wide > room, let length = part(room / wide, of: UnsafeBufferPointer(rebasing: text[word])) {
        body(word.lowerBound..<word.lowerBound + length)
        word = word.lowerBound + length..<word.upperBound
        wide = measure(word)
      }
      (line, used) = (word, wide)
    }
    if let line { body(line) }
  }

  /// The bytes of about a share of a word's characters; nil of a single character.
  private static func part(_ share: Double, of word: UnsafeBufferPointer<UInt8>) -> Int? {
    let word = String(decoding: word, as: UTF8.self)
    let count = word.count
    return count > 1 ? word.prefix(max(1, min(count - 1, Int(Double(count) * share)))).utf8.count : nil
  }
}
