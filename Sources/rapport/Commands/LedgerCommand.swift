import ArgumentParser
import Foundation
import Ledger
import Model
import Reporting

/// `rapport ledger`: looking after a ledger.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Look after a ledger: what is in it, its imports, taking one back, a copy as files, a check.",
    discussion: """
      Examples:
        rapport ledger info firm.ledger
        rapport ledger runs firm.ledger
        rapport ledger undo 3 firm.ledger
        rapport ledger export Copy firm.ledger
        rapport ledger check firm.ledger
        rapport ledger compact firm.ledger
      """,
    subcommands: [Info.self, Runs.self, Undo.self, Export.self, Check.self, Compact.self])

  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "info", abstract: "Say what a ledger holds.")

    @OptionGroup var ledger: LedgerPath

    func run() throws {
      try orExit { Terminal.print(Terminal.plain(LedgerText.info(try ledger.reading().info()))) }
    }
  }

  struct Runs: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "runs", abstract: "List the imports, with the number that undo takes.")

    @OptionGroup var ledger: LedgerPath

    func run() throws {
      try orExit { Terminal.print(Terminal.plain(LedgerText.runs(try ledger.reading().runs()))) }
    }
  }

  struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "undo",
      abstract: "Take an import back, as if it had never been; what another one gave as well stays.")

    @Argument(help: "The number of the import, as `rapport ledger runs` lists it.")
    var number: Int64

    @OptionGroup var ledger: LedgerPath

    func run() throws {
      try orExit {
        let count = try ledger.writing().undo(number, now: .now)
        Terminal.print("Run \(number) is undone; \(Figure.count(count, "record", "records")) went with it.")
      }
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write everything down as CSV files, which import again to the same ledger.",
      discussion: """
        Rows that could not be used are left out, and rows of the team list that later
        ones have closed.
        """)

    @Argument(help: "The folder to write to; it must be empty or not there yet.")
    var folder: String

    @OptionGroup var ledger: LedgerPath

    func run() throws {
      try orExit {
        let files = try ledger.reading().export(to: folder)
        Terminal.print("Written to \(folder): \(files.joined(separator: ", "))")
      }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Make sure that a ledger is whole, and print a digest of what is in it.",
      discussion: "Two ledgers with the same digest hold the same records, whatever the order and the files they came in.")

    @OptionGroup var ledger: LedgerPath

    func run() throws {
      try orExit {
        let ledger = try ledger.reading()
        let faults = try ledger.faults()
        guard faults.isEmpty else {
          throw Failure(.data, "The ledger `\(ledger.path)` is not whole. \(faults.joined(separator: " ")) Take back a copy of it.")
        }
        Terminal.print("\(ledger.path) is whole; its records have the digest \(try ledger.contentDigest())")
      }
    }
  }

  struct Compact: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compact", abstract: "Write a ledger anew without the room that is free in it.")

    @OptionGroup var ledger: LedgerPath

    func run() throws {
      try orExit {
        let size = try ledger.writing().compact()
        Terminal.print("\(LedgerText.megabytes(size.before)) before, \(LedgerText.megabytes(size.after)) now.")
      }
    }
  }
}

/// The ledger that a command is about.
struct LedgerPath: ParsableArguments {
  @Argument(help: "The ledger.")
  var ledger: String

  func reading() throws -> Ledger { try Ledger.reading(ledger) }

  func writing() throws -> Ledger {
    try Ledger.writing(ledger) { Terminal.error("rapport: waiting for another import …") }
  }
}

extension Instant {
  static var now: Instant { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) }
}
