import Model
import Yams

extension BNISettings {
  private static let knownKeys = [
    "point_table", "tyfcb_unit", "tyfcb_steps", "meeting_hours", "one_to_one_hours", "margin_rate", "sponsored",
  ]

  /// The settings below `bni:`.
  init(_ node: Node, in reader: ConfigurationReader) throws(IngestError) {
    self.init()
    guard let mapping = node.mapping else { throw reader.fault(node, "bni must hold settings such as `point_table: global-2026`") }
    for (key, value) in mapping {
      switch try reader.text(key) {
      case "point_table":
        let name = try reader.text(value)
        pointTable = name.hasSuffix(".json") ? reader.resolved(name) : name
      case "tyfcb_unit": tyfcbUnit = try reader.number(value, "bni.tyfcb_unit", Self.amounts, such: "an amount above 0, such as 1000")
      case "tyfcb_steps":
        tyfcbSteps = try reader.list(value).map { node throws(IngestError) in
          try reader.number(node, "bni.tyfcb_steps", Self.amounts, such: "a list of amounts above 0, the largest first")
        }
        guard zip(tyfcbSteps, tyfcbSteps.dropFirst()).allSatisfy({ $0 > $1 }) else {
          throw reader.fault(value, "bni.tyfcb_steps must fall, such as [50000, 20000, 5000]")
        }
      case "meeting_hours": meetingHours = try reader.number(value, "bni.meeting_hours", 0...24, such: "hours from 0 to 24, such as 1.5")
      case "one_to_one_hours":
        oneToOneHours = try reader.number(value, "bni.one_to_one_hours", 0...24, such: "hours from 0 to 24, such as 1")
      case "margin_rate": marginRate = try reader.number(value, "bni.margin_rate", 0...1, such: "a share from 0 to 1, such as 0.4")
      case "sponsored": sponsored = try Self.sponsored(value, in: reader)
      case let name: throw reader.unknown(key, name, Self.knownKeys)
      }
    }
  }

  /// Months by person: `{ana.silva: [2026-07, 2026-09]}`.
  private static func sponsored(_ node: Node, in reader: ConfigurationReader) throws(IngestError) -> [String: [Month]] {
    guard let mapping = node.mapping else {
      throw reader.fault(node, "bni.sponsored must be a list by person of months, such as `{ana.silva: [2026-07]}`")
    }
    var sponsored: [String: [Month]] = [:]
    for (key, value) in mapping {
      sponsored[try reader.text(key)] = try reader.list(value).map { node throws(IngestError) in
        guard let month = Month(parsing: try reader.text(node)) else {
          throw reader.fault(node, "bni.sponsored must hold months, such as `{ana.silva: [2026-07]}`")
        }
        return month
      }
    }
    return sponsored
  }

  private static let amounts = 1e-6...1e15
}
