import Foundation

// What libFuzzer calls with each input; compiled into one module with Sources/Ingest by run.sh.
//
// The first byte says what the rest is: `z` a whole workbook as a zip archive, `w`, `s`, `t`, `y` its part with the sheets' names, a
// sheet, the shared texts, the styles; `m` an XML Spreadsheet 2003. A sheet is read twice, its rows plainly and by the parser: where
// the parser finds nothing wrong, both must say the same, and what they say must split into rows.

private let path = "/dev/shm/rapport-fuzz-\(getpid())"

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  guard size > 1 else { return 0 }
  let input = Array(UnsafeBufferPointer(start: data + 1, count: size - 1))
  switch data[0] {
  case UInt8(ascii: "z"): read(input)
  case UInt8(ascii: "w"): read(workbook("xl/workbook.xml", input))
  case UInt8(ascii: "s"): read(workbook("xl/worksheets/sheet1.xml", input))
  case UInt8(ascii: "t"): read(workbook("xl/sharedStrings.xml", input))
  case UInt8(ascii: "y"): read(workbook("xl/styles.xml", input))
  case UInt8(ascii: "m"): read(input)
  default: break
  }
  return 0
}

private let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

private func workbook(_ part: String, _ bytes: [UInt8]) -> [UInt8] {
  var workbook = TestWorkbook(
    rows: #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46300.5</v></c></row>"#,
    strings: "<si><t>one</t></si><si><r><rPr><b/></rPr><t>two</t></r></si>",
    styles:
      #"<fonts><font/><font><b/></font></fonts><cellXfs><xf numFmtId="0" fontId="1"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs>"#)
  workbook.archive[part] = bytes
  return workbook.archive.bytes
}

private func read(_ bytes: [UInt8]) {
  guard FileManager.default.createFile(atPath: path, contents: Data(bytes)), let file = try? MappedFile(path: path),
    case .sheets(let open) = Container.recognise(file.bytes), let sheets = try? open(file, ReadingOptions())
  else { return }
  for sheet in sheets.prefix(8) {
    for markingBold in [false, true] {
      let rows = text { (body) throws(SheetFault) in try sheet.read(markingBold: markingBold, body) }
      guard let book = sheet as? WorkbookSheet else { continue }
      let parsed = text { (body) throws(SheetFault) in try book.read(markingBold: markingBold, plainly: false, body) }
      if let parsed { precondition(rows == parsed, "rows read plainly are others than those of the parser") }
    }
    _ = sheet.remarks
  }
}

/// All that is handed on; nil where the sheet is faulty.
private func text(_ read: ((RowStretch) -> Bool) throws(SheetFault) -> Void) -> [UInt8]? {
  var text: [UInt8] = []
  do throws(SheetFault) {
    try read { stretch in
      text += stretch.text
      var scanner = RowScanner(stretch.text, delimiter: RowText.delimiter, linesAreRows: true)
      do {
        while try scanner.next(before: stretch.text.count) {}
      } catch {
        preconditionFailure("what a container hands on is no text of rows: \(error)")
      }
      return true
    }
  } catch {
    return nil
  }
  return text
}
