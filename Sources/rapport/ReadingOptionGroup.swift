import ArgumentParser
import Foundation
import Ingest
import Model

/// What the user can say of files that don't say it themselves.
struct ReadingOptionGroup: ParsableArguments {
  @Option(help: "Whose the personal exports are (calendar, phone, LinkedIn): id, e-mail or name.")
  var person: String?

  @Option(help: "The first day of BNI reports that hold no period, such as 2026-10-01; without --to, the day of an Eventbrite event.")
  var from: String?

  @Option(help: "The last day of BNI reports that hold no period.")
  var to: String?

  @Option(help: "The chapter of BNI reports that name none.")
  var chapter: String?

  @Option(
    name: .customLong("as"), help: ArgumentHelp("Read the file named next as this format (see `rapport formats`).", valueName: "format"))
  var formats: [String] = []

  func options() throws -> ReadingOptions {
    var options = ReadingOptions()
    options.person = person
    options.chapter = chapter
    options.from = try day(from, "--from")
    options.to = try day(to, "--to")
    if let from = options.from, let to = options.to, to < from {
      throw Failure(.usage, "--to \(to) lies before --from \(from); give the first and the last day of the period.")
    }
    options.formats = try namedFormats()
    // A calendar that is exported before a month is over holds its last days too.
    options.horizon = Day(number: Int32(Date().timeIntervalSince1970 / 86_400) + 31)
    return options
  }

  /// The format of each path that follows one.
  private func namedFormats() throws -> [String: String] {
    let arguments = CommandLine.arguments
    var named: [String: String] = [:]
    for index in arguments.indices where arguments[index] == "--as" && index + 1 < arguments.count {
      let format = arguments[index + 1]
      guard LogFormats.ids.contains(format) else {
        let hint = nearest(to: format, among: LogFormats.ids).map { "did you mean `\($0)`?" } ?? "`rapport formats` lists all."
        throw Failure(.usage, "`\(format)` is no format; \(hint)")
      }
      guard index + 2 < arguments.count, !arguments[index + 2].hasPrefix("-") else {
        throw Failure(.usage, "`--as \(format)` lacks the file; write it next, such as --as \(format) Logs/export.csv.")
      }
      named[arguments[index + 2]] = format
    }
    return named
  }

  private func day(_ text: String?, _ option: String) throws -> Day? {
    guard let text else { return nil }
    guard let day = Day(parsing: text) else { throw Failure(.usage, "\(option) \(text) is no day; write it as 2026-10-01.") }
    return day
  }
}
