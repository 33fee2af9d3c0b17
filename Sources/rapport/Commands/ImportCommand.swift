import ArgumentParser
import Foundation
import Ingest
import Ledger
import Model
import Reporting
import Scoring

/// `rapport import`: takes into a ledger what is new, once.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add to a ledger what is new in the logs, once; all of a run or nothing.",
    discussion: """
      Examples:
        rapport import Logs --ledger firm.ledger
        rapport import October/contacts.csv --ledger firm.ledger --dry-run
        rapport report firm.ledger

      The ledger is made where it is missing, for your eyes alone (0600). What it
      keeps already is left alone, whatever file it comes in: of equal rows as many
      stay as the file with the most of them has, as if all were read together. A
      later row of the team list closes the person's earlier ones. The settings of
      rapport.yaml are kept too, and hold where no other file of settings is given.

      Exit status: 0 done, 64 usage, 65 data unusable, 66 input missing, 70 a bug,
      73 the ledger cannot be written; it is then as it was.
      """)

  @OptionGroup var input: InputOptions

  @Flag(name: .customLong("dry-run"), help: "Say what would be new, and write nothing.")
  var dryRun = false

  func validate() throws {
    if input.ledger == nil { throw ValidationError("Give the ledger, such as --ledger firm.ledger; it is made where it is missing.") }
    if input.paths.isEmpty { throw ValidationError("Give the file or folder that holds your logs.") }
  }

  func run() throws {
    try orExit {
      let path = input.ledger ?? ""
      let wasThere = FileManager.default.fileExists(atPath: path)
      let text = try Input.settings(input.config, input.paths, ledger: Ledger.isLedger(path) ? path : nil)
      let configuration = try ConfigurationReader.read(text)
      let measures = try ScoringModel.standard.applying(configuration.modelOverrides).measureIDs
      let ledger =
        dryRun ? try Ledger.passing(path) : try Ledger.importing(path) { Terminal.error("rapport: waiting for another import …") }
      do {
        try run(ledger, configuration, measures, text)
      } catch {
        if !wasThere, !dryRun { ledger.removeIfEmpty() }
        throw error
      }
    }
  }

  private func run(_ ledger: Ledger, _ configuration: Configuration, _ measures: [String], _ text: ConfigurationReader.Text?) throws {
    let path = text.map { URL(fileURLWithPath: $0.path).path } ?? ""
    let settings = LedgerSettings(configuration.organisation, path: path, text: text?.text ?? "")
    let run = try ImportRun(ledger, settings: settings, now: .now)
    do {
      let progress = ProgressLine(isQuiet: input.quiet)
      defer { progress.clear() }
      let logs = LogImport(
        configuration: configuration, measures: measures, options: try input.reading.options(), settings: Array(settings.text.utf8),
        keeper: run)
      let report = try logs.run(input.paths, into: ledger.path) { done, total in
        progress.show("importing \(total > 0 ? done * 100 / total : 100) %")
      }
      progress.show("writing")
      let found = try run.found()
      if input.strict, let first = found.rejects.first { throw strictFailure(first, found.total.rejected, report) }
      let summary = try run.finish(isDry: dryRun)
      progress.clear()
      if !input.quiet { Terminal.print(Terminal.plain(ImportText(summary, report, ledger: ledger.path, isDry: dryRun).text)) }
    } catch {
      run.giveUp()
      throw error
    }
  }

  private func strictFailure(_ first: Reject, _ count: Int, _ report: ImportReport) -> Failure {
    Failure(
      .data,
      "\(Figure.count(count, "row or file", "rows or files")) cannot be used, the first at "
        + "\(report.files[Int(first.place.file)].path):\(first.place.line): \(first.reason); nothing was kept. Mend them or run without --strict."
    )
  }
}
