import Foundation
import Testing

/// Members whose case is out of the ordinary, from files to every output. The figures are worked out by hand in the comments.
@Suite struct BNIEdgeTests {
  private static let header = "First Name,Last Name,P,A,L,M,S,RGI,RGO,RRI,RRO,V,1-2-1,TYFCB,CEU\n"

  private static func preamble(_ from: String, _ to: String) -> String {
    "Harbour ► Summary PALMS Report\nParameters\nChapter:,Harbour\nFrom:,\(from)\nTo:,\(to)\nFlags:\n"
  }

  static let files = [
    "rapport.yaml": """
    organisation: Harbour House
    currency: INR
    bni: {point_table: classic-uk-india, tyfcb_steps: [5000000, 1000000, 100000], margin_rate: 0.2}

    """,
    "team.csv": """
    person,name,role,team,hourly_cost,bni_joined
    ana.silva,Ana Silva,executive,Sales,500,
    bo.lindt,Bo Lindt,staff,Sales,,
    cy.ochs,Cy Ochs,staff,Sales,300,2026-10-08
    dee.moss,Dee Moss,staff,Sales,300,
    eve.park,Eve Park,staff,Sales,300,2025-03-01
    fay.orr,Fay Orr,staff,Sales,300,

    """,
    "events.csv": "date,person,event,kind\n2026-05-04,fay.orr,Mixer,industry\n2026-10-05,fay.orr,Mixer,industry\n",
    "costs.csv": "date,person,item,amount\n2026-05-02,ana.silva,dues,60000\n",
    "referrals.csv": "date,person,direction,contact,tier,status,revenue,via\n2026-09-01,bo.lindt,received,Kim Vale,2,won,300000,bni\n",
    // With headers; lakh, and figures with an exponent.
    "one.csv": preamble("2026-05-01", "2026-07-31") + header + """
      Ana,Silva,11,1,0,0,0,8,5,0,0,3,9,"12,34,567",2
      Dee,Moss,10,2,1,0,0,1,1,0,0,0,3,0,0
      Greg,Hall,13,0,0,0,0,9,9,0,0,5,13,"1,12,34,567.50",6
      Visitors,,13,,,,,0,2,0,0,0,0,"2,50,000",0
      BNI,,13,,,,,0,0,0,0,0,0,0,0
      Total,,48,3,1,0,0,18,17,0,0,8,30,12719134.5,8

      """,
    "two.csv": preamble("2026-08-01", "2026-10-31") + header + """
      Ana,Silva,12,0,1,0,0,6,7,0,0,4,11,1.856610963E+10,1
      Cy,Ochs,3,0,0,0,0,0,0,0,0,1,2,0,0
      Greg,Hall,13,0,0,0,0,9,9,0,0,5,13,0,6

      """,
    // Without headers: chapter and days stand in the name.
    "Hill palms 2026-05 to 2026-10.csv": header + "Bo,Lindt,20,3,2,1,0,4,4,0,0,1,5,0,0\n",
  ]

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let logs = folder.url.appendingPathComponent("Logs")
    try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
    for (name, text) in Self.files { try text.write(to: logs.appendingPathComponent(name), atomically: true, encoding: .utf8) }
    return folder
  }

  private func text(_ arguments: [String]) throws -> String {
    let folder = try folder()
    let result = try Program.run(arguments, in: folder.url)
    #expect(result.status == 0, "\(result.error)")
    return result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What is said of each in the text, between the name's heading and the next.
  private func parts() throws -> [String: String] {
    let text = try text(["bni", "Logs", "--month", "2026-10"])
    var parts = ["": text]
    for (name, next) in [("Ana Silva", "Bo Lindt"), ("Bo Lindt", "Cy Ochs"), ("Cy Ochs", "Dee Moss"), ("Dee Moss", "Eve Park")] {
      parts[name] = text.components(separatedBy: "\(name) ---").last?.components(separatedBy: "\(next) ---").first
    }
    parts["Eve Park"] = text.components(separatedBy: "Eve Park ---").last
    return parts
  }

  @Test func lakhAndExponentsAddUp() throws {
    let ana = try #require(try parts()["Ana Silva"])
    // 25 weeks: 1 absence 10, 26 referrals 15, 7 visitors 15, late once 0, 3 trainings 15, TYFCB 1,234,567 + 18,566,109,630 15.
    #expect(ana.contains("70 of 90 reachable points: green."))
    #expect(ana.contains("TYFCB 18,567,344,197 15 15"))
    #expect(ana.contains("Not scored: the reports have no column of testimonials."))
  }

  @Test func withoutADealThereIsNoBreakEven() throws {
    let ana = try #require(try parts()["Ana Silva"])
    // 24 meetings of 1.5 hours and 20 one-to-ones are 56 hours at 500.
    #expect(ana.contains("Since May 2026: cost 88,000 INR, and no deal through BNI so far."))
    #expect(ana.contains("Cost: 60,000 INR of dues and fees; 56 hours at meetings and in one-to-ones, 28,000 INR of time."))
    #expect(ana.contains("Break-even: not known without a deal."))
  }

  @Test func withoutACostThereIsNoRatio() throws {
    let bo = try #require(try parts()["Bo Lindt"])
    #expect(bo.contains("0 of 90 reachable points: grey.") && bo.contains("3 absences in six months: BNI may open the seat at three."))
    #expect(bo.contains("Since May 2026: return 60,000 INR, and no cost entered to set against it."))
    #expect(bo.contains("Cost: no dues or fees entered; 38 hours at meetings and in one-to-ones, time not valued"))
    #expect(bo.contains("1 deal of 300,000 INR (tier 2 300,000 INR). 0 median deals pay for the cost. One deal says nothing of luck."))
    #expect(bo.contains("chapter Hill"))
  }

  @Test func whoJoinedLeftOrStandsInNoReportIsSaid() throws {
    let parts = try parts()
    #expect(parts["Cy Ochs"]?.contains("Joined this month: counts by week are of few weeks yet") == true)
    // 3 weeks: no absence 15, never late 5, a visitor in three 15.
    #expect(parts["Cy Ochs"]?.contains("35 of 90 reachable points: red.") == true)
    #expect(parts["Cy Ochs"]?.contains("no report covers 2026-05-01 to 2026-07-31") == true)
    #expect(
      parts["Dee Moss"]?.contains("No longer a member, as far as the reports say: the last with a row ends on 31 July 2026.") == true)
    #expect(parts["Dee Moss"]?.contains("To reach") == false)
    #expect(parts["Eve Park"]?.contains("No points: no PALMS report of 2026-05 to 2026-10 has a row.") == true)
    #expect(parts["Eve Park"]?.contains("What was before May 2026 is not in the logs.") == true)
    #expect(parts[""]?.contains("5 members: 1 green, 1 red, 1 grey and 1 without points; 1 has left.") == true)
  }

  @Test func rowsThatAreNoPeopleAreShownAsUnattributedAndNowhereElse() throws {
    let text = try text(["bni", "Logs", "--month", "2026-10"])
    #expect(text.contains("Harbour: 2 referrals and TYFCB of 250,000 INR stand in the rows of visitors and of BNI itself"))
    #expect(!text.contains("Greg") && !text.contains("Total"))
  }

  /// The total holds 48 meetings where the rows of members have 34 and all rows 60, and 30 one-to-ones against 25; referrals agree.
  @Test func aTotalBeyondTheRowsWarnsAndRejectsNothing() throws {
    let check = try text(["check", "Logs"])
    #expect(check.contains("The total of a PALMS report is not the sum of its rows (P 48 against 60, 1-2-1 30 against 25)"))
    #expect(check.contains("Summary PALMS: 6 read, all accepted"))
  }

  @Test func theSameFilesGiveTheSameBytesOfAWorkbook() throws {
    let folder = try folder()
    let books = try ["a.xlsx", "b.xlsx"].map { name in
      let result = try Program.run(["bni", "Logs", "--month", "2026-10", "--workbook", name], in: folder.url)
      #expect(result.status == 0 && result.output.hasSuffix("Written to \(name).\n"), "\(result.error)")
      return try Data(contentsOf: folder.url.appendingPathComponent(name))
    }
    #expect(books[0] == books[1] && books[0].count > 5_000)
  }

  @Test func aWorkbookThatCannotBeWrittenIsSaid() throws {
    let folder = try folder()
    let result = try Program.run(["bni", "Logs", "--month", "2026-10", "--workbook", "nowhere/a.xlsx"], in: folder.url)
    #expect(result.status == 73 && result.error.hasPrefix("rapport: `nowhere/a.xlsx` cannot be written"))
    #expect(try Program.run(["bni", "Logs", "--workbook", "a.xls"], in: folder.url).status == 64)
  }

  /// Every formula of the workbooks of all point tables, worked out by LibreOffice.
  @Test(.enabled(if: Office.isThere, "LibreOffice or Python 3 is not installed"))
  func everyFormulaGivesWhatTheEngineGave() throws {
    let folder = try folder()
    let books = try ["classic-uk-india", "global-2026", "power-of-one-us"].map { table in
      let result = try Program.run(["bni", "Logs", "--month", "2026-10", "--table", table, "--workbook", "\(table).xlsx"], in: folder.url)
      #expect(result.status == 0, "\(result.error)")
      return folder.url.appendingPathComponent("\(table).xlsx")
    }
    for (book, again) in zip(books, try Office.recalculate(books, in: folder.url)) {
      let (stored, worked) = (try WorkbookCells(book), try WorkbookCells(again))
      #expect(stored.formulas.values.reduce(0) { $0 + $1.count } > 100)
      for (sheet, cells) in stored.sheets {
        for (address, value) in cells {
          // Sums of tens of milliards differ in their last digits.
          #expect(
            value.isCloseTo(worked[sheet, address]),
            "\(book.lastPathComponent) \(sheet)!\(address): \(stored.formulas[sheet]?[address] ?? "")")
        }
      }
    }
  }
}

extension WorkbookCells.Value {
  /// Equal to 1e-12 of the figure, or 1e-9 where it is small.
  fileprivate func isCloseTo(_ other: WorkbookCells.Value?) -> Bool {
    if case .number(let a) = self, case .number(let b)? = other { return abs(a - b) <= max(1e-9, 1e-12 * abs(a)) }
    return self == other
  }
}
