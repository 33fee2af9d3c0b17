/// Draws blocks as HTML that is well-formed XML too.
struct PageRenderer {
  private(set) var html = ""
  /// The name of the part, which tells its tables apart for those who hear the page.
  private var heading = ""
  private var charts = 0
  private var isInList = false
  /// The identifiers of the sections that links lead to, by sheet.
  let targets: [String: String]

  init(targets: [String: String]) { self.targets = targets }

  /// Draws a part of the page with an identifier.
  /// - Parameter isFirst: The part is the head of the page, and its heading the title of all.
  mutating func section(_ blocks: [Block], id: String, isFirst: Bool) {
    html += "<section id=\"\(id)\">\n"
    for block in blocks { draw(block, shift: isFirst ? 0 : 1) }
    endList()
    html += "</section>\n"
  }

  private mutating func draw(_ block: Block, shift: Int) {
    if case .prose(_, .item) = block {} else { endList() }
    switch block {
    case .heading(let text, let level):
      heading = text
      html += "<h\(level + shift)>\(HTML.text(text))</h\(level + shift)>\n"
    case .prose(let text, let prose): self.prose(text, prose)
    case .table(let table): draw(table)
    case .chart(let chart): draw(chart, [.wide, .narrow])
    case .pair(let first, let second):
      html += "<div class=\"pair\">\n"
      for chart in [first, second] { draw(chart, [.half, .narrow]) }
      html += "</div>\n"
    }
  }

  private mutating func prose(_ text: String, _ prose: Block.Prose) {
    switch prose {
    case .lead: html += "<p class=\"lead\">\(HTML.text(text))</p>\n"
    case .plain: html += "<p>\(HTML.text(text))</p>\n"
    case .note: html += "<p class=\"note\">\(HTML.text(text))</p>\n"
    case .item:
      if !isInList { html += "<ol>\n" }
      isInList = true
      html += "<li>\(HTML.text(text))</li>\n"
    }
  }

  private mutating func endList() {
    if isInList { html += "</ol>\n" }
    isInList = false
  }

  private mutating func draw(_ table: Table) {
    guard !table.rows.isEmpty else { return prose(table.empty, .plain) }
    let limit = PageLimits.rows(of: table)
    html += PageTable(table, caption: heading, rows: limit, targets: targets).html
    if table.rows.count > limit { prose(PageLimits.rest(of: table, shown: limit), .note) }
  }

  private mutating func draw(_ chart: Chart, _ sizes: [SVGChart.Size]) {
    charts += 1
    html += "<figure>\n<figcaption>\(HTML.text(chart.title))</figcaption>\n"
    for size in sizes { html += SVGChart.html(chart, size, id: "chart-\(charts)") + "\n" }
    if let figures = chart.figures {
      html +=
        "<details><summary>The figures</summary>\n"
        + PageTable(figures, caption: chart.title, rows: figures.rows.count, targets: targets).html + "</details>\n"
    }
    html += "</figure>\n"
  }
}

/// How many rows of a long table a page shows, which people read and phones load.
enum PageLimits {
  /// Everybody of a firm of 500 stands in the table of scores.
  private static let most = 500
  /// Of what could not be used a few examples are enough.
  private static let mostRejects = 20

  static func rows(of table: Table) -> Int { min(table.rows.count, table.name == "Rejects" ? mostRejects : most) }

  /// The sentence that says where the other rows stand.
  static func rest(of table: Table, shown: Int) -> String {
    "The first \(shown) of \(table.rows.count) rows; all stand in \(table.name == "Rejects" ? "rejects.csv" : "scorecard.xlsx")."
  }
}
