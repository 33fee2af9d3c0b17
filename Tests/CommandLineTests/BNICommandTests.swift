import Foundation
import Testing

/// `rapport bni` from files to figures.
@Suite struct BNICommandTests {
  private static let rows = """
    First Name,Last Name,P,A,L,M,S,RGI,RGO,RRI,RRO,V,1-2-1,TYFCB,CEU
    Ana,Silva,25,1,0,0,0,18,9,6,6,4,26,6000,12
    Greg,Hall,20,6,0,0,0,5,5,1,1,1,4,0,2
    Visitors,,26,0,0,0,0,0,3,0,0,0,0,300,0
    BNI,,26,0,0,0,0,0,0,0,0,0,0,1.856610963E+10,0
    Total,,99,9,0,0,0,50,50,9,9,9,90,0,20

    """
  private static let preamble = """
    Chapter ► Summary PALMS Report
    Running User,Run At,Country,Region,Chapter
    A User,2026-11-02,Ireland,Leinster,BNI Harbour
    Parameters
    Chapter:,BNI Harbour
    From:,2026-05-01
    To:,2026-10-31
    Flags:,

    """

  private func figures(_ report: String, _ options: [String] = []) throws -> String {
    let folder = try TemporaryFolder()
    let logs = folder.url.appendingPathComponent("Logs")
    try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
    try "person,name,role\nana.silva,Ana Silva,executive\n".write(
      to: logs.appendingPathComponent("team.csv"), atomically: true, encoding: .utf8)
    try report.write(to: logs.appendingPathComponent("palms.csv"), atomically: true, encoding: .utf8)
    let result = try Program.run(["bni", "Logs", "--month", "2026-10", "--json"] + options, in: folder.url)
    #expect(result.status == 0, "\(result.error)")
    return result.output
  }

  /// 27 referrals and 26 one-to-ones of 26 weeks (20, 20), 4 visitors (20), 96.2 % (10), 12 trainings (5).
  @Test func aReportWithHeadersAndOneWithoutGiveTheSamePoints() throws {
    let with = try figures(Self.preamble + Self.rows)
    #expect(with.contains("\"points\": 75,") && with.contains("\"reachable\": 90"))
    #expect(!with.contains("Greg") && !with.contains("Visitors"))
    #expect(try figures(Self.rows, ["--from", "2026-05-01", "--to", "2026-10-31", "--chapter", "BNI Harbour"]) == with)
  }

  @Test func theTextHoldsUnattributedFiguresAndNoPseudoPeople() throws {
    let folder = try TemporaryFolder()
    try "person,name,role\nana.silva,Ana Silva,executive\n".write(
      to: folder.url.appendingPathComponent("team.csv"), atomically: true, encoding: .utf8)
    try (Self.preamble + Self.rows).write(to: folder.url.appendingPathComponent("palms.csv"), atomically: true, encoding: .utf8)
    let result = try Program.run(["bni", "team.csv", "palms.csv", "--what-if", "visitors=+1"], in: folder.url)
    #expect(result.status == 0)
    let text = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("75 of 90 reachable points: green.") && text.contains("As supposed: 80 of 90 points, green (+5)."))
    #expect(text.contains("BNI Harbour: 3 referrals and TYFCB of 18,566,109,930 stand in the rows of visitors and of BNI itself"))
    #expect(!text.contains("Greg"))
  }
}
