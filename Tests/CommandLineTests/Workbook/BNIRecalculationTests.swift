import Foundation
import Testing

/// Figures typed into the sheet BNI inputs, against the program run with them.
@Suite(.serialized, .enabled(if: Office.isThere, "LibreOffice or Python 3 is not installed")) struct BNIRecalculationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The workbook of the sample company, some texts of its files replaced by others.
  private func workbook(_ name: String, _ changes: [(file: String, old: String, new: String)] = []) throws -> WorkbookCells {
    let logs = folder.url.appendingPathComponent("Logs-\(name)")
    try FileManager.default.copyItem(at: ReportsTests.sample, to: logs)
    for change in changes {
      let file = logs.appendingPathComponent(change.file)
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.contains(change.old), "\(change.old)")
      try text.replacingOccurrences(of: change.old, with: change.new).write(to: file, atomically: true, encoding: .utf8)
    }
    let result = try Program.run(["bni", logs.path, "--month", "2026-10", "--workbook", "\(name).xlsx"], in: folder.url)
    #expect(result.status == 0, "\(result.error)")
    return try WorkbookCells(folder.url.appendingPathComponent("\(name).xlsx"))
  }

  private func typed(_ edits: [String: String]) throws -> WorkbookCells {
    let file = try Office.type(edits, into: folder.url.appendingPathComponent("plain.xlsx"), as: "typed.xlsx")
    return try WorkbookCells(Office.recalculate([file], in: folder.url)[0])
  }

  @Test func otherRatesGiveTheSheetOfTheseRates() throws {
    let plain = try workbook("plain")
    let other = try workbook(
      "other",
      [
        ("rapport.yaml", "tyfcb_unit: 1000", "tyfcb_unit: 500, meeting_hours: 2.25, one_to_one_hours: 0.5"),
        ("rapport.yaml", "margin_rate: 0.35", "margin_rate: 0.6"), ("team.csv", ",110,Ana Silva", ",90,Ana Silva"),
      ])
    var edits: [String: String] = [:]
    for (rate, value) in [("margin_rate", 0.6), ("meeting_hours", 2.25), ("one_to_one_hours", 0.5), ("tyfcb_unit", 500)] {
      edits["BNI inputs!" + (try plain.address("BNI inputs", header: "Value", row: rate, in: "Rate"))] = String(value)
    }
    edits["BNI inputs!" + (try plain.address("BNI inputs", header: "Hourly cost", row: "Ana Silva", in: "Member"))] = "90"
    let worked = try typed(edits)
    var changed = 0
    for (address, value) in other.sheets["BNI"]! where other.formulas["BNI"]?[address] != nil {
      #expect(value.matches(worked["BNI", address]), "BNI!\(address): \(other.formulas["BNI"]?[address] ?? "")")
      if !value.matches(plain["BNI", address]) { changed += 1 }
    }
    #expect(changed > 40, "the rates make a difference to \(changed) cells")
    for (address, value) in other.sheets["BNI inputs"]! { #expect(value.matches(worked["BNI inputs", address]), "BNI inputs!\(address)") }
  }

  /// Counts put in by hand give the points and lights that `--what-if` says.
  @Test func otherCountsGiveThePointsOfWhatIf() throws {
    let plain = try workbook("plain")
    let names = ["Ana Silva", "Işık Öztaş", "Siobhán O'Dwyer"]
    var edits: [String: String] = [:]
    for name in names {
      for (column, more) in [("V", 2.0), ("1-2-1", 9), ("CEU", -5)] {
        let address = try plain.address("BNI inputs", header: column, row: name, in: "Member")
        guard case .number(let count)? = plain["BNI inputs", address] else { Issue.record("\(name) has no \(column)"); continue }
        edits["BNI inputs!" + address] = String(max(0, count + more))
      }
      edits["BNI inputs!" + (try plain.address("BNI inputs", header: "Sponsored", row: name, in: "Member"))] = "1"
    }
    let worked = try typed(edits)
    let supposed = try Program.run(
      [
        "bni", "Logs-plain", "--month", "2026-10", "--what-if", "visitors=+2", "--what-if", "one_to_ones=+9", "--what-if", "trainings=-5",
        "--what-if", "sponsored=1",
      ], in: folder.url)
    let sentences = supposed.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").components(separatedBy: "As supposed: ")
    #expect(sentences.count == 5)
    for (name, sentence) in zip(names, sentences.dropFirst()) {
      let words = sentence.split(separator: " ").map(String.init)
      func cell(_ header: String) throws -> WorkbookCells.Value? { try value(header, of: name, in: worked) }
      #expect(
        try cell("Points") == .number(Double(words[0])!) && cell("Of") == .number(Double(words[2])!), "\(name): \(sentence.prefix(60))")
      // An official score wins whatever is supposed.
      if name != "Işık Öztaş", case .text(let light)? = try cell("Light") { #expect(light.hasSuffix(words[4])) }
    }
    #expect(try value("Points", of: "Siobhán O'Dwyer", in: worked) != value("Points", of: "Siobhán O'Dwyer", in: plain))
  }

  /// A cell of the first table of the sheet BNI, which alone has a column of official scores.
  private func value(_ header: String, of name: String, in cells: WorkbookCells) throws -> WorkbookCells.Value? {
    let sheet = try #require(cells.sheets["BNI"])
    let head = WorkbookCells.row(try #require(sheet.first { $0.value == .text("Official") }?.key))
    let column = try #require(sheet.first { $0.value == .text(header) && WorkbookCells.row($0.key) == head }).key
    let row = try #require(
      sheet.filter { $0.value == .text(name) && WorkbookCells.row($0.key) > head }.map { WorkbookCells.row($0.key) }.min())
    return cells["BNI", WorkbookCells.column(column) + String(row)]
  }
}
