import Model
import Testing

@testable import Ingest

@Suite struct JSONLinesTests {
  /// Keys that stand only in later lines are columns all the same.
  @Test func columnsAreTheKeysOfAllLines() throws {
    let log = """
      {"date": "2026-10-05", "person": "ana.silva"}
      {"person": "ana.silva", "contact": "Zed", "pitched": true, "date": "2026-10-06"}
      """
    let activity = try reading(log, as: "contacts.jsonl")
    #expect(activity.rejects(in: "contacts.jsonl") == ["1: the row names nobody; give a contact, an e-mail or a phone number"])
    #expect(Transcript(activity: activity).lines() == ["2 ana.silva 2026-10-06 contact=Zed; pitched=true"])
  }

  @Test func listsAndObjectsOverSeveralLinesAreSaid() throws {
    let list = try reading(#"  [{"date": "2026-10-05"}]"#, as: "list.json")
    #expect(list.warningMessages.contains { $0.hasPrefix("`list.json` was not read: it is a JSON list; write one object a line") })
    let spread = try reading("{\n\"date\": \"2026-10-05\"\n}\n", as: "spread.json")
    #expect(spread.warningMessages.contains { $0.hasPrefix("`spread.json` was not read: it is JSON over several lines") })
    let broken = try reading("{\"date\": \n", as: "broken.jsonl")
    #expect(
      broken.rejects(in: "broken.jsonl") == ["1: it begins like JSON, but no line is an object; write one object a line (JSON Lines)"])
  }

  @Test func aLineThatIsTooLongIsRejectedAlone() throws {
    let long = #"{"date": "2026-10-05", "person": "ana.silva", "contact": "\#(String(repeating: "x", count: JSONLines.longestLine))"}"#
    let log = long + "\n" + #"{"date": "2026-10-05", "person": "ana.silva", "contact": "Zed"}"#
    let activity = try reading(log, as: "contacts.jsonl")
    #expect(activity.rejects(in: "contacts.jsonl") == ["1: the line is longer than 512 KiB"])
    #expect(activity.contacts.count == 1)
  }

  /// Any format with headers may come so, in any encoding.
  @Test func exportsOfOtherProgramsMayComeAsLines() throws {
    let log = #"{"First Name": "Zoë", "Last Name": "Chen", "E-mail Address": "zoe@acme.example", "Business Phone": null}"# + "\n"
    let folder = try Folder()
    try folder.write([0xFF, 0xFE] + log.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, "book.jsonl")
    let activity = try folder.read()
    #expect(Transcript(activity: activity).lines() == ["1 * card Zoë Chen/zoe@acme.example"])
  }

  @Test func deepNestingIsRejected() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let activity = try reading(
      #"{"date": "2026-10-05", "person": "ana.silva", "contact": \#(deep)}"# + "\n{}\n{\"contact\": 1}", as: "x.jsonl")
    #expect(!activity.report.rejects.isEmpty)
  }
}
