import Model

/// One recognised sheet, its formats and how its columns write dates and numbers.
final class LogFile {
  /// Its place among the files of the report.
  let index: UInt32
  let path: String
  /// Of the whole file, in bytes.
  let size: Int
  let sheet: any InputSheet
  let log: RecognisedLog
  /// One for each map of the log; empty until the file is opened.
  private(set) var formats: [any RowFormat] = []
  var styles: [ColumnStyle]
  private let dateOrder: Organisation.DateOrder?
  /// What was taken for UTF-8 is none: all that was read of the file has to be read anew.
  var isMistaken = false

  init(index: UInt32, path: String, size: Int, sheet: any InputSheet, log: RecognisedLog, dateOrder: Organisation.DateOrder?) {
    (self.index, self.path, self.size) = (index, path, size)
    self.sheet = sheet
    self.log = log
    self.dateOrder = dateOrder
    styles = Array(repeating: ColumnStyle(dateOrder: dateOrder), count: log.headers.count)
  }

  /// Makes ready to read rows. Returns what is missing to read any.
  func open(owner: PersonIndex?, _ options: ReadingOptions) -> Reject? {
    let head = SheetHead(
      path: origin, sheet: sheet.name, preamble: log.preamble, header: log.headers, line: log.headerLines, owner: owner, options: options,
      dateOrder: dateOrder)
    do throws(SheetFault) {
      formats = []
      for map in log.maps { formats.append(try map.declaration.open(head)) }
      return nil
    } catch {
      return fault(line: error.line, error.reason)
    }
  }

  /// The path that tells whose and of what it is: that of the file in which the rows first stood.
  var origin: String { sheet.origin ?? path }

  /// Bold cells are to be marked.
  var marksBold: Bool { log.maps.contains { $0.declaration.format.marksBold } }
}

extension [LogFile] {
  /// Rejects of rows that had been read as persons, with the fields as they stand in the file.
  func completing(_ rejects: [Reject]) -> [Reject] {
    let wanted = Dictionary(grouping: rejects, by: \.place.file).mapValues { Set($0.map(\.place.line)) }
    var rows: [Place: [String]] = [:]
    for file in self { if let lines = wanted[file.index] { rows.merge(file.rows(at: lines)) { first, _ in first } } }
    return rejects.map { reject in
      var reject = reject
      reject.fields = rows[reject.place] ?? reject.fields
      return reject
    }
  }
}

extension LogFile {
  /// The cells of the rows that begin at some lines.
  func rows(at lines: Set<UInt32>) -> [Place: [String]] {
    var (rows, isFirst): ([Place: [String]], Bool) = ([:], true)
    var passed = log.headerLines - (sheet.hasOwnHeader ? 1 : 0)
    // What is wrong with the sheet as a whole has been said when its rows were read.
    try? sheet.read(markingBold: false) { stretch in
      let text = isFirst ? body(of: stretch.text) : stretch.text
      isFirst = false
      var scanner = RowScanner(text, delimiter: log.delimiter, linesAreRows: sheet.linesAreRows)
      while true {
        do throws(RowScanner.Fault) {
          guard try scanner.next(before: text.count) else { break }
          let line = passed + scanner.rowLine
          if lines.contains(line) { rows[Place(file: index, line: line)] = scanner.row.map(\.text) }
        } catch {
          if error.isFatal { break }
        }
      }
      passed += scanner.line - 1
      return rows.count < lines.count
    }
    return rows
  }
}

/// A part of a stretch of rows that one worker reads: rows that begin in it.
struct FilePart: @unchecked Sendable {
  let text: UnsafeRawBufferPointer
  let linesAreRows: Bool
  let log: RecognisedLog
  let formats: [any RowFormat]
  let styles: [ColumnStyle]
  let file: UInt32
  let range: Range<Int>
  let sheet: any InputSheet

  /// So many bytes are let go of at a time once their rows are read: 8 MiB.
  private static let passedSize = 1 << 23

  /// How reading a part ended.
  struct Outcome: Sendable {
    /// Where the last row ended: the next part begins there, unless a quoted cell ran over its beginning.
    var end: Int
    /// Line ends passed.
    var lines: UInt32
    var stop: Stop?
  }

  enum Stop: Sendable {
    /// A cell can be read in two ways, and its column has to be asked.
    case ambiguous(cell: Int)
    /// From this line on, counted from the part's first, the text cannot be told apart.
    case fault(line: UInt32, reason: String)
    /// What was taken for UTF-8 is none.
    case mistaken
  }

  /// How many rows there will be, a few more rather than fewer, by the line feeds at the beginning.
  private var expectedRows: Int {
    let sample = UnsafeRawBufferPointer(rebasing: text[range].prefix(1 << 13))
    guard !sample.isEmpty else { return 0 }
    var lines = 1
    for byte in sample where byte == 0x0A { lines += 1 }
    return lines * (range.count / sample.count + 1) * 17 / 16
  }

  /// Reads all rows of a pass into a batch. Lines are counted from the part's beginning.
  func read(into batch: inout Batch, _ pass: ReadingPass) -> Outcome {
    let reader = RowReader(part: self, pass)
    defer { reader.close() }
    var scanner = RowScanner(text, delimiter: log.delimiter, from: range.lowerBound, linesAreRows: linesAreRows)
    var outcome = Outcome(end: range.lowerBound, lines: 0)
    if let activity = reader.onlyActivity { batch.records.reserve(expectedRows, of: activity) }
    var block = RowBlock()
    let isOnTrust = sheet.isOnTrust
    var passed = range.lowerBound
    while outcome.stop == nil {
      let start = scanner.position
      let fault = block.fill(from: &scanner, before: range.upperBound)
      if isOnTrust, !TextEncoding.isUTF8(UnsafeRawBufferPointer(rebasing: text[start..<scanner.position])) {
        outcome.stop = .mistaken
        break
      }
      if block.count == 0, fault == nil { break }
      reader.prepare(block, in: &batch)
      do throws(RowFault) {
        try reader.read(block, into: &batch)
      } catch {
        if case .ambiguous(let cell) = error { outcome.stop = .ambiguous(cell: cell) }
        break
      }
      if scanner.position - passed >= Self.passedSize {
        letGo(passed..<scanner.position)
        passed = scanner.position
      }
      guard let fault else { continue }
      if fault.isFatal {
        outcome.stop = .fault(line: fault.line, reason: fault.reason)
      } else {
        reader.reject(scanner.row, fault, in: &batch)
      }
    }
    letGo(passed..<scanner.position)
    outcome.end = scanner.position
    outcome.lines = scanner.line - 1
    return outcome
  }

  private func letGo(_ range: Range<Int>) { sheet.letGo(UnsafeRawBufferPointer(rebasing: text[range])) }
}

extension RowScanner.Fault {
  var line: UInt32 {
    switch self {
    case .unclosedQuote(let line), .rowTooLong(let line), .textAfterQuote(let line), .tooManyCells(let line): line
    }
  }

  /// What is wrong, without where.
  var reason: String {
    switch self {
    case .unclosedQuote: "a quote opened here is never closed; close it or take it out"
    case .rowTooLong: "the row is longer than 1 MiB"
    case .textAfterQuote: "text follows a closing quote; write a quote inside a quoted cell twice (a backslash does not do)"
    case .tooManyCells: "the row has more than \(RowScanner.mostCells) cells"
    }
  }
}
