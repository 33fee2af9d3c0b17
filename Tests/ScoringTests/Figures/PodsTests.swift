import Model
import Testing

@testable import Scoring

@Suite struct PodsTests {
  private static func event(
    _ date: String, _ name: String, _ talks: String, _ new: String, _ more: [String: String] = [:], by person: String
  ) -> Entry {
    .event(date, name, ["conversations": talks, "new_people": new].merging(more) { $1 }, by: person)
  }

  /// Four people of Diary.team, worked out by hand below.
  private static let entries: [Entry] = [
    // Three there, of whom two counted: 5 new of 16 talks, 5/16; known on average (0.4 + 0.2) / 2 = 0.3; (11/16) / 0.3 = 55/24.
    event("2026-10-07", "harbour mixer", "10", "4", ["known_share": "0.4"], by: "p"),
    event("2026-10-07T18:00", "Harbour  Mixer", "6", "1", ["known_share": "20 %", "status": "late"], by: "q"),
    event("2026-10-07", "HARBOUR MIXER", "9", "", by: "r"),
    event("2026-10-07", "Harbour Mixer", "9", "9", ["status": "absent"], by: "s"),
    // Alone, and nobody says how many were known.
    event("2026-10-08", "Trade Night", "5", "5", by: "p"),
    // All four; r in two rows of the same evening, which add up to 4 of 10 for one person.
    event("2026-09-01", "Gala", "", "", by: "p"), event("2026-09-01", "Gala", "", "3", by: "q"),
    event("2026-09-01", "Gala", "8", "2", by: "r"), event("2026-09-01", "Gala", "2", "2", by: "r"),
    event("2026-09-01", "Gala", "", "", by: "s"),
    // A talk with nobody, where everybody is known by nobody.
    event("2026-09-02", "Empty Room", "0", "0", ["known_share": "0"], by: "s"),
    // The company's own, and one before the window.
    event("2026-10-09", "Summer Party", "9", "9", ["kind": "internal"], by: "p"), event("2026-07-31", "Gala", "9", "9", by: "p"),
  ]

  private static func pods(_ entries: [Entry]) throws -> Pods { try Logs(entries, team: Diary.team).scorecard().pods }

  @Test func eventsAreThoseWorkedOutByHand() throws {
    let events = try Self.pods(Self.entries).events
    #expect(events.map(\.day.description) == ["2026-09-01", "2026-09-02", "2026-10-07", "2026-10-08"])
    // Of the spellings of those who were there the least by code point.
    #expect(events.map(\.name) == ["Gala", "Empty Room", "HARBOUR MIXER", "Trade Night"])
    #expect(events.map(\.people) == [4, 1, 3, 1])
    #expect(events.map(\.conversations) == [10, 0, 16, 5])
    #expect(events.map(\.newPeople) == [4, 0, 5, 5])
    #expect(events.map(\.newShare) == [0.4, nil, 5.0 / 16, 1])
    #expect(events[0].podRatio == nil && events[1].podRatio == nil && events[3].podRatio == nil)
    #expect(isClose(events[2].podRatio, 55.0 / 24))
  }

  /// Alone p (5) and s (0); with two colleagues p (4) and q (1); with three r (4), the others there gave no counts.
  @Test func companyIsCountedByPersonAndEvent() throws {
    let companies = try Self.pods(Self.entries).byColleagues
    #expect(companies.map(\.word) == ["alone", "1", "2", "3+"])
    #expect(companies.map(\.count) == [2, 0, 2, 1])
    #expect(companies.map(\.newPerEvent) == [2.5, nil, 2.5, 4])
  }

  @Test func nobodyAnywhereIsNoEvent() throws {
    let pods = try Self.pods([])
    #expect(pods.events.isEmpty)
    #expect(pods.byColleagues.map(\.count) == [0, 0, 0, 0])
    #expect(pods.byColleagues.allSatisfy { $0.newPerEvent == nil })
  }

  /// Who is not listed has left before the window, and is no colleague.
  @Test func onlyPeopleListedCount() throws {
    let team = "person,name,role,end_date\np,Pat Moss,executive,\nq,Quin Dale,staff,2026-07-15\n"
    let both = ["p", "q"].map { Self.event("2026-10-07", "Mixer", "4", "2", by: $0) }
    let pods = try Logs(both, team: team).scorecard().pods
    #expect(pods.events.map(\.people) == [1])
    #expect(pods.byColleagues.map(\.count) == [1, 0, 0, 0])
  }

  /// What is counted by company is what is counted by event.
  @Test(arguments: seeds.prefix(20)) func newPeopleAddUp(seed: UInt64) throws {
    let pods = try Diary(seed: seed, people: ["p", "q", "r", "s"]).logs.scorecard().pods
    #expect(pods.events.reduce(0) { $0 + ($1.newPeople ?? 0) } == pods.byColleagues.reduce(0) { $0 + $1.newPeople })
    for event in pods.events {
      #expect((1...4).contains(event.people))
      #expect((event.conversations == nil) == (event.newPeople == nil))
    }
  }
}
