import Foundation
import Testing

/// The formulas of the workbook, worked out by LibreOffice, against the engine.
@Suite(.serialized, .enabled(if: Office.isThere, "LibreOffice or Python 3 is not installed")) struct RecalculationTests {
  private let folder: TemporaryFolder
  /// The workbook of the sample company.
  private let workbook: URL

  init() throws {
    folder = try TemporaryFolder()
    workbook = try Self.report(folder, into: "Reports", model: "")
  }

  private static func report(_ folder: TemporaryFolder, into output: String, model: String) throws -> URL {
    let logs = folder.url.appendingPathComponent("SampleData-\(output)")
    try FileManager.default.copyItem(at: ReportsTests.sample, to: logs)
    let settings = logs.appendingPathComponent("rapport.yaml")
    try (String(contentsOf: settings, encoding: .utf8) + model).write(to: settings, atomically: true, encoding: .utf8)
    let result = try Program.run(
      ["report", logs.path, "--month", "2026-10", "--output", output, "--format", "xlsx", "--quiet"], in: folder.url)
    #expect(result.status == 0, "\(result.error)")
    return folder.url.appendingPathComponent("\(output)/2026-10/scorecard.xlsx")
  }

  @Test func everyFormulaGivesWhatTheEngineGave() throws {
    let stored = try WorkbookCells(workbook)
    let worked = try WorkbookCells(Office.recalculate([workbook], in: folder.url)[0])
    #expect(stored.formulas.values.reduce(0) { $0 + $1.count } > 1_000)
    for (sheet, cells) in stored.sheets {
      for (address, value) in cells {
        #expect(value.matches(worked[sheet, address]), "\(sheet)!\(address): \(stored.formulas[sheet]?[address] ?? "")")
      }
      #expect(Set(worked.sheets[sheet]!.keys).subtracting(cells.keys) == [], "\(sheet)")
    }
  }

  /// Figures of the model by their place in `rapport.yaml`.
  private static let models: [[String: Double]] = [
    [
      "presence.weight": 40, "reach.new_share.w": 3, "reach.new_share.r0": 0.2, "reach.new_contacts.half": 2,
      "answering.waiting_time.from": 60, "trust.no_pitch.weight": 0, "trust.second_touch.to": 0.7,
    ],
    // Margins grow until some are no longer scored, and whole dimensions no longer count.
    [
      "reach.weight": 0, "giving.weight": 0, "answering.weight": 70, "answering.answered_in_time.w": 0.05,
      "answering.waiting_time.weight": 0, "trust.weight": 60, "trust.second_touch.w": 0.01, "inside.inside_conversations.half": 0.5,
    ],
  ]

  private static let columns = [
    "weight": "Weight inside", "half": "50 points at", "from": "0 points at", "to": "100 points at", "r0": "Pseudo rate r0",
    "w": "Pseudo weight w",
  ]

  private static func address(_ path: String, in cells: WorkbookCells) throws -> String {
    let keys = path.split(separator: ".").map(String.init)
    return "Model!"
      + (keys.count == 2
        ? try cells.address("Model", header: "Weight", row: keys[0], in: "In rapport.yaml")
        : try cells.address("Model", header: columns[keys[2]]!, row: "\(keys[0]), \(keys[1])", in: "In rapport.yaml"))
  }

  private static func yaml(_ model: [String: Double]) -> String {
    let lines = model.map { path, value in
      let keys = path.split(separator: ".")
      return (String(keys[0]), keys.count == 2 ? "\(keys[1]): \(value)" : "\(keys[1]): {\(keys[2]): \(value)}")
    }
    // A measure may stand here with two figures.
    let merged = Dictionary(grouping: lines, by: \.0).mapValues { $0.map(\.1) }
    return "\nmodel:\n"
      + merged.map { dimension, lines in
        let measures = Dictionary(grouping: lines) { String($0.prefix { $0 != ":" }) }
        return "  \(dimension):\n"
          + measures.map { name, lines in
            guard lines[0].contains("{") else { return "    \(lines[0])\n" }
            let figures = lines.map { $0.drop { $0 != "{" }.dropFirst().dropLast() }.joined(separator: ", ")
            return "    \(name): {\(figures)}\n"
          }.joined()
      }.joined()
  }

  @Test(arguments: models.indices) func aTypedFigureGivesTheReportOfThatModel(_ index: Int) throws {
    let model = Self.models[index]
    let stored = try WorkbookCells(workbook)
    var edits: [String: String] = [:]
    for (path, value) in model { edits[try Self.address(path, in: stored)] = String(value) }
    let typed = try Office.type(edits, into: workbook, as: "typed.xlsx")
    let worked = try WorkbookCells(Office.recalculate([typed], in: folder.url)[0])
    let expected = try WorkbookCells(Self.report(folder, into: "Other", model: Self.yaml(model)))
    var changed = 0
    for sheet in ["Measures", "Working", "Scorecard", "Person", "Model"] {
      for (address, value) in expected.sheets[sheet]! where !isHistory(address, of: sheet, in: expected) {
        #expect(value.matches(worked[sheet, address]), "\(sheet)!\(address): \(expected.formulas[sheet]?[address] ?? "")")
        if stored.formulas[sheet]?[address] != nil, !value.matches(stored[sheet, address]) { changed += 1 }
      }
    }
    #expect(changed > 100, "the figures make a difference")
    let change = try worked.address("Scorecard", header: "Change", row: "Ana Silva", in: "Name")
    #expect(worked["Scorecard", change] == .text("–"))
    if case .number? = expected["Scorecard", change] {} else { Issue.record("there is a change to hide") }
  }

  private static let steps = ["First step", "Second step", "Third step"]

  /// What compares with months scored by the model of the report, and so waits for a new report.
  private func isHistory(_ address: String, of sheet: String, in cells: WorkbookCells) -> Bool {
    let (column, row) = (WorkbookCells.column(address), WorkbookCells.row(address))
    func head(_ text: String) -> Bool {
      cells.sheets[sheet]!.contains { $0.value == .text(text) && WorkbookCells.column($0.key) == column && WorkbookCells.row($0.key) < row }
    }
    switch sheet {
    case "Scorecard", "Working":
      let remark = cells[sheet, address] == .text("rests on one day")
      return remark || (["Change", "Trend", "Trend is"] + Self.steps).contains(where: head)
    case "Person":
      guard case .text(let fact)? = cells[sheet, "A\(row)"] else { return false }
      return (["Change", "Trend", "Remark"] + Self.steps).contains(fact)
    case "Model": return row == 1 || cells["Model", "A\(row - 1)"] == .text("These figures")
    default: return false
    }
  }
}
