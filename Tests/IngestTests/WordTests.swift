import Model
import Testing

@testable import Ingest

@Suite struct WordTests {
  @Test func aChoiceIsKeptAsItsNumberInTheList() {
    func check<Choice: NamedChoice & Equatable>(_: Choice.Type) {
      for number in 0..<UInt8(Words.values[Choice.list]!.count) {
        let choice = Choice(rawValue: number)
        #expect(choice != nil && choice == Choice(number: number), "\(Choice.self) \(number)")
      }
    }
    check(ActivityKind.self)
    check(Role.self)
    check(EventKind.self)
    check(Attendance.self)
    check(Card.self)
    check(YesNo.self)
    check(Direction.self)
    check(Channel.self)
    check(ReferralStatus.self)
    check(OutcomeKind.self)
    check(BNICostItem.self)
    check(CalendarWord.self)
  }

  @Test(arguments: [
    ("Exec", Role.executive), ("c level", .executive), ("C-LEVEL", .executive), ("Mgr", .manager), ("Team_Lead", .manager),
    ("employee", .staff),
  ])
  func rolesTakeAliases(word: String, role: Role) throws {
    let activity = try Folder(["log.csv": "date,person,outcome\n2026-10-05,x,idea\n"], team: "person,name,role\nx,X,\(word)\n").read()
    #expect(activity.people.map(\.role) == [role])
  }

  @Test(arguments: [
    ("phone", Channel.call), ("SMS", .text), ("E-Mail", .email), ("1-2-1", .oneToOne), ("1:1", .oneToOne), ("One to One", .oneToOne),
    ("Missed Call", .missedCall), ("LinkedIn", .social), ("WhatsApp", .text), ("in person", .meeting),
  ])
  func channelsTakeAliases(word: String, channel: Channel) throws {
    let activity = try reading("at,person,contact,direction,channel\n2026-10-05,ana.silva,Kim,Inbound,\(word)\n")
    #expect(activity.interactions.rows.map(\.channel) == [channel])
    #expect(activity.interactions.rows.map(\.direction) == [.incoming])
  }

  @Test(arguments: [
    ("Y", true), ("yes", true), ("1", true), ("x", true), ("✓", true), ("TRUE", true), ("N", false), ("no", false), ("0", false),
    ("-", false),
  ])
  func yesAndNoTakeAliases(word: String, value: Bool) throws {
    let activity = try reading("date,person,contact,pitched\n2026-10-05,ana.silva,Kim,\(word)\n")
    #expect(activity.contacts.rows.map(\.pitched) == [value])
  }

  @Test func aBlankSaysNothing() throws {
    let activity = try reading("date,person,contact,card,pitched\n2026-10-05,ana.silva,Kim,, \n")
    #expect(activity.contacts.rows.map(\.pitched) == [nil])
    #expect(activity.contacts.rows.map(\.card) == [nil])
  }

  @Test func anUnknownWordIsRejectedWithTheNearestAndAllThatAreKnown() throws {
    let activity = try reading(
      "at,person,contact,direction,channel\n2026-10-05,ana.silva,Kim,in,emial\n2026-10-05,ana.silva,Kim,in,\u{200B}\n")
    #expect(
      activity.report.rejects.map(\.reason) == [
        "unknown channel `emial`; did you mean `email`? (call, missed_call, text, email, meeting, one_to_one, social, letter)",
        "unknown channel `\u{200B}` (call, missed_call, text, email, meeting, one_to_one, social, letter)",
      ])
    #expect(activity.report.rejects[0].suggestion == "email")
  }

  @Test(arguments: [
    ("Mon-Wed", "MoTuWe"), ("Mo,Di,Mi", "MoTuWe"), ("mon tue  thu", "MoTuTh"), ("Sa-Mo", "SuMoSa"), ("Montag/Freitag", "MoFr"),
    ("Mon–Fri", "MoTuWeThFr"),
    ("Wednesday", "We"), ("Do.;So.", "SuTh"), ("Mon-Mon", "Mo"),
  ])
  func workdaysAreReadInEnglishAndGerman(text: String, days: String) throws {
    let set = try #require(WorkdaysReading.read(text))
    #expect(Weekday.allCases.filter(set.contains).map { String($0.name.prefix(2)) }.joined() == days)
  }

  @Test(arguments: ["", "M", "Mon-Tue-Wed", "Mon-", "weekdays", "Xyz", "-", "1-5"])
  func whatAreNoWorkdaysIsSaid(text: String) { #expect(WorkdaysReading.read(text) == nil) }

  @Test func theNearestIsAtMostAThirdOfItsLettersAway() {
    #expect(nearest(to: "jon.smyth", among: ["john.smith", "jane.smith"]) == "john.smith")
    #expect(nearest(to: "Ána Sylva", among: ["Bo", "Ana Silva"]) == "Ana Silva")
    #expect(nearest(to: "ana", among: ["bob", "cy"]) == nil)
    #expect(nearest(to: "teh", among: ["the", "tea"]) == "tea")
    #expect(nearest(to: "", among: ["a", "bb"]) == "a")
    #expect(nearest(to: "abcd", among: ["abce", "abcf"]) == "abce")
    #expect(nearest(to: "abcdefgh", among: ["ghabcdef"]) == nil)
  }
}
