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

  /// How many entries are followed over more than their first time, where following may take so many steps.
  private func followed(_ rule: String, from start: String = "20261005T180000Z", count: Int, steps: Int) throws -> Int {
    var options = ReadingOptions()
    (options.person, options.horizon, options.recurrenceSteps) = ("ana.silva", Day(parsing: "2026-12-31"), steps)
    let entries = (0..<count).map { _ in event("DTSTART:\(start)\nRRULE:\(rule)") }.joined(separator: "\n")
    let activity = try Folder(["calendar.ics": "BEGIN:VCALENDAR\n\(entries)\nEND:VCALENDAR\n"]).read(options: options)
    #expect(activity.report.rejects.isEmpty)
    let word = " was not followed; only the first time was taken."
    let said = activity.warningMessages.first { $0.hasSuffix(word) }.flatMap { $0.split(separator: " ").compactMap { Int($0) }.first }
    return count - (said ?? 0)
  }

  @Test func absurdRulesAreFollowedAsFarAsTheirStepsReach() throws {
    // Each searches centuries for a day that there is none of.
    #expect((1...2).contains(try followed("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", count: 40, steps: 100_000)))
    #expect(try followed("FREQ=MONTHLY;BYDAY=53TU", count: 40, steps: 100_000) == 1)
    // Each has tens of thousands of days, or of times in a few days.
    #expect((5...9).contains(try followed("FREQ=DAILY", from: "19000101T000000", count: 40, steps: 1_000_000)))
    let (minutes, hours) = ((0..<60).map(String.init).joined(separator: ","), (0..<24).map(String.init).joined(separator: ","))
    #expect(try followed("FREQ=DAILY;BYHOUR=\(hours);BYMINUTE=\(minutes)", count: 2, steps: 100_000) == 0)
    // Such as calendars hold are all followed.
    #expect(try followed("FREQ=YEARLY", from: "19040312T080000", count: 20, steps: Recurrence.mostSteps) == 20)
    for rule in [
      "FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=MONTHLY;BYDAY=2TU", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=DAILY;COUNT=9",
    ] {
      #expect(try followed(rule, from: "20200106T080000Z", count: 10, steps: Recurrence.mostSteps) == 10, "\(rule)")
    }
  }

  @Test(arguments: [
    "FREQ=HOURLY", "FREQ=MINUTELY", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=-1",
    "FREQ=NEVER", "", "RSCALE=CHINESE;FREQ=YEARLY",
  ])
  func rulesThatAreNoneAreNotFollowed(rule: String) throws {
    #expect(try followed(rule, count: 1, steps: Recurrence.mostSteps) == 0)
    #expect(try moments("DTSTART:20261005T180000Z\nRRULE:\(rule)") == ["2026-10-05T18:00:00+00:00"])
  }

  @Test(arguments: [
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYWEEKNO=53;BYYEARDAY=1;BYDAY=5MO", "FREQ=DAILY;BYSETPOS=400",
    "FREQ=DAILY;COUNT=99999999999999999999", "FREQ=DAILY;UNTIL=never",
  ])
  func oddRulesNeverTrap(rule: String) throws {
    let activity = try read(event("DTSTART:20261005T180000Z\nRRULE:\(rule)"))
    #expect(activity.report.rejects.isEmpty)
  }

  /// As Apple and Outlook write it.
  @Test func aBirthdayWithoutAYearIsADay() throws {
    let activity = try read("BEGIN:VEVENT\nSUMMARY:Birthday\nDTSTART;VALUE=DATE:16040229\nRRULE:FREQ=YEARLY\nEND:VEVENT")
    #expect(activity.report.rejects.isEmpty)
    #expect(activity.files("calendar.ics").map(\.leftAside) == [31])
  }

  @Test func whatBeginsBehindTheHorizonIsYetToCome() throws {
    #expect(try moments("DTSTART:20270105T180000Z\nRRULE:FREQ=WEEKLY") == ["2027-01-05T18:00:00+00:00"])
  }

  @Test func farTimesGoByTheClockThatAZoneHasIn2100() throws {
    let zone = """
      BEGIN:VTIMEZONE
      TZID:Odd
      BEGIN:STANDARD
      DTSTART:19701025T030000
      RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:19700329T020000
      RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      END:DAYLIGHT
      END:VTIMEZONE
      """
    let years = (2026..<2200).map { event("DTSTART;TZID=Odd:\($0)0705T180000") }
    let activity = try read(zone + "\n" + years.joined(separator: "\n"))
    let texts = activity.events.rows.map { Transcript(activity: activity).text($0.moment) }
    #expect(texts.contains("2026-07-05T16:00:00+00:00") && texts.contains("2099-07-05T16:00:00+00:00"))
    #expect(texts.contains("2100-07-05T17:00:00+00:00") && texts.contains("2199-07-05T17:00:00+00:00") && texts.count == 174)
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
