import ArgumentParser
import Ingest
import Reporting

/// `rapport formats`: what can be read.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "List what can be read: how each format is known, what comes of it, what it cannot tell.",
    discussion: """
      What a file is, its content decides, not its name; where two formats fit alike, say which:
        rapport check --as linkedin_connections Logs/Connections.csv Logs --person ana.silva
      """)

  @Flag(help: "Print the list as JSON.")
  var json = false

  func run() throws {
    if json { return Terminal.print(Self.json(LogFormats.all)) }
    Terminal.print(LogFormats.all.map(Self.text).joined(separator: "\n\n"))
  }

  private static func text(_ format: FormatListing) -> String {
    """
    \(Terminal.bold(format.id))
      \(format.title)
      known by    \(format.knownBy)
      gives       \(format.yields.joined(separator: ", "))
      can't know  \(format.cannotKnow)
    """
  }

  private static func json(_ formats: [FormatListing]) -> [UInt8] {
    FormatsJSON.bytes(formats.map { ($0.id, $0.title, $0.knownBy, $0.yields, $0.cannotKnow) })
  }
}
