import Foundation
import GRDB
package import Model

/// What an import found.
package struct ImportSummary: Sendable {
  /// The number of the run; nil for a dry one.
  package var run: Int64?
  /// By place among the files of the run.
  package var files: [UInt32: FileCounts]
  package var total: FileCounts
  /// The first rows that could not be used.
  package var rejects: [Reject]
}

/// One run of an import: a single transaction. What is read is written while the next is being read.
package final class ImportRun: RecordKeeper, @unchecked Sendable {
  private let ledger: Ledger
  /// Used on the queue of the ledger alone.
  private var writer: RunWriter?
  private var failure: (any Error)?
  /// How many stretches may wait to be written.
  private let places = DispatchSemaphore(value: 2)

  /// Begins a run; waits until others are done.
  package init(_ ledger: Ledger, settings: LedgerSettings, now: Instant) throws {
    self.ledger = ledger
    try inWords(ledger.path) {
      try ledger.queue.inDatabase { db in
        try db.beginTransaction(.immediate)
        do {
          try settings.keep(in: db, ledger.path)
          writer = try RunWriter(db, now: now)
        } catch {
          try? db.rollback()
          throw error
        }
      }
    }
  }

  package func add(_ file: ReadFile, index: UInt32, digest: [UInt8], context: [UInt8]?) throws -> Bool {
    try onQueue { try $0.add(file, index: index, digest: digest, context: context) }
  }

  package func passageDigester() throws -> PassageDigester { try onQueue { try $0.passageDigester() } }

  package func hasEarlierVersion(_ file: UInt32) throws -> Bool { try onQueue { try $0.hasEarlierVersion(file) } }

  package func match(_ passages: [Passage], of file: UInt32) throws -> [Bool] { try onQueue { try $0.match(passages, of: file) } }

  package func take(_ stretch: RecordStretch, of file: UInt32) throws {
    places.wait()
    let queue = ledger.queue
    queue.asyncWriteWithoutTransaction { [self] _ in
      defer { places.signal() }
      guard failure == nil, let writer else { return }
      do { try writer.take(stretch, of: file) } catch { failure = error }
    }
  }

  package func takeBack(_ file: UInt32) throws { try onQueue { try $0.takeBack(file) } }

  package func note(_ warnings: [Warning]) throws { try onQueue { try $0.note(warnings) } }

  package func team() throws -> [Placed<Person>] { try onQueue { try $0.team() } }

  /// What the run has come to so far.
  package func found() throws -> ImportSummary {
    try onQueue { ImportSummary(run: nil, files: $0.counts, total: try $0.finish(), rejects: $0.rejects) }
  }

  /// Ends the run: all of it stays, or with `isDry` nothing.
  package func finish(isDry: Bool) throws -> ImportSummary {
    var summary = try found()
    return try onQueue { writer in
      if !isDry { summary.run = writer.run }
      self.writer = nil
      if isDry { try writer.db.rollback() } else { try writer.db.commit() }
      return summary
    }
  }

  /// Gives the run up: the ledger is as it was.
  package func giveUp() {
    ledger.queue.inDatabase { db in
      writer = nil
      if db.isInsideTransaction { try? db.rollback() }
    }
  }

  private func onQueue<Result>(_ work: (RunWriter) throws -> Result) throws -> Result {
    try inWords(ledger.path) {
      try ledger.queue.inDatabase { _ in
        if let failure { throw failure }
        guard let writer else { throw LedgerError(.cannotWrite, "The import into `\(ledger.path)` is over.") }
        return try work(writer)
      }
    }
  }
}
