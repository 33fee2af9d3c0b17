import Model

/// Reads one file after another into batches, one batch a worker, one worker a core.
struct FileReading {
  let workers: [Worker]

  /// Reads the rows of the activities `wanted`. On a fault of the whole file nothing of it stays, and the fault is returned.
  func read(_ file: LogFile, wanted: @Sendable (ActivityKind) -> Bool) -> Reject? {
    var isSequential = false
    while true {
      switch attempt(file, isSequential: isSequential, wanted) {
      case .done: return nil
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
  }

  private func attempt(
    _ file: LogFile, isSequential: Bool, _ wanted: @Sendable (ActivityKind) -> Bool
  ) -> Attempt {
    let parts = file.parts(count: isSequential ? 1 : workers.count)
    let marks = workers.map { $0.batch.records.counts }
    let emails = workers.map { $0.batch.malformedEmails }
    let outcomes = read(parts, wanted)
    var line = file.log.headerLines
    var attempt: Attempt?
    for (index, outcome) in outcomes.enumerated() where attempt == nil {
      switch outcome.stop {
      case .ambiguous(let cell): attempt = .ambiguous(cell: cell)
      case .fault(let faultLine, let reason): attempt = .fault(line: line + faultLine, reason: reason)
      case nil: if outcome.end != parts[index].range.upperBound { attempt = .misjudged }
      }
      workers[index].batch.records.shiftLines(since: marks[index], by: line)
      line += outcome.lines
    }
    guard let attempt else { return .done }
    for index in workers.indices { workers[index].batch.records.roll(backTo: marks[index]) }
    // The first part was read right as far as it went; behind a misjudged cut any cell may have passed for an e-mail.
    for index in workers.indices.dropFirst() { workers[index].batch.malformedEmails = emails[index] }
    return attempt
  }

  private func read(_ parts: [FilePart], _ wanted: @Sendable (ActivityKind) -> Bool) -> [FilePart.Outcome] {
    mapInParallel(parts.count, minimum: 2) { index in
      parts[index].read(into: &workers[index].batch, wanted: wanted)
    }
  }
}

extension LogFile {
  /// The body of the file in at most `count` parts.
  func parts(count: Int) -> [FilePart] {
    let body = UnsafeRawBufferPointer(rebasing: text.bytes[log.bodyStart...])
    let cuts = Chunks.cuts(body, into: count)
    return zip(cuts, cuts.dropFirst()).map { start, end in
      FilePart(text: body, log: log, styles: styles, file: index, range: start..<end)
    }
  }

  func fault(line: UInt32, _ reason: String) -> Reject {
    Reject(place: Place(file: index, line: line), fields: [], reason: reason)
  }

  /// Asks all cells of a column how it writes dates and numbers. Returns what is wrong where its slash dates cannot be told.
  func settleStyle(of cell: Int) -> String? {
    var tally = ColumnTally()
    var scanner = RowScanner(text.bytes, delimiter: log.delimiter, from: log.bodyStart)
    while true {
      do {
        guard try scanner.next(before: text.bytes.count) else { break }
        if cell < scanner.row.count { tally.add(scanner.row[cell]) }
      } catch {
        if error.isFatal { break }
      }
    }
    styles[cell].isScanned = true
    styles[cell].decimal = tally.decimal
    guard tally.hasSlashDates, styles[cell].dateOrder == nil else { return nil }
    styles[cell].dateOrder = tally.dateOrder
    return tally.dateOrder == nil ? tally.complaint(column: log.headers[cell]) : nil
  }
}
