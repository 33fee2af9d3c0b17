import ArgumentParser
import Foundation
import Ingest
import Ledger
import Scoring

/// Why the program ends without a result: a sentence for people and an exit status for programs.
struct Failure: Error {
  /// The statuses of sysexits.h.
  enum Status: Int32 {
    case usage = 64, data = 65, noInput = 66, bug = 70, cannotCreate = 73
  }

  let status: Status
  let message: String

  init(_ status: Status, _ message: String) {
    self.status = status
    self.message = message
  }

  init(_ error: IngestError) {
    self.init(error.kind == .missing ? .noInput : .data, error.message)
  }

  init(_ error: LedgerError) {
    switch error.kind {
    case .missing: self.init(.noInput, error.message)
    case .unusable: self.init(.data, error.message)
    case .cannotWrite: self.init(.cannotCreate, error.message)
    }
  }

  init(_ error: ModelError) { self.init(.data, error.message) }
}

/// Runs the work of a command and turns what goes wrong into a sentence on standard error and an exit status.
func orExit(_ work: () throws -> Void) throws {
  do { try work() } catch let failure as Failure {
    Terminal.error("rapport: \(failure.message)")
    throw ExitCode(failure.status.rawValue)
  } catch let error as IngestError {
    try orExit { throw Failure(error) }
  } catch let error as LedgerError {
    try orExit { throw Failure(error) }
  } catch let error as ModelError {
    try orExit { throw Failure(error) }
  } catch let code as ExitCode {
    throw code
  } catch {
    try orExit { throw Failure(.bug, "something went wrong that should not (\(error)); please report it.") }
  }
}
