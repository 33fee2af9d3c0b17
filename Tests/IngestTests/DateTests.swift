import Foundation
import Model
import Testing

@testable import Ingest

@Suite struct DateTests {
  private func reading(_ text: String) -> DateReading {
    var text = text
    return text.withUTF8 { DateReading.read(Cell($0)) }
  }

  private func written(_ text: String) -> String {
    guard case .date(let date) = reading(text) else { return "none" }
    guard let time = date.time else { return "\(date.day)" }
    let seconds = Double(time.microsecondsOfDay) / 1_000_000
    return "\(date.day) \(seconds)" + (time.offsetMinutes.map { " \($0)" } ?? "")
  }

  /// Days with seconds of the day and minutes of offset.
  @Test(arguments: [
    ("2026-10-05", "2026-10-05"), ("2026-10-05T14:30", "2026-10-05 52200.0"), ("2026-10-05 14:30", "2026-10-05 52200.0"),
    ("2026-10-05t14:30:15", "2026-10-05 52215.0"), ("2026-10-05T14:30:15.250", "2026-10-05 52215.25"),
    ("2026-10-05T14:30:15,2500009", "2026-10-05 52215.25"), ("2026-10-05T14:30Z", "2026-10-05 52200.0 0"),
    ("2026-10-05T14:30:00+02:00", "2026-10-05 52200.0 120"), ("2026-10-05T14:30-0330", "2026-10-05 52200.0 -210"),
    ("2026-10-05 14:30 +02", "2026-10-05 52200.0 120"), ("20261005", "2026-10-05"),
    ("20261005T143000Z", "2026-10-05 52200.0 0"), ("20261005T1430", "2026-10-05 52200.0"), ("5 Oct 2026", "2026-10-05"),
    ("05 OCT 2026", "2026-10-05"), ("5. October 2026", "2026-10-05"), ("Oct 5, 2026", "2026-10-05"),
    ("October 5 2026", "2026-10-05"), ("Sept. 5, 2026", "2026-09-05"), ("05-Oct-2026", "2026-10-05"),
    ("5 Oct 2026 2:30 PM", "2026-10-05 52200.0"), ("Oct 5, 2026, 12:05 a.m.", "2026-10-05 300.0"),
    ("5 May 2026 12:05 pm", "2026-05-05 43500.0"), ("2026/10/05", "2026-10-05"), ("2026-1-5", "2026-01-05"),
    ("5/5/2026", "2026-05-05"), ("2028-02-29", "2028-02-29"), ("1900-01-01", "1900-01-01"), ("2199-12-31", "2199-12-31"),
  ])
  func datesAreReadInEveryForm(text: String, expected: String) { #expect(written(text) == expected) }

  @Test(arguments: [
    "2026-02-30", "2026-02-29", "1900-02-29", "2026-00-10", "2026-13-01", "2026-04-31", "31 Apr 2026", "Feb 30, 2026", "13/13/2026",
    "0/5/2026", "30/2/2026", "20260230",
  ])
  func daysThatNoCalendarHasAreNamed(text: String) { #expect(reading(text) == .invalid("`\(text)` is no day of the calendar")) }

  @Test(arguments: ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31", "1 Jan 0001", "01/02/9999"])
  func yearsBeyondReasonAreNamed(text: String) { #expect(reading(text) == .invalid("`\(text)` lies outside the years 1900 to 2199")) }

  @Test(arguments: ["5/10/26", "05.10.26", "5-10-26"])
  func yearsOfTwoDigitsAreNotGuessed(text: String) {
    #expect(reading(text) == .invalid("`\(text)` has a year of 2 digits; write all four"))
  }

  @Test(arguments: [
    "yesterday", "2026", "2026-10", "2026-10-05T24:00", "2026-10-05T14:60", "2026-10-05T14:30:60", "2026-10-05T14", "2026-10-05 x",
    "2026-10-0514:30", "2026-10-051430", "5 Oct 20261430", "2026-10-05T", "2026-10-05T14:30+24:00", "2026-10-05T14:30 CET",
    "2026-10-05 13:00 PM", "2026-10-05 0:30 am", "5 Okt 2026", "Oct 2026", "5/10", "46300", "٢٠٢٦-١٠-٠٥", "-2026-10-05",
  ])
  func whatIsNoDateIsSaid(text: String) {
    #expect(reading(text) == .invalid("`\(text)` is no date; write it as 2026-10-05"))
  }

  @Test(arguments: ["5/10/2026", "5.10.2026", "05-10-2026", "25/10/2026", "10/25/2026"])
  func slashDatesWaitForTheirColumn(text: String) {
    guard case .slash(_, _, 2026, nil) = reading(text) else { Issue.record("\(text) is no slash date"); return }
  }

  @Test func longTextsAreCutInMessages() {
    #expect(
      reading(String(repeating: "a", count: 100_000))
        == .invalid("`\(String(repeating: "a", count: 40))…` is no date; write it as 2026-10-05"))
  }
}

@Suite struct DateOrderTests {
  private func days(_ dates: [String], _ order: Organisation.DateOrder? = nil) throws -> (days: [String], rejects: [String]) {
    let log = "date;person;contact;card\n" + dates.map { "\($0);ana.silva;Kim;\n" }.joined()
    let activity = try read(log, order)
    let lines = Transcript(activity: activity).lines().map { String($0.split(separator: " ")[2]) }
    return (lines, activity.rejects(in: "log.csv"))
  }

  private func read(_ log: String, _ order: Organisation.DateOrder?) throws -> Activity {
    try Folder(["log.csv": log]).read(configuration: configured(dateOrder: order))
  }

  @Test func theConfigurationDecides() throws {
    #expect(try days(["3/4/2026", "2026-05-01"], .dmy).days == ["2026-04-03", "2026-05-01"])
    #expect(try days(["3/4/2026", "2026-05-01"], .mdy).days == ["2026-03-04", "2026-05-01"])
  }

  @Test func aDateThatContradictsTheConfigurationIsRejectedAlone() throws {
    let read = try days(["3/4/2026", "4/25/2026", "25/4/2026"], .dmy)
    #expect(read.days == ["2026-04-03", "2026-04-25"])
    #expect(read.rejects == ["3: date: `4/25/2026` is no day of the calendar, read as day/month/year"])
  }

  @Test func aDayAboveTwelveTellsForItsColumnWhereverItStands() throws {
    #expect(try days(["3/4/2026", "25.4.2026"]).days == ["2026-04-03", "2026-04-25"])
    #expect(try days(["04/25/2026", "03/04/2026"]).days == ["2026-04-25", "2026-03-04"])
    #expect(try days(["13/4/2026", "14/4/2026"]).days == ["2026-04-13", "2026-04-14"])
  }

  @Test func withoutADayAboveTwelveTheFileIsRejectedWithBothReadings() throws {
    let read = try days(["2026-05-01", "3/4/2026", "5/5/2026"])
    #expect(read.days == [])
    #expect(
      read.rejects == [
        "1: the dates of column `date` can be read in two ways (`3/4/2026` is 2026-04-03 as day/month and 2026-03-04 as month/day), "
          + "and no day above 12 tells which; set date_order to dmy or mdy in rapport.yaml"
      ])
  }

  @Test(arguments: [["25/4/2026", "4/25/2026"], ["1/2/2026", "25/4/2026", "4/25/2026"]])
  func contradictoryDaysRejectTheFile(dates: [String]) throws {
    let read = try days(dates)
    #expect(read.days == [])
    #expect(
      read.rejects == [
        "1: the dates of column `date` cannot be told: `25/4/2026` has the day first and `4/25/2026` the month; "
          + "set date_order to dmy or mdy in rapport.yaml"
      ])
  }

  @Test func theSameDayAndMonthNeedNoOrder() throws {
    #expect(try days(["5/5/2026"]).days == ["2026-05-05"])
  }

  @Test func columnsAreAskedOneByOne() throws {
    let log = "person,from,to\nana.silva,1/2/2026,13/2/2026\n"
    let activity = try read(log, nil)
    #expect(activity.leave == [])
    #expect(activity.rejects(in: "log.csv").count == 1)
    #expect(activity.rejects(in: "log.csv")[0].hasPrefix("1: the dates of column `from` can be read in two ways"))
  }
}
