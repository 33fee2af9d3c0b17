import Testing

@testable import Scoring

@Suite struct MissingTests {
  private static func missing(_ entries: [Entry], _ more: String = "", leave: String = "") throws -> MissingForScore? {
    var logs = Logs(entries, team: "person,name,role,start_date\np,Pat Moss,executive,\(more)\n")
    if !leave.isEmpty { logs.files["leave.csv"] = "person,from,to\n\(leave)\n" }
    return try logs.card()?.missing
  }

  private static func referrals(_ count: Int) -> [Entry] { (0..<count).map { .referral("2026-10-0\($0 + 1)", "Iris Vale") } }

  @Test func saysHowManyRecordsOrDays() throws {
    #expect(try Self.missing([]) == .records(5))
    #expect(try Self.missing(Self.referrals(2)) == .records(3))
    // From 12 October on there are 20 days.
    #expect(try Self.missing(Self.referrals(6), "2026-10-12") == .days(10, of: 30))
    // Of 92 days 70 are leave, 1 August to 9 October.
    #expect(try Self.missing(Self.referrals(6), leave: "p,2026-08-01,2026-10-09") == .presentDays(8, of: 30))
    // Counts alone are 15 + 20 * 2/3 + 10 / 4 + 15 + 5 = 50.8 of 100.
    #expect(try Self.missing(Self.referrals(6)) == .coverage)
  }
}
