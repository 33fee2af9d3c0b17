import Foundation
import Ledger
import Testing

/// The same records give the same scorecard, whether read from files or from a ledger.
@Suite(.serialized) struct SameScorecardTests {
  @Test func filesLedgerAndBothGiveOneScorecard() throws {
    let folder = try LedgerFolder()
    try folder.copySample()
    let read = try folder.scorecard(["Logs"])
    try folder.run("import", "Logs", "--ledger", "firm.ledger", "--quiet")
    // No settings are given: the ledger has kept them.
    #expect(try folder.scorecard(["firm.ledger"]) == read)
    #expect(try folder.scorecard([], ["--ledger", "firm.ledger"]) == read)
    #expect(try folder.scorecard(["Logs", "firm.ledger"]) == read)
    try FileManager.default.copyItem(at: folder.url("firm.ledger"), to: folder.url("Logs/firm.ledger"))
    #expect(try folder.scorecard(["Logs"]) == read)
  }

  @Test func monthByMonthIsTheSameAsAtOnce() throws {
    let folder = try LedgerFolder()
    try folder.copySample()
    let read = try folder.scorecard(["Logs"])
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.url("Logs").path).sorted() where name != "team.csv" {
      try FileManager.default.createDirectory(at: folder.url("Now"), withIntermediateDirectories: true)
      for file in ["team.csv", "rapport.yaml", name] where !FileManager.default.fileExists(atPath: folder.url("Now/\(file)").path) {
        try FileManager.default.copyItem(at: folder.url("Logs/\(file)"), to: folder.url("Now/\(file)"))
      }
      try folder.run("import", "Now", "--ledger", "firm.ledger", "--quiet")
      try FileManager.default.removeItem(at: folder.url("Now"))
    }
    #expect(try folder.scorecard(["firm.ledger"]) == read)
  }

  @Test func whatIsWrongIsSaidOfALedgerAsOfFiles() throws {
    let folder = try LedgerFolder()
    try folder.write(
      """
      person,name,role,team,start_date,hourly_cost,hobby
      ana.silva,Ana Silva,executive,Sales,2024-01-01,"1,250.50",chess
      bo.lindt,Bo Lindt,staff,Sales,2024-01-01,40,"rowing, ""often"" too"
      bo.lindt,Bo Lindt,Manager,Sales,2026-01-01,50,

      """, "Logs/team.csv")
    try folder.write(
      """
      date,person,contact,email,phone
      2026-10-05,ana.silva,Kim Park,kim@acme.example,030 5550123
      2026-10-06,nobody.known,Kim Park,,
      2026-13-06,bo.lindt,Kim Park,,
      2026-10-07,bo.lindt,Lee Wong,lee@@port.example,

      """, "Logs/contacts.csv")
    let read = try folder.scorecard(["Logs"])
    let rejects = try Data(contentsOf: folder.url("out/2026-10/rejects.csv"))
    #expect(String(decoding: rejects, as: UTF8.self).contains("40,\"rowing, \"\"often\"\" too\""))
    let warnings = try #require((read["data"] as? [String: Any])?["warnings"] as? [Any])
    #expect(warnings.contains { "\($0)".contains("country_code: 49") })
    try folder.run("import", "Logs", "--ledger", "firm.ledger", "--quiet")
    for again in 1...2 {
      #expect(try folder.scorecard(["firm.ledger"]) == read)
      #expect(try Data(contentsOf: folder.url("out/2026-10/rejects.csv")) == rejects)
      if again == 1 { try folder.run("import", "Logs", "--ledger", "firm.ledger", "--quiet") }
    }
  }

  @Test func everyCommandReadsALedger() throws {
    let folder = try LedgerFolder()
    try folder.copySample()
    try folder.run("import", "Logs", "--ledger", "firm.ledger", "--quiet")
    for arguments in [["explain", "ana.silva"], ["bni"]] {
      let read = try Program.run(arguments + ["Logs", "--month", "2026-10"], in: folder.folder.url)
      let kept = try Program.run(arguments + ["firm.ledger", "--month", "2026-10"], in: folder.folder.url)
      #expect(read.status == 0 && kept.status == 0)
      #expect(kept.output == read.output)
    }
    #expect(try folder.run("ledger", "check", "firm.ledger").output.contains("firm.ledger is whole"))
    #expect(try folder.run("ledger", "info", "firm.ledger").output.contains(/\n  interaction +5101\n/))
  }
}
