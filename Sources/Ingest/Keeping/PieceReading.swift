import Model

/// Reads a file piece by piece with one worker and hands each piece on, so that no more than a few pieces are in memory.
struct PieceReading {
  /// About 45,000 rows of a log.
  private static let pieceSize = 4 << 20
  /// The most that is kept in mind as one stretch of new rows: 256 KiB.
  private static let stretchSize = 1 << 18

  let handing: Handing
  let pass: ReadingPass

  private var worker: Worker { handing.worker }

  /// Reads all rows. On a fault of the whole file nothing of it stays, and the fault is returned.
  func read(_ file: LogFile) throws -> Reject? {
    while true {
      switch try attempt(file) {
      case nil: return nil
      case .ambiguous(let cell):
        try takeBack()
        if let reason = file.settleStyle(of: cell) { return file.fault(line: file.log.headerLines, reason) }
      case .fault(let line, let reason):
        try takeBack()
        return file.fault(line: line, reason)
      case .mistaken: preconditionFailure("what is kept is read from texts that have been looked through")
      }
    }
  }

  private func takeBack() throws {
    worker.batch.records = RawRecords()
    worker.batch.malformedEmails = []
    try handing.startOver()
  }

  private func attempt(_ file: LogFile) throws -> FilePart.Stop? {
    // The rows of the sheet are counted from one line above the file where the header is the container's own.
    let added: UInt32 = file.sheet.hasOwnHeader ? 1 : 0
    var line = file.log.headerLines - added
    var isFirst = true
    var stop: FilePart.Stop?
    var failure: (any Error)?
    do throws(SheetFault) {
      try file.sheet.read(markingBold: file.marksBold) { stretch in
        let body = isFirst ? file.body(of: stretch.text) : stretch.text
        isFirst = false
        if pass.isLast(of: file.log) { worker.batch.note(stretch.problems, below: file, added: added) }
        do {
          stop = try file.hasPassages(pass) ? readPassages(body, of: file, line) : read(body, of: file, &line)
        } catch { failure = error }
        return stop == nil && failure == nil
      }
    } catch {
      stop = .fault(line: error.line, reason: error.reason)
    }
    if let failure { throw failure }
    return stop
  }

  /// Reads the rows of a stretch, whose first comes after `line` lines of the sheet. Returns what stops it, by its line in the sheet.
  private func read(_ body: UnsafeRawBufferPointer, of file: LogFile, _ line: inout UInt32) throws -> FilePart.Stop? {
    var position = 0
    while position < body.count {
      let end = Chunks.lineEnd(in: body, from: min(position + Self.pieceSize, body.count))
      // A quoted cell may run over the cut: the next piece begins where the last row ended.
      let outcome = readRows(body, position..<end, of: file, line)
      if let stop = outcome.stop { return stop }
      line += outcome.lines
      position = outcome.end
      try handing.handOn([])
    }
    return nil
  }

  private func readRows(_ body: UnsafeRawBufferPointer, _ range: Range<Int>, of file: LogFile, _ line: UInt32) -> FilePart.Outcome {
    let marks = worker.batch.records.counts
    var outcome = file.part(of: body, range).read(into: &worker.batch, pass)
    worker.batch.records.shiftLines(from: marks, to: worker.batch.records.counts, by: line)
    if case .fault(let faultLine, let reason) = outcome.stop { outcome.stop = .fault(line: line + faultLine, reason: reason) }
    return outcome
  }
}

extension PieceReading {
  /// Reads a text passage by passage: those that an earlier version of the file had are not read again.
  private func readPassages(_ body: UnsafeRawBufferPointer, of file: LogFile, _ line: UInt32) throws -> FilePart.Stop? {
    let scanner = PassageScanner(body, delimiter: file.log.delimiter, line: line, try handing.passageDigester)
    if try handing.hasEarlierVersion { return try readNew(newPassages(scanner, of: file, body), of: file, body) }
    while scanner.position < body.count {
      let (start, before) = (scanner.position, scanner.line)
      let passages = scanner.next(upTo: Self.pieceSize).map(\.passage)
      if let stop = readRows(body, start..<scanner.position, of: file, before).stop { return stop }
      try handing.handOn(passages)
    }
    return nil
  }

  /// Rows that stand behind each other, from a line of the file on.
  private struct Stretch {
    let line: UInt32
    var lines: UInt32
    var range: Range<Int>
  }

  /// Matches all passages before any row is read, so that no row stands for a record of a passage that is known; returns the others.
  private func newPassages(_ scanner: PassageScanner, of file: LogFile, _ body: UnsafeRawBufferPointer) throws -> [Stretch] {
    var new: [Stretch] = []
    let keeper = UnsafeSendable(handing)
    var some = scanner.next(upTo: Self.pieceSize)
    while !some.isEmpty {
      let end = scanner.position
      // While some are looked for in the ledger, the next are cut.
      let (matched, next) = together(
        { [some] in Result { try keeper.value.match(some.map(\.passage)) } }, { scanner.next(upTo: Self.pieceSize) })
      for ((passage, range), isKnown) in zip(some, try matched.get()) where !isKnown {
        if let last = new.last?.range, last.upperBound == range.lowerBound, range.upperBound - last.lowerBound <= Self.stretchSize {
          new[new.count - 1].range = last.lowerBound..<range.upperBound
          new[new.count - 1].lines += passage.lines
        } else {
          new.append(Stretch(line: passage.line, lines: passage.lines, range: range))
        }
      }
      file.letGo(of: body, some[0].range.lowerBound..<end)
      some = next
    }
    return new
  }

  /// Reads rows from several places, a piece together.
  private func readNew(_ stretches: [Stretch], of file: LogFile, _ body: UnsafeRawBufferPointer) throws -> FilePart.Stop? {
    var rows = GatheredRows()
    var start = 0
    for (index, stretch) in stretches.enumerated() {
      rows.append(UnsafeRawBufferPointer(rebasing: body[stretch.range]), line: stretch.line, lines: stretch.lines)
      if stretch.range.upperBound - start >= Self.pieceSize {
        file.letGo(of: body, start..<stretch.range.upperBound)
        start = stretch.range.upperBound
      }
      guard rows.count >= Self.pieceSize || index == stretches.count - 1 else { continue }
      let outcome = file.part(of: rows.text, 0..<rows.count).read(into: &worker.batch, pass)
      worker.batch.records.mapLines { rows.line($0) }
      if case .fault(let faultLine, let reason) = outcome.stop { return .fault(line: rows.line(faultLine), reason: reason) }
      if let stop = outcome.stop { return stop }
      try handing.handOn([])
      rows.removeAll()
    }
    return nil
  }
}

extension LogFile {
  /// Lets go of the memory of rows that have been read.
  fileprivate func letGo(of body: UnsafeRawBufferPointer, _ range: Range<Int>) {
    sheet.letGo(UnsafeRawBufferPointer(rebasing: body[range]))
  }

  /// Each row says by itself what it is read as: it is text, of one activity, and no column has been asked how it writes. Of a
  /// larger file the passages would not fit into the memory that an import may take.
  fileprivate func hasPassages(_ pass: ReadingPass) -> Bool {
    guard case .records = pass else { return false }
    let isWhole = log.maps.contains { $0.declaration.id.hasPrefix("bni_") }
    return sheet is TextFile && size <= 1 << 28 && log.activityCell == nil && !isWhole && !styles.contains(where: \.isScanned)
  }
}
