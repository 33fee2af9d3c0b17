import Foundation
import Testing

@testable import Model

@Suite struct LocalTimeTests {
  static let zones = ["America/New_York", "Europe/Berlin", "Asia/Kolkata", "America/Sao_Paulo", "Australia/Lord_Howe", "UTC"]

  private static func seconds(_ instant: Instant) -> Int { Int(instant.microseconds / 1_000_000) }

  /// The instants at which a zone changes its clocks between two years, by Foundation.
  private static func changes(_ zone: TimeZone) -> [Date] {
    var found: [Date] = []
    var date = Date(timeIntervalSince1970: 0)
    while let next = zone.nextDaylightSavingTimeTransition(after: date), next < Date(timeIntervalSince1970: 2_500_000_000) {
      found.append(next)
      date = next
    }
    return found.filter { $0 > Date(timeIntervalSince1970: 700_000_000) }
  }

  @Test(arguments: [("America/New_York", 60...200), ("Europe/Berlin", 60...200), ("America/Sao_Paulo", 40...80), ("UTC", 0...0)])
  func thereAreChangesToLookAt(identifier: String, count: ClosedRange<Int>) throws {
    #expect(count.contains(Self.changes(try #require(TimeZone(identifier: identifier))).count))
  }

  @Test(arguments: zones) func offsetsAreThoseOfFoundation(identifier: String) throws {
    let (time, zone) = (try #require(LocalTime.named(identifier)), try #require(TimeZone(identifier: identifier)))
    let changes = Self.changes(zone).flatMap { change in [-1.0, 0, 1].map { change.addingTimeInterval($0) } }
    let sampled = stride(from: 700_000_000.0, to: 2_500_000_000, by: 1_234_567).map(Date.init(timeIntervalSince1970:))
    for date in changes + sampled {
      let instant = Instant(microseconds: Int64(date.timeIntervalSince1970) * 1_000_000)
      if time.offset(at: instant) != Int64(zone.secondsFromGMT(for: date)) * 1_000_000 { Issue.record("\(identifier) \(date)") }
    }
  }

  /// A local time that occurs twice is the first, and one that does not occur takes the offset in force before the change: looked for
  /// minute by minute around every change, with the offsets of Foundation alone.
  @Test(arguments: zones) func localTimesAroundEachChange(identifier: String) throws {
    let (time, zone) = (try #require(LocalTime.named(identifier)), try #require(TimeZone(identifier: identifier)))
    for change in Self.changes(zone) {
      let before = zone.secondsFromGMT(for: change.addingTimeInterval(-1))
      let after = zone.secondsFromGMT(for: change)
      for minutes in stride(from: -125, through: 125, by: 5) {
        let wall = Int(change.timeIntervalSince1970) + before + minutes * 60
        let candidates = [before, after].map { wall - $0 }
          .filter { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0))) + $0 == wall }
        let expected = candidates.min() ?? wall - before
        let day = Day(number: Int32(wall / 86_400))
        let found = Self.seconds(time.instant(day, microsecondsOfDay: Int64(wall % 86_400) * 1_000_000))
        if found != expected { Issue.record("\(identifier): \(change) \(minutes) min: \(found), not \(expected)") }
      }
    }
  }

  @Test(arguments: zones) func daysBeginAndEndWhereFoundationSays(identifier: String) throws {
    let (time, zone) = (try #require(LocalTime.named(identifier)), try #require(TimeZone(identifier: identifier)))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let days = stride(from: Day(year: 1995, month: 1, day: 1)!, to: Day(year: 2035, month: 1, day: 1)!, by: 3)
    let changed = Self.changes(zone).map { time.day(of: Instant(microseconds: Int64($0.timeIntervalSince1970) * 1_000_000)) }
    for day in Array(days) + changed.flatMap({ [$0 - 1, $0, $0 + 1] }) {
      let start = time.start(of: day)
      let noon = time.instant(day, microsecondsOfDay: 43_200_000_000)
      let expected = calendar.startOfDay(for: Date(timeIntervalSince1970: Double(Self.seconds(noon))))
      let isRight =
        Self.seconds(start) == Int(expected.timeIntervalSince1970) && time.day(of: start) == day
        && time.day(of: Instant(microseconds: start.microseconds - 1)) == day - 1
      if !isRight { Issue.record("\(identifier): \(day) begins at \(start), not at \(expected)") }
    }
  }

  private static func utc(_ identifier: String, _ day: (Int, Int, Int), _ hour: Int, _ minute: Int) throws -> String {
    let time = try #require(LocalTime.named(identifier))
    let local = try #require(Day(year: day.0, month: day.1, day: day.2))
    return LocalTime.utc.iso(time.instant(local, microsecondsOfDay: Int64(hour * 60 + minute) * 60_000_000))
  }

  /// Known nights, by hand.
  @Test func nightsOfChange() throws {
    // New York, 8 March 2026: 02:00 to 03:00 does not occur, -05:00 holds before.
    #expect(try Self.utc("America/New_York", (2026, 3, 8), 2, 30) == "2026-03-08T07:30:00+00:00")
    #expect(try Self.utc("America/New_York", (2026, 3, 8), 3, 0) == "2026-03-08T07:00:00+00:00")
    // New York, 1 November 2026: 01:00 to 02:00 occurs twice, first with -04:00.
    #expect(try Self.utc("America/New_York", (2026, 11, 1), 1, 30) == "2026-11-01T05:30:00+00:00")
    #expect(try Self.utc("America/New_York", (2026, 11, 1), 2, 0) == "2026-11-01T07:00:00+00:00")
    // Berlin, 25 October 2026.
    #expect(try Self.utc("Europe/Berlin", (2026, 10, 25), 2, 30) == "2026-10-25T00:30:00+00:00")
    // São Paulo, 4 November 2018: the day began at 01:00.
    #expect(try Self.utc("America/Sao_Paulo", (2018, 11, 4), 0, 0) == "2018-11-04T03:00:00+00:00")
    // São Paulo, 17 February 2018 was 25 hours long.
    #expect(try Self.utc("America/Sao_Paulo", (2018, 2, 17), 0, 0) == "2018-02-17T02:00:00+00:00")
    #expect(try Self.utc("America/Sao_Paulo", (2018, 2, 18), 0, 0) == "2018-02-18T03:00:00+00:00")
    #expect(try Self.utc("America/Sao_Paulo", (2018, 2, 17), 23, 30) == "2018-02-18T01:30:00+00:00")
    // India is half an hour off and never changes.
    #expect(try Self.utc("Asia/Kolkata", (2026, 10, 5), 0, 0) == "2026-10-04T18:30:00+00:00")
  }

  @Test func instantsArePrintedWithTheirOffset() throws {
    let berlin = try #require(LocalTime.named("Europe/Berlin"))
    let newYork = try #require(LocalTime.named("America/New_York"))
    let end = newYork.start(of: try #require(Day(year: 2026, month: 11, day: 1)))
    #expect(newYork.iso(end) == "2026-11-01T00:00:00-04:00")
    #expect(berlin.iso(end) == "2026-11-01T05:00:00+01:00")
    #expect(LocalTime.utc.iso(Instant(microseconds: 1_500_000)) == "1970-01-01T00:00:01.500000+00:00")
    #expect(LocalTime.utc.iso(Instant(microseconds: -1)) == "1969-12-31T23:59:59.999999+00:00")
  }

  @Test func unknownZonesAreNone() {
    #expect(LocalTime.named("Europe/Atlantis") == nil)
    #expect(LocalTime.named("") == nil)
    #expect(LocalTime.named("UTC")?.offset(at: Instant(microseconds: 0)) == 0)
  }
}
