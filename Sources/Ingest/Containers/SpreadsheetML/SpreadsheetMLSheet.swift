import Model

/// A sheet of an XML Spreadsheet 2003, found anew in the file's text each time.
final class SpreadsheetMLSheet: InputSheet, @unchecked Sendable {
  private let file: SpreadsheetMLFile
  private let index: Int
  private let isHidden: Bool
  private var notes = SheetNotes()
  let name: String?

  init(_ file: SpreadsheetMLFile, name: String, index: Int, isHidden: Bool) {
    (self.file, self.name, self.index, self.isHidden) = (file, name, index, isHidden)
  }

  var delimiters: [UInt8] { [RowText.delimiter] }
  var linesAreRows: Bool { true }
  var remarks: [String] { notes.sentences(below: 0, Array(repeating: "?", count: CellReference.mostColumns)) }

  func remarks(below line: UInt32, _ header: [String]) -> [String] { notes.sentences(below: line, header) }

  func read(markingBold: Bool, _ body: (RowStretch) -> Bool) throws(SheetFault) {
    let handler = SpreadsheetMLHandler(sheet: index, boldStyles: markingBold ? file.boldStyles : nil, mostText: file.mostText)
    handler.text.notes = SheetNotes(isHidden: isHidden)
    let xml = XMLStream(handler)
    defer { notes = handler.text.notes }
    var isUnwanted = false
    try SpreadsheetMLFile.read(file.file, xml) { () throws(SheetFault) in
      if let fault = handler.text.fault { throw fault }
      if handler.text.isFull { isUnwanted = try !handler.text.handOn(body) }
      return isUnwanted
    }
    if !isUnwanted { _ = try handler.text.handOn(body) }
  }
}
