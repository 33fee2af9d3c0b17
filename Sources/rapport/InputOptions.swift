import ArgumentParser
import Foundation
import Ingest
import Model
import Scoring

/// What every command that reads logs can be told.
struct InputOptions: ParsableArguments {
  @Argument(help: "Files and folders with logs; a folder means all files below it.")
  var paths: [String]

  @Option(help: "A configuration file instead of rapport.yaml in the first folder.")
  var config: String?

  @Flag(help: "Stop with status 65, and write nothing, if any row cannot be used.")
  var strict = false

  @Flag(name: [.short, .long], help: "Say nothing but errors.")
  var quiet = false

  func validate() throws {
    if paths.isEmpty { throw ValidationError("Give the file or folder that holds your logs.") }
  }
}

/// The logs read, with the settings and the model that go with them.
struct Input {
  let activity: Activity
  let model: ScoringModel
  /// Sentences on settings that are not used.
  let notes: [String]

  /// - Parameter output: The folder of reports, which is never read as logs.
  init(_ options: InputOptions, output: String? = nil) throws {
    let progress = ProgressLine(isQuiet: options.quiet)
    defer { progress.clear() }
    let configuration = try ConfigurationReader.read(options.config, paths: options.paths)
    model = try ScoringModel.standard.applying(configuration.modelOverrides)
    let reader = LogReader(configuration: configuration, measures: model.measureIDs, output: output)
    activity = try reader.read(options.paths) { done, total in
      progress.show("reading \(total > 0 ? done * 100 / total : 100) %")
    }
    notes = configuration.warnings
    if options.strict, let first = activity.report.rejects.first {
      let count = activity.report.rejects.count
      throw Failure(
        .data,
        "\(count) row\(count == 1 ? "" : "s") cannot be used, the first at "
          + "\(activity.report.files[Int(first.place.file)].path):\(first.place.line): \(first.reason); "
          + "mend them (`rapport check` lists all) or run without --strict.")
    }
  }
}

/// Which month, and as of when.
struct PeriodOptions: ParsableArguments {
  @Option(help: "The month to report, such as 2026-10. Default: the last complete month that has records.")
  var month: String?

  @Option(name: .customLong("as-of"), help: "Look at the month as of this day (its end) or instant within it.")
  var asOf: String?

  func period(_ activity: Activity) throws -> Period {
    let organisation = activity.organisation
    guard let asOf else { return Period(try chosenMonth(activity), organisation) }
    guard let instant = MomentReading.end(of: asOf, in: organisation.time) else {
      throw Failure(.usage, "`\(asOf)` is no day or instant; write --as-of 2026-10-20 or --as-of 2026-10-20T12:00.")
    }
    // The end of a month belongs to it, though it is the first instant of the next.
    let day = organisation.time.day(of: Instant(microseconds: instant.microseconds - 1))
    let month = try month == nil ? day.month : chosenMonth(activity)
    guard day.month == month else {
      throw Failure(.usage, "--as-of \(asOf) does not lie within \(month); give an instant of that month.")
    }
    return Period(month, organisation, asOf: instant)
  }

  private func chosenMonth(_ activity: Activity) throws -> Month {
    if let month {
      guard let chosen = Month(parsing: month) else {
        throw Failure(.usage, "`\(month)` is no month; write it as 2026-10.")
      }
      return chosen
    }
    let now = Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
    let today = activity.organisation.time.day(of: now)
    guard let last = activity.lastMonth(before: today.month.firstDay) else {
      throw Failure(.data, "No record lies in a month that is over; give --month to report the present one.")
    }
    return last
  }
}
