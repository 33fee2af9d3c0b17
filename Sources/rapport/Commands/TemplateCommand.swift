import ArgumentParser
import Foundation
import Ingest
import Model
import Reporting

/// `rapport template`: an empty workbook to log in.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Write an Excel workbook to log in: a sheet an activity, with drop-downs and an example row.",
    discussion: """
      Examples:
        rapport template log.xlsx                        with a sheet for the team list
        rapport template log.xlsx --team Logs/team.csv   with the team in the drop-downs
      """)

  @Argument(help: "The workbook to write; an older one is not written over.")
  var file: String

  @Option(help: "The team list, or a folder with one, whose persons the drop-downs offer.")
  var team: String?

  @Flag(help: "Write over a workbook that is there.")
  var force = false

  func validate() throws {
    guard file.lowercased().hasSuffix(".xlsx") else { throw ValidationError("Give the workbook a name that ends in .xlsx.") }
  }

  func run() throws {
    try orExit {
      guard force || !FileManager.default.fileExists(atPath: file) else {
        throw Failure(.cannotCreate, "`\(file)` is there already, perhaps filled in; give another name, or --force to write over it.")
      }
      let activity = try team.map { team in
        let configuration = try ConfigurationReader.read(nil, paths: [team])
        return try LogReader(configuration: configuration, measures: []).read([team])
      }
      do {
        try LoggingWorkbook.write(
          LogFormats.layouts, people: activity?.people ?? [], organisation: activity?.organisation.name ?? "", to: file)
      } catch {
        throw Failure(.cannotCreate, "`\(file)` cannot be written: \(error).")
      }
      let people =
        activity.map { "offers \($0.people.count) \($0.people.count == 1 ? "person" : "people")" } ?? "has a sheet for the team list"
      Terminal.print("\(file) is ready to be filled in; it \(people).")
    }
  }
}
