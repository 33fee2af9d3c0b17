import Foundation
import Testing

/// A company whose people, teams and contacts are named so as to be taken for formulas, marks or errors.
@Suite(.serialized) struct HostileWorkbookTests {
  private static let names = [
    "=cmd|' /C calc'!A0", "+1 555", "@x", "-2+3", "=HYPERLINK(\"http://x.example\",\"y\")", "A*", "A?e", "Abe", "~*", "~~", "#N/A",
    "TRUE", "123", "1e5", "2026-10-05", "\"quoted\"", "'apostrophe", "<b>&amp;", "Ana Silva", "ana silva", "Ana Silva (p19)", "{=1}",
    "שרה כהן", "山田太郎", String(repeating: "Long ", count: 70) + "Tail", String(repeating: "Long ", count: 70) + "Head", "_x0041_", "–",
    "=1\u{1F600}", "Zoë", "Zoe",
  ]

  /// Those that a look-up might take for others.
  private static let picked: Set<String> = [
    "=cmd|' /C calc'!A0", "+1 555", "A*", "A?e", "~*", "TRUE", "123", "ana silva", "Ana Silva (p19)", "'apostrophe", "Zoe",
  ]

  private let folder: TemporaryFolder
  private let workbook: URL

  init() throws {
    folder = try TemporaryFolder()
    let logs = folder.url.appendingPathComponent("=Logs")
    try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
    func quoted(_ text: String) -> String { "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
    var team = "person,name,role,team\n"
    var log = "activity,date,at,person,contact,company,card,event,kind,conversations,new_people,direction,channel,answered_at\n"
    for (index, name) in Self.names.enumerated() {
      let id = "p\(index)"
      team += "\(id),\(quoted(name)),\(index % 3 == 0 ? "executive" : "staff"),\(quoted(Self.team(index)))\n"
      for day in 1...(3 + index % 4) where index % 7 != 6 {
        let date = "2026-\(index % 2 == 0 ? "10" : "09")-\(day + 10)"
        log += "event,\(date),,\(id),,,,=Mixer \(day),industry,10,\(1 + index % 9),,,\n"
        log += "contact,\(date),,\(id),\(quoted("=Contact \(name) \(day)")),+Vale,\(day % 2 == 0 ? "card" : "direct"),,,,,,,\n"
        log += "interaction,,\(date)T09:00,\(id),\(quoted("=Contact \(name) \(day)")),+Vale,,,,,,in,email,"
        log += day % 3 == 0 ? "\n" : "\(date)T11:00\n"
      }
    }
    log += "contact,2026-10-05,,=nobody(),=x(),,,,,,,,,\n"
    try team.write(to: logs.appendingPathComponent("team.csv"), atomically: true, encoding: .utf8)
    try log.write(to: logs.appendingPathComponent("=1+1.csv"), atomically: true, encoding: .utf8)
    let result = try Program.run(
      ["report", "=Logs", "--month", "2026-10", "--output", "Reports", "--format", "xlsx,json", "--quiet"], in: folder.url)
    #expect(result.status == 0, "\(result.error)")
    workbook = folder.url.appendingPathComponent("Reports/2026-10/scorecard.xlsx")
  }

  /// Each person alone in a team, so that a card shows whose it is.
  private static func team(_ index: Int) -> String { "=Team \(index)" }

  @Test func whatOutsidersTypedIsNeverAFormula() throws {
    let cells = try WorkbookCells(workbook)
    let words = ["cmd", "HYPERLINK", "Contact", "Team", "555", "Mixer", "nobody"]
    for (sheet, formulas) in cells.formulas {
      for (address, formula) in formulas {
        for word in words { #expect(!formula.contains(word), "\(sheet)!\(address): \(formula)") }
      }
      for (address, value) in cells.sheets[sheet]! {
        if case .error(let error) = value { Issue.record("\(sheet)!\(address) holds \(error)") }
      }
    }
    // Later ones are alike, long or escaped.
    for name in Self.names.prefix(18) { #expect(cells.sheets["Scorecard"]!.values.contains(.text(name)), "\(name)") }
  }

  @Test(.enabled(if: Office.isThere, "LibreOffice or Python 3 is not installed")) func everyNamePicksItsPerson() throws {
    let cells = try WorkbookCells(workbook)
    let picker = try #require(cells.sheets["Person"]!.first { $0.value == .text("Pick a name here") }).key
    let place = "A\(WorkbookCells.row(picker) + 1)"
    let labels = try Dictionary(
      uniqueKeysWithValues: Self.names.indices.map { index in
        let address = try cells.address("Working", header: "Name", row: "p\(index)", in: "Person")
        guard case .text(let label)? = cells["Working", address] else { throw OfficeError(description: "p\(index) has no label") }
        return (index, label)
      })
    #expect(Set(labels.values.map { $0.lowercased() }).count == Self.names.count)
    let picked = labels.filter { Self.picked.contains(Self.names[$0.key]) || Self.names[$0.key].hasSuffix("Head") }
    #expect(picked.count == Self.picked.count + 1)
    let typed = try picked.map { index, label in try Office.type(["Person!\(place)": label], into: workbook, as: "picked-\(index).xlsx") }
    let worked = try Office.recalculate(typed, in: folder.url)
    for ((index, label), workbook) in zip(picked, worked) {
      let card = try WorkbookCells(workbook)
      let team = try card.address("Person", header: "Result", row: "Team", in: "Card")
      #expect(card["Person", team] == .text(Self.team(index)), "\(label)")
      let points = try card.address("Person", header: "Points", row: "Events", in: "Measure")
      let measure = card["Measures", try Self.row(of: "p\(index)", in: card)]
      #expect(measure.map { $0.matches(card["Person", points]) } == true, "\(label)")
      for (sheet, values) in card.sheets {
        for (address, value) in values {
          if case .error(let error) = value { Issue.record("\(label): \(sheet)!\(address) holds \(error)") }
        }
      }
    }
  }

  /// The points of the first measure of a person.
  private static func row(of id: String, in cells: WorkbookCells) throws -> String {
    try cells.address("Measures", header: "Points", row: id, in: "Person")
  }

  @Test(.enabled(if: PythonReaders.isThere, "openpyxl and calamine cannot be installed")) func otherReadersReadEverySheet() throws {
    let found = try PythonReaders.read([workbook, ReportsTests.committed.appendingPathComponent("scorecard.xlsx")])
    #expect(found == "read\n")
  }
}
