import ArgumentParser
import Model
import Reporting

/// `rapport check`: reads everything and says what was understood; writes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what was understood of the logs, what was rejected and why; write nothing.",
    discussion: """
      Examples:
        rapport check Logs
        rapport check Logs --strict && rapport report Logs
        rapport check contacts.csv team.csv --json
      """)

  @OptionGroup var input: InputOptions

  @Option(help: "How many rejected rows to list.")
  var rows = 50

  @Flag(help: "Print the findings as JSON: files, records, rejected, warnings.")
  var json = false

  func run() throws {
    try orExit {
      let input = try Input(input)
      if json { return Terminal.print(ScorecardJSON.data(input.activity.report)) }
      if self.input.quiet { return }
      Terminal.print(CheckText(input.activity, mostRows: max(0, rows)).text)
    }
  }
}
