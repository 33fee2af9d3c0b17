import Foundation
import Ledger
import Testing

/// Who asks to be forgotten is, in every byte, and nobody's score changes.
@Suite(.serialized) struct ForgetTests {
  /// True where some file of the ledger, or something the program left behind, holds the text.
  private func holds(_ folder: LedgerFolder, _ text: String) throws -> Bool {
    let ledger = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("firm.ledger") }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.scratch.url.path)
    return try (ledger.map { folder.url($0) } + left.map { folder.scratch.url.appendingPathComponent($0) })
      .contains { try Data(contentsOf: $0).range(of: Data(text.utf8)) != nil }
  }

  /// Where two scorecards differ in something else than what a contact is called.
  private func differences(_ a: Any?, _ b: Any?, at path: String = "") -> [String] {
    if let a = a as? NSDictionary, let b = b as? NSDictionary {
      return Set(a.allKeys + b.allKeys as? [String] ?? []).sorted().flatMap { differences(a[$0], b[$0], at: "\(path)/\($0)") }
    }
    if let a = a as? [Any], let b = b as? [Any], a.count == b.count {
      return zip(a, b).enumerated().flatMap { differences($1.0, $1.1, at: "\(path)/\($0)") }
    }
    let isName = path.hasSuffix("/contact") && a is String && b is String
    return isName || (a as? NSObject) == (b as? NSObject) ? [] : ["\(path): \(a ?? "nothing") and \(b ?? "nothing")"]
  }

  @Test(arguments: ["谭美玲", "Ama Àkànbí", "ana.lacerda@verve.example.org", "(615) 555-0111", "Ana Falcão", "תמר ערבה"])
  func aContactOfTheSampleIsForgotten(contact: String) throws {
    let folder = try LedgerFolder()
    try folder.copySample()
    try folder.run("import", "Logs", "--ledger", "firm.ledger", "--quiet")
    let before = try folder.scorecard(["firm.ledger"])
    guard let key = try Self.texts(contact, folder) else { return }
    for text in key { #expect(try holds(folder, text)) }
    let said = try folder.run("forget", contact, "--ledger", "firm.ledger", "--yes").output
    #expect(said.contains("Forgotten."))
    for text in key { #expect(try !holds(folder, text), "\(text) is still there") }
    #expect(differences(before, try folder.scorecard(["firm.ledger"])) == [])
    #expect(try Ledger.reading(folder.url("firm.ledger").path).faults() == [])

    // Neither the same files nor changed ones bring the contact back.
    let digest = try folder.digest()
    try folder.run("import", "Logs", "--ledger", "firm.ledger", "--quiet")
    for name in ["contacts.csv", "interactions.csv", "connections.csv", "referrals.csv", "outcomes.csv", "introductions.csv"] {
      let text = try String(contentsOf: folder.url("Logs/\(name)"), encoding: .utf8)
      try Data((text + "\n").utf8).write(to: folder.url("Logs/\(name)"))
    }
    try folder.run("import", "Logs", "--ledger", "firm.ledger", "--quiet")
    #expect(try folder.digest() == digest)
    for text in key { #expect(try !holds(folder, text), "\(text) came back") }
  }

  /// Name, e-mails and phones as the ledger has them.
  private static func texts(_ contact: String, _ folder: LedgerFolder) throws -> [String]? {
    let found = try folder.run("forget", contact, "--ledger", "firm.ledger", status: 64).output
    let lines = found.split(separator: "\n").filter { line in ["names", "e-mails", "phones"].contains { line.hasPrefix($0) } }
    return lines.flatMap { $0.split(separator: ":", maxSplits: 1)[1].components(separatedBy: ",") }
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private static let team = "person,name,role\nana.silva,Ana Silva,executive\nbo.lindt,Bo Lindt,staff\n"
  private static let logs = [
    "contacts.csv": """
    date,person,contact,company,email,phone,event,card,note
    2026-10-05,ana.silva,Kim Park,Acme,kim.park@acme.example,+49 30 5550123,Lunch with Kim Park,card,likes KIM PARK jokes
    2026-10-06,ana.silva,Kim Park,Acme,kim.park@acme.example,+49 30 5550123,Fair,card,one
    2026-10-06,ana.silva,Kim Park,Acme,kim.park@acme.example,+49 30 5550123,Fair,card,two
    2026-10-07,bo.lindt,Lee Wong,Port,lee@port.example,,Fair,card,"friend of Kim Park, tel 030 5550123, kim.park@acme.example"
    2026-10-08,bo.lindt,KIM  PARK,,,,,card,
    2026-10-09,bo.lindt,Kim Parkson,,,,,card,
    2026-13-09,bo.lindt,Kim Park,Acme,kim.park@acme.example,030 5550123,,card,never read

    """,
    "interactions.csv": """
    at,person,contact,direction,email
    2026-10-05T10:00,ana.silva,,in,kim.park@acme.example
    2026-10-05T11:00,ana.silva,Kim Park,out,kim.park@@acme.example

    """,
    "introductions.csv": "date,person,contact,other_contact\n2026-10-10,ana.silva,Kim Park,Lee Wong\n",
    "outcomes.csv": "date,person,outcome,contact,value,via\n2026-10-11,ana.silva,customer,Lee Wong,100,Kim Park\n",
  ]

  @Test func freeTextForgetsToo() throws {
    let folder = try LedgerFolder()
    try folder.write(Self.team, "Logs/team.csv")
    try folder.write("country_code: 49\n# Kim Park pays\n", "Logs/rapport.yaml")
    for (name, text) in Self.logs { try folder.write(text, "Logs/\(name)") }
    try folder.run("import", "Logs", "--ledger", "firm.ledger", "--quiet")
    try folder.run("report", "firm.ledger", "--month", "2026-10", "--quiet")
    let before = try folder.scorecard(["firm.ledger"])
    let said = try folder.run("forget", "kim park", "--ledger", "firm.ledger", "--yes").output
    #expect(said.contains("names: KIM  PARK, Kim Park\n") && said.contains("phones: +49305550123\n"))
    #expect(said.contains("7 records from 2026-10-05 to 2026-10-10, logged by 2 people."), "\(said)")
    #expect(said.contains("  Reports/2026-10/scorecard.xlsx\n"), "\(said)")
    let texts = ["Kim Park,", "Kim Park\"", "Kim Park ", "KIM PARK", "KIM  PARK", "kim.park@", "5550123", "likes", "never read"]
    for text in texts { #expect(try !holds(folder, text), "\(text) is still there") }
    #expect(try holds(folder, "Kim Parkson"))
    #expect(try holds(folder, "friend of (forgotten-1)"))
    // Notes that told rows apart are gone, the rows are not.
    let after = try folder.scorecard(["firm.ledger"])
    #expect(differences(before["people"], after["people"]) == [])

    let digest = try folder.digest()
    try folder.write(
      Self.logs["contacts.csv"]! + "2026-10-20,ana.silva,Kimberly,Acme,KIM.PARK@acme.example,,,card,hello\n", "Logs/contacts.csv")
    try folder.run("import", "Logs", "--ledger", "firm.ledger", "--quiet")
    for text in texts + ["Kimberly", "hello"] { #expect(try !holds(folder, text), "\(text) came back") }
    #expect(try Ledger.reading(folder.url("firm.ledger").path).runs().last?.counts.new == 1)
    #expect(try folder.digest() != digest)
  }

  @Test func nobodyIsForgottenUnasked() throws {
    let folder = try LedgerFolder()
    try folder.write(Self.team, "Logs/team.csv")
    for (name, text) in Self.logs { try folder.write(text, "Logs/\(name)") }
    try folder.run("import", "Logs", "--ledger", "firm.ledger", "--quiet")
    #expect(
      try folder.run("forget", "Kim Park", "--ledger", "firm.ledger", status: 64).error.contains("give --yes where nobody can be asked"))
    #expect(try folder.run("forget", "Max Mole", "--ledger", "firm.ledger", "--yes", status: 65).error.contains("Nobody in `firm.ledger`"))
    #expect(try folder.run("forget", "Ana Silva", "--ledger", "firm.ledger", "--yes", status: 65).error.contains("is of the team"))
    #expect(try holds(folder, "Kim Park"))
  }
}
