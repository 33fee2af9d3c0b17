import Foundation
import Model

// What libFuzzer calls with each input; compiled into one module with Sources/Ingest by run.sh.
//
// An input is a whole file: a vCard, a calendar, a phone's backup or JSON Lines, told by its beginning. It is read twice, which must
// hand on the same; each stretch must split into rows, none of which is longer than a row may be; and the lines must ascend. Rules of
// calendars are followed but a few steps, since libical works slowly and is not what is looked into.

private let path = "/dev/shm/rapport-fuzz-personal-\(getpid())"

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  guard size > 0, let file = write(UnsafeBufferPointer(start: data, count: size)) else { return 0 }
  var options = ReadingOptions()
  (options.horizon, options.recurrenceSteps) = (Day(year: 2027, month: 12, day: 31), 2_000)
  guard case .sheets(let open) = Container.recognise(file.bytes), let sheets = try? open(file, options) else { return 0 }
  for sheet in sheets {
    let (first, second) = (read(sheet), read(sheet))
    precondition(first == second, "a sheet hands on other rows when it is read again")
    _ = sheet.remarks
  }
  return 0
}

private func write(_ bytes: UnsafeBufferPointer<UInt8>) -> MappedFile? {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  guard Foundation.write(descriptor, bytes.baseAddress, bytes.count) == bytes.count else { return nil }
  return try? MappedFile(path: path)
}

/// All cells that are handed on; nil where the sheet is faulty.
private func read(_ sheet: any InputSheet) -> [[String]]? {
  var (rows, line): ([[String]], UInt32) = ([], 0)
  do throws(SheetFault) {
    try sheet.read(markingBold: false) { stretch in
      var scanner = RowScanner(stretch.text, delimiter: RowText.delimiter, linesAreRows: true)
      for problem in stretch.problems {
        precondition(problem.line > line && !problem.fields.isEmpty, "a row that is none stands nowhere or says nothing")
      }
      do {
        while try scanner.next(before: stretch.text.count) { rows.append(scanner.row.map(\.text)) }
      } catch {
        preconditionFailure("what a container hands on is no text of rows: \(error)")
      }
      line += scanner.line - 1
      return true
    }
  } catch {
    return nil
  }
  return rows
}
