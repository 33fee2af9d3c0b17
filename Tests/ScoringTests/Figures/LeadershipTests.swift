import Model
import Reporting
import Testing

@testable import Scoring

/// The figures themselves are compared with the second implementation on case 47, and the statistic with numpy and scipy.
@Suite struct LeadershipTests {
  @Test func tooFewTeamsShowNothing() throws {
    let leadership = try Diary(seed: 1, people: ["p", "q", "r", "s"], rows: 60...90).logs.scorecard().leadership
    #expect(leadership.slope == nil && leadership.p == nil)
    #expect(leadership.teams < Leadership.leastTeams && leadership.months < Leadership.leastMonths)
    #expect(leadership.lag == 3)
  }

  @Test func aCompanyWithoutRecordsHasNone() throws {
    let leadership = try Logs([]).scorecard().leadership
    #expect(leadership.slope == nil && leadership.teams == 0 && leadership.months == 0)
  }

  /// A team whose leader is scored from June to October, and whose one other is: with a window of three months two pairs at most.
  @Test func monthsAreThoseWhoseScoresTakePart() throws {
    func busy(_ person: String, _ months: [String]) -> [Entry] {
      months.flatMap { month in
        (10...25).flatMap { day in
          [
            Entry.event("2026-\(month)-\(day)", "Mixer \(day)", ["conversations": "6", "new_people": "4"], by: person),
            .contact("2026-\(month)-\(day)", "Friend \(month) \(day)", ["card": "direct", "pitched": "no"], by: person),
            .interaction(
              "2026-\(month)-\(day)T09:00", "Friend \(month) \(day)", "in", "email", ["answered_at": "2026-\(month)-\(day)T11:00"],
              by: person),
          ]
        }
      }
    }
    let team = "person,name,role,team,reports_to\np,Pat Moss,executive,Sales,\nq,Quin Dale,staff,Sales,p\n"
    let entries = busy("p", ["06", "07", "08", "09", "10"]) + busy("q", ["08", "09", "10"])
    let card = try Logs(entries, team: team).scorecard()
    // p leads in each month from June; q has a score from August: June with September, July with October, and perhaps May with none.
    #expect(card.trend.scores.map { $0.suffix(5).filter { $0 != nil }.count } == [5, 3])
    #expect(card.leadership.teams == 1)
    #expect(card.leadership.months == 4)
  }
}
