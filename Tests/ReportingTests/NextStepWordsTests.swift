import Ingest
import Model
import Testing

@testable import Reporting
@testable import Scoring

/// The sentences in which steps and the leaders' example are printed.
@Suite struct NextStepWordsTests {
  private static func text(_ action: NextStep.Action) -> String {
    NextStepWords.text(NextStep(action: action, measure: "events", gain: 1), Organisation())
  }

  private static func waiting(_ name: String, _ day: String) -> WaitingContact {
    let day = Day(year: 2026, month: 10, day: Int(day)!)!
    return WaitingContact(contact: name, since: LocalTime.utc.start(of: day), hours: 30)
  }

  @Test func namesWhoWaitsAndSinceWhen() {
    #expect(
      Self.text(.answerWaiting([Self.waiting("Iris Vale", "12")], isAnyInTime: false))
        == "Answer Iris Vale, who has waited since 2026-10-12: too late to be in time, but it ends the wait.")
    let many = [("Iris Vale", "14"), ("Tom Reed", "12"), ("Ada Moor", "15"), ("Una Frost", "16")].map { Self.waiting($0.0, $0.1) }
    #expect(
      Self.text(.answerWaiting(many, isAnyInTime: false))
        == "Answer Iris Vale, Tom Reed, Ada Moor and 1 more, who have waited since 2026-10-12 at the longest: "
        + "too late to be in time, but it ends the wait.")
  }

  /// A message whose time is up at the very instant of the report.
  @Test func saysWhereAnAnswerIsJustInTime() {
    #expect(
      Self.text(.answerWaiting([Self.waiting("Iris Vale", "12")], isAnyInTime: true))
        == "Answer Iris Vale, who has waited since 2026-10-12: it ends the wait, and for the latest is just in time.")
  }

  @Test func namesWhomToWriteToAgain() {
    let (tom, iris) = (Day(year: 2026, month: 10, day: 20)!, Day(year: 2026, month: 10, day: 25)!)
    #expect(
      Self.text(.writeAgain([("Tom Reed", tom)]))
        == "Write to Tom Reed, met on 2026-10-20, before the 30 days for a second touch are over.")
    #expect(
      Self.text(.writeAgain([("Tom Reed", tom), ("Iris Vale", iris)]))
        == "Write to Tom Reed and Iris Vale, met since 2026-10-20, before the 30 days for a second touch are over.")
    #expect(
      Self.text(.sitDown(with: DormantContact(contact: "Tom Reed", days: 120)))
        == "Sit down with Tom Reed, not heard of for 120 days, for a one-to-one.")
  }

  @Test func aPhraseLeavesOutWhatIsSaidBehindAColon() {
    func phrase(_ action: NextStep.Action) -> String {
      NextStepWords.phrase(NextStep(action: action, measure: "events", gain: 1), Organisation())
    }
    #expect(phrase(.attendEvent) == "go to one more outside event")
    #expect(phrase(.refer) == "give one more referral")
  }

  private static func leadership(_ slope: Double?, _ p: Double?, teams: Int = 5, months: Int = 14) -> String {
    LeadershipSentence.text(Leadership(slope: slope, p: p, teams: teams, months: months, lag: 3))
  }

  @Test func leadershipIsAnAssociationAndSaysWhatIsMissing() {
    #expect(
      Self.leadership(0.314, 0.042)
        == "In 5 teams over 14 months, when a leader scored 10 points above the leader's own mean, the others' median was 3.1 points "
        + "higher than its own mean 3 months later; luck alone would show as much in 4.2 % of cases. This is an association within teams, not a cause."
    )
    #expect(Self.leadership(-0.314, 0.042).contains("3.1 points lower"))
    #expect(Self.leadership(nil, nil, teams: 1, months: 13).hasSuffix("so far there are 13 months and 1 team."))
    #expect(Self.leadership(nil, nil).contains("No leader's score has moved"))
  }

  /// Whoever is not scored reads what is missing; who has left or is excused reads nothing.
  @Test(arguments: SheetTests.firms.indices) func everybodyElseIsToldWhatIsMissing(_ firm: Int) throws {
    for card in try SheetTests.firms[firm].scorecard().people {
      switch card.score.status {
      case .scored: #expect(card.missing == nil && card.nextSteps.allSatisfy { $0.gain >= 0.5 - 1e-9 })
      case .left, .excused: #expect(card.missing == nil && card.nextSteps.isEmpty)
      default:
        let text = NextStepWords.text(try #require(card.missing), card.score)
        #expect(text.hasSuffix(".") && card.nextSteps.isEmpty)
      }
    }
  }
}
