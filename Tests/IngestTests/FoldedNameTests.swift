import Model
import Testing

@testable import Ingest

@Suite struct FoldedNameTests {
  /// More names than are folded at a time, each in two spellings, and some of letters of which folding may leave nothing.
  @Test func everyNameIsFoldedWhenItIsTakenOut() throws {
    let names = (0..<1500).flatMap { ["Zoë Kim\($0)", "ZOË  KIM\($0)"] } + ["司徒", "Ёлка", "ЁЛКА", "é", "É", "\u{1F642}"]
    let rows = names.map { "2026-10-05,ana.silva,\($0)\n" }.joined()
    let activity = try Folder(["contact.csv": "date,person,contact\n" + rows]).read()
    let read = activity.contacts.rows.sorted { $0.place < $1.place }.map { activity.texts[activity.identities[Int($0.contact)].foldedName] }
    #expect(read == names.map { folded($0) })
  }

  /// Of two ids that fold alike, one is meant exactly in whatever form its accent is written.
  @Test(arguments: [("jos\u{E9}", "jos\u{E9}"), ("jose\u{301}", "jos\u{E9}"), ("Jos\u{E9}", "Jos\u{E9}"), ("Jose\u{301}", "Jos\u{E9}")])
  func anIDBeyondASCIIIsOneInAllItsForms(cell: String, id: String) throws {
    let folder = try Folder(
      ["contact.csv": "date,person,contact\n2026-10-05,\(cell),Kim Park\n"],
      team: "person,name,role\njos\u{E9},One,staff\nJos\u{E9},Two,staff\n")
    let activity = try folder.read()
    #expect(activity.contacts.rows.map { activity.people[Int($0.person)].id } == [id])
  }
}
