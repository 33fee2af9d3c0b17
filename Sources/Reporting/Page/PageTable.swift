/// A table as HTML, in a box of its own that scrolls where the screen is narrow.
struct PageTable {
  let html: String

  /// Tables of more columns than these are set small on paper, and across it.
  private static let mostNarrow = 8
  /// Tables of more columns than these are set smaller yet.
  private static let mostWide = 12
  /// Tables of no more rows than these are kept on one sheet of paper.
  private static let mostShort = 15

  init(_ table: Table, caption: String, rows: Int, targets: [String: String]) {
    let isWide = table.columns.count > Self.mostNarrow
    let kinds = [
      "box", isWide ? "wide-table" : nil, table.columns.count > Self.mostWide ? "widest" : nil,
      min(rows, table.rows.count) <= Self.mostShort ? "short" : nil,
    ].compactMap { $0 }
    let name = HTML.plain(caption)
    var html = "<div class=\"\(kinds.joined(separator: " "))\" role=\"region\" tabindex=\"0\" aria-label=\"\(name)\">\n"
    html += "<table\(table.name.map { " class=\"\($0)\"" } ?? "")>\n<caption>\(HTML.text(caption))</caption>\n<thead><tr>"
    for column in table.columns { html += "<th scope=\"col\"\(Self.columnClass(column))>\(HTML.text(column.header))</th>" }
    html += "</tr></thead>\n<tbody>\n"
    for row in table.rows.prefix(rows) {
      html += "<tr>"
      for (index, cell) in row.enumerated() { Self.append(cell, in: table.columns[index], isFirst: index == 0, targets, to: &html) }
      html += "</tr>\n"
    }
    self.html = html + "</tbody>\n</table>\n</div>\n"
  }

  private static func columnClass(_ column: Table.Column) -> String { column.kind == .words ? "" : " class=\"n\"" }

  private static func append(
    _ cell: Cell, in column: Table.Column, isFirst: Bool, _ targets: [String: String], to html: inout String
  ) {
    let tag = isFirst ? "th" : "td"
    html += isFirst ? "<th scope=\"row\"" : "<td"
    switch cell.now {
    case .number(let number, let format):
      if column.kind == .bars {
        html += " class=\"n b\" style=\"--v:\(Figure.points(min(100, max(0, number))))\""
      } else {
        html += " class=\"n\""
      }
      html += ">\(format.text(number))"
    case .unknown: html += column.kind == .words ? " class=\"q\">\(Figure.unknown)" : " class=\"n q\">\(Figure.unknown)"
    case .date(let day): html += " class=\"n\">\(day)"
    case .blank: html += ">"
    case .text(let text, let tone):
      if case .link(let sheet) = cell.behind, let target = targets[sheet] {
        html += "><a href=\"#\(target)\">\(HTML.plain(text))</a>"
      } else {
        append(text, tone, to: &html)
      }
    }
    html += "</\(tag)>"
  }

  /// Names of any script run in their own direction.
  private static func append(_ text: String, _ tone: Cell.Tone, to html: inout String) {
    if !text.utf8.allSatisfy({ $0 < 0x80 }) { html += " dir=\"auto\"" }
    switch tone {
    case .plain: break
    case .strong: html += " class=\"strong\""
    case .good: html += " class=\"good\""
    case .poor: html += " class=\"poor\""
    case .quiet: html += " class=\"q\""
    }
    html += ">" + HTML.plain(text)
  }
}
