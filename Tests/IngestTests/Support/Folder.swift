import Foundation
import Model
import Scoring

@testable import Ingest

/// A folder of logs that is there for one test.
final class Folder {
  let path: String

  /// Five people: two share a name, and one has an e-mail and a phone.
  static let team = """
    person,name,role,team,reports_to,email,phone
    ana.silva,Ana Silva,executive,Sales,,ana@firm.example,+49 30 1234567
    bo.lindt,Bo Lindt,staff,Sales,ana.silva,,
    cy.ochs,Cy Ochs,manager,Works,ana.silva,,
    sam.lee,Sam Lee,staff,Works,cy.ochs,,
    sam.lee.2,Sam Lee,staff,Sales,ana.silva,,

    """

  /// Writes the files; the usual team list unless they bring one of their own.
  init(_ files: [String: String] = [:], team: String? = Folder.team) throws {
    path = NSTemporaryDirectory() + "ingest-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    if let team { try write(team, "team.csv") }
    for (name, text) in files { try write(text, name) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ text: String, _ name: String) throws { try write(Array(text.utf8), name) }

  func write(_ bytes: [UInt8], _ name: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Reads the folder, or the paths inside it that are named.
  func read(
    _ names: [String] = [""], configuration: Configuration = Configuration(), options: ReadingOptions = ReadingOptions()
  ) throws(IngestError) -> Activity {
    try LogReader(configuration: configuration, measures: ScoringModel.standard.measureIDs, options: options)
      .read(names.map { "\(path)/\($0)" })
  }
}

extension Activity {
  /// What was made of the one file with this name.
  func file(_ name: String) -> ReadFile? { report.files.first { $0.path.hasSuffix("/" + name) } }

  /// `line: reason` of every reject of the file with this name.
  func rejects(in name: String) -> [String] {
    report.rejects.filter { report.files[Int($0.place.file)].path.hasSuffix("/" + name) }.map { "\($0.place.line): \($0.reason)" }
  }

  var warningMessages: [String] { report.warnings.map(\.message) }
}

/// Reads one log beside the usual team list.
func reading(
  _ log: String, as name: String = "log.csv", configuration: Configuration = Configuration()
) throws -> Activity {
  try Folder([name: log]).read(configuration: configuration)
}

/// A configuration as `rapport.yaml` would give it.
func configured(
  zone: String = "UTC", dateOrder: Organisation.DateOrder? = nil, currency: String? = nil, country: String? = nil,
  aliases: [String: [String]] = [:]
) -> Configuration {
  var configuration = Configuration()
  configuration.organisation.time = LocalTime.named(zone)!
  configuration.organisation.dateOrder = dateOrder
  configuration.organisation.currency = currency
  configuration.organisation.countryCode = country
  configuration.aliases = aliases
  return configuration
}
