import Model
import Testing

@testable import Scoring

/// Promise 3: not logged is not zero, unknown is not average.
@Suite struct StateTests {
  private static let counts: Set = [
    "events", "new_contacts", "one_to_ones", "referrals_given", "introductions", "inside_conversations", "ideas_and_issues",
  ]

  @Test func withoutARecordNothingIsZero() throws {
    let score = try Logs("activity,date,person,event\n").score()
    #expect(score.dimensions.flatMap(\.measures).allSatisfy { $0.state == .notLogged && $0.points == nil && $0.assumedPoints == nil })
    #expect(score.coverage == 0)
    #expect(score.total == nil)
    #expect(score.status == .noLog)
  }

  /// One record of anything: what is counted is known to be none; what is a share is not known.
  @Test func oneRecordMakesCountsZeroAndLeavesRatesOpen() throws {
    let score = try Logs([.event("2026-10-01", "Mixer", ["status": "absent"])]).score()
    for measure in score.dimensions.flatMap(\.measures) {
      if Self.counts.contains(measure.id) {
        #expect(measure.state == .measured(value: 0), "\(measure.id)")
        #expect(measure.points == 0)
      } else {
        #expect(measure.state == .notApplicable(nil), "\(measure.id)")
        #expect(measure.points == nil)
        #expect(measure.n == 0)
      }
    }
  }

  /// Points of a rate before anything is known, from the table: r0 on the curve, and 36 hours for the wait.
  @Test(arguments: [
    ("new_share", 50.0), ("direct_cards", 50), ("answered_in_time", 50), ("waiting_time", 50), ("second_touch", 37.5), ("no_pitch", 60),
  ])
  func aRateWithoutEvidenceCountsAtItsPrior(id: String, points: Double) throws {
    let measure = try #require(try Logs([.event("2026-10-01", "Mixer")]).score().measure(id))
    #expect(try abs(#require(measure.assumedPoints) - points) <= 1e-9)
  }

  @Test func aRecordOutsideTheWindowIsNone() throws {
    let score = try Logs([.referral("2026-07-31", "Iris Vale"), .referral("2026-11-01", "Iris Vale")]).score()
    #expect(score.measure("referrals_given")?.state == .notLogged)
  }

  @Test func inNoTimeNothingCanBeCounted() throws {
    let team = "person,name,role,fte\np,Pat Moss,staff,0\n"
    let score = try Logs([.referral("2026-10-01", "Iris Vale")], team: team).score()
    #expect(score.months == 0)
    let given = try #require(score.measure("referrals_given"))
    #expect(given.state == .notApplicable(nil))
    #expect(given.n == 1)
    #expect(given.assumedPoints == nil)
  }

  private static func annotated(_ notes: [(measure: String, reason: String, month: String)]) throws -> PersonScore {
    let entries = notes.map { Entry("annotation", "p", ["measure": $0.measure, "reason": $0.reason, "month": $0.month]) }
    return try Logs(entries + [.event("2026-10-01", "Mixer"), .referral("2026-10-02", "Iris Vale")]).score()
  }

  @Test func anAnnotationComesBeforeEverything() throws {
    let score = try Self.annotated([("referrals_given", "no_outward_role", "2026-10"), ("no_pitch", "other", "*")])
    #expect(score.measure("referrals_given")?.state == .notApplicable(.noOutwardRole))
    #expect(score.measure("referrals_given")?.n == 1)
    #expect(score.measure("no_pitch")?.assumedPoints == nil)
    #expect(score.measure("events")?.isMeasured == true)
    // The other measure of the dimension carries all of it.
    #expect(score.dimensions.first { $0.id == "giving" }?.score == 0)
  }

  @Test func ofSeveralReasonsTheFirstByCodePointHolds() throws {
    let score = try Self.annotated([
      ("events", "other", "*"), ("all", "not_applicable", "2026-10"), ("events", "logged_elsewhere", "2026-09..2026-12"),
    ])
    #expect(score.measure("events")?.reason == .loggedElsewhere)
    #expect(score.measure("referrals_given")?.reason == .notApplicable)
  }

  /// An annotation of a month of the window other than the report's does not cover the report.
  @Test func anAnnotationOfAnotherMonthDoesNotCount() throws {
    let score = try Self.annotated([("events", "other", "2026-09"), ("events", "leave", "2026-11..2027-02")])
    #expect(score.measure("events")?.isMeasured == true)
  }
}
