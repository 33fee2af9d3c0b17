import Model
import Testing

@testable import Scoring

/// PALMS and the log never count twice: of both the larger count holds, month by month.
@Suite struct ChapterTests {
  /// A Summary PALMS on Pat Moss.
  private static func palms(
    _ from: String, _ to: String, meetings: Int = 0, late: Int = 0, oneToOnes: Int = 0, inside: Int = 0, outside: Int = 0,
    chapter: String = "Harbour Lights"
  ) -> String {
    """
    Chapter:,\(chapter)
    From:,\(from)
    To:,\(to)
    First Name,Last Name,P,A,L,M,S,RGI,RGO,RRI,RRO,V,1-2-1,TYFCB,CEU
    Pat,Moss,\(meetings),0,\(late),1,1,\(inside),\(outside),9,9,9,\(oneToOnes),900,9

    """
  }

  private static func october(_ meetings: Int = 0, oneToOnes: Int = 0, given: Int = 0) -> String {
    palms("2026-10-01", "2026-10-31", meetings: meetings, oneToOnes: oneToOnes, inside: given)
  }

  private static func logs(_ entries: [Entry], _ reports: [String], asOf: String? = nil) -> Logs {
    var files = ["log.csv": Entry.log(entries)]
    for (number, report) in reports.enumerated() { files["report-\(number).csv"] = report }
    var logs = Logs(files)
    logs.asOf = asOf
    return logs
  }

  private static func evidence(_ measure: String, _ entries: [Entry], _ reports: [String], asOf: String? = nil) throws -> Evidence? {
    try logs(entries, reports, asOf: asOf).score().measure(measure)?.evidence
  }

  private static let oneToOnes = (1...3).map { Entry.interaction("2026-10-0\($0)T10:00", "iris@vale.example", "out", "one_to_one") }
  private static let referrals = (1...2).map { Entry.referral("2026-10-0\($0)", "Iris Vale") }
  /// Two meetings of the chapter, one of them in two rows, and an evening elsewhere the same day.
  private static let meetings = [
    Entry.event("2026-10-07", "BNI Breakfast", ["kind": "bni"]), .event("2026-10-07", "bni breakfast", ["kind": "other"]),
    .event("2026-10-07", "Trade Night"), .event("2026-10-14", "BNI Breakfast", ["kind": "bni", "status": "late"]),
    .event("2026-10-21", "BNI Breakfast", ["kind": "bni", "status": "absent"]),
  ]

  @Test func theLargerOfLogAndReportIsTaken() throws {
    #expect(try Self.evidence("one_to_ones", Self.oneToOnes, [Self.october(oneToOnes: 5)]) == .count(5, spread: 5))
    #expect(try Self.evidence("one_to_ones", Self.oneToOnes, [Self.october(oneToOnes: 2)]) == .count(3, spread: 3))
    let given = Self.palms("2026-10-01", "2026-10-31", inside: 2, outside: 2)
    #expect(try Self.evidence("referrals_given", Self.referrals, [given]) == .count(4, spread: 4))
    #expect(try Self.evidence("referrals_given", Self.referrals, [Self.october(given: 1)]) == .count(2, spread: 2))
  }

  /// Three of the log, 2 and 1 on a day; of two more meetings no day is known.
  @Test func meetingsOfTheChapterAreComparedWithThoseOfTheLog() throws {
    #expect(try Self.evidence("events", Self.meetings, []) == .count(3, spread: 5))
    let palms = Self.palms("2026-10-01", "2026-10-31", meetings: 3, late: 1)
    #expect(try Self.evidence("events", Self.meetings, [palms]) == .count(5, spread: 7))
    #expect(try Self.evidence("events", Self.meetings, [Self.october(2)]) == .count(3, spread: 5))
  }

  @Test func eachMonthIsComparedByItself() throws {
    let september = Self.palms("2026-09-01", "2026-09-30", oneToOnes: 2)
    #expect(try Self.evidence("one_to_ones", Self.oneToOnes, [september, Self.october(oneToOnes: 1)]) == .count(5, spread: 5))
    #expect(
      try Self.evidence("one_to_ones", Self.oneToOnes, [Self.palms("2026-07-01", "2026-07-31", oneToOnes: 9)]) == .count(3, spread: 3))
  }

  @Test func reportsAddUpWithinTheMonthUnlessTheyOverlap() throws {
    let weeks = [("01", "07"), ("08", "14"), ("15", "21")].map { Self.palms("2026-10-\($0)", "2026-10-\($1)", oneToOnes: 2) }
    #expect(try Self.evidence("one_to_ones", [], weeks) == .count(6, spread: 6))
    #expect(try Self.evidence("one_to_ones", [], weeks + [Self.october(oneToOnes: 5)]) == .count(5, spread: 5))
    let other = Self.palms("2026-10-05", "2026-10-11", oneToOnes: 1, chapter: "Old Mill")
    #expect(try Self.evidence("one_to_ones", [], weeks + [other]) == .count(7, spread: 7))
  }

  @Test func longerReportsFeedNoMeasureAndAreNoRecord() throws {
    let half = Self.palms("2026-09-30", "2026-10-31", meetings: 9, oneToOnes: 9, inside: 9)
    let score = try Self.logs(Self.oneToOnes, [half]).score()
    #expect(score.measure("one_to_ones")?.n == 3 && score.measure("events")?.n == 0 && score.records == 3)
  }

  @Test func aReportIsARecordOnceItsPeriodIsOver() throws {
    let reports = [Self.palms("2026-10-01", "2026-10-07", meetings: 1), Self.palms("2026-10-08", "2026-10-20", meetings: 2)]
    func score(_ asOf: String?) throws -> PersonScore { try Self.logs([], reports, asOf: asOf).score() }
    #expect(try score(nil).records == 2 && score(nil).measure("events")?.n == 3)
    #expect(try score("2026-10-19").records == 1 && score("2026-10-19").measure("events")?.n == 1)
    #expect(try score("2026-10-20").measure("events")?.n == 3)
    #expect(try score("2026-10-06").measure("events")?.state == .notLogged)
    #expect(try score(nil).measure("referrals_given")?.state == .measured(value: 0))
  }

  @Test func attendanceByMeetingSaysTheSameAsPALMS() throws {
    let attendance = """
      From:,2026-08-01
      To:,2026-10-31
      First Name,Last Name,Sep 30,Oct 07,Oct 14,Oct 21,Oct 28
      Pat,Moss,P,P,L,S,A

      """
    #expect(try Self.evidence("events", [], [attendance]) == .count(3, spread: 3))
    #expect(try Self.evidence("events", [], [attendance, Self.october(4)]) == .count(5, spread: 5))
    #expect(try Self.evidence("events", Self.meetings, [attendance]) == .count(4, spread: 6))
    #expect(try Self.evidence("events", [], [attendance], asOf: "2026-10-07") == .count(2, spread: 2))
    #expect(try Self.logs([], [attendance]).score().records == 2)
  }

  @Test func theMonthAloneHasTheSameFigures() throws {
    let reports = [Self.palms("2026-09-01", "2026-09-30", meetings: 4, oneToOnes: 4), Self.october(4, oneToOnes: 5, given: 3)]
    let activity = try #require(try Self.logs(Self.meetings + Self.oneToOnes, reports).card()).activity
    #expect(activity.events == 5 && activity.oneToOnes == 5 && activity.referralsGiven == 3)
  }

  /// Reports have no day: without the busiest one they stand in for what the log lacks then.
  @Test func theBusiestDayLeavesReportsInPlace() throws {
    let reading = try Self.logs(Self.oneToOnes, [Self.october(oneToOnes: 3)]).scorer().reading(of: 0)
    let thinned = Reading(reading.history, reading.period, without: Day(year: 2026, month: 10, day: 3)!)
    #expect(OneToOnes.evidence(in: reading) == .count(3, spread: 3))
    #expect(OneToOnes.evidence(in: thinned) == .count(3, spread: 3))
  }

  @Test func theReportsBehindAFigureAreNamed() throws {
    let reading = try Self.logs(Self.oneToOnes, [Self.october(oneToOnes: 5)]).scorer().reading(of: 0)
    let records = OneToOnes.records(in: reading)
    #expect(records.count == 4)
    #expect(records.last?.what == "BNI reports of 2026-10: 5 one-to-ones, 2 more than the log")
    #expect(records.last?.place.line == 5)
  }

  /// Promise 2 beside reports: what the log adds never lowers a score.
  @Test(arguments: seeds) func addingOneNeverHurtsBesideReports(seed: UInt64) throws {
    let entries = Diary(seed: seed, rows: 5...40).entries
    func score(_ entries: [Entry]) throws -> PersonScore {
      let reports = ["09", "10"].map { Self.palms("2026-\($0)-01", "2026-\($0)-30", meetings: 3, oneToOnes: 2, inside: 1) }
      let files = ["log.csv": Entry.log(entries), "a.csv": reports[0], "b.csv": reports[1]]
      return try Logs(files, team: Diary.team, configuration: Diary.configuration).score()
    }
    let before = try score(entries)
    var positives = TruePositives(seed: seed, entries)
    for addition in positives.additions() {
      let after = try score(entries + addition.entries)
      #expect((after.total ?? 0) >= (before.total ?? 0) - 1e-9, "\(addition.what)")
    }
  }
}
