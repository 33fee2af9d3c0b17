import Model
import XLSX

/// The sheet of one activity: a table with a filled example row, and rules for what may be typed.
struct LoggingSheet {
  private let layout: LogLayout
  /// The persons stand on a sheet of their own that people fill in, not in a list.
  private let hasTeamSheet: Bool

  /// So many rows stand ready; a table grows when something is typed below it.
  private static let readyRows = 100
  /// Rules hold for so many rows, since the table may grow.
  private static let ruledRows = 5000

  init(_ layout: LogLayout, hasTeamSheet: Bool) { (self.layout, self.hasTeamSheet) = (layout, hasTeamSheet) }

  private static let titles = [
    "team": "Team", "event": "Events", "contact": "Contacts", "interaction": "Interactions", "referral": "Referrals",
    "introduction": "Introductions", "outcome": "Outcomes", "leave": "Leave",
  ]

  private var title: String { Self.titles[layout.activity] ?? layout.activity }

  func write(to workbook: Workbook) throws {
    let sheet = try workbook.addWorksheet(title)
    try sheet.setTabColor(Palette.blue)
    let rows = 0...Self.readyRows
    let columns = layout.columns.enumerated().map { index, column in
      var header = Self.headerStyle(isRequired: column.isRequired, isNumber: column.kind.isNumber)
      if isAfterNumber(index) { header.indent = 1 }
      return XLSX.Table.Column(Self.header(column.name), headerStyle: header, style: Self.cellStyle(column.kind))
    }
    try sheet.add(
      XLSX.Table(
        "Log\(title)", range: CellRange(rows: rows, columns: 0...columns.count - 1), columns: columns, look: .light(1), hasButtons: false))
    for (index, column) in layout.columns.enumerated() { try write(column, at: index, on: sheet) }
    try sheet.setHeight(22, ofRow: 0)
    try sheet.freeze(rows: 1)
    var page = PageSetup()
    page.repeatedRows = 0...0
    page.footer = PageLine(left: [.text("\(TemplateMarks.title): \(title)")], right: [.pageNumber, .text(" / "), .pageCount])
    try sheet.setPage(page)
  }

  private func write(_ column: LogLayout.Column, at index: Int, on sheet: Worksheet) throws {
    var style = Self.cellStyle(column.kind)
    if isAfterNumber(index) { (style.horizontal, style.indent) = (.left, 1) }
    var exampleStyle = style
    exampleStyle.isItalic = true
    exampleStyle.fontColor = Palette.grey
    let example = TemplateExample.value(of: column.name, in: layout.activity)
    try sheet.write(example, row: 1, column: index, style: exampleStyle)
    // Cells that stand ready are formatted, so that what is typed becomes a date and not a text.
    for row in 2...Self.readyRows { try sheet.write(.blank, row: row, column: index, style: style) }
    let header = TextWidth.columns(of: Self.header(column.name), isBold: true) + 3
    try sheet.setWidth(max(header, Self.width(column)), ofColumn: index)
    if let rule = rule(column) { try sheet.add(rule, to: CellRange(rows: 1...Self.ruledRows, columns: index...index)) }
  }

  /// Words stand left and the numbers before them right, so that they would touch.
  private func isAfterNumber(_ index: Int) -> Bool {
    index > 0 && layout.columns[index - 1].kind.isNumber && !layout.columns[index].kind.isNumber
  }

  /// `new_people` as `New people`; case, blanks and underscores do not matter when it is read.
  static func header(_ name: String) -> String {
    let words = name.split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Needed columns are dark.
  static func headerStyle(isRequired: Bool, isNumber: Bool = false) -> CellStyle {
    CellStyle {
      if isNumber { $0.horizontal = .right }
      $0.isBold = true
      $0.vertical = .center
      $0.fontColor = isRequired ? 0xFFFFFF : Palette.ink
      $0.fill = isRequired ? Palette.blue : Palette.bar
    }
  }

  private static func cellStyle(_ kind: LogLayout.Kind) -> CellStyle {
    CellStyle {
      $0.bottomBorder = Palette.line
      switch kind {
      case .day: $0.numberFormat = "yyyy-mm-dd"
      case .moment: $0.numberFormat = "yyyy-mm-dd hh:mm"
      case .share: $0.numberFormat = "0%"
      // A phone number or an id is taken as it is typed.
      case .text, .person: $0.numberFormat = "@"
      case .number, .words: break
      }
      if case .day = kind { $0.horizontal = .left }
      if case .moment = kind { $0.horizontal = .left }
    }
  }

  private static func width(_ column: LogLayout.Column) -> Double {
    switch column.kind {
    case .day: 12
    case .moment: 17
    case .number, .share: 9
    case .person: 20
    case .words(let words): max(10, (words.map { TextWidth.columns(of: $0) }.max() ?? 0) + 3)
    case .text: column.name == "note" ? 36 : 22
    }
  }

  private func rule(_ column: LogLayout.Column) -> InputRule? {
    let name = Self.header(column.name)
    switch column.kind {
    case .text: return nil
    case .person:
      let source = hasTeamSheet ? "Team!$A$3:$A$\(Self.readyRows + 1)" : LoggingWorkbook.peopleRange
      return InputRule(
        .cells(source), hint: .init(name, "Choose a person of the team list."),
        alert: .init("Not in the team list", "Only persons of the team list can be counted. Keep it all the same?"), isStrict: false)
    case .day, .moment:
      // 2000-01-01 to 2199-12-31, in days since 1899-12-30.
      return InputRule(
        .date(36_526...109_574.999), hint: column.isRequired ? .init(name, "A date such as 2026-10-05.") : nil,
        alert: .init("No date", "Write a date such as 2026-10-05, with a time such as 14:30 where there is one."))
    case .number(let range):
      let words = range.upperBound > 1000 ? "from 0 up" : "from \(Int(range.lowerBound)) to \(Int(range.upperBound))"
      return InputRule(.number(range), alert: .init("No such number", "Write a number \(words)."))
    case .share:
      return InputRule(
        .number(0...1), hint: .init(name, "The share of people you knew already: 30% or 0.3."),
        alert: .init("No share", "Write a share such as 30%."))
    case .words(let words):
      return InputRule(
        .words(words), alert: .init("Not in the list", "Choose one of: \(words.joined(separator: ", "))."))
    }
  }
}

extension LogLayout.Kind {
  /// Shown at the right edge.
  fileprivate var isNumber: Bool {
    switch self {
    case .number, .share: true
    case .text, .person, .day, .moment, .words: false
    }
  }
}
