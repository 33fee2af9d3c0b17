import Foundation
import XLSX

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A folder that is gone when the test is.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "xlsx-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
  }

  func file(_ name: String) -> String {
    path + "/" + name
  }
}

/// A workbook written to a file and unpacked again.
struct WrittenWorkbook {
  private let folder: Folder
  private let path: String

  init(created: Int = 1_790_000_000, _ body: (Workbook) throws -> Void) throws {
    folder = try Folder()
    path = folder.file("written.xlsx")
    let properties = DocumentProperties(
      title: "Title & <more>", subject: "S", author: "Ü", company: "C\u{1}", comments: "a\r\nb", created: created)
    try Workbook.write(to: path, properties: properties, body)
  }

  /// A workbook of one worksheet.
  static func ofOneSheet(_ body: (Worksheet) throws -> Void) throws -> WrittenWorkbook {
    try WrittenWorkbook { try body($0.addWorksheet("Sheet")) }
  }

  var bytes: Data {
    FileManager.default.contents(atPath: path) ?? Data()
  }

  var parts: [String] {
    get throws { try unzip(["-Z1", path]).split(separator: "\n").map(String.init) }
  }

  /// The text of a part; unzip takes a bare `[` for a pattern.
  func part(_ name: String) throws -> String {
    try unzip(["-p", path, name.replacingOccurrences(of: "[", with: "[[]")])
  }

  func sheet(_ number: Int = 1) throws -> String {
    try part("xl/worksheets/sheet\(number).xml")
  }

  /// The cells of a sheet as a spreadsheet program reads them.
  func cells(_ number: Int = 1) throws -> [String: ReadCell] {
    let name = "xl/sharedStrings.xml"
    let strings = try parts.contains(name) ? CellReader.read(part(name)).strings : []
    return try CellReader.read(sheet(number)).cells.mapValues { cell in
      guard cell.type == "s", let index = Int(cell.value), strings.indices.contains(index) else { return cell }
      return ReadCell(type: "s", value: strings[index], formula: cell.formula)
    }
  }

  /// Parts that are not well-formed XML.
  var malformedParts: [String] {
    get throws {
      try parts.filter { name in
        let xml = try part(name)
        return xml.isEmpty || !XMLParser(data: Data(xml.utf8)).parse()
      }
    }
  }

  private func unzip(_ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

/// A cell as the file holds it.
struct ReadCell: Equatable {
  var type = ""
  var value = ""
  var formula: String?

  static func text(_ value: String) -> ReadCell { ReadCell(type: "s", value: value) }
  static func number(_ value: String) -> ReadCell { ReadCell(value: value) }
}

/// Reads cells and shared strings from a part.
private final class CellReader: NSObject, XMLParserDelegate {
  private(set) var cells: [String: ReadCell] = [:]
  private(set) var strings: [String] = []
  private var address = ""
  private var text = ""

  static func read(_ xml: String) -> CellReader {
    let reader = CellReader()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = reader
    _ = parser.parse()
    return reader
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    text = ""
    guard element == "c", let reference = attributes["r"] else { return }
    address = reference
    cells[address] = ReadCell(type: attributes["t"] ?? "")
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    text += string
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
  ) {
    switch element {
    case "v": cells[address]?.value = text
    case "f": cells[address]?.formula = text
    case "t": strings.append(text)
    default: break
    }
  }
}
