import Foundation
import Model
import Testing

@testable import Ingest

@Suite struct CalendarTests {
  private func read(
    _ entries: String, horizon: String? = "2026-12-31", person: String? = "ana.silva", aliases: [String: [String]] = [:]
  ) throws -> Activity {
    var options = ReadingOptions()
    options.person = person
    options.horizon = horizon.flatMap { Day(parsing: $0) }
    let text = "BEGIN:VCALENDAR\n\(entries)\nEND:VCALENDAR\n"
    return try Folder(["calendar.ics": text]).read(configuration: configured(zone: "Europe/Berlin", aliases: aliases), options: options)
  }

  private func event(_ lines: String) -> String { "BEGIN:VEVENT\nSUMMARY:Mixer\n\(lines)\nEND:VEVENT" }

  /// The moments of all events, in UTC or as days.
  private func moments(_ lines: String, horizon: String? = "2026-12-31") throws -> [String] {
    let activity = try read(event(lines), horizon: horizon)
    #expect(activity.report.rejects.isEmpty)
    return activity.events.rows.map { Transcript(activity: activity).text($0.moment) }
  }

  @Test func timesAreThoseOfTheirZones() throws {
    #expect(try moments("DTSTART:20260702T180000") == ["2026-07-02T16:00:00+00:00"])
    #expect(try moments("DTSTART;TZID=America/New_York:20260702T180000") == ["2026-07-02T22:00:00+00:00"])
    #expect(try moments("DTSTART;TZID=\"Eastern Standard Time\":20260702T180000") == ["2026-07-02T22:00:00+00:00"])
    #expect(try moments("DTSTART;TZID=/citadel.org/20260101_1/America/New_York:20260702T180000") == ["2026-07-02T22:00:00+00:00"])
    #expect(try moments("DTSTART;TZID=/x.example/Etc/UTC:20260702T180000") == ["2026-07-02T18:00:00+00:00"])
    #expect(try moments("DTSTART;VALUE=DATE:20260702") == ["2026-07-02"])
  }

  @Test func everyNameOfWindowsIsAZone() {
    #expect(WindowsZones.names.count > 130)
    for (name, zone) in WindowsZones.names { #expect(TimeZone(identifier: zone) != nil, "\(name): \(zone)") }
  }

  @Test func rulesEndWhereTheySay() throws {
    // The end is written in UTC: 9 November 18:00 in Berlin is the last.
    #expect(try moments("DTSTART;TZID=Europe/Berlin:20261026T180000\nRRULE:FREQ=WEEKLY;UNTIL=20261109T170000Z").count == 3)
    #expect(try moments("DTSTART;TZID=Europe/Berlin:20261026T180000\nRRULE:FREQ=WEEKLY;UNTIL=20261109T165959Z").count == 2)
    #expect(try moments("DTSTART;TZID=Europe/Berlin:20261026T180000\nRRULE:FREQ=WEEKLY;UNTIL=20261109").count == 3)
    #expect(
      try moments("DTSTART;VALUE=DATE:20261026\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20261027") == ["2026-10-26", "2026-10-28"])
    #expect(try moments("DTSTART:20261026T180000Z\nRRULE:FREQ=WEEKLY\nEXDATE;VALUE=DATE:20261102").count == 9)
    // Over the change of the clocks the wall time stays.
    #expect(
      try moments("DTSTART;TZID=Europe/Berlin:20261019T180000\nRRULE:FREQ=WEEKLY;COUNT=2")
        == ["2026-10-19T16:00:00+00:00", "2026-10-26T17:00:00+00:00"])
  }

  @Test func endlessRulesAreCutAndSaid() throws {
    let activity = try read(event("DTSTART;VALUE=DATE:20000101\nRRULE:FREQ=DAILY"))
    #expect(activity.events.count == Recurrence.mostOccurrences)
    #expect(Transcript(activity: activity).text(activity.events.rows.last!.moment) == "2026-12-31")
    #expect(activity.warningMessages == ["1 entry repeats more than 5000 times, of which only so many were taken."])
    // Without a horizon the first ones are taken.
    let open = try read(event("DTSTART;VALUE=DATE:20000101\nRRULE:FREQ=DAILY"), horizon: nil)
    #expect(open.events.count == Recurrence.mostOccurrences)
    #expect(Transcript(activity: open).text(open.events.rows[0].moment) == "2000-01-01")
  }

  @Test func absurdRulesTakeBoundedTime() throws {
    let rules = [
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYDAY=53TU", "FREQ=HOURLY",
      "FREQ=MINUTELY",
      "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=-1", "FREQ=NEVER", "",
      "RSCALE=CHINESE;FREQ=YEARLY",
      "FREQ=YEARLY;BYWEEKNO=53;BYYEARDAY=1;BYDAY=5MO", "FREQ=DAILY;BYSETPOS=400", "FREQ=DAILY;COUNT=99999999999999999999",
      "FREQ=DAILY;UNTIL=never",
    ]
    let entries = (0..<200).flatMap { _ in rules.map { event("DTSTART:20261005T180000Z\nRRULE:\($0)") } }
    let start = ContinuousClock.now
    let activity = try read(entries.joined(separator: "\n"))
    #expect(ContinuousClock.now - start < .seconds(120))
    #expect(activity.events.count > 0)
    #expect(activity.warningMessages.contains { $0.contains("was not followed; only the first time was taken") })
  }

  @Test func absurdZonesAreNone() throws {
    let zone = """
      BEGIN:VTIMEZONE
      TZID:Odd
      BEGIN:STANDARD
      DTSTART:19700101T000000
      RRULE:FREQ=SECONDLY
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      END:STANDARD
      END:VTIMEZONE
      """
    let activity = try read(zone + "\n" + event("DTSTART;TZID=Odd:20261005T180000"))
    #expect(activity.rejects(in: "calendar.ics").count == 1)
  }

  @Test func withoutAnOwnerTheFileIsRejectedWithWhatToDo() throws {
    let activity = try read(event("DTSTART:20261005T180000Z"), person: nil)
    #expect(activity.report.rejects.map { $0.reason.contains("--person") } == [true])
  }

  @Test func wordsSayWhatAnEntryIs() {
    let rules = CalendarRules(vocabulary: Vocabulary(aliases: ["calendar.networking": ["Stammtisch"], "kind.community": ["Verein"]]))
    func meaning(_ title: String, _ categories: String...) -> CalendarMeaning? { rules.meaning(title: title, categories: categories) }
    for title in ["1:1 Zoë", "Ana/Zoë 1-2-1", "One-to-one: Zoë", "121 with Zoë", "BNI 1-2-1 Zoë", "(1:1) Zoë", "one2one"] {
      #expect(meaning(title) == .oneToOne, "\(title)")
    }
    #expect(meaning("Coffee", "One to one") == .oneToOne)
    #expect(meaning("BNI-Frühstück") == .event(.bni))
    #expect(meaning("Annual conference, networking dinner") == .event(.conference))
    #expect(meaning("Chamber of Commerce mixer") == .event(.community))
    #expect(meaning("Mixer") == .event(.other))
    #expect(meaning("Dinner", "Industry") == .event(.industry))
    #expect(meaning("Stammtisch Altona") == .event(.other))
    #expect(meaning("Dinner", "Verein") == .event(.community))
    for title in ["Dentist", "Call with the other team", "Online banking", "Score 2:1", "11:11", "Company run", "", "Abnimmt", "local"] {
      #expect(meaning(title) == nil, "\(title)")
    }
    #expect(meaning("Review", "Company") == nil)
  }

  @Test func aliasesExtendTheRules() throws {
    let entry = "BEGIN:VEVENT\nSUMMARY:Stammtisch Altona\nDTSTART:20261005T180000Z\nEND:VEVENT"
    #expect(try read(entry).events.count == 0)
    #expect(try read(entry, aliases: ["calendar.networking": ["Stammtisch"]]).events.count == 1)
  }

  @Test func titlesNameWhomAOneToOneWasWith() {
    let rules = CalendarRules(vocabulary: Vocabulary())
    let owner = Person(id: "ana.silva", name: "Ana Silva", role: .executive)
    func name(_ title: String) -> String? { rules.name(in: title, owner: owner) }
    #expect(name("1:1 Zoë Chen") == "Zoë Chen")
    #expect(name("Ana Silva <> Zoë Chen (1-2-1)") == "Zoë Chen")
    #expect(name("One-to-one with Zoë Chen-Meyer") == "Zoë Chen Meyer")
    #expect(name("Ana / Zoë: 1-2-1") == "Zoë")
    #expect(name("1:1") == nil)
    #expect(name("1:1 about the budget of the next quarter") == nil)
  }
}
