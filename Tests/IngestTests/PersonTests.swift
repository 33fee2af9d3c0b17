import Foundation
import Model
import Testing

@testable import Ingest

@Suite struct PersonTests {
  private func person(_ cell: String, team: String = Folder.team) throws -> String {
    let activity = try Folder(["log.csv": "date\tperson\toutcome\n2026-10-05\t\(cell)\tidea\n"], team: team).read()
    #expect(activity.outcomes.count + activity.report.rejects.count == 1)
    return activity.outcomes.rows.first.map { activity.people[Int($0.person)].id } ?? activity.report.rejects[0].reason
  }

  @Test(arguments: [
    ("ana.silva", "ana.silva"), ("ANA.Silva", "ana.silva"), ("Ana Silva", "ana.silva"), ("  ana   SÍLVA ", "ana.silva"),
    ("ANA@firm.example", "ana.silva"), ("sam.lee.2", "sam.lee.2"),
  ])
  func personsAreNamedByIdEMailOrName(cell: String, id: String) throws { #expect(try person(cell) == id) }

  @Test(arguments: [
    ("Sam Lee", "`Sam Lee` may be any of `sam.lee`, `sam.lee.2`; write the id"),
    ("ana.sliva", "unknown person `ana.sliva`; did you mean `ana.silva`?"),
    ("Bo Lint", "unknown person `Bo Lint`; did you mean `bo.lindt`?"),
    ("zzz", "unknown person `zzz`; add the person to the team list, or mend the name"),
    ("+49 30 1234567", "unknown person `+49 30 1234567`; add the person to the team list, or mend the name"),
  ])
  func othersAreRejectedWithASuggestion(cell: String, reason: String) throws { #expect(try person(cell) == reason) }

  @Test func anIdMayBeAnEMailOfSomebodyElse() throws {
    let team = "person,name,role,email\nx@firm.example,X,staff,\nboss,Boss,executive,x@firm.example\n"
    #expect(try person("x@firm.example", team: team) == "x@firm.example")
    #expect(try person("X@Firm.example", team: team) == "x@firm.example")
  }

  @Test func idsThatDifferOnlyInCaseAreTwoPeople() throws {
    let team = "person,name,role\nabc,One,staff\nABC,Two,staff\n"
    #expect(try person("ABC", team: team) == "ABC")
    #expect(try person("Abc", team: team) == "`Abc` may be any of `ABC`, `abc`; write the id")
  }

  @Test func unknownBossesAreSaidOnceEachWithASuggestion() throws {
    let activity = try reading("date,person,outcome\n2026-10-05,bo,idea\n".replacing("bo,", with: "bo.lindt,"))
    #expect(activity.warningMessages == [])
    let team = "person,name,role,reports_to\nana,Ana,executive,\nbo,Bo,staff,ann\ncy,Cy,staff,nobody at all\n"
    #expect(
      try Folder(team: team).read().warningMessages == [
        "`bo` reports to `ann`, who is not in the team list; did you mean `ana`?",
        "`cy` reports to `nobody at all`, who is not in the team list.",
      ])
  }

  @Test func ofTwoRowsOfAPersonTheLatestStartHoldsInAnyOrder() throws {
    let rows = ["ana,Ana,staff,2020-01-01\n", "ana,Ana,executive,2024-01-01\n", "ana,Ana,manager,\n"]
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
      let activity = try Folder(team: "person,name,role,start_date\n" + order.map { rows[$0] }.joined()).read()
      #expect(activity.people.map(\.role) == [.executive])
      #expect(Set(activity.report.rejects.map { $0.fields[2] }) == ["staff", "manager"])
      let file = try #require(activity.file("team.csv"))
      #expect((file.records, file.rejected, file.duplicates) == (1, 2, 0))
    }
  }

  @Test func theTeamListGivenTwiceCountsOnce() throws {
    let folder = try Folder(["log.csv": "date,person,outcome\n2026-10-05,bo.lindt,idea\n"])
    let once = try folder.read()
    try folder.write(Folder.team, "team copy.csv")
    let twice = try folder.read()
    #expect(twice.people == once.people)
    #expect(twice.report.recordCount == once.report.recordCount)
    #expect(twice.report.rejects.isEmpty)
  }
}

@Suite struct ContactCellTests {
  private func identity(_ cells: String, country: String? = "49") throws -> String {
    let log = "date;person;contact;company;email;phone;card\n2026-10-05;bo.lindt;\(cells);\n"
    let activity = try reading(log, configuration: configured(country: country))
    return activity.contacts.rows.first.flatMap { Transcript(activity: activity).contact($0.contact) }
      ?? activity.report.rejects[0].reason
  }

  @Test(arguments: [
    ("ana.silva;;;", "@ana.silva"), ("Ana.Silva;;;", "Ana.Silva"), ("Ana Silva;;;", "Ana Silva/@ana.silva"),
    ("Ana Silva;Acme;;", "Ana Silva/acme"), ("Ana Silva;;x@y.z;", "Ana Silva/x@y.z"), ("Sam Lee;;;", "Sam Lee/@sam.lee/@sam.lee.2"),
    (";;ana@firm.example;", "ana@firm.example/@ana.silva"), ("ANA@Firm.Example;;;", "ana@firm.example/@ana.silva"),
    (";;;030 1234567", "+49301234567/@ana.silva"), ("030/123-45.67;;;", "+49301234567/@ana.silva"),
    ("x@y.z;;a@b.c;", "a@b.c"), ("12345;;;030 7654321", "+49307654321"), ("1234;;;", "1234"),
    ("ana.silva;Acme;x@y.z;", "acme/x@y.z/@ana.silva"),
    ("Kim\u{A0}  Park;;;", "Kim\u{A0}  Park"), ("\u{301};;;", "the row names nobody; give a contact, an e-mail or a phone number"),
    (";Acme;;", "the row names nobody; give a contact, an e-mail or a phone number"),
    ("👩‍👩‍👧 \u{202E}mik;;;", "👩‍👩‍👧 \u{202E}mik"),
  ])
  func contactCellsAreIdsEMailsPhonesOrNames(cells: String, expected: String) throws { #expect(try identity(cells) == expected) }

  @Test(
    arguments: [
      ("030 1234567", "49", "+49301234567"), ("+49 30 1234567", "49", "+49301234567"), ("0049 30 1234567", "49", "+49301234567"),
      ("(030) 12 34-567", "49", "+49301234567"), ("123456", "49", "123456"), ("1234567", "49", "+491234567"),
      ("212 555 0100", "1", "+12125550100"), ("1-212-555-0100", "1", "+12125550100"), ("0212 555 0100", "1", "+12125550100"),
      ("06 1234567", "39", "+39061234567"), ("3331234567", "39", "+393331234567"), ("020 7946 0000", "44", "+442079460000"),
      ("(+44) 20 7946 0000", "49", "+442079460000"), ("+", nil, nil), ("00", nil, nil), ("030 1234567", nil, "0301234567"),
      ("0044 20 7946 0000", nil, "+442079460000"), ("ext. 12", nil, "12"), ("30 12+34", "49", "301234"),
    ] as [(String, String?, String?)])
  func phonesHaveOneForm(text: String, country: String?, expected: String?) {
    #expect(Array(text.utf8).withUnsafeBytes { ContactDetails.phone($0, countryCode: country) } == expected)
  }

  @Test(
    arguments: [
      ("A@B.c", "a@b.c"), ("a.b+c@d.e.f", "a.b+c@d.e.f"), ("Ö@Ä.de", "ö@ä.de"), ("a@b", nil), ("@b.c", nil), ("a@b@c.d", nil),
      ("a b@c.d", nil),
      ("a@.c", nil), ("a@b.", nil), ("a@b..c", nil), ("a\u{A0}b@c.d", nil), ("", nil), ("a@b.c\u{2003}", nil), ("a@b.c.", nil),
      ("Kim <a@b.c>", nil),
    ] as [(String, String?)])
  func eMailsHaveOneForm(text: String, expected: String?) {
    #expect(Array(text.utf8).withUnsafeBytes { ContactDetails.email($0) } == expected)
  }

  @Test func aMalformedEMailIsIgnoredAndNotedOnce() throws {
    let row = "2026-10-05,bo.lindt,Kim,,kim at y\n"
    let activity = try reading("date,person,contact,card,email\n\(row)2026-10-06,cy.ochs,Lee,,kim at y\n")
    #expect(activity.warningMessages == ["The e-mail `kim at y` is malformed; its rows were kept without it."])
    #expect(activity.contacts.count == 2)
  }

  /// Both mean a person first, but one says which and the other may mean two.
  @Test func anIdAndASharedEMailStayApart() throws {
    let team = "person,name,role,email\na,A,staff,x@y.z\nb,B,staff,x@y.z\n"
    for cells in [["a", ""], ["", "a"]] {
      let log = "date,person,contact,email,card\n" + cells.map { "2026-10-05,b,\($0),x@y.z,\n" }.joined()
      let activity = try Folder(["log.csv": log], team: team).read()
      let named = activity.contacts.rows.sorted { $0.place < $1.place }.map { Transcript(activity: activity).contact($0.contact) }
      #expect(Set(named) == ["x@y.z/@a", "x@y.z/@a/@b"])
    }
  }
}
