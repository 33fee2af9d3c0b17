/// An Excel workbook (.xlsx): its sheets in their order, and what their cells refer to.
final class WorkbookFile: @unchecked Sendable {
  let package: WorkbookPackage
  let strings: SharedStrings
  let looks: CellLooks
  let countsFrom1904: Bool
  let mostText: Int

  private init(_ package: WorkbookPackage, strings: SharedStrings, looks: CellLooks, countsFrom1904: Bool, mostText: Int) {
    (self.package, self.strings, self.looks, self.countsFrom1904) = (package, strings, looks, countsFrom1904)
    self.mostText = mostText
  }

  /// The sheets of a file, hidden ones as well; charts are none.
  static func sheets(_ file: MappedFile, _ options: ReadingOptions) throws(SheetFault) -> [any InputSheet] {
    let package = WorkbookPackage(try ZipArchive(file, limits: options.limits))
    let part = try package.relationships(of: "").values.first { $0.kind == "officeDocument" }?.target ?? "xl/workbook.xml"
    let list = SheetListReader()
    try package.read(part, list)
    let parts = try package.relationships(of: part)
    let strings = parts.values.first { $0.kind == "sharedStrings" }.map(\.target)
    let styles = parts.values.first { $0.kind == "styles" }.map(\.target)
    let workbook = WorkbookFile(
      package, strings: try strings.map { part throws(SheetFault) in try SharedStrings.read(part, of: package) } ?? SharedStrings(),
      looks: try styles.map { part throws(SheetFault) in try CellLooks.read(part, of: package) } ?? CellLooks(),
      countsFrom1904: list.countsFrom1904, mostText: options.limits.unpackedBytes)
    let sheets = list.sheets.compactMap { sheet -> WorkbookSheet? in
      guard let target = parts[sheet.relationship], target.kind == "worksheet" else { return nil }
      return WorkbookSheet(workbook, name: sheet.name, part: target.target, isHidden: sheet.isHidden)
    }
    guard !sheets.isEmpty else { throw SheetFault("holds no sheet with cells") }
    return sheets
  }

  /// Takes the list of sheets from the part that names them.
  private final class SheetListReader: XMLHandler {
    /// Excel has no limit of its own, but nobody has so many.
    private static let mostSheets = 10_000

    var sheets: [(name: String, relationship: String, isHidden: Bool)] = []
    var countsFrom1904 = false

    func start(_ name: XMLName, _ attributes: XMLAttributes, in xml: XMLStream) {
      guard WorkbookPackage.isSheetName(name) else { return }
      if name.local.equals("workbookPr") {
        countsFrom1904 = attributes.flag("date1904") ?? false
      } else if name.local.equals("sheet"), sheets.count < Self.mostSheets, let title = attributes.text("name"),
        let id = attributes.text("id", in: WorkbookPackage.relationshipNames)
      {
        sheets.append((title, id, ["hidden", "veryHidden"].contains(attributes.text("state"))))
      }
    }

    func end(_ name: XMLName, in xml: XMLStream) {}
    func text(_ bytes: UnsafeRawBufferPointer) {}
  }
}

/// A sheet of a workbook, read anew from the packed file each time.
final class WorkbookSheet: InputSheet, @unchecked Sendable {
  private let workbook: WorkbookFile
  private let part: String
  private let isHidden: Bool
  private var notes = SheetNotes()
  let name: String?

  init(_ workbook: WorkbookFile, name: String, part: String, isHidden: Bool) {
    (self.workbook, self.name, self.part, self.isHidden) = (workbook, name, part, isHidden)
  }

  var delimiters: [UInt8] { [RowText.delimiter] }
  var linesAreRows: Bool { true }
  var remarks: [String] { notes.sentences(below: 0, Array(repeating: "?", count: CellReference.mostColumns)) }

  func remarks(below line: UInt32, _ header: [String]) -> [String] { notes.sentences(below: line, header) }

  func read(markingBold: Bool, _ body: (RowStretch) -> Bool) throws(SheetFault) {
    try read(markingBold: markingBold, plainly: true, body)
  }

  /// - Parameter plainly: False to leave every row to the parser.
  func read(markingBold: Bool, plainly: Bool, _ body: (RowStretch) -> Bool) throws(SheetFault) {
    let rows = WorkbookRows(workbook, isHidden: isHidden, markingBold: markingBold)
    let reader = SheetReader(rows, part: part, readsPlainRows: plainly)
    defer { notes = reader.notes }
    try reader.read(try workbook.package.open(part), body)
  }
}
