import Foundation
import Model
import Testing

@testable import Ingest

@Suite struct LocalTimeTests {
  /// The instants that a log gives in a zone, in UTC.
  private func instants(_ times: [String], zone: String) throws -> [String] {
    let log = "at;person;contact;direction\n" + times.map { "\($0);ana.silva;Kim;in\n" }.joined()
    let activity = try reading(log, configuration: configured(zone: zone))
    #expect(activity.report.rejects.map(\.reason) == [])
    let rows = activity.interactions.rows.sorted { $0.place < $1.place }
    return rows.map { LocalTime.utc.iso($0.moment.instant).replacing("+00:00", with: "Z") }
  }

  /// Clocks of Berlin go from 02:00 to 03:00 on 29 March 2026, and from 03:00 back to 02:00 on 25 October (IANA).
  @Test func berlin() throws {
    #expect(
      try instants(
        [
          "2026-03-29T01:59", "2026-03-29T02:30", "2026-03-29T03:00", "2026-10-25T01:59", "2026-10-25T02:30", "2026-10-25T03:00",
          "2026-10-25T02:30+01:00", "2026-03-29", "2026-03-30",
        ], zone: "Europe/Berlin")
        == [
          // The hour that is left out takes the offset before, the hour that comes twice is the first.
          "2026-03-29T00:59:00Z", "2026-03-29T01:30:00Z", "2026-03-29T01:00:00Z", "2026-10-24T23:59:00Z", "2026-10-25T00:30:00Z",
          "2026-10-25T02:00:00Z", "2026-10-25T01:30:00Z", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z",
        ])
  }

  /// New York goes forward on 8 March 2026 and back on 1 November, both at 02:00 (IANA).
  @Test func newYork() throws {
    #expect(
      try instants(
        ["2026-03-08T02:30", "2026-03-08T03:30", "2026-11-01T01:30", "2026-11-01T02:00", "2026-11-02"], zone: "America/New_York")
        == ["2026-03-08T07:30:00Z", "2026-03-08T07:30:00Z", "2026-11-01T05:30:00Z", "2026-11-01T07:00:00Z", "2026-11-02T05:00:00Z"])
  }

  /// Beirut goes forward at midnight on 29 March 2026, so that day begins at 01:00; Kathmandu is 5:45 ahead (IANA).
  @Test func otherZones() throws {
    #expect(try instants(["2026-03-29", "2026-03-29T00:30"], zone: "Asia/Beirut") == ["2026-03-28T22:00:00Z", "2026-03-28T22:30:00Z"])
    #expect(try instants(["2026-03-29T05:45"], zone: "Asia/Kathmandu") == ["2026-03-29T00:00:00Z"])
  }

  @Test func bareDatesStayApartFromMidnight() throws {
    let activity = try reading("at,person,contact,direction\n2026-10-05,ana.silva,Kim,in\n2026-10-05T00:00,ana.silva,Kim,in\n")
    let rows = activity.interactions.rows
    #expect(rows.map(\.moment.isBareDate).sorted { $0 && !$1 } == [true, false])
    #expect(Set(rows.map(\.moment.instant)).count == 1)
    #expect(activity.warningMessages == [])
  }

  @Test func aDayOnTheCommandLineMeansItsEnd() {
    let berlin = LocalTime.named("Europe/Berlin")!
    #expect(MomentReading.end(of: "2026-10-25", in: berlin).map(LocalTime.utc.iso) == "2026-10-25T23:00:00+00:00")
    #expect(MomentReading.end(of: "2026-10-25T12:00", in: berlin).map(LocalTime.utc.iso) == "2026-10-25T11:00:00+00:00")
    #expect(MomentReading.end(of: "25/10/2026", in: berlin) == nil)
    #expect(LocalTime.named("Europe/Atlantis") == nil)
  }
}
