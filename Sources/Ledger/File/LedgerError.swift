import GRDB

/// Why a ledger cannot be used: one sentence on what is wrong, where, and what to do.
package struct LedgerError: Error, Sendable {
  package enum Kind: Sendable {
    /// There is no such file, or it may not be read.
    case missing
    /// What is there is no ledger, or not one for this program.
    case unusable
    /// It cannot be written to; it is as it was before.
    case cannotWrite
  }

  package var kind: Kind
  package var message: String

  package init(_ kind: Kind, _ message: String) { (self.kind, self.message) = (kind, message) }

  /// What an error of SQLite means for somebody who uses the ledger at a path.
  init(_ error: DatabaseError, _ path: String) {
    switch error.resultCode.primaryResultCode {
    case .SQLITE_FULL:
      self.init(.cannotWrite, "The disk is full; the ledger `\(path)` is as it was. Make room and run it again.")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self.init(.cannotWrite, "The ledger `\(path)` may not be written to; it is as it was. Ask for the right to write it and its folder.")
    case .SQLITE_CANTOPEN:
      self.init(.missing, "The ledger `\(path)` cannot be opened; check that you may read it and its folder.")
    case .SQLITE_NOTADB:
      self.init(.unusable, "`\(path)` is no ledger; give the file that `rapport import` has made.")
    case .SQLITE_CORRUPT:
      self.init(
        .unusable, "The ledger `\(path)` is damaged (\(error.message ?? "unknown")); take back a copy of it, or import the logs anew.")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.cannotWrite, "Another program is using the ledger `\(path)`; it is as it was. Try again when that is done.")
    case .SQLITE_IOERR:
      self.init(
        .cannotWrite, "The ledger `\(path)` cannot be read or written (\(error.message ?? "input or output failed")); it is as it was.")
    default:
      self.init(.unusable, "The ledger `\(path)` cannot be used: \(error.message ?? "\(error.resultCode)").")
    }
  }
}

/// Does work on the ledger at a path and says in words what SQLite has against it.
func inWords<Result>(_ path: String, _ work: () throws -> Result) throws -> Result {
  do { return try work() } catch let error as DatabaseError { throw LedgerError(error, path) }
}
