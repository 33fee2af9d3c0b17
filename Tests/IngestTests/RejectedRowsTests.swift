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

  @Test func inTheFolderOfAReportItIsPassedOver() throws {
    let folder = try Folder(["old/rejects.csv": Self.rejects, "old/summary.txt": "the summary"])
    #expect(try folder.read().report.recordCount == 5)
  }

  @Test func amongTheLogsItIsRead() throws {
    let folder = try Folder(["rejects.csv": Self.rejects])
    #expect(Transcript(activity: try folder.read()).lines() == Self.records)
  }

  /// Of two rows that are wrong, one is given back in order.
  private static let log =
    "date,person,contact,card\n2026-10-06,bo.lindt,Lee,plastic\n2026-10-05,an.silva,Kim,direct\n"
  private static let returned = """
    file,sheet,line,reason,suggestion,field_1,field_2,field_3,field_4
    Old/contact.csv,,,columns of this file,,date,person,contact,card
    Old/contact.csv,,2,"unknown card `plastic` (none, card, direct)",,2026-10-06,bo.lindt,Lee,plastic
    Old/contact.csv,,3,unknown person `an.silva`; did you mean `ana.silva`?,ana.silva,2026-10-05,ana.silva,Kim,direct

    """

  @Test func aRowGivenBackInOrderIsNoLongerRejected() throws {
    let folder = try Folder(["contact.csv": Self.log])
    let before = try folder.read()
    #expect(before.rejects(in: "contact.csv").count == 2)
    try folder.write(Self.returned, "corrected.csv")
    let activity = try folder.read()
    #expect(activity.contacts.count == 1)
    #expect(activity.rejects(in: "contact.csv") == ["2: unknown card `plastic` (none, card, direct)"])
    let file = try #require(activity.file("contact.csv"))
    #expect((file.records, file.rejected, file.leftAside) == (0, 1, 1))
    #expect(activity.warningMessages == ["1 row was left aside: given back with corrections."])
    // A row of the log that is wrong in another way is none of those.
    try folder.write(Self.log.replacing("an.silva", with: "nobody"), "contact.csv")
    #expect(try folder.read().rejects(in: "contact.csv").count == 2)
  }

  /// The table of rejects as it was says nothing against its corrected copy.
  @Test func theTableAsItWasMayStandBesideTheCorrectedOne() throws {
    let folder = try Folder(["contact.csv": Self.log, "corrected.csv": Self.returned])
    let once = try folder.read()
    try folder.write(Self.returned.replacing(",ana.silva,2026-10-05,ana.silva", with: ",ana.silva,2026-10-05,an.silva"), "rejects.csv")
    let twice = try folder.read()
    #expect(twice.report.rejects.map(\.reason) == once.report.rejects.map(\.reason))
    #expect(twice.contacts.count == 1)
  }

  @Test func theOwnerOfAnExportIsThatOfTheRowsThatItRejected() throws {
    let export = "Subject,Start Date,Start Time\nMixer,5 Octobre 2026,18:00\n"
    let folder = try Folder(["phones/ana.csv": export])
    var configuration = configured()
    configuration.sources = [("phones/ana*", "ana.silva")]
    #expect(try folder.read(configuration: configuration).report.rejectedRows == 1)
    try folder.write(
      """
      file,sheet,line,reason,suggestion,field_1,field_2,field_3
      x/phones/ana.csv,,,columns of this file,,Subject,Start Date,Start Time
      x/phones/ana.csv,,2,whatever,,Mixer,2026-10-05,18:00

      """, "corrected.csv")
    let activity = try folder.read(configuration: configuration)
    #expect(Transcript(activity: activity).lines(ofFile: "corrected.csv").map { $0.hasPrefix("3 ana.silva 2026-10-05T18:00") } == [true])
  }
}
