import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The cells of a workbook as its file holds them.
struct WorkbookCells {
  /// What a cell shows; an empty text is no cell.
  enum Value: Hashable {
    case number(Double)
    case text(String)
    case error(String)

    /// Equal to 1e-9, as the engine's own limits are.
    func matches(_ other: Value?) -> Bool {
      if case .number(let a) = self, case .number(let b)? = other { return abs(a - b) <= 1e-9 }
      return self == other
    }
  }

  /// Of each sheet, by name, the cells by address.
  private(set) var sheets: [String: [String: Value]] = [:]
  /// Of each sheet the formulas by address.
  private(set) var formulas: [String: [String: String]] = [:]

  init(_ workbook: URL) throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["-q", "-o", workbook.path, "-d", folder.url.path], in: folder.url, program: "/usr/bin/unzip")
    let parts = folder.url.appendingPathComponent("xl")
    let strings = try SheetReader.read(parts.appendingPathComponent("sharedStrings.xml")).strings
    let names = try SheetReader.read(parts.appendingPathComponent("workbook.xml")).sheets
    for (index, name) in names.enumerated() {
      let sheet = try SheetReader.read(parts.appendingPathComponent("worksheets/sheet\(index + 1).xml"))
      sheets[name] = sheet.cells.compactMapValues { $0.value(strings) }
      formulas[name] = sheet.cells.compactMapValues(\.formula)
    }
  }

  subscript(sheet: String, address: String) -> Value? { sheets[sheet]?[address] }

  /// The cell below a header in the first row below it that begins with a text, or holds it in the column of another header.
  func address(_ sheet: String, header: String, row text: String, in key: String) throws -> String {
    guard let cells = sheets[sheet],
      let head = cells.filter({ entry in
        entry.value == .text(key)
          && cells.contains { $0.value == .text(header) && Self.row($0.key) == Self.row(entry.key) }
      }).map(\.key).min(by: { Self.row($0) < Self.row($1) }),
      let column = cells.first(where: { $0.value == .text(header) && Self.row($0.key) == Self.row(head) }).map({ Self.column($0.key) }),
      let row = cells.filter({ $0.value == .text(text) && Self.column($0.key) == Self.column(head) && Self.row($0.key) > Self.row(head) })
        .map({ Self.row($0.key) }).min()
    else { throw OfficeError(description: "\(sheet) has no cell \(header) of \(text)") }
    return "\(column)\(row)"
  }

  static func column(_ address: String) -> String { String(address.prefix { $0.isLetter }) }
  static func row(_ address: String) -> Int { Int(address.drop { $0.isLetter }) ?? 0 }
}

/// Reads a part of a workbook.
private final class SheetReader: NSObject, XMLParserDelegate {
  struct Cell {
    var type = ""
    var text = ""
    var formula: String?

    func value(_ strings: [String]) -> WorkbookCells.Value? {
      switch type {
      case "s": Int(text).flatMap { strings.indices.contains($0) ? named(strings[$0]) : nil }
      case "e": .error(text)
      case "str", "inlineStr": named(text)
      default: Double(text).map { .number($0) }
      }
    }

    private func named(_ text: String) -> WorkbookCells.Value? { text.isEmpty ? nil : .text(text) }
  }

  private(set) var cells: [String: Cell] = [:]
  private(set) var strings: [String] = []
  private(set) var sheets: [String] = []
  private var address = ""
  private var text = ""

  static func read(_ part: URL) throws -> SheetReader {
    let reader = SheetReader()
    let parser = XMLParser(data: try Data(contentsOf: part))
    parser.delegate = reader
    guard parser.parse() else { throw OfficeError(description: "\(part.lastPathComponent) is no XML") }
    return reader
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    text = ""
    switch element {
    case "sheet": sheets.append(attributes["name"] ?? "")
    case "si": strings.append("")
    case "c":
      address = attributes["r"] ?? ""
      cells[address] = Cell(type: attributes["t"] ?? "")
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
    switch element {
    case "v": cells[address]?.text = text
    case "f": cells[address]?.formula = text
    case "t" where address.isEmpty: strings[strings.count - 1] += text
    case "t": cells[address]?.text += text
    default: break
    }
  }
}
