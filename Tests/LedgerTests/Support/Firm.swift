import Foundation
import Ingest
import Ledger
import Model
import Scoring

/// A folder of logs and ledgers that is there for one test.
final class Firm {
  let path: String

  static let team = """
    person,name,role,team,reports_to,start_date
    ana.silva,Ana Silva,executive,Sales,,2024-01-01
    bo.lindt,Bo Lindt,staff,Sales,ana.silva,2024-01-01

    """

  init(_ files: [String: String] = [:], team: String? = Firm.team) throws {
    path = NSTemporaryDirectory() + "ledger-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    if let team { try write(team, "team.csv") }
    for (name, text) in files { try write(text, name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, _ name: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func ledger(_ name: String = "firm.ledger") throws -> Ledger { try Ledger.reading("\(path)/\(name)") }

  func writing(_ name: String = "firm.ledger") throws -> Ledger { try Ledger.writing("\(path)/\(name)") }

  /// Imports the files named.
  @discardableResult
  func keep(
    _ names: [String], in name: String = "firm.ledger", _ configuration: Configuration = Configuration(), isDry: Bool = false,
    at time: Int64 = 0, settings: String = ""
  ) throws -> ImportSummary {
    let file = "\(path)/\(name)"
    let ledger = try isDry ? Ledger.passing(file) : Ledger.importing(file)
    let run = try ImportRun(
      ledger, settings: LedgerSettings(configuration.organisation, path: "", text: ""), now: Instant(microseconds: time))
    do {
      let logs = LogImport(
        configuration: configuration, measures: ScoringModel.standard.measureIDs, options: ReadingOptions(),
        settings: Array(settings.utf8), keeper: run)
      _ = try logs.run(names.map { "\(path)/\($0)" }, into: file)
      return try run.finish(isDry: isDry)
    } catch {
      run.giveUp()
      throw error
    }
  }

  /// Reads files and ledgers as a report does.
  func read(_ names: [String], _ configuration: Configuration = Configuration()) throws -> Activity {
    try LogReader(configuration: configuration, measures: ScoringModel.standard.measureIDs) { path throws(IngestError) in
      do { return try Ledger.reading(path).contents() } catch { throw .unusable("\(error)") }
    }.read(names.map { "\(path)/\($0)" })
  }

  func digest(_ name: String = "firm.ledger") throws -> String { try ledger(name).contentDigest() }
}

/// Logs drawn at random, with equal rows now and then.
struct DrawnLogs {
  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  static let contactHeader = "date,person,contact,company,email,phone,card,note\n"
  static let interactionHeader = "at,person,contact,direction,channel,answered_at,email\n"

  mutating func one<Value>(of values: [Value]) -> Value { values[generator.index(below: values.count)] }

  mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + generator.index(below: range.count) }

  mutating func contact() -> String {
    let name = one(of: ["Kim Park", "KIM PARK", "Lee Wong", "Zoë Chen", ""])
    let email = name.isEmpty ? "kim@acme.example" : one(of: ["", "kim@acme.example", "lee@port.example"])
    return "2026-10-\(padded(number(1...9), to: 2)),\(one(of: ["ana.silva", "bo.lindt"])),\(name),\(one(of: ["", "Acme"])),\(email),,"
      + "\(one(of: ["", "card", "direct"])),\(one(of: ["", "", "met at the fair"]))\n"
  }

  mutating func interaction() -> String {
    let day = "2026-10-\(padded(number(1...9), to: 2))"
    return "\(day)T0\(number(7...9)):00,\(one(of: ["ana.silva", "bo.lindt"])),\(one(of: ["Kim Park", "Lee Wong", "Zoë Chen"])),"
      + "\(one(of: ["in", "out"])),\(one(of: ["call", "text", ""])),\(one(of: ["", "\(day)T12:00"])),\n"
  }

  mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
    var values = values
    for index in values.indices.reversed() where index > 0 { values.swapAt(index, generator.index(below: index + 1)) }
    return values
  }

  mutating func rows(_ count: Int, _ draw: (inout DrawnLogs) -> String) -> [String] { (0..<count).map { _ in draw(&self) } }
}
