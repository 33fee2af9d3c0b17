/// An XML Spreadsheet 2003, the XML that BNI Connect and older programs write under the name .xls.
final class SpreadsheetMLFile: @unchecked Sendable {
  static let names: [StaticString] = ["urn:schemas-microsoft-com:office:spreadsheet"]
  static let excelNames: [StaticString] = ["urn:schemas-microsoft-com:office:excel"]

  let file: MappedFile
  let boldStyles: Set<String>
  let mostText: Int

  private init(_ file: MappedFile, boldStyles: Set<String>, mostText: Int) {
    (self.file, self.boldStyles, self.mostText) = (file, boldStyles, mostText)
  }

  /// XML that names the namespace of spreadsheets near its beginning, in whatever encoding.
  static let claims: @Sendable (UnsafeRawBufferPointer) -> Bool = { bytes in
    let head = bytes.prefix(4096).filter { $0 != 0 }
    guard let first = head.first(where: { $0 < 0x80 && $0 > 0x20 }), first == UInt8(ascii: "<") else { return false }
    return head.withUnsafeBytes { $0.holds(Array("urn:schemas-microsoft-com:office:spreadsheet".utf8)) }
  }

  /// The sheets of a file, hidden ones as well.
  static func sheets(_ mapped: MappedFile, _ options: ReadingOptions) throws(SheetFault) -> [any InputSheet] {
    let outline = OutlineReader()
    let xml = XMLStream(outline)
    try read(mapped, xml) { false }
    guard !outline.sheets.isEmpty else { throw SheetFault("holds no sheet with cells") }
    let file = SpreadsheetMLFile(mapped, boldStyles: outline.boldStyles, mostText: options.limits.unpackedBytes)
    return outline.sheets.enumerated().map { index, sheet in
      SpreadsheetMLSheet(file, name: sheet.name, index: index, isHidden: sheet.isHidden)
    }
  }

  /// So much is read at once.
  private static let pieceSize = 1 << 14

  /// Reads a file piece by piece until `pause`, asked after each, is true.
  static func read(_ file: MappedFile, _ xml: XMLStream, until pause: () throws(SheetFault) -> Bool) throws(SheetFault) {
    var position = 0
    while position < file.bytes.count {
      let end = min(file.bytes.count, position + pieceSize)
      let wrong = fault(xml, UnsafeRawBufferPointer(rebasing: file.bytes[position..<end]))
      if try pause() { return }
      if let wrong { throw wrong }
      position = end
    }
    if let wrong = fault(xml, UnsafeRawBufferPointer(start: nil, count: 0), isFinal: true) { throw wrong }
  }

  private static func fault(_ xml: XMLStream, _ bytes: UnsafeRawBufferPointer, isFinal: Bool = false) -> SheetFault? {
    do throws(XMLFault) { try xml.parse(bytes, isFinal: isFinal) } catch { return error.sheetFault("its text") }
    return nil
  }

  /// Takes the sheets' names, which are hidden, and which styles are bold.
  private final class OutlineReader: XMLHandler {
    private static let most = 10_000

    var sheets: [(name: String, isHidden: Bool)] = []
    /// By id, whether a style says of itself that it is bold, and the style it is made after.
    private var styles: [String: (isBold: Bool?, parent: String?)] = [:]
    private var style: String?
    private var visibility: [UInt8]?

    func start(_ name: XMLName, _ attributes: XMLAttributes, in xml: XMLStream) {
      if name.is("Visible", in: excelNames) { visibility = [] }
      guard names.contains(where: { name.namespace.equals($0) }) else { return }
      if name.local.equals("Worksheet"), sheets.count < Self.most {
        sheets.append((attributes.text("Name", in: names) ?? "", false))
      } else if name.local.equals("Style"), styles.count < Self.most, let id = attributes.text("ID", in: names) {
        style = id
        styles[id] = (nil, attributes.text("Parent", in: names))
      } else if name.local.equals("Font"), let style, let isBold = attributes.flag("Bold", in: names) {
        styles[style]?.isBold = isBold
      }
    }

    func end(_ name: XMLName, in xml: XMLStream) {
      if name.is("Style", in: names) { style = nil }
      guard name.is("Visible", in: excelNames), let word = visibility.map({ String(decoding: $0, as: UTF8.self) }) else { return }
      visibility = nil
      if ["SheetHidden", "SheetVeryHidden"].contains(word.trimmingBlanks), !sheets.isEmpty { sheets[sheets.count - 1].isHidden = true }
    }

    func text(_ bytes: UnsafeRawBufferPointer) {
      if let count = visibility?.count, count < 100 { visibility?.append(contentsOf: bytes) }
    }

    var boldStyles: Set<String> {
      Set(styles.keys.filter { isBold($0, depth: 0) })
    }

    private func isBold(_ id: String, depth: Int) -> Bool {
      guard let style = styles[id], depth < 16 else { return false }
      return style.isBold ?? style.parent.map { isBold($0, depth: depth + 1) } ?? false
    }
  }
}

extension String {
  /// The text without blanks and line ends around it.
  var trimmingBlanks: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
