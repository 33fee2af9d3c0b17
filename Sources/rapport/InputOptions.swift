import ArgumentParser
import Foundation
import Ingest
import Ledger
import Model
import Reporting
import Scoring

/// What every command that reads logs can be told.
struct InputOptions: ParsableArguments {
  @Argument(help: "Files and folders with logs, and ledgers; a folder means all files below it.")
  var paths: [String] = []

  @Option(help: "A ledger, as one more path.")
  var ledger: String?

  @Option(help: "A configuration file instead of rapport.yaml in the first folder.")
  var config: String?

  @OptionGroup(title: "What files don't say themselves") var reading: ReadingOptionGroup

  @Flag(help: "Stop with status 65, and write nothing, if any row, or any log as a whole, cannot be used.")
  var strict = false

  @Flag(name: [.short, .long], help: "Say nothing but errors.")
  var quiet = false

  /// The paths, the ledger among them.
  var allPaths: [String] { paths + (ledger.map { [$0] } ?? []) }

  func validate() throws {
    if allPaths.isEmpty { throw ValidationError("Give the file or folder that holds your logs.") }
  }
}

/// The logs read, with the settings and the model that go with them.
struct Input {
  let activity: Activity
  let model: ScoringModel

  /// - Parameter output: The folder of reports, which is never read as logs.
  init(_ options: InputOptions, output: String? = nil) throws {
    let progress = ProgressLine(isQuiet: options.quiet)
    defer { progress.clear() }
    let paths = options.allPaths
    let ledger = paths.first(where: Ledger.isLedger)
    let configuration = try ConfigurationReader.read(try Self.settings(options.config, paths, ledger: ledger))
    model = try ScoringModel.standard.applying(configuration.modelOverrides)
    let reader = LogReader(
      configuration: configuration, measures: model.measureIDs, options: try options.reading.options(), output: output
    ) { [organisation = configuration.organisation] path throws(IngestError) in try Self.contents(of: path, organisation) }
    activity = try reader.read(paths) { done, total in
      progress.show("reading \(total > 0 ? done * 100 / total : 100) %")
    }
    if options.strict { try checkAllWasUsed() }
  }

  /// The settings given, or in the first folder, or kept in a ledger.
  static func settings(_ config: String?, _ paths: [String], ledger: String?) throws -> ConfigurationReader.Text? {
    if let text = try ConfigurationReader.text(config, paths: paths) { return text }
    guard let ledger, let kept = try Ledger.reading(ledger).settings(), !kept.text.isEmpty else { return nil }
    return (kept.path, kept.text)
  }

  /// What a ledger keeps; nil where the database is none.
  private static func contents(of path: String, _ organisation: Organisation) throws(IngestError) -> LedgerContents? {
    guard Ledger.isLedger(path) else { return nil }
    do {
      let ledger = try Ledger.reading(path)
      try ledger.check(LedgerSettings(organisation, path: "", text: ""))
      return try ledger.contents()
    } catch let error as LedgerError {
      throw error.kind == .missing ? .missing(error.message) : .unusable(error.message)
    } catch {
      throw .unusable("The ledger `\(path)` cannot be read: \(error).")
    }
  }

  /// With `--strict` every row has to be used, and every file that looks like a log.
  private func checkAllWasUsed() throws {
    let report = activity.report
    if let first = report.rejects.first {
      let count = Figure.count(report.rejects.count, "row or file", "rows or files")
      throw Failure(
        .data,
        "\(count) cannot be used, the first at \(report.files[Int(first.place.file)].path):\(first.place.line): \(first.reason); "
          + "mend them (`rapport check` lists all) or run without --strict.")
    }
    if let missed = report.files.first(where: \.isMissed) {
      throw Failure(.data, "`\(missed.path)` was not used (`rapport check` says why); mend it, take it away, or run without --strict.")
    }
  }
}

/// Which month, and as of when.
struct PeriodOptions: ParsableArguments {
  @Option(help: "The month to report, such as 2026-10. Default: the last complete month that has records.")
  var month: String?

  @Option(name: .customLong("as-of"), help: "Look at the month as of this day (its end) or instant within it.")
  var asOf: String?

  /// - Parameter reported: A month that something else than records speaks of; by default the last of these is taken.
  func period(_ activity: Activity, reported: Month? = nil) throws -> Period {
    let organisation = activity.organisation
    guard let asOf else { return Period(try chosenMonth(activity, reported), organisation) }
    guard let instant = MomentReading.end(of: asOf, in: organisation.time) else {
      throw Failure(.usage, "`\(asOf)` is no day or instant; write --as-of 2026-10-20 or --as-of 2026-10-20T12:00.")
    }
    // The end of a month belongs to it, though it is the first instant of the next.
    let day = organisation.time.day(of: Instant(microseconds: instant.microseconds - 1))
    let month = try month == nil ? day.month : chosenMonth(activity, nil)
    guard day.month == month else {
      throw Failure(.usage, "--as-of \(asOf) does not lie within \(month); give an instant of that month.")
    }
    return Period(month, organisation, asOf: instant)
  }

  /// Says on a terminal that a month is not over, since its figures then look as if nobody did anything in the days to come.
  func remarkOnOpenMonth(_ period: Period, _ organisation: Organisation) {
    let today = organisation.time.day(of: Self.now)
    guard asOf == nil, today <= period.month.lastDay, isatty(STDERR_FILENO) == 1 else { return }
    Terminal.error("rapport: note: \(period.month) is not over; give --as-of \(today) for what is known so far.")
  }

  private static var now: Instant { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) }

  private func chosenMonth(_ activity: Activity, _ reported: Month?) throws -> Month {
    if let month {
      // The years that a log may hold.
      guard let chosen = Month(parsing: month), (1900...2199).contains(chosen.year) else {
        throw Failure(.usage, "`\(month)` is no month of the years 1900 to 2199; write it as 2026-10.")
      }
      return chosen
    }
    let today = activity.organisation.time.day(of: Self.now)
    guard let last = [activity.lastMonth(before: today.month.firstDay), reported].compactMap({ $0 }).max(), last < today.month else {
      throw Failure(.data, "No record lies in a month that is over; give --as-of with today's date to report the present month so far.")
    }
    return last
  }
}
