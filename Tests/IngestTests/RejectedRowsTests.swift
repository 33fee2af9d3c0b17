import Foundation
import Model
import Testing

@testable import Ingest

@Suite struct RejectedRowsTests {
  private static let rejects = """
    file,sheet,line,reason,suggestion,field_1,field_2,field_3,field_4
    Logs/contact.csv,,,columns of this file,,date,person,contact,card
    Logs/contact.csv,,7,unknown person `an.silva`,ana.silva,2026-10-05,ana.silva,Kim,direct
    Logs/contact.csv,,9,unknown card `plastic`,,2026-10-06,bo.lindt,Lee,plastic
    Logs/all.xlsx,Calls,,columns of this file,,at,person,contact,direction
    Logs/all.xlsx,Calls,12,the direction is missing,,2026-10-05T10:00,ana.silva,Kim,in
    Logs/odd.csv,,1,is empty,,,,,

    """

  private func read(_ text: String, extra: [String: String] = [:]) throws -> Activity {
    let folder = try Folder(extra)
    try folder.write(text, "sub/rejects.csv")
    return try folder.read(["team.csv", "sub/rejects.csv"] + extra.keys.sorted())
  }

  private static let records = [
    "3 ana.silva 2026-10-05 contact=Kim; card=direct", "6 ana.silva 2026-10-05T10:00:00+00:00 contact=Kim; direction=incoming",
  ]

  @Test func correctedRowsAreReadBelowTheHeaderOfTheirFile() throws {
    let activity = try read(Self.rejects)
    #expect(Transcript(activity: activity).lines() == Self.records)
    #expect(activity.rejects(in: "rejects.csv") == ["4: unknown card `plastic` (none, card, direct)"])
    #expect(activity.report.files.map { $0.sheet ?? "" } == ["", "contact.csv", "all.xlsx, Calls"])
  }

  @Test(arguments: [";", "\t"])
  func anotherProgramMayHaveSavedIt(delimiter: String) throws {
    let text = Self.rejects.replacingOccurrences(of: ",", with: delimiter).replacingOccurrences(of: "\n", with: "\r\n")
    #expect(Transcript(activity: try read("\u{FEFF}" + text)).lines() == Self.records)
  }

  @Test func rowsMayHaveBeenSorted() throws {
    let lines = Self.rejects.split(separator: "\n")
    let text = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    #expect(Transcript(activity: try read(text)).lines().count == 2)
  }

  @Test func aHeaderThatIsGoneIsSaid() throws {
    let text = Self.rejects.split(separator: "\n").filter { !$0.contains("date,person") }.joined(separator: "\n")
    let activity = try read(text)
    #expect(activity.report.rejects.first?.reason.hasPrefix("the row `columns of this file` of Logs/contact.csv is gone") == true)
    #expect(Transcript(activity: activity).lines().count == 1)
  }

  @Test func whatStandsInTheLogTooCountsOnce() throws {
    let activity = try read(
      Self.rejects, extra: ["contact.csv": "date,person,contact,card\n2026-10-05,ana.silva,Kim,direct\n2026-10-06,bo.lindt,Lee,plastic\n"])
    #expect(activity.contacts.count == 1)
    #expect(activity.report.rejects.count == 1)
  }

  @Test func inAFolderItIsPassedOver() throws {
    let folder = try Folder()
    try folder.write(Self.rejects, "rejects.csv")
    #expect(try folder.read().report.recordCount == 5)
  }
}
