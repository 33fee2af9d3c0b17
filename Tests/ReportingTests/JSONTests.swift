import Foundation
import Model
import Testing

@testable import Reporting
@testable import Scoring

/// `scorecard.json` against the schema that the format promises.
@Suite struct JSONTests {
  private static let top: Set<String> = [
    "schema", "organisation", "month", "as_of", "window", "model", "people", "comparison", "teams", "leadership", "pods", "funnel",
    "outcomes", "trend", "bni", "data",
  ]
  private static let person: Set<String> = [
    "person", "name", "role", "team", "months", "records", "status", "score", "margin", "coverage", "band", "edge", "rests_on_one_day",
    "change", "true_test", "dimensions", "activity", "courage_gap", "give_first", "waiting", "reconnect", "next_steps",
  ]
  private static let inner: [String: Set<String>] = [
    "change": ["delta", "trend", "notable"], "true_test": ["cards", "answers", "passed"],
    "activity": [
      "events", "new_contacts", "inbound_new", "answered_in_time", "referrals_given", "referrals_received", "introductions", "one_to_ones",
    ],
    "courage_gap": ["known", "known_n", "new", "new_n"], "give_first": ["given", "received", "balance"],
  ]

  @Test(arguments: SheetTests.firms.indices) func hasExactlyTheKeysOfTheSchema(_ firm: Int) throws {
    let root = try object(ScorecardJSON.bytes(SheetTests.firms[firm].scorecard()))
    #expect(Set(root.keys) == Self.top)
    for person in try #require(root["people"] as? [[String: Any]]) {
      #expect(Set(person.keys) == Self.person)
      for (key, keys) in Self.inner { #expect(Set(try #require(person[key] as? [String: Any]).keys) == keys) }
      for dimension in try #require(person["dimensions"] as? [[String: Any]]) {
        #expect(Set(dimension.keys) == ["dimension", "score", "weight", "measures"])
        for measure in try #require(dimension["measures"] as? [[String: Any]]) {
          #expect(Set(measure.keys) == ["measure", "state", "value", "n", "score", "weight", "reason"])
        }
      }
    }
    let comparison = try #require(root["comparison"] as? [String: Any])
    #expect(Set(comparison.keys) == ["executives", "staff", "left_out", "score", "dimensions", "courage_gap", "streak", "sentence"])
    for team in try #require(root["teams"] as? [[String: Any]]) {
      #expect(Set(team.keys) == ["team", "n", "median", "leader", "leader_score", "gap", "streak"])
    }
  }

  @Test(arguments: SheetTests.firms.indices) func hasExactlyTheKeysOfTheFigures(_ firm: Int) throws {
    let root = try object(ScorecardJSON.bytes(SheetTests.firms[firm].scorecard()))
    func members(_ object: Any?) throws -> [[String: Any]] { try #require(object as? [[String: Any]]) }
    let pods = try #require(root["pods"] as? [String: Any])
    #expect(Set(pods.keys) == ["events", "by_colleagues"])
    for event in try members(pods["events"]) {
      #expect(Set(event.keys) == ["event", "date", "people", "conversations", "new_people", "new_share", "pod_ratio"])
    }
    for company in try members(pods["by_colleagues"]) { #expect(Set(company.keys) == ["colleagues", "n", "new_per_event"]) }
    for group in try #require(root["funnel"] as? [String: [String: Any]]).values {
      #expect(Set(group.keys) == ["met", "direct_card", "came_back", "came_back_with_card", "answered", "became"])
    }
    #expect(Set(try #require(root["leadership"] as? [String: Any]).keys) == ["slope", "p", "teams", "months", "sentence"])
    for line in try members(root["outcomes"]) { #expect(Set(line.keys) == ["person", "outcome", "source", "count", "value"]) }
    let trend = try members(root["trend"])
    #expect(trend.count == 12)
    for month in trend { #expect(Set(month.keys) == ["month", "executives", "staff", "everyone"]) }
    for person in try members(root["people"]) {
      let steps = try members(person["next_steps"])
      #expect(steps.count <= 3)
      for step in steps { #expect(Set(step.keys) == ["measure", "action", "gain"]) }
    }
  }

  @Test func namesFilesAndRejects() throws {
    let data = try #require(object(ScorecardJSON.bytes(SampleFirm.firm.scorecard()))["data"] as? [String: Any])
    #expect(Set(data.keys) == ["files", "records", "rejected", "warnings"])
    #expect(data["rejected"] as? Int == 1)
    for file in try #require(data["files"] as? [[String: Any]]) {
      #expect(Set(file.keys) == ["file", "reader", "records", "duplicates", "rejected"])
    }
  }

  @Test func keysAreSortedAtEveryDepth() throws {
    let bytes = ScorecardJSON.bytes(try SampleFirm.firm.scorecard())
    // Foundation writes the same keys sorted; what is between the values must then come in the same order.
    let sorted = try JSONSerialization.data(withJSONObject: object(bytes), options: [.sortedKeys])
    #expect(keys(String(decoding: bytes, as: UTF8.self)) == keys(String(decoding: sorted, as: UTF8.self)))
  }

  @Test func textsOfOutsidersSurvive() throws {
    let root = try object(ScorecardJSON.bytes(SampleFirm.firm.scorecard()))
    let names = try #require(root["people"] as? [[String: Any]]).compactMap { $0["name"] as? String }
    #expect(names.contains("山田太郎") && names.contains(SampleFirm.names["a1"]!))
  }

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func keys(_ json: String) -> [String] {
    json.matches(of: #/"([a-z_0-9]+)" ?:/#).map { String($0.output.1) }
  }
}
