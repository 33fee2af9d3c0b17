import ArgumentParser
import Foundation
import Ingest
import Ledger
import Model
import Reporting

/// `rapport forget`: erases a contact from a ledger.
struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Erase a contact from a ledger: names, e-mails, phones, companies and notes; what was done with whom stays a count.",
    discussion: """
      Examples:
        rapport forget "Kim Park" --ledger firm.ledger
        rapport forget kim@acme.example --ledger firm.ledger --yes

      Shows whom it found and asks. The records stay, without anybody to name: so all
      scores stay as they are. What is imported later is known by keyed hashes and
      comes in without the name again. Reports that name the contact are listed; make
      them anew or delete them. Logs that still hold the contact are yours to clean.
      """)

  @Argument(help: "The contact: a name, an e-mail or a phone number.")
  var contact: String

  @Option(help: "The ledger.")
  var ledger: String

  @Option(help: "The folder of reports to look through.")
  var reports = "Reports"

  @Flag(help: "Do not ask.")
  var yes = false

  func run() throws {
    try orExit {
      let file = try Ledger.writing(ledger) { Terminal.error("rapport: waiting for an import …") }
      let settings = try file.settings()
      guard let found = try file.find(key(settings)) else {
        throw Failure(.data, "Nobody in `\(ledger)` is called `\(contact)`; give a name as it was logged, an e-mail or a phone number.")
      }
      let time = settings.flatMap { LocalTime.named($0.timeZone) } ?? .utc
      Terminal.print(Terminal.plain(ForgetText.found(found, time)))
      guard try yes || isConfirmed() else { return Terminal.print("Nothing was erased.") }
      try file.forget(found, now: .now)
      Terminal.print("Forgotten. \(Figure.count(found.records, "record stays", "records stay")) without a name.")
      let named = reportsNaming(found)
      if !named.isEmpty {
        Terminal.print((["These reports still name the contact; make them anew or delete them:"] + named).joined(separator: "\n  "))
      }
    }
  }

  private func key(_ settings: LedgerSettings?) -> ContactKey {
    let code = settings.flatMap { $0.countryCode.isEmpty ? nil : $0.countryCode }
    return switch ContactQuery(contact, countryCode: code) {
    case .name(let name): .name(name)
    case .email(let email): .email(email)
    case .phone(let phone): .phone(phone)
    }
  }

  private func isConfirmed() throws -> Bool {
    guard isatty(STDIN_FILENO) == 1 else { throw Failure(.usage, "Nothing was erased; give --yes where nobody can be asked.") }
    try FileHandle.standardOutput.write(contentsOf: Data("Erase this contact? It cannot be undone. [y/N] ".utf8))
    return ["y", "yes"].contains((readLine() ?? "").trimmingCharacters(in: .whitespaces).lowercased())
  }

  /// The files of reports that hold what the contact was called.
  private func reportsNaming(_ found: FoundContact) -> [String] {
    let search = TextSearch(found.everyText)
    let files = FileManager.default.enumerator(atPath: reports)?.compactMap { $0 as? String } ?? []
    return files.sorted(by: utf8Precedes).map { "\(reports)/\($0)" }.filter(search.finds)
  }
}
