import Model

/// The team list is read first, since every other row needs it.
enum ReadingPass: Sendable {
  case team, records

  func takes(_ activity: ActivityKind?) -> Bool { (activity == .team) == (self == .team) }

  /// A mix is read in both passes, for its team rows and for the others; the last one rejects what neither can use.
  func isLast(of log: RecognisedLog) -> Bool { log.activityCell == nil || self == .records }
}

/// Reads one file after another into batches, one batch a worker, one worker a core.
struct FileReading {
  let workers: [Worker]
  /// Parts of a file that a worker reads in turn with the others: the beginning of a log, where more is new, takes longer than its end.
  private static let turns = 4

  /// Reads the rows of a pass. On a fault of the whole file nothing of it stays, and the fault is returned; what is read of a file that
  /// proves to be mistaken is worth nothing.
  func read(_ file: LogFile, _ pass: ReadingPass) -> Reject? {
    var isSequential = false
    while true {
      switch attempt(file, isSequential: isSequential, pass) {
      case .done: return nil
      case .mistaken:
        file.isMistaken = true
        return nil
      case .misjudged: isSequential = true
      case .ambiguous(let cell):
        if let reason = file.settleStyle(of: cell) { return file.fault(line: file.log.headerLines, reason) }
      case .fault(let line, let reason): return file.fault(line: line, reason)
      }
    }
  }

  private enum Attempt {
    case done
    /// A quoted cell ran over a cut: the parts have to be read in one piece.
    case misjudged
    case ambiguous(cell: Int)
    case fault(line: UInt32, reason: String)
    case mistaken
  }

  private func attempt(_ file: LogFile, isSequential: Bool, _ pass: ReadingPass) -> Attempt {
    let marks = workers.map { $0.batch.records.counts }
    let emails = workers.map { $0.batch.malformedEmails }
    let asides = workers.map { $0.batch.records.asides }
    // The rows of the sheet are counted from one line above the file where the header is the container's own.
    let added: UInt32 = file.sheet.hasOwnHeader ? 1 : 0
    var line = file.log.headerLines - added
    var isFirst = true
    var attempt: Attempt?
    do throws(SheetFault) {
      try file.sheet.read(markingBold: file.marksBold) { stretch in
        let body = isFirst ? file.body(of: stretch.text) : stretch.text
        // Rows above the header may reach beyond what was looked at.
        if isFirst, file.sheet.isOnTrust, !TextEncoding.isUTF8(UnsafeRawBufferPointer(rebasing: stretch.text.dropLast(body.count))) {
          attempt = .mistaken
          return false
        }
        isFirst = false
        if pass.isLast(of: file.log) { workers[0].batch.note(stretch.problems, below: file, added: added) }
        attempt = read(file.parts(body, count: isSequential ? 1 : workers.count * Self.turns), pass, &line)
        return attempt == nil
      }
    } catch {
      attempt = .fault(line: error.line, reason: error.reason)
    }
    guard let attempt else { return .done }
    for index in workers.indices {
      workers[index].batch.records.roll(backTo: marks[index])
      workers[index].batch.records.asides = asides[index]
      workers[index].batch.malformedEmails = emails[index]
    }
    return attempt
  }

  /// Reads the parts of a stretch, whose first row comes after `line` lines of the sheet. Returns what stops it.
  private func read(_ parts: [FilePart], _ pass: ReadingPass, _ line: inout UInt32) -> Attempt? {
    let count = min(workers.count, parts.count)
    let readings = mapInParallel(count, minimum: 2) { worker in
      var readings: [PartReading] = []
      for part in stride(from: worker, to: parts.count, by: count) {
        readings.append(PartReading(parts[part], pass, &workers[worker].batch))
        if readings.last!.isBroken { break }
      }
      return readings
    }
    for part in parts.indices {
      let reading = readings[part % count][part / count]
      workers[part % count].batch.records.shiftLines(from: reading.start, to: reading.end, by: line)
      switch reading.outcome.stop {
      case .ambiguous(let cell): return .ambiguous(cell: cell)
      case .fault(let faultLine, let reason): return .fault(line: line + faultLine, reason: reason)
      case .mistaken: return .mistaken
      case nil: if reading.isBroken { return .misjudged }
      }
      line += reading.outcome.lines
    }
    return nil
  }
}

/// A part as one worker read it, and where its rows begin and end among the worker's.
private struct PartReading {
  let outcome: FilePart.Outcome
  let start, end: [Int]
  /// What was read may be wrong, and what follows is not looked at.
  let isBroken: Bool

  init(_ part: FilePart, _ pass: ReadingPass, _ batch: inout Batch) {
    start = batch.records.counts
    outcome = part.read(into: &batch, pass)
    end = batch.records.counts
    isBroken = outcome.stop != nil || outcome.end != part.range.upperBound
  }
}

extension Batch {
  /// Rows that the container could not make out are rejected like others.
  mutating func note(_ problems: [RowProblem], below file: LogFile, added: UInt32) {
    for problem in problems where problem.line > file.log.headerLines {
      records.rejects.append(
        Reject(place: Place(file: file.index, line: problem.line - added), fields: problem.fields, reason: problem.reason))
    }
  }
}

extension LogFile {
  /// A stretch of rows in at most `count` parts.
  func parts(_ body: UnsafeRawBufferPointer, count: Int) -> [FilePart] {
    let cuts = Chunks.cuts(body, into: count)
    return zip(cuts, cuts.dropFirst()).map { part(of: body, $0..<$1) }
  }

  /// The rows of a stretch that begin in a range.
  func part(of body: UnsafeRawBufferPointer, _ range: Range<Int>) -> FilePart {
    FilePart(
      text: body, linesAreRows: sheet.linesAreRows, log: log, formats: formats, styles: styles, file: index, range: range,
      sheet: sheet)
  }

  func fault(line: UInt32, _ reason: String) -> Reject {
    Reject(place: Place(file: index, line: line), fields: [], reason: reason)
  }

  /// Asks all cells of a column how it writes dates and numbers. Returns what is wrong where its slash dates cannot be told.
  func settleStyle(of cell: Int) -> String? {
    var tally = ColumnTally()
    var isFirst = true
    // What is wrong with the sheet as a whole is said when its rows are read.
    try? sheet.read(markingBold: false) { stretch in
      addCells(of: isFirst ? body(of: stretch.text) : stretch.text, cell, to: &tally)
      isFirst = false
      return true
    }
    styles[cell].isScanned = true
    styles[cell].decimal = tally.decimal
    guard tally.hasSlashDates, styles[cell].dateOrder == nil else { return nil }
    styles[cell].dateOrder = tally.dateOrder
    return tally.dateOrder == nil ? tally.complaint(column: log.headers[cell]) : nil
  }

  /// What stands below the header in the first stretch of rows.
  func body(of text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard sheet.linesAreRows else { return UnsafeRawBufferPointer(rebasing: text[log.bodyStart...]) }
    var scanner = RowScanner(text, delimiter: log.delimiter, linesAreRows: true)
    while scanner.line <= log.headerLines, (try? scanner.next(before: text.count)) ?? true {}
    return UnsafeRawBufferPointer(rebasing: text[scanner.position...])
  }

  private func addCells(of text: UnsafeRawBufferPointer, _ cell: Int, to tally: inout ColumnTally) {
    var scanner = RowScanner(text, delimiter: log.delimiter)
    while true {
      do {
        guard try scanner.next(before: text.count) else { return }
        if cell < scanner.row.count { tally.add(scanner.row[cell]) }
      } catch {
        if error.isFatal { return }
      }
    }
  }
}
