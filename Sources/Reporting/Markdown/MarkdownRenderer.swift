/// Draws blocks as Markdown with the tables of GitHub.
struct MarkdownRenderer {
  /// The blocks one after the other, with an empty line between two; of a chart its figures, where no table beside it has them.
  func text(_ blocks: [Block]) -> String {
    var parts: [String] = []
    var isInList = false
    for block in blocks.flatMap(\.single) where !block.isOnlyAPicture {
      let isItem = if case .prose(_, .item) = block { true } else { false }
      if isItem, isInList { parts[parts.count - 1] += "\n" + draw(block) } else { parts.append(draw(block)) }
      isInList = isItem
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func draw(_ block: Block) -> String {
    switch block {
    case .heading(let text, let level): String(repeating: "#", count: level) + " " + Markdown.text(text)
    case .prose(let text, .lead): "**" + Markdown.text(text) + "**"
    case .prose(let text, .item(let number)): "\(number). " + Markdown.text(text)
    case .prose(let text, _): Markdown.paragraph(text)
    case .table(let table): table.rows.isEmpty ? Markdown.paragraph(table.empty) : draw(table)
    case .pair: ""
    case .chart(let chart): "**\(Markdown.text(chart.title))**" + (chart.figures.map { "\n\n" + draw($0) } ?? "")
    }
  }

  private func draw(_ table: Table) -> String {
    let header = row(table.columns.map { Markdown.text($0.header) })
    let rule = row(table.columns.map { $0.kind == .words ? "---" : "---:" })
    return ([header, rule] + table.rows.map { row($0.map(draw)) }).joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func draw(_ cell: Cell) -> String {
    if case .text(let text, .strong) = cell.now, !text.isEmpty { return "**\(Markdown.text(text))**" }
    return Markdown.text(cell.printed)
  }
}

/// Texts that stay as they were typed.
enum Markdown {
  /// The characters that mean something to Markdown inside a line, or to the tables and links of GitHub.
  private static let special = Set("\\`*_{}[]<>#|~&$@^=".unicodeScalars)

  /// A text within a line.
  static func text(_ text: String) -> String {
    let line = TextColumns.line(text)
    var markdown = String.UnicodeScalarView()
    var before: Unicode.Scalar = " "
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      // An address would become a link by itself.
      let isAddress = scalar == ":" && rest.starts(with: "//".unicodeScalars) || scalar == "." && (before == "w" || before == "W")
      if special.contains(scalar) || isAddress { markdown.append("\\") }
      markdown.append(scalar)
      before = scalar
    }
    return String(markdown)
  }

  /// A text at the beginning of a line, where a figure or a dash would begin a list.
  static func paragraph(_ text: String) -> String {
    let line = self.text(text)
    if let first = line.first, "+-".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isNumber }
    guard !digits.isEmpty, let mark = line.dropFirst(digits.count).first, ".)".contains(mark) else { return line }
    return digits + "\\" + line.dropFirst(digits.count)
  }
}
