import Foundation
import Reporting
import Testing

@testable import Scoring

/// Promise 1: a person's score depends on nobody else's records.
@Suite struct OthersTests {
  /// What the scorecard holds of p, with keys in order.
  private static func json(_ entries: [Entry]) throws -> Data {
    let scorecard = try Logs(entries, team: Diary.team, configuration: Diary.configuration).scorecard()
    let all = try #require(JSONSerialization.jsonObject(with: Data(ScorecardJSON.bytes(scorecard))) as? [String: Any])
    let people = try #require(all["people"] as? [[String: Any]])
    let person = try #require(people.first { $0["person"] as? String == "p" })
    return try JSONSerialization.data(withJSONObject: person, options: .sortedKeys)
  }

  @Test(arguments: seeds) func othersRecordsChangeNothing(seed: UInt64) throws {
    let everybody = Diary(seed: seed, people: ["p", "q", "r", "s"]).entries
    let alone = everybody.filter { $0["person"] == "p" }
    #expect(alone.count < everybody.count)
    #expect(try Self.json(everybody) == Self.json(alone))
  }

  /// Records of others far outside p's own times stretch the calendar of the whole company.
  @Test(arguments: seeds.prefix(20)) func othersTimesChangeNothing(seed: UInt64) throws {
    let own = Diary(seed: seed).entries
    let far = ["2019-03-01", "2026-05-01", "2028-12-24"].map { Entry.contact($0, "Iris Vale", ["email": "p0@reed.example"], by: "q") }
    #expect(try Self.json(own + far) == Self.json(own))
  }

  /// The team list says who is inside; whom others report to or what they cost does not matter.
  @Test func theTeamListSaysWhoIsInside() throws {
    let entries = [Entry.contact("2026-10-01", "Lee Ash", ["email": "lee@our.example"]), .event("2026-10-02", "Mixer")]
    let without = try Logs(entries).score().measure("new_contacts")
    let within = try Logs(
      entries,
      team: """
        person,name,role,team,email
        p,Pat Moss,executive,Sales,
        l,Lee Ash,staff,Sales,LEE@our.example

        """
    ).score().measure("new_contacts")
    #expect(without?.n == 1)
    #expect(within?.n == 0)
  }
}
