import Foundation
import Model
import Testing

@testable import Ingest

@Suite struct HeaderTests {
  private static let row = "2026-10-05,ana.silva,Kim,call,in\n"

  @Test(arguments: [
    "at,person,contact,channel,direction", "AT,Person,CONTACT,Channel,Direction", " at , per son,con_tact,Chan-nel,dire ction",
    "Át,Pérson,Contáct,Chännel,Direçtion", "When,Employee ID,Counter-party,Medium,In/Out", "time,user,with,how,way",
  ])
  func spellingDoesNotMatter(header: String) throws {
    let log = header.replacingOccurrences(of: "Counter-party", with: "Other Party") + "\n" + Self.row
    let activity = try reading(log)
    #expect(
      Transcript(activity: activity).lines() == [
        "2 ana.silva 2026-10-05 contact=Kim; direction=incoming; channel=call"
      ])
    #expect(activity.warningMessages == [])
  }

  @Test func aliasesOfTheConfigurationAreUnderstood() throws {
    let aliases = [
      "at": ["Zeitpunkt"], "person": ["Wer", "Kürzel"], "contact": ["Kontakt"], "direction": ["Richtung"],
      "channel": ["Kanal"], "channel.call": ["Anruf"], "direction.in": ["rein"],
    ]
    let log = "Zeitpunkt;kuerzel;Kürzel;Kontakt;Kanal;Richtung\n2026-10-05;;ana.silva;Kim;ANRUF;Rein\n"
    let activity = try reading(log, configuration: configured(aliases: aliases))
    #expect(
      Transcript(activity: activity).lines() == [
        "2 ana.silva 2026-10-05 contact=Kim; direction=incoming; channel=call"
      ])
    #expect(activity.warningMessages == ["The column `kuerzel` is not known and was not read."])
  }

  @Test func anAliasNeverTakesAColumnsOwnName() throws {
    let activity = try reading(
      "date,person,contact,direction,via,source,status,state\n2026-10-05,ana.silva,Kim,given,BNI,web,open,won\n")
    #expect(
      Transcript(activity: activity).lines() == [
        "2 ana.silva 2026-10-05 direction=outgoing; contact=Kim; status=open; via=BNI"
      ])
    #expect(
      activity.warningMessages == [
        "The column `source` is not known and was not read.", "The column `state` is not known and was not read.",
      ])
  }

  @Test func unknownColumnsAreSaidWithASuggestion() throws {
    let activity = try reading("date,person,contact,card,pichted,shoe size\n2026-10-05,ana.silva,Kim,direct,yes,42\n")
    #expect(
      activity.warningMessages == [
        "The column `pichted` is not known and was not read; did you mean `pitched`?",
        "The column `shoe size` is not known and was not read.",
      ])
    #expect(activity.contacts.rows.map(\.pitched) == [nil])
  }

  @Test func aColumnThatStandsTwiceRejectsTheFile() throws {
    let activity = try reading("x,y\ndate,person,contact,card,Card\n2026-10-05,ana.silva,Kim,direct,none\n")
    #expect(activity.rejects(in: "log.csv") == ["2: the column `card` stands twice in the header (columns 4 and 5); keep one of them"])
    #expect(activity.contacts.count == 0)
  }

  @Test func theHeaderRepeatedInTheBodyIsARejectOfItsOwn() throws {
    let activity = try reading("date,person,contact,card\n2026-10-05,ana.silva,Kim,\nDate,Person,Contact,Card\n2026-10-06,ana.silva,Lee,\n")
    #expect(activity.rejects(in: "log.csv") == ["3: the header stands here again"])
    #expect(activity.contacts.count == 2)
  }

  @Test func aTieIsBrokenByTheFilesNameAndSaid() throws {
    let log = "date,person,contact\n2026-10-05,ana.silva,Kim\n"
    let met = try reading(log, as: "contacts-2026.csv")
    #expect((met.contacts.count, met.connections.count) == (1, 0))
    #expect(met.warningMessages == ["The columns fit a log of contact or connection alike; the file's name decided for contact."])
    let linked = try reading(log, as: "Connections.csv")
    #expect((linked.contacts.count, linked.connections.count) == (0, 1))
    let neither = try reading(log, as: "log.csv")
    #expect((neither.contacts.count, neither.connections.count) == (0, 0))
    #expect(
      neither.rejects(in: "log.csv") == [
        "1: the columns fit a log of contact or connection alike; put the activity into the file's name, or add a column `activity`"
      ])
  }

  @Test func theFilesNameDecidesNothingElse() throws {
    let activity = try reading("date,person,contact,direction,tier\n2026-10-05,ana.silva,Kim,given,1\n", as: "interaction.csv")
    #expect(activity.referrals.count == 1)
  }
}

@Suite struct MixTests {
  private static let header = "activity,date,person,contact,direction,event,name,role\n"

  @Test func rowsOfAMixGoToTheActivityTheyName() throws {
    let activity = try reading(
      Self.header + "contact,2026-10-05,ana.silva,Kim,,Fair,,\nReferrals,2026-10-05,dee,Kim,given,,,\nteam,,dee,,,,Dee Dee,staff\n"
        + "events,2026-10-05,ana.silva,,,Fair,,\ninteraction,2026-10-06,dee,Kim,in,,,\n,,,,,,,\n")
    #expect(activity.people.map(\.id).contains("dee"))
    #expect(
      Transcript(activity: activity).lines() == [
        "2 ana.silva 2026-10-05 contact=Kim; event=Fair", "3 dee 2026-10-05 direction=outgoing; contact=Kim",
        "5 ana.silva 2026-10-05 event=Fair", "6 dee 2026-10-06 contact=Kim; direction=incoming",
      ])
    #expect(activity.report.rejects.isEmpty)
    let file = try #require(activity.file("log.csv"))
    #expect((file.records, file.rejected) == (5, 0))
  }

  @Test func rowsOfAMixThatNothingCanUseAreRejectedOnce() throws {
    let activity = try reading(
      Self.header + ",2026-10-05,ana.silva,Kim,,,,\nparty,2026-10-05,ana.silva,Kim,,,,\nleave,2026-10-05,ana.silva,,,,,\n"
        + "team,,eve,,,,Eve,stuff\ncontact,2026-10-05,ana.silva,\"Kim\" x,,,,\nactivity,date,person,contact,direction,event,name,role\n"
        + "contact,2026-10-05,ana.silva,Kim,,,,,x\n")
    #expect(
      activity.rejects(in: "log.csv") == [
        "2: the activity is missing",
        "3: unknown activity `party` (team, leave, event, contact, interaction, referral, introduction, outcome, bni_cost, "
          + "connection, annotation)",
        "4: the file lacks a column that rows of `leave` need",
        "5: unknown role `stuff`; did you mean `staff`? (executive, manager, staff)",
        "6: text follows a closing quote; write a quote inside a quoted cell twice (a backslash does not do)",
        "7: the header stands here again",
        "8: the row has 9 cells where the header has 8",
      ])
    #expect(activity.file("log.csv")?.rejected == 7)
  }

  @Test func aMixWithColumnsOfATeamListAloneLosesNoOtherRow() throws {
    let activity = try Folder(["all.csv": "activity,person,name,role\nteam,ana,Ana,staff\ncontact,ana,Kim,\n"], team: nil).read()
    #expect(activity.people.map(\.id) == ["ana"])
    #expect(activity.rejects(in: "all.csv") == ["3: the file lacks a column that rows of `contact` need"])
  }

  @Test func aFaultOfAMixIsSaidOnce() throws {
    let activity = try reading(Self.header + "contact,2026-10-05,ana.silva,\"Kim,,,,\n")
    #expect(activity.rejects(in: "log.csv") == ["2: a quote opened here is never closed; close it or take it out"])
    #expect(activity.file("log.csv")?.rejected == 1)
  }
}
