import Foundation
import Model
import Testing

@testable import Scoring

/// Promise 6: money never enters the score.
@Suite struct MoneyTests {
  private static func withMoney(_ entries: [Entry], _ random: inout SplitMix64) -> [Entry] {
    func amount() -> String { String(Int.random(in: 0...1_000_000, using: &random)) }
    return entries.map { entry in
      var entry = entry
      switch entry["activity"] {
      case "referral": (entry["revenue"], entry["via"], entry["status"]) = (amount(), "bni", "won")
      case "outcome": (entry["value"], entry["via"]) = (amount(), "bni")
      case "event": (entry["cost"], entry["hours"]) = (amount(), "3")
      default: break
      }
      return entry
    } + [Entry("bni_cost", "p", ["date": "2026-09-01", "item": "dues", "amount": amount()])]
  }

  @Test(arguments: seeds) func amountsChangeNothing(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let entries = Diary(seed: seed, people: ["p", "q"], rows: 20...40).entries
    let poor = Logs(entries, team: Diary.team, configuration: Diary.configuration)
    let richTeam = Diary.team.replacingOccurrences(of: ",80\n", with: ",999\n").replacingOccurrences(of: ",45\n", with: ",\n")
    #expect(richTeam != Diary.team)
    let rich = Logs(Self.withMoney(entries, &random), team: richTeam, configuration: Diary.configuration)
    #expect(try rich.activity().report.rejects.isEmpty)
    #expect(try Self.people(rich) == Self.people(poor))
  }

  /// All of the scorecard but what was read, and the outcomes, which are there to show money beside the score.
  private static func people(_ logs: Logs) throws -> String {
    let json = try logs.json()
    let data = try #require(json.range(of: "  \"data\": {"))
    let after = try #require(json.range(of: "  \"funnel\": "))
    let outcomes = try #require(json.range(of: "  \"outcomes\": ["))
    let people = try #require(json.range(of: "  \"people\": ["))
    return String(json[..<data.lowerBound] + json[after.lowerBound..<outcomes.lowerBound] + json[people.lowerBound...])
  }
}
