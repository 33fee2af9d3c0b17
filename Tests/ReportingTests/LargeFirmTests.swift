import Foundation
import Model
import Testing

@testable import Reporting
@testable import Scoring

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Every sheet of a firm of more than five hundred people, by every renderer.
@Suite(.serialized) struct LargeFirmTests {
  private static let card = Result { try SampleFirm.large.scorecard() }

  @Test func textStaysInItsWidth() throws {
    let card = try Self.card.get()
    #expect(card.people.count == 520 && card.scored.count > 400)
    for sheet in Sheets.all {
      for line in TextRenderer().text(sheet.blocks(card)).split(separator: "\n") { #expect(TextColumns.width(line) <= 72, "\(line)") }
    }
  }

  @Test func markdownAndPageHoldEverySheet() throws {
    let card = try Self.card.get()
    for sheet in Sheets.all { #expect(MarkdownRenderer().text(sheet.blocks(card)).hasPrefix("# ")) }
    let html = ReportPage.html(card)
    #expect(XMLParser(data: Data(html.replacing("<!DOCTYPE html>\n", with: "").utf8)).parse())
    for sheet in Sheets.all where !sheet.isForWorkbookOnly { #expect(html.contains(">\(sheet.title)</a>")) }
  }

  @Test func whatIsCutIsSaid() throws {
    let card = try Self.card.get()
    func text(_ sheet: any Sheet.Type) -> String {
      TextRenderer().text(sheet.blocks(card)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let waiting = card.people.reduce(0) { $0 + $1.waiting.count }
    #expect(
      text(TrendSheet.self).contains("The 500 of 520 whose trend is largest; everybody's score and trend stand on the sheet Scorecard."))
    #expect(text(AnswersSheet.self).contains("The 50 who have waited longest of \(waiting); all stand in scorecard.json."))
    // Of the 40 leaders the four that log nothing have no score.
    #expect(text(LeadershipSheet.self).contains("There is no picture of 36 teams"))
    #expect(TeamSummary.text(card).contains("16 more teams stand on the sheet Leadership"))
  }

  /// Every cell of every table of the sheets, read back from the file in the order in which it stands there.
  @Test(arguments: [true, false]) func theWorkbookReadBackEqualsTheBlocks(_ isLarge: Bool) throws {
    let card = isLarge ? try Self.card.get() : try SampleFirm.firm.scorecard()
    let book = try Book(card)
    let strings = try PartReader.read(book.part("xl/sharedStrings.xml")).strings
    for (index, sheet) in Sheets.all.enumerated() {
      let cells = try PartReader.read(book.part("xl/worksheets/sheet\(index + 1).xml")).values(strings)
      var rest = cells[...]
      for case .table(let table) in sheet.blocks(card) where !table.rows.isEmpty {
        let expected = table.columns.map(\.header) + table.rows.flatMap { $0.compactMap(Self.stored) }
        guard let start = rest.indices.first(where: { rest[$0...].starts(with: expected) }) else {
          Issue.record("\(sheet.title) lacks its table of \(table.columns.map(\.header))")
          continue
        }
        rest = rest[(start + expected.count)...]
      }
    }
  }

  /// A cell as its file holds it; nil where it holds none.
  private static func stored(_ cell: Cell) -> String? {
    switch cell.now {
    case .number(let number, _): number.isFinite ? PartReader.number(number) : Figure.unknown
    case .date(let day): PartReader.number(Double(day.number) + 25_569)
    default: cell.printed.isEmpty ? nil : cell.printed
    }
  }
}

/// Reads the cells of a part of a workbook, row by row.
private final class PartReader: NSObject, XMLParserDelegate {
  private(set) var strings: [String] = []
  private var cells: [(type: String, text: String)] = []
  private var text = ""

  static func read(_ part: String) throws -> PartReader {
    let reader = PartReader()
    let parser = XMLParser(data: Data(part.utf8))
    parser.delegate = reader
    try #require(parser.parse())
    return reader
  }

  /// As many digits as tell one figure of a report from another.
  static func number(_ number: Double) -> String { String(format: "%.9g", number) }

  func values(_ strings: [String]) -> [String] {
    cells.compactMap { type, text in
      let value =
        type == "s" ? strings[Int(text) ?? 0] : type == "str" || type == "inlineStr" ? text : Double(text).map(Self.number) ?? text
      return value.isEmpty ? nil : value
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    text = ""
    if element == "si" { strings.append("") }
    if element == "c" { cells.append((attributes["t"] ?? "", "")) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
    switch element {
    case "v": cells[cells.count - 1].text = text
    case "t" where cells.isEmpty: strings[strings.count - 1] += text
    case "t": cells[cells.count - 1].text += text
    default: break
    }
  }
}
