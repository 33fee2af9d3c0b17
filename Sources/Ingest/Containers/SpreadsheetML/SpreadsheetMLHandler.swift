import Model

/// Takes the rows and cells of one sheet from an XML Spreadsheet 2003.
final class SpreadsheetMLHandler: XMLHandler {
  var text: SheetText
  /// The sheet that is wanted, and the one that is open, counted from 0.
  private let wanted: Int
  private var sheet = -1
  private var isInTable = false
  /// The column behind those described so far, counted from 0.
  private var nextColumn = 0
  /// Nil where bold is not asked for.
  private let boldStyles: Set<String>?
  /// How many rows after the present one look like it and hold nothing.
  private var spannedRows = 0
  private var rowIsBold = false

  private var isInRow = false
  private var isInCell = false
  /// The depth of comments, whose text is no cell's.
  private var comments = 0
  private var dataDepth = 0
  private var kind = Kind.text
  private var hasData = false
  private var isFormula = false
  private var merged = 0
  private var styleIsBold = false
  /// How many elements are open that make text bold, and what of the cell's text is.
  private var boldDepth: [Bool] = []
  private var hasBoldText = false
  private var hasPlainText = false
  private var value = Column<UInt8>()
  private var scratch = Column<UInt8>()

  private enum Kind { case text, number, moment, yesNo, error }

  init(sheet: Int, boldStyles: Set<String>?, mostText: Int) {
    (wanted, self.boldStyles) = (sheet, boldStyles)
    text = SheetText(mostText: mostText)
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes, in xml: XMLStream) {
    if dataDepth > 0 {
      startInData(name, attributes)
    } else if SpreadsheetMLFile.names.contains(where: { name.namespace.equals($0) }) {
      startElement(name.local, attributes)
    }
    if text.fault != nil { xml.stop() }
  }

  private func startElement(_ name: UnsafeRawBufferPointer, _ attributes: XMLAttributes) {
    if name.equals("Worksheet") {
      sheet += 1
    } else if sheet != wanted {
      return
    } else if name.equals("Table") {
      (isInTable, nextColumn) = (true, 0)
    } else if name.equals("Column"), isInTable {
      takeColumn(attributes)
    } else if name.equals("Comment") {
      comments += 1
    } else if name.equals("Row"), isInTable, !isInRow {
      startRow(attributes)
    } else if name.equals("Cell"), isInRow, !isInCell {
      startCell(attributes)
    } else if name.equals("Data"), isInCell, comments == 0 {
      startData(attributes)
    }
  }

  /// Takes down columns that are not shown.
  private func takeColumn(_ attributes: XMLAttributes) {
    let first = attributes.number("Index", in: SpreadsheetMLFile.names).map { $0 - 1 } ?? nextColumn
    let last = first + (attributes.number("Span", in: SpreadsheetMLFile.names) ?? 0)
    guard first >= 0, last < CellReference.mostColumns else { return }
    nextColumn = last + 1
    if attributes.flag("Hidden", in: SpreadsheetMLFile.names) == true { text.notes.noteHidden(columns: first...last) }
  }

  private func startRow(_ attributes: XMLAttributes) {
    isInRow = true
    let index = attributes.number("Index", in: SpreadsheetMLFile.names)
    text.beginRow(
      index ?? min(text.row + spannedRows + 1, CellReference.mostRows + 1),
      isHidden: attributes.flag("Hidden", in: SpreadsheetMLFile.names) == true)
    spannedRows = attributes.number("Span", in: SpreadsheetMLFile.names) ?? 0
    rowIsBold = isBold(attributes) ?? false
  }

  private func startCell(_ attributes: XMLAttributes) {
    isInCell = true
    let index = attributes.number("Index", in: SpreadsheetMLFile.names)
    text.beginCell(index.map { $0 - 1 })
    merged = attributes.number("MergeAcross", in: SpreadsheetMLFile.names) ?? 0
    let mergedDown = attributes.number("MergeDown", in: SpreadsheetMLFile.names) ?? 0
    if merged + mergedDown > 0, text.nextColumn > 0 {
      let (column, row) = (text.nextColumn - 1, text.row)
      text.notes.noteMerged(rows: row...row + mergedDown, columns: column...min(column + merged, CellReference.mostColumns))
    }
    styleIsBold = isBold(attributes) ?? rowIsBold
    isFormula = attributes.value("Formula", in: SpreadsheetMLFile.names) != nil
    (hasData, hasBoldText, hasPlainText, kind) = (false, false, false, .text)
    value.truncate(to: 0)
  }

  private func isBold(_ attributes: XMLAttributes) -> Bool? {
    guard let boldStyles else { return nil }
    return attributes.text("StyleID", in: SpreadsheetMLFile.names).map(boldStyles.contains)
  }

  private func startData(_ attributes: XMLAttributes) {
    guard !hasData else { return text.fail("the cell \(text.cellName) holds two values; save the file anew with the program that made it") }
    (hasData, dataDepth) = (true, 1)
    boldDepth = [false]
    switch attributes.text("Type", in: SpreadsheetMLFile.names) {
    case "Number": kind = .number
    case "DateTime": kind = .moment
    case "Boolean": kind = .yesNo
    case "Error": kind = .error
    default: kind = .text
    }
  }

  /// Within a cell's value stands HTML where only a part of it looks different.
  private func startInData(_ name: XMLName, _ attributes: XMLAttributes) {
    dataDepth += 1
    let isBold = name.local.equals("B") || attributes.flag("Bold", in: SpreadsheetMLFile.names) == true
    boldDepth.append(boldDepth.last == true || isBold)
  }

  func end(_ name: XMLName, in xml: XMLStream) {
    if dataDepth > 0 {
      dataDepth -= 1
      boldDepth.removeLast()
    } else if sheet == wanted, SpreadsheetMLFile.names.contains(where: { name.namespace.equals($0) }) {
      endElement(name.local)
    }
    if text.fault != nil { xml.stop() }
  }

  private func endElement(_ name: UnsafeRawBufferPointer) {
    if name.equals("Cell"), isInCell {
      isInCell = false
      writeCell()
      text.skipColumns(merged)
    } else if name.equals("Comment") {
      comments -= 1
    } else if name.equals("Row"), isInRow, !isInCell {
      isInRow = false
      text.endRow()
    } else if name.equals("Table") {
      isInTable = false
    } else if name.equals("Worksheet") {
      isInTable = false
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    guard dataDepth > 0, !bytes.isEmpty else { return }
    if boldDepth.last == true { hasBoldText = true } else { hasPlainText = true }
    // A text that is longer than a row may be makes its row too long, however much longer it is.
    if value.count <= RowScanner.longestRow { value.append(contentsOf: bytes) }
  }

  private func writeCell() {
    let written = UnsafeRawBufferPointer(value.elements)
    guard !written.isEmpty else {
      if isFormula { text.notes.noteUnsolved(text.cellName) }
      return
    }
    if kind == .error { return text.notes.noteError(text.cellName) }
    scratch.truncate(to: 0)
    switch kind {
    case .number: CellNumber.append(written, to: &scratch)
    case .moment: ExcelMoment.append(iso: written, to: &scratch)
    case .yesNo: scratch.append(contentsOf: Array((written.equals("0") ? "no" : "yes").utf8))
    case .text, .error: scratch.append(contentsOf: written)
    }
    let isBold = boldStyles != nil && (styleIsBold || hasBoldText && !hasPlainText)
    text.append(UnsafeRawBufferPointer(scratch.elements), isMarkedBold: isBold)
  }
}
