import Foundation
import Testing

/// What goes out to be filled in or corrected comes back.
@Suite(.serialized) struct RoundTripTests {
  private static let team = "person,name,role\nana.silva,Ana Silva,executive\nbo.lindt,Bo Lindt,staff\n"
  private static let contacts = """
    date,person,contact,card,note
    2026-10-05,ana.silva,Kim Park,direct,
    2026-10-06,an.silva,Lee Wong,card,"one, ""two"" three"
    2026-10-07,bo.lindt,Zoë Chen,dircet,
    2026-10-08,bo.lindt,Max,card,

    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(at: url("Logs"), withIntermediateDirectories: true)
    try Self.team.write(to: url("Logs/team.csv"), atomically: true, encoding: .utf8)
  }

  private func url(_ path: String) -> URL { folder.url.appendingPathComponent(path) }

  /// What `rapport check` finds.
  private struct Found: Equatable {
    /// Used, without those given before.
    var records: Int
    var rejected: Int
    var duplicates: Int
  }

  private func check(_ arguments: [String]) throws -> Found {
    let result = try Program.run(["check", "--json"] + arguments, in: folder.url)
    #expect(result.status == 0, "\(result.error)")
    let data = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let files = try #require(data["files"] as? [[String: Any]])
    let duplicates = files.reduce(0) { $0 + ($1["duplicates"] as? Int ?? 0) }
    return Found(records: data["records"] as? Int ?? -1, rejected: data["rejected"] as? Int ?? -1, duplicates: duplicates)
  }

  private func office(_ format: String, _ files: [String], to output: String) throws {
    let arguments = ["-env:UserInstallation=\(url("profile").absoluteString)", "--headless", "--convert-to", format, "--outdir", output]
    let result = try Program.run(arguments + files, in: folder.url, program: Office.program ?? "soffice")
    #expect(result.status == 0, "\(result.error)")
  }

  /// Rows that could not be used, as the program writes them down.
  private func rejects() throws -> String {
    try Self.contacts.write(to: url("Logs/contacts.csv"), atomically: true, encoding: .utf8)
    let result = try Program.run(["report", "Logs", "--month", "2026-10", "--output", "Reports", "--quiet"], in: folder.url)
    #expect(result.status == 0, "\(result.error)")
    return "Reports/2026-10/rejects.csv"
  }

  @Test(.enabled(if: Office.python != nil))
  func correctedRejectsCountOnce() throws {
    let rejects = try rejects()
    let before = try check(["Logs"])
    #expect(before.rejected == 2)
    // Given as it is, it adds nothing.
    #expect(try check(["Logs", rejects]) == before)
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Workbook/fill_rejects.py").path
    _ = try Program.run([script, rejects, "mended.csv"], in: folder.url, program: Office.python ?? "python3")
    let after = try check(["Logs", "mended.csv"])
    #expect(after.records == before.records + 2)
    #expect(after.rejected == 0, "rows given back in order are not said to be wrong any more")
    #expect(try check(["Logs", "mended.csv", rejects]) == after)
    try Self.contacts.replacingOccurrences(of: "an.silva,L", with: "ana.silva,L").replacingOccurrences(of: "dircet", with: "direct")
      .write(to: url("Logs/contacts.csv"), atomically: true, encoding: .utf8)
    #expect(try check(["Logs", "mended.csv"]) == Found(records: after.records, rejected: 0, duplicates: 2))
    guard Office.isThere else { return }
    try office("xlsx", ["--infilter=CSV:44,34,76,1", "mended.csv"], to: "sheet")
    try office("csv:Text - txt - csv (StarCalc):44,34,76,1", ["sheet/mended.xlsx"], to: "back")
    #expect(try check(["Logs", "back/mended.csv"]) == Found(records: after.records, rejected: 0, duplicates: 2))
  }

  /// Every sheet of a workbook as LibreOffice saves it.
  private func sheets(of workbook: String, to output: String) throws {
    try office("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", [workbook], to: output)
  }

  private func template(_ arguments: [String] = ["--team", "Logs/team.csv"]) throws -> String {
    let result = try Program.run(["template", "log.xlsx"] + arguments, in: folder.url)
    #expect(result.status == 0, "\(result.error)")
    return "log.xlsx"
  }

  @Test(.enabled(if: Office.isThere), arguments: [["--team", "Logs/team.csv"], []])
  func anEmptyTemplateGivesNoRecordAndNoReject(arguments: [String]) throws {
    try sheets(of: try template(arguments), to: "csv")
    let files = try FileManager.default.contentsOfDirectory(atPath: url("csv").path)
    #expect(files.count == 9)
    #expect(try check(["Logs", "csv"]) == check(["Logs"]))
  }

  @Test(.enabled(if: Office.isThere && PythonReaders.isThere))
  func whatPeopleFillInIsReadWithoutALoss() throws {
    try PythonReaders.run("fill_template.py", [url(template()).path, url("filled.xlsx").path])
    try sheets(of: "filled.xlsx", to: "csv")
    let filled = try check(["Logs", "csv"])
    // Two of the team, and nine rows of seven kinds.
    #expect(filled == Found(records: 11, rejected: 0, duplicates: 0))
    try office("xlsx", ["filled.xlsx"], to: "saved")
    try sheets(of: "saved/filled.xlsx", to: "again")
    #expect(try check(["Logs", "again"]) == filled)
    #expect(try check(["Logs", "csv", "again"]) == Found(records: 11, rejected: 0, duplicates: 9))
  }

  /// Enabled by itself once workbooks are read.
  @Test(.enabled(if: Office.isThere && PythonReaders.isThere))
  func aFilledWorkbookIsReadAsItIs() throws {
    try PythonReaders.run("fill_template.py", [url(template()).path, url("filled.xlsx").path])
    let result = try Program.run(["check", "Logs", "filled.xlsx"], in: folder.url)
    guard !result.output.contains("which this version does not read") else { return }
    #expect(try check(["Logs", "log.xlsx"]) == check(["Logs"]))
    #expect(try check(["Logs", "filled.xlsx"]) == Found(records: 11, rejected: 0, duplicates: 0))
    try office("xlsx", ["filled.xlsx"], to: "saved")
    #expect(try check(["Logs", "filled.xlsx", "saved/filled.xlsx"]) == Found(records: 11, rejected: 0, duplicates: 9))
  }

  @Test func aTemplateIsNotWrittenOverUnasked() throws {
    _ = try template()
    #expect(try Program.run(["template", "log.xlsx"], in: folder.url).status == 73)
    #expect(try Program.run(["template", "log.xlsx", "--force"], in: folder.url).status == 0)
    #expect(try Program.run(["template", "log.csv"], in: folder.url).status == 64)
  }

  @Test func formatsAreListed() throws {
    let text = try Program.run(["formats"], in: folder.url).output
    let json = try Program.run(["formats", "--json"], in: folder.url).output
    let list = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    let ids = list.compactMap { $0["id"] as? String }
    #expect(ids.first == "native" && ids.last == "mapping" && ids.contains("linkedin_connections"))
    for id in ids { #expect(text.contains("\n\(id)\n") || text.hasPrefix("\(id)\n")) }
  }
}
