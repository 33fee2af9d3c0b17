import Model

/// A sheet of an XML Spreadsheet 2003; a long one is found anew in the file's text each time.
final class SpreadsheetMLSheet: InputSheet, @unchecked Sendable {
  private let file: SpreadsheetMLFile
  private let index: Int
  private let isHidden: Bool
  private var notes = SheetNotes()
  /// What a short sheet holds, by whether bold cells are marked: it is looked at several times, and its XML takes long.
  private var kept: [Bool: (text: [UInt8], problems: [RowProblem])] = [:]
  let name: String?

  init(_ file: SpreadsheetMLFile, name: String, index: Int, isHidden: Bool) {
    (self.file, self.name, self.index, self.isHidden) = (file, name, index, isHidden)
  }

  var delimiters: [UInt8] { [RowText.delimiter] }
  var linesAreRows: Bool { true }
  var remarks: [String] { notes.sentences(below: 0, Array(repeating: "?", count: CellReference.mostColumns)) }

  func remarks(below line: UInt32, _ header: [String]) -> [String] { notes.sentences(below: line, header) }

  /// A sheet with more bytes of text is not kept.
  private static let mostKept = 1 << 16

  func read(markingBold: Bool, _ body: (RowStretch) -> Bool) throws(SheetFault) {
    if let kept = kept[markingBold] {
      return kept.text.withUnsafeBytes { _ = body(RowStretch(text: $0, problems: kept.problems)) }
    }
    let handler = SpreadsheetMLHandler(sheet: index, boldStyles: markingBold ? file.boldStyles : nil, mostText: file.mostText)
    handler.text.notes = SheetNotes(isHidden: isHidden)
    let xml = XMLStream(handler)
    defer { notes = handler.text.notes }
    var (isUnwanted, isFirst) = (false, true)
    try SpreadsheetMLFile.read(file.file, xml) { () throws(SheetFault) in
      if let fault = handler.text.fault { throw fault }
      if handler.text.isFull {
        isUnwanted = try !handler.text.handOn(body)
        isFirst = false
      }
      return isUnwanted
    }
    guard !isUnwanted else { return }
    _ = try handler.text.handOn { stretch in
      if isFirst, stretch.text.count <= Self.mostKept { kept[markingBold] = (Array(stretch.text), stretch.problems) }
      return body(stretch)
    }
  }
}
