/// Draws blocks as plain text of a fixed width.
package struct TextRenderer {
  /// The longest line, in columns: an e-mail's width.
  package static let width = 72

  /// There is nothing to set.
  package init() {}

  /// The blocks one after the other, with an empty line between two; what follows a heading stands close to it.
  package func text(_ blocks: [Block]) -> String {
    var lines: [String] = []
    var previous: Block?
    for block in blocks.flatMap(\.single) where !block.isOnlyAPicture {
      switch (previous, block) {
      case (nil, _), (.heading, _), (.prose(_, .item), .prose(_, .item)): break
      default: lines.append("")
      }
      lines += draw(block)
      previous = block
    }
    return lines.map(Self.withoutTrailingSpaces).joined(separator: "\n") + "\n"
  }

  private func draw(_ block: Block) -> [String] {
    switch block {
    case .heading(let text, let level):
      let lines = TextColumns.wrapped(TextColumns.line(text), to: Self.width)
      let rule = String(repeating: level == 1 ? "=" : "-", count: lines.map { TextColumns.width($0) }.max() ?? 0)
      return lines + [rule]
    case .prose(let text, .item(let number)):
      let mark = "\(number). "
      let lines = TextColumns.wrapped(TextColumns.line(text), to: Self.width - mark.count)
      return lines.enumerated().map { ($0 == 0 ? mark : String(repeating: " ", count: mark.count)) + $1 }
    case .prose(let text, _): return TextColumns.wrapped(TextColumns.line(text), to: Self.width)
    case .table(let table): return table.rows.isEmpty ? [table.empty] : TextTable(table).lines
    case .pair: return []
    case .chart(let chart): return chart.figures.map { TextTable($0).lines } ?? []
    }
  }

  private static func withoutTrailingSpaces(_ line: String) -> String {
    guard line.utf8.last == 0x20 else { return line }
    return String(line[...(line.lastIndex { $0 != " " } ?? line.startIndex)])
  }
}
