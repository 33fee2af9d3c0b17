import Model
import Testing

@testable import Ingest

@Suite struct TextTests {
  private func contacts(_ log: String) throws -> [String] {
    Transcript(activity: try reading(log, as: "contact.csv")).lines()
  }

  private static let two = [
    "2 ana.silva 2026-10-05 contact=Kim Park/park kg; note=a", "3 bo.lindt 2026-10-06 contact=Lee Wong; note=b",
  ]

  @Test(arguments: [",", ";", "\t", "|"])
  func delimiterFollowsTheContent(delimiter: String) throws {
    let rows = [
      ["date", "person", "contact", "company", "note"], ["2026-10-05", "ana.silva", "Kim Park", "Park KG", "a"],
      ["2026-10-06", "bo.lindt", "Lee Wong", "", "b"],
    ]
    #expect(try contacts(rows.map { $0.joined(separator: delimiter) }.joined(separator: "\n")) == Self.two)
  }

  @Test func cellsMayHoldTheOtherDelimiters() throws {
    let log = "date;person;contact;note\n2026-10-05;ana.silva;Kim, Park|KG;\"a;b\"\n"
    #expect(try contacts(log) == ["2 ana.silva 2026-10-05 contact=Kim, Park|KG; note=a;b"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"], [false, true])
  func lineEndsAreAnyOfThree(end: String, isClosed: Bool) throws {
    let rows = ["date,person,contact,company,note", "2026-10-05,ana.silva,Kim Park,Park KG,a", "2026-10-06,bo.lindt,Lee Wong,,b"]
    #expect(try contacts(rows.joined(separator: end) + (isClosed ? end : "")) == Self.two)
  }

  @Test func lineEndsMayBeMixedAndAreCounted() throws {
    let log = "date,person,contact\r\n2026-10-05,ana.silva,A\n2026-10-05,ana.silva,B\r2026-10-05,ana.silva,C\r\n\r\n2026-10-05,ana.silva,D"
    #expect(try contacts(log).map { $0.prefix(1) } == ["2", "3", "4", "6"])
  }

  @Test func quotedCellsMayHoldLineEndsAndQuotes() throws {
    let log =
      "date,person,contact,note\n"
      + "2026-10-05,ana.silva,\"Kim \"\"The Rock\"\" Park\",\"one\ntwo\r\nthree\rfour\"\n"
      + "2026-10-06,\"bo.lindt\" ,\"\",x\n2026-10-06,bo.lindt,\"\"\"\"\"\",y\n2026-10-07,cy.ochs,Lee,\" z \"\n"
    let activity = try reading(log, as: "contact.csv")
    #expect(
      Transcript(activity: activity).lines() == [
        "2 ana.silva 2026-10-05 contact=Kim \"The Rock\" Park; note=one\ntwo\r\nthree\rfour",
        "7 bo.lindt 2026-10-06 contact=\"\"; note=y", "8 cy.ochs 2026-10-07 contact=Lee; note=z",
      ])
    #expect(activity.rejects(in: "contact.csv") == ["6: the row names nobody; give a contact, an e-mail or a phone number"])
  }

  @Test func quotesInsideAPlainCellAreText() throws {
    #expect(
      try contacts("date,person,contact\n2026-10-05,ana.silva,Kim \"Rock\" Park\n") == [
        "2 ana.silva 2026-10-05 contact=Kim \"Rock\" Park"
      ])
  }

  @Test func anUnclosedQuoteRejectsTheFileAndNamesItsLine() throws {
    let log =
      "date,person,contact,note\n2026-10-05,ana.silva,Kim,\"one\ntwo\"\n2026-10-05,ana.silva,Lee,\"open\n2026-10-05,ana.silva,Max,\n"
    let activity = try reading(log, as: "contact.csv")
    #expect(activity.rejects(in: "contact.csv") == ["4: a quote opened here is never closed; close it or take it out"])
    #expect(activity.contacts.count == 0)
    #expect(activity.file("contact.csv")?.records == 0)
  }

  @Test func anUnclosedQuoteInTheHeaderIsNamed() throws {
    let activity = try reading("date,person,\"contact\n2026-10-05,ana.silva,Kim\n", as: "contact.csv")
    #expect(
      activity.warningMessages == [
        "`contact.csv` was not read: it is no log: no row among the first 40 has the columns of a log, "
          + "and a quote opened in line 1 is never closed."
      ])
  }

  @Test func textBehindAClosingQuoteRejectsOnlyItsRow() throws {
    let activity = try reading(
      "date,person,contact,note\n2026-10-05,ana.silva,\"Kim\" Park,\"x\"\n2026-10-05,ana.silva,\"Lee\" \t,y\n", as: "contact.csv")
    #expect(
      activity.rejects(in: "contact.csv") == [
        "2: text follows a closing quote; write a quote inside a quoted cell twice (a backslash does not do)"
      ])
    #expect(activity.report.rejects[0].fields == ["2026-10-05", "ana.silva", "\"Kim\" Park", "x"])
    #expect(Transcript(activity: activity).lines() == ["3 ana.silva 2026-10-05 contact=Lee; note=y"])
  }

  @Test func shortRowsAreFilledAndLongOnesRejectedIfTheyHoldMore() throws {
    let activity = try reading(
      "date,person,contact,note\n2026-10-05,ana.silva,Kim\n2026-10-05,ana.silva,Lee,,,\n2026-10-05,ana.silva,Max,,,x\n2026-10-05\n",
      as: "contact.csv")
    #expect(
      Transcript(activity: activity).lines() == [
        "2 ana.silva 2026-10-05 contact=Kim", "3 ana.silva 2026-10-05 contact=Lee",
      ])
    #expect(
      activity.rejects(in: "contact.csv") == [
        "4: the row has 6 cells where the header has 4", "5: the person is missing",
      ])
  }

  @Test func blankRowsAreNoRows() throws {
    let activity = try reading("date,person,contact\n\n  \n,,\n\" \",,\n2026-10-05,ana.silva,Kim\n\n", as: "contact.csv")
    #expect(Transcript(activity: activity).lines() == ["6 ana.silva 2026-10-05 contact=Kim"])
    #expect(activity.report.rejects.isEmpty)
  }

  @Test(arguments: [0, 1, 38, 39])
  func theHeaderMayStandBelowAPreamble(rows: Int) throws {
    let preamble = (0..<rows).map { $0 % 2 == 0 ? "Exported by \"CRM\"; page, \($0)\n" : "\"Our\" firm\n" }.joined()
    let log = preamble + "date,person,contact\n2026-10-05,ana.silva,Kim\n"
    #expect(try contacts(log) == ["\(rows + 2) ana.silva 2026-10-05 contact=Kim"])
  }

  @Test func aHeaderBelowFortyRowsIsNotFoundAndSaid() throws {
    let activity = try reading(String(repeating: "x,y\n", count: 40) + "date,person,contact\n2026-10-05,ana.silva,Kim\n", as: "contact.csv")
    #expect(activity.warningMessages == ["`contact.csv` was not read: it is no log: no row among the first 40 has the columns of a log."])
  }

  @Test func filesOfOneColumnAreNoLogs() throws {
    let activity = try reading("date\n2026-10-05\n")
    #expect(activity.file("log.csv")?.reader == nil)
    #expect(activity.warningMessages.count == 1)
  }
}
