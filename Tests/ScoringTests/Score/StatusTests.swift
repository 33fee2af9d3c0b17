import Testing

@testable import Scoring

@Suite struct StatusTests {
  /// Enough for a score: five records and more than half of the model measured, with a narrow margin.
  private static let full: [Entry] =
    (1...9).flatMap { week in
      let day = "2026-10-0\(week)"
      return [
        Entry.event(day, "Mixer \(week)", ["conversations": "10", "new_people": "8"]),
        .contact(day, "Person \(week)", ["card": "direct", "pitched": "no"]),
        .interaction("\(day)T10:00", "mail\(week)@reed.example", "in", "email", ["answered_at": "\(day)T12:00"]),
      ]
    }

  private static func team(_ columns: String, _ cells: String) -> String {
    "person,name,role,team,\(columns)\np,Pat Moss,executive,Sales,\(cells)\n"
  }

  private static func status(_ entries: [Entry] = full, start: String = "", end: String = "", asOf: String? = nil) throws -> Status {
    var logs = Logs(entries, team: team("start_date,end_date", "\(start),\(end)"))
    logs.asOf = asOf
    return try logs.score().status
  }

  @Test func enoughIsScored() throws {
    #expect(try Self.status() == .scored)
  }

  @Test func whoIsGoneOnTheLastDayHasLeft() throws {
    #expect(try Self.status(end: "2026-10-30") == .left)
    #expect(try Self.status(end: "2026-10-31") == .scored)
    // Seen from the 20th, an end on the 20th is still employment.
    #expect(try Self.status(end: "2026-10-20", asOf: "2026-10-20") == .scored)
    #expect(try Self.status(end: "2026-10-19", asOf: "2026-10-20") == .left)
  }

  @Test func thirtyDaysOfWorkAreEnough() throws {
    #expect(try Self.status(start: "2026-10-02") == .scored)
    #expect(try Self.status(start: "2026-10-03") == .tooEarly)
  }

  /// A window of one month, seen from its tenth day, cannot hold thirty.
  @Test func earlyInTheWindowAllItsDaysAreEnough() throws {
    for (start, status) in [("2026-10-01", Status.scored), ("2026-10-02", .tooEarly)] {
      var logs = Logs(Self.full, team: Self.team("start_date", start), configuration: "window_months: 1\n")
      logs.asOf = "2026-10-10"
      #expect(try logs.score().status == status)
    }
  }

  @Test func leaveIsNoWork() throws {
    let away = Entry("leave", "p", ["from": "2026-08-31", "to": "2026-10-31"])
    #expect(try Self.status(Self.full + [away]) == .scored, "30 days of August are left")
    let longer = Entry("leave", "p", ["from": "2026-08-30", "to": "2026-10-31"])
    #expect(try Self.status(Self.full + [longer]) == .away)
    #expect(try Self.status(Self.full + [longer], start: "2026-10-20") == .tooEarly, "the first that applies")
  }

  @Test func excusedComesBeforeTooEarly() throws {
    let note = Entry("annotation", "p", ["month": "2026-10", "measure": "all", "reason": "leave"])
    #expect(try Self.status(Self.full + [note], start: "2026-10-20") == .excused)
    #expect(try Self.status(Self.full + [note], end: "2026-10-20") == .left)
    let other = Entry("annotation", "p", ["month": "2026-09", "measure": "all", "reason": "leave"])
    #expect(try Self.status(Self.full + [other]) == .scored, "another month's excuse")
  }

  @Test func nothingInTheWindowIsNoLog() throws {
    #expect(try Self.status([.event("2026-07-31", "Mixer"), .event("2026-11-01", "Mixer")]) == .noLog)
    #expect(try Self.status([.event("2026-08-01", "Mixer")]) == .tooLittle)
  }

  @Test func messagesWithoutNeedOfAnAnswerAndConnectionsAreNoRecords() throws {
    let silent = [
      Entry.interaction("2026-10-01T10:00", "Iris Vale", "in", "text", ["needs_answer": "no"]),
      Entry("connection", "p", ["date": "2026-10-01", "contact": "Iris Vale"]),
    ]
    #expect(try Self.status(silent) == .noLog)
    #expect(try Logs(silent).score().records == 0)
  }

  @Test func absenceIsARecordToo() throws {
    #expect(try Logs([.event("2026-10-01", "Mixer", ["status": "absent"])]).score().records == 1)
  }

  /// Four records, however telling, are too few; a fifth is not.
  @Test func fiveRecordsAreTheLeast() throws {
    let telling = [
      Entry.event("2026-10-01", "Mixer", ["conversations": "40", "new_people": "40"]),
      .contact("2026-08-03", "Iris Vale", ["email": "iris@vale.example", "card": "direct", "pitched": "no"]),
      .interaction("2026-08-04T10:00", "iris@vale.example", "in", "email", ["answered_at": "2026-08-04T11:00"]),
      .referral("2026-10-01", "Tom Reed"),
    ]
    let four = try Logs(telling).score()
    let five = try Logs(telling + [.outcome("2026-10-01", "idea")]).score()
    #expect(four.records == 4)
    #expect(four.status == .tooLittle)
    #expect(five.records == 5)
    #expect(five.coverage >= 0.6)
    #expect(five.status == .scored)
  }

  /// Counts alone measure 15 + 20·2/3 + 10·1/4 + 15 + 5 = 50.83 of 100: less than 0.6.
  @Test func countsAloneCoverTooLittle() throws {
    let score = try Logs((1...9).map { Entry.event("2026-10-0\($0)", "Mixer") }).score()
    #expect(abs(score.coverage - (15 + 40.0 / 3 + 2.5 + 15 + 5) / 100) <= 1e-9)
    #expect(score.status == .tooLittle)
  }
}
