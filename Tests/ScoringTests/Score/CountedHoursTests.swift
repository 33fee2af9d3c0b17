import Testing

@testable import Scoring

/// Counted hours by hand. 2 October 2026 is a Friday.
@Suite struct CountedHoursTests {
  struct Span: Sendable, CustomTestStringConvertible {
    var what: String
    var from, to: String
    var hours: Double
    var configuration = ""
    var person = ""
    var leave: [String] = []
    var testDescription: String { what }
  }

  private static let spans = [
    Span(what: "inside a day", from: "2026-10-01T09:15", to: "2026-10-01T17:45", hours: 8.5),
    Span(what: "nights count", from: "2026-09-30T17:00", to: "2026-10-01T09:00", hours: 16),
    Span(what: "over a weekend", from: "2026-10-02T17:00", to: "2026-10-05T09:00", hours: 7 + 9),
    Span(what: "from a Saturday", from: "2026-10-03T10:00", to: "2026-10-05T09:00", hours: 9),
    Span(what: "within a weekend", from: "2026-10-03T10:00", to: "2026-10-04T20:00", hours: 0),
    Span(what: "to a Sunday", from: "2026-10-02T22:00", to: "2026-10-04T23:00", hours: 2),
    Span(what: "over a holiday", from: "2026-10-02T17:00", to: "2026-10-06T09:00", hours: 7 + 9, configuration: "holidays: [2026-10-05]\n"),
    Span(
      what: "own weekend", from: "2026-10-01T12:00", to: "2026-10-04T12:00", hours: 12 + 12,
      configuration: "weekend: [Friday, Saturday]\n"),
    Span(what: "no weekend", from: "2026-10-02T12:00", to: "2026-10-05T12:00", hours: 72, configuration: "weekend: []\n"),
    Span(what: "own workdays", from: "2026-09-30T16:00", to: "2026-10-05T10:00", hours: 8 + 10, person: "Mon-Wed,,"),
    Span(what: "workdays at the weekend", from: "2026-10-02T12:00", to: "2026-10-04T12:00", hours: 12 + 24 + 12, person: "Fri-Sun,,"),
    Span(
      what: "a holiday on a workday", from: "2026-10-04T12:00", to: "2026-10-06T12:00", hours: 12,
      configuration: "holidays: [2026-10-05]\n", person: "Mon-Wed,,"),
    Span(what: "over leave", from: "2026-10-05T16:00", to: "2026-10-09T08:00", hours: 8 + 8, leave: ["2026-10-06", "2026-10-08"]),
    Span(what: "before employment", from: "2026-10-05T16:00", to: "2026-10-07T10:00", hours: 10, person: ",2026-10-07,"),
    Span(what: "after employment", from: "2026-10-05T16:00", to: "2026-10-09T10:00", hours: 8 + 24, person: ",,2026-10-06"),
    Span(
      what: "a night of 25 hours", from: "2026-10-31T12:00", to: "2026-11-01T12:00", hours: 25,
      configuration: "time_zone: America/New_York\nweekend: []\n"),
    Span(
      what: "a night of 23 hours", from: "2026-03-28T12:00", to: "2026-03-29T12:00", hours: 23,
      configuration: "time_zone: Europe/Berlin\nweekend: []\n"),
    Span(
      what: "a change on a weekend is not counted", from: "2026-10-30T17:00", to: "2026-11-02T09:00", hours: 16,
      configuration: "time_zone: America/New_York\n"),
    Span(
      what: "an offset in the text", from: "2026-10-01T10:00-04:00", to: "2026-10-01T17:00+02:00", hours: 1,
      configuration: "time_zone: Europe/Berlin\n"),
  ]

  /// One message with its answer: the wait is what the measure sees.
  @Test(arguments: spans) func areThoseByHand(_ span: Span) throws {
    let team = "person,name,role,workdays,start_date,end_date\np,Pat Moss,staff,\(span.person.isEmpty ? ",," : span.person)\n"
    let message = Entry.interaction(span.from, "iris@vale.example", "in", "email", ["answered_at": span.to])
    let leave = span.leave.isEmpty ? [] : [Entry("leave", "p", ["from": span.leave[0], "to": span.leave[1]])]
    var logs = Logs([message] + leave, team: team, configuration: span.configuration)
    logs.month = String(span.to.prefix(7))
    #expect(try logs.score().measure("waiting_time")?.evidence == .waits([Wait(hours: span.hours, isAnswered: true)]))
  }

  /// An answer 24 counted hours later is in time, a minute later it is not: here over a weekend.
  @Test(arguments: [("2026-10-05T17:00", 1.0), ("2026-10-05T17:01", 0)])
  func aDayOverTheWeekendIsInTime(answer: String, hits: Double) throws {
    let score = try Logs([.interaction("2026-10-02T17:00", "iris@vale.example", "in", "email", ["answered_at": answer])]).score()
    #expect(isClose(score.measure("answered_in_time")?.value, (hits + 1) / 3))
  }

  /// A message is due when 24 counted hours have passed.
  @Test(arguments: [("2026-10-31T23:59", 0), ("2026-11-01T00:00", 0)])
  func theWeekendKeepsAMessageFromFallingDue(asOf: String, n: Int) throws {
    var logs = Logs([.interaction("2026-10-30T17:00", "iris@vale.example", "in", "email"), .event("2026-10-01", "Mixer")])
    logs.asOf = asOf
    #expect(try logs.score().measure("answered_in_time")?.n == n)
  }

  @Test(arguments: [("2026-10-15T10:00", 1), ("2026-10-15T09:59", 0)])
  func aDayLaterItIsDue(asOf: String, n: Int) throws {
    var logs = Logs([.interaction("2026-10-14T10:00", "iris@vale.example", "in", "email"), .event("2026-10-01", "Mixer")])
    logs.asOf = asOf
    #expect(try logs.score().measure("answered_in_time")?.n == n)
  }
}
