import Model

/// Reads a file piece by piece with one worker and hands each piece on, so that no more than a few pieces are in memory.
struct PieceReading {
  /// About 45,000 rows of a log.
  private static let pieceSize = 4 << 20

  let worker: Worker
  let pass: ReadingPass
  /// Takes what the batch holds.
  let handOn: () throws -> Void
  /// Takes back what was handed on.
  let startOver: () throws -> Void

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
      }
    }
  }

  private func takeBack() throws {
    worker.batch.records = RawRecords()
    worker.batch.malformedEmails = []
    try startOver()
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
        do { stop = try read(body, of: file, &line) } catch { failure = error }
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
      let marks = worker.batch.records.counts
      let outcome = file.part(of: body, position..<end).read(into: &worker.batch, pass)
      worker.batch.records.shiftLines(since: marks, by: line)
      switch outcome.stop {
      case .ambiguous: return outcome.stop
      case .fault(let faultLine, let reason): return .fault(line: line + faultLine, reason: reason)
      case nil: break
      }
      line += outcome.lines
      // A quoted cell may have run over the cut: the next piece begins where the last row ended.
      (file.sheet as? TextFile)?.letGo(UnsafeRawBufferPointer(rebasing: body[position..<outcome.end]))
      position = outcome.end
      try handOn()
    }
    return nil
  }
}
