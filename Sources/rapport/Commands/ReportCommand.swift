import ArgumentParser
import BNI
import Foundation
import Ingest
import Model
import Reporting
import Scoring

/// `rapport report`: reads, scores, writes every file and prints the team summary.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Score a month: write the workbook and the other files, print the team summary.",
    discussion: """
      Examples:
        rapport report Logs
        rapport report Logs --month 2026-10 --output Reports
        rapport report Logs/2026 team.csv --format txt,json --quiet
        rapport report Logs --as-of 2026-10-20
        rapport report Logs --format letters
        rapport report Logs --issue aggregate
        rapport report Logs --json | jq .comparison

      Writes into Reports/2026-10: scorecard.xlsx, report.html (one page for the
      browser, the phone and the printer), summary.txt, summary.md,
      scorecard.json, measures.csv, a letter to each person in people/ and, if
      rows could not be used, rejects.csv. Letters of an earlier run are replaced
      as a whole.

      The same report is given out in three issues: named; pseudonymous, with
      Person 01 and Contact 1 for names, into Reports/2026-10-pseudonymous; and
      aggregate, groups of at least min_group people (rapport.yaml, default 5),
      into Reports/2026-10-aggregate. The latter two hold no letters and no
      rejects.csv, aggregate no measures.csv.

      Exit status: 0 done, 64 usage, 65 data unusable, 66 input missing,
      70 a bug, 73 an output cannot be written.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var period: PeriodOptions

  @Option(name: [.short, .long], help: "The folder for reports; each month gets a folder inside.")
  var output = "Reports"

  @Option(help: ArgumentHelp("What to write: any of xlsx, html, txt, md, json, csv, letters.", valueName: "list"))
  var format = OutputFormat.allCases.map(\.rawValue).joined(separator: ",")

  @Option(help: "With names (named), with numbers for people (pseudonymous), or of groups only (aggregate).")
  var issue = ReportIssue.named

  @Flag(help: "Print the scorecard as JSON instead of the summary.")
  var json = false

  func run() throws {
    try orExit {
      let formats = try chosenFormats()
      let input = try Input(input, output: output)
      try checkActivity(input.activity)
      let period = try period.period(input.activity)
      try checkRecords(input.activity, period)
      self.period.remarkOnOpenMonth(period, input.activity.organisation)
      let folder = ReportFolder(output, period.month, issue)
      try folder.checkKeeps(input.activity.report.files.map(\.path))
      let progress = ProgressLine(isQuiet: self.input.quiet)
      progress.show("scoring")
      let scorecard = Scorer(input.activity, model: input.model, period: period).scorecard()
      progress.show("writing")
      defer { progress.clear() }
      let report = Report(
        scorecard, issue, bni: issue == .aggregate ? nil : try BNICard.make(input.activity, period, scorecard.encounters))
      try folder.write(report, formats)
      progress.clear()
      if json {
        report.writeJSON(to: Terminal.print)
      } else if !self.input.quiet {
        Terminal.print(report.text)
        Terminal.print("Written to \(folder.path): \(folder.contents(report, formats))")
      }
      // The system takes memory back at once; to take the records and cards of thousands apart would take a while.
      withExtendedLifetime((input, scorecard, report)) { Foundation.exit(EXIT_SUCCESS) }
    }
  }

  private func chosenFormats() throws -> Set<OutputFormat> {
    var formats: Set<OutputFormat> = []
    for word in format.split(separator: ",") {
      let word = word.trimmingCharacters(in: .whitespaces)
      guard let format = OutputFormat(rawValue: word) else {
        let known = OutputFormat.allCases.map(\.rawValue)
        let hint = nearest(to: word, among: known).map { "did you mean `\($0)`?" } ?? "known are \(known.joined(separator: ", "))."
        throw Failure(.usage, "`\(word)` is no format; \(hint)")
      }
      formats.insert(format)
    }
    let offered = formats.filter { $0.isOf(issue) }
    guard !offered.isEmpty || formats.isEmpty else {
      throw Failure(
        .usage, "The \(issue.rawValue) issue has no \(formats.map(\.rawValue).sorted().joined(separator: " or ")); give other formats.")
    }
    return offered
  }

  private func checkActivity(_ activity: Activity) throws {
    guard activity.hasRecords else {
      let first = activity.report.rejects.first.map { reject in
        " (the first thing wrong: \(activity.report.files[Int(reject.place.file)].path):\(reject.place.line): \(reject.reason))"
      }
      throw Failure(
        .data, "The team list was read, but there is no record of any activity\(first ?? ""); add logs such as contacts.csv.")
    }
  }

  /// A window without any record is no month to report: everybody would be blank.
  private func checkRecords(_ activity: Activity, _ period: Period) throws {
    guard !activity.hasRecords(in: period.window), let months = activity.months else { return }
    throw Failure(
      .data,
      "There is no record between \(period.window.lowerBound) and \(period.window.upperBound); "
        + "the records run from \(months.lowerBound) to \(months.upperBound), so give --month within these.")
  }
}

extension ReportIssue: ExpressibleByArgument {}
