import Model

/// Takes rows and cells from the XML of a workbook's sheet.
final class SheetHandler: XMLHandler {
  var rows: WorkbookRows
  /// Within the element that holds the rows.
  private var isInData = false
  private var isInRow = false
  /// Rows may be written without a prefix, in an encoding whose bytes mean what they say.
  private var mayBePlain = false
  /// Where the last row ended, or the element opened that holds them, in bytes given to the parser.
  private var lastRowEnd = -1

  /// The cell that is open.
  private var isInCell = false
  private var kind = CellKind.number
  private var style = 0
  private var isFormula = false
  private var isInValue = false
  private var value = Column<UInt8>()
  private var inline = RichText()
  private var isInline = false

  init(_ rows: consuming WorkbookRows) { self.rows = rows }

  /// True where the parser has come to the end of a row, or the beginning of all, with the bytes given, so that rows may be read past it.
  func isBetweenRows(given: Int) -> Bool { lastRowEnd == given && mayBePlain && isInData && !isInRow }

  func start(_ name: XMLName, _ attributes: XMLAttributes, in xml: XMLStream) {
    guard WorkbookPackage.isSheetName(name) else { return }
    let name = name.local
    if isInCell {
      startInCell(name, attributes)
    } else if name.equals("c"), isInRow {
      startCell(attributes)
    } else if name.equals("row"), isInData {
      startRow(attributes)
    } else if name.equals("sheetData") {
      isInData = true
      let isSheet = WorkbookPackage.sheetNames.contains { "\($0)" == xml.defaultNamespace }
      mayBePlain = isSheet && (xml.encoding ?? "UTF-8").uppercased() == "UTF-8"
      lastRowEnd = xml.position
    } else if name.equals("mergeCell"), let range = attributes.text("ref") {
      noteMerged(range)
    } else if name.equals("col"), attributes.flag("hidden") == true {
      noteHidden(attributes)
    }
    if rows.sheet.fault != nil { xml.stop() }
  }

  private func startRow(_ attributes: XMLAttributes) {
    guard !isInRow else { return rows.sheet.fail("a row stands within another; save the file anew with Excel or LibreOffice") }
    isInRow = true
    // A number that is none, or has more digits than any row, lies beyond the last one.
    rows.sheet.beginRow(
      attributes.value("r").map { $0.wholeNumber ?? CellReference.mostRows + 1 }, isHidden: attributes.flag("hidden") == true)
  }

  private func startCell(_ attributes: XMLAttributes) {
    isInCell = true
    let reference = attributes.value("r")
    rows.sheet.beginCell(reference.map { CellReference.column($0) ?? CellReference.mostColumns })
    kind = CellKind(attributes.value("t") ?? UnsafeRawBufferPointer(start: nil, count: 0))
    style = attributes.number("s") ?? 0
    (isFormula, isInValue, isInline) = (false, false, false)
    value.truncate(to: 0)
    inline.clear()
  }

  private func startInCell(_ name: UnsafeRawBufferPointer, _ attributes: XMLAttributes) {
    if name.equals("is") {
      isInline = true
    } else if isInline {
      inline.start(name, attributes)
    } else if name.equals("v") {
      isInValue = true
    } else if name.equals("f") {
      isFormula = true
    }
  }

  func end(_ name: XMLName, in xml: XMLStream) {
    guard WorkbookPackage.isSheetName(name) else { return }
    let name = name.local
    if isInCell {
      endInCell(name)
    } else if name.equals("row"), isInRow {
      isInRow = false
      rows.sheet.endRow()
      lastRowEnd = xml.position
    } else if name.equals("sheetData") {
      isInData = false
    }
    if rows.sheet.fault != nil { xml.stop() }
  }

  private func endInCell(_ name: UnsafeRawBufferPointer) {
    if name.equals("c") {
      isInCell = false
      if inline.bytes.isEmpty {
        rows.append(kind, UnsafeRawBufferPointer(value.elements), style: style, isFormula: isFormula)
      } else {
        rows.append(.text, inline.bytes, style: style, isBold: inline.isBold)
      }
    } else if name.equals("v") {
      isInValue = false
    } else if name.equals("is") {
      isInline = false
    } else if isInline {
      inline.end(name)
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    if isInline {
      inline.append(bytes)
    } else if isInValue, value.count <= RowScanner.longestRow {
      value.append(contentsOf: bytes)
    }
  }

  /// Takes down a merged range such as `A2:A5`.
  private func noteMerged(_ range: String) {
    let corners = range.split(separator: ":").map { corner in
      Array(corner.utf8).withUnsafeBytes { (row: CellReference.row($0) ?? 0, column: CellReference.column($0) ?? 0) }
    }
    guard let first = corners.first, let last = corners.last, first.row <= last.row, first.column <= last.column else { return }
    rows.sheet.notes.noteMerged(rows: first.row...last.row, columns: first.column...last.column)
  }

  /// Takes down columns that are not shown, which the file counts from 1.
  private func noteHidden(_ attributes: XMLAttributes) {
    guard let first = attributes.number("min"), let last = attributes.number("max"), (1...last).contains(first) else { return }
    rows.sheet.notes.noteHidden(columns: first - 1...last - 1)
  }
}
