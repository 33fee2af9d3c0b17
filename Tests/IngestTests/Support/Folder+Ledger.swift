import Ledger
import Model
import Scoring

@testable import Ingest

extension Folder {
  /// Imports the files named into a ledger of the folder.
  @discardableResult
  func keep(
    _ names: [String] = [""], in ledger: String, configuration: Configuration = Configuration(), options: ReadingOptions = ReadingOptions()
  ) throws -> ImportSummary {
    let file = try Ledger.importing("\(path)/\(ledger)")
    let settings = LedgerSettings(configuration.organisation, path: "", text: "")
    let run = try ImportRun(file, settings: settings, now: Instant(microseconds: 0))
    do {
      let logs = LogImport(
        configuration: configuration, measures: ScoringModel.standard.measureIDs, options: options, settings: [], keeper: run)
      _ = try logs.run(names.map { "\(path)/\($0)" }, into: file.path)
      return try run.finish(isDry: false)
    } catch {
      run.giveUp()
      throw error
    }
  }

  /// Reads files and ledgers of the folder.
  func readKept(
    _ names: [String], configuration: Configuration = Configuration(), options: ReadingOptions = ReadingOptions()
  ) throws -> Activity {
    try LogReader(configuration: configuration, measures: ScoringModel.standard.measureIDs, options: options) { path throws(IngestError) in
      do { return try Ledger.reading(path).contents() } catch { throw .unusable("\(error)") }
    }.read(names.map { "\(path)/\($0)" })
  }

  func digest(of ledger: String) throws -> String { try Ledger.reading("\(path)/\(ledger)").contentDigest() }
}
