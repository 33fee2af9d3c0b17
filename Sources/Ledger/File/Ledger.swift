import Foundation
import GRDB

/// A file that keeps records, once each.
package final class Ledger {
  package let path: String
  let queue: DatabaseQueue

  private init(_ path: String, _ queue: DatabaseQueue) { (self.path, self.queue) = (path, queue) }

  /// True where the file is a database that Rapport made.
  package static func isLedger(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path), let head = try? file.read(upToCount: 72), head.count == 72 else { return false }
    // The application's id stands at byte 68 (sqlite.org/fileformat.html).
    return head.starts(with: Array("SQLite format 3\0".utf8)) && head[68...].reduce(0) { $0 << 8 | Int($1) } == Schema.applicationID
  }

  /// Opens a ledger to look at it; nothing is written.
  package static func reading(_ path: String) throws -> Ledger {
    try inWords(path) {
      guard FileManager.default.fileExists(atPath: path) else {
        throw LedgerError(
          .missing, "There is no ledger `\(path)`; check the spelling, or make one with `rapport import LOGS --ledger \(path)`.")
      }
      let queue = try readingQueue(path)
      guard try queue.inDatabase(Schema.version) < Schema.versions.count else { return Ledger(path, queue) }
      try queue.close()
      try migratedQueue(path) {}.close()
      return Ledger(path, try readingQueue(path))
    }
  }

  /// Opens a ledger to change it.
  /// - Parameter waiting: Called once where another program has to finish first.
  package static func writing(_ path: String, waiting: @escaping @Sendable () -> Void = {}) throws -> Ledger {
    try inWords(path) {
      guard FileManager.default.fileExists(atPath: path) else {
        throw LedgerError(
          .missing, "There is no ledger `\(path)`; check the spelling, or make one with `rapport import LOGS --ledger \(path)`.")
      }
      _ = try readingQueue(path)
      return Ledger(path, try migratedQueue(path, waiting))
    }
  }

  /// Opens a ledger to import, or makes it, for its owner's eyes alone.
  package static func importing(_ path: String, waiting: @escaping @Sendable () -> Void = {}) throws -> Ledger {
    if try !makeFile(path), !isEmpty(path) {
      // A program that was broken off while it made the ledger may have left something that is taken back when it is opened.
      do { return try writing(path, waiting: waiting) } catch  where !isEmpty(path) { throw error }
    }
    return try inWords(path) { Ledger(path, try migratedQueue(path, waiting)) }
  }

  /// A ledger that is gone with the program, to see what an import would do.
  package static func passing(_ path: String) throws -> Ledger {
    guard FileManager.default.fileExists(atPath: path), !isEmpty(path) else {
      return try inWords(path) {
        let queue = try DatabaseQueue(configuration: configuration())
        try queue.inDatabase(Schema.migrate)
        return Ledger(path, queue)
      }
    }
    return try writing(path)
  }

  /// Takes away a ledger that nothing was ever kept in, unless somebody else has it open.
  package func removeIfEmpty() {
    guard (try? queue.inDatabase { try Int.fetchOne($0, sql: "SELECT count(*) FROM run") }) == 0 else { return }
    try? queue.close()
    // Only who is alone with a database can change how it keeps its journal.
    let mode = try? DatabaseQueue(path: path).inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
    if mode == "delete" { unlink(path) }
  }

  /// True where the file was made.
  private static func makeFile(_ path: String) throws -> Bool {
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { return false }
      throw LedgerError(
        .cannotWrite,
        "The ledger `\(path)` cannot be made (\(String(cString: strerror(errno)))); check its folder and your right to write there.")
    }
    close(descriptor)
    return true
  }

  private static func isEmpty(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size == 0
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.label = "ledger"
    // A run is one transaction over many calls.
    configuration.allowsUnsafeTransactions = true
    return configuration
  }

  private static func migratedQueue(_ path: String, _ waiting: @escaping @Sendable () -> Void) throws -> DatabaseQueue {
    var configuration = configuration()
    configuration.busyMode = .callback { tries in
      if tries == 20 { waiting() }
      usleep(50_000)
      return true
    }
    // Records point to rows that the same transaction has just found or made. To look for each again would take a third of the time
    // of an import; `rapport ledger check` looks for all.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(sql: "PRAGMA secure_delete = ON")
      // Of a new ledger. Four times the usual: records come in the order of their keys, so that fewer pages are written more than once.
      try db.execute(sql: "PRAGMA page_size = 16384")
      // 24 MiB: all that an import uses has to stay below 150 MB.
      try db.execute(sql: "PRAGMA cache_size = -24576")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { db in
      // Before there is a write-ahead log, so that a file is either empty or a whole ledger, whenever the program ends.
      try Schema.migrate(db)
      while try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") == "delete" { usleep(50_000) }
    }
    return queue
  }

  /// Opens a database for reading and makes sure that it is a ledger this program understands.
  private static func readingQueue(_ path: String) throws -> DatabaseQueue {
    var configuration = configuration()
    configuration.busyMode = .timeout(60)
    // Not read-only: who is the last to use a ledger has to put away what SQLite keeps beside it.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = ON") }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.inDatabase { try checkIsLedger($0, path) }
      return queue
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode.primaryResultCode) && !isInUse(path)
    {
      // SQLite wants to write beside a ledger even to read it. Where it may not, nobody is writing to it either.
      let queue = try DatabaseQueue.copy(of: path)
      try queue.inDatabase { try checkIsLedger($0, path) }
      return queue
    }
  }

  private static func isInUse(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path + "-wal") }

  private static func checkIsLedger(_ db: Database, _ path: String) throws {
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
      throw LedgerError(.unusable, "`\(path)` is no ledger of Rapport; give the file that `rapport import` has made.")
    }
    let version = try Schema.version(db)
    guard version <= Schema.versions.count else {
      throw LedgerError(
        .unusable,
        "The ledger `\(path)` was written by a newer Rapport (version \(version) of the ledger; this program knows up to "
          + "\(Schema.versions.count)); update Rapport.")
    }
  }
}
