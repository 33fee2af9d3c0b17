/// Draws blocks as plain text of a fixed width.
package struct TextRenderer {
  /// The longest line, in columns: an e-mail's width.
  package static let width = 72

  /// There is nothing to set.
  package init() {}

  /// The blocks one after the other, with an empty line between two; what follows a heading stands close to it.
  package func text(_ blocks: [Block]) -> String {
    var lines = TextLines()
    var previous: Block?
    for block in blocks.flatMap(\.single) where !block.isOnlyAPicture {
      switch (previous, block) {
      case (nil, _), (.heading, _), (.prose(_, .item), .prose(_, .item)): break
      default: lines.line("")
      }
      draw(block, &lines)
      previous = block
    }
    return lines.text
  }

  private func draw(_ block: Block, _ lines: inout TextLines) {
    switch block {
    case .heading(let text, let level):
      let heading = TextColumns.wrapped(TextColumns.line(text), to: Self.width)
      for line in heading { lines.line(line) }
      lines.put(level == 1 ? "=" : "-", times: heading.map { TextColumns.width($0) }.max() ?? 0)
      lines.end()
    case .prose(let text, .item(let number)):
      let mark = "\(number). "
      for (index, line) in TextColumns.wrapped(TextColumns.line(text), to: Self.width - mark.count).enumerated() {
        if index == 0 { lines.put(mark) } else { lines.put(" ", times: mark.count) }
        lines.line(line)
      }
    case .prose(let text, _): for line in TextColumns.wrapped(TextColumns.line(text), to: Self.width) { lines.line(line) }
    case .table(let table): if table.rows.isEmpty { lines.line(table.empty) } else { TextTable(table).draw(&lines) }
    case .pair: break
    case .chart(let chart): if let figures = chart.figures { TextTable(figures).draw(&lines) }
    }
  }
}
