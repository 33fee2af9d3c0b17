import BNI
import Model
import Scoring
import Testing

@Suite struct BNICardTests {
  private let half = ("2026-05-01", "2026-10-31")

  @Test func withoutBNIThereIsNoCard() throws {
    #expect(try Chapter([("ana", nil)]).card() == nil)
    // Who joins next month is no member yet.
    #expect(try Chapter([("ana", "2026-11-20")]).card() == nil)
  }

  @Test func rowsThatAreNoPeopleAreCreditedToNobody() throws {
    var chapter = Chapter([("ana", nil)])
    let other = chapter.named("Ben Ode")
    chapter.palms(
      "Harbour", half.0, half.1,
      [
        (.person(0), PALMSFigures(present: 26, given: 13)), (other, PALMSFigures(present: 20)),
        (BNIParty(kind: .visitors), PALMSFigures(present: 26, given: 3, tyfcb: 500)),
        (BNIParty(kind: .bni), PALMSFigures(present: 26, tyfcb: 18_566_109_630)),
        (BNIParty(kind: .total), PALMSFigures(present: 99, given: 40)),
      ])
    let card = try #require(try chapter.card())
    #expect(card.members.map(\.person) == [0])
    #expect(card.members[0].counts?.present == 26 && card.members[0].chapters == ["Harbour"])
    #expect(card.unattributed.map(\.chapter) == ["Harbour"])
    #expect(card.unattributed[0].counts.referralsGiven == 3 && card.unattributed[0].counts.tyfcb == 18_566_110_130)
  }

  @Test func membersOfTwoChaptersHaveTheirOwnReports() throws {
    var chapter = Chapter([("ana", nil), ("ben", nil)])
    chapter.palms("Harbour", half.0, half.1, [(.person(0), PALMSFigures(present: 26))])
    chapter.palms("Hill", "2026-05-01", "2026-08-31", [(.person(1), PALMSFigures(present: 17))])
    chapter.palms("Hill", "2026-09-01", "2026-10-31", [(.person(1), PALMSFigures(present: 8))])
    let card = try #require(try chapter.card())
    #expect(card.members.map(\.counts?.present) == [26, 25])
    #expect(card.members.map(\.chapters) == [["Harbour"], ["Hill"]])
    #expect(card.members.allSatisfy { $0.standing == .running })
  }

  @Test func whoLeftAndWhoJoinedIsSaid() throws {
    var chapter = Chapter([("ana", "2024-01-01"), ("ben", "2026-10-12"), ("cleo", "2025-01-01"), ("dan", "2026-10-05")])
    chapter.palms("Harbour", "2026-05-01", "2026-07-31", [(.person(0), PALMSFigures(present: 12))])
    chapter.palms("Harbour", "2026-08-01", "2026-10-31", [(.person(1), PALMSFigures(present: 2))])
    let card = try #require(try chapter.card())
    #expect(card.members.map(\.standing) == [.left(lastDay: Day("2026-07-31")), .joinedThisMonth, .withoutReports, .joinedThisMonth])
    #expect(card.members.map { $0.points == nil } == [false, false, true, true])
    // Who has left has no next step.
    #expect(card.members.map { $0.outlook == nil } == [true, false, true, true])
    // As of July nobody had left.
    #expect(try chapter.card(Month(year: 2026, month: 7))?.members.map(\.standing) == [.running, .withoutReports])
  }

  @Test func anOfficialScoreWins() throws {
    var chapter = Chapter([("ana", nil), ("ben", nil)])
    chapter.palms("", half.0, half.1, [(.person(0), PALMSFigures(present: 26)), (.person(1), PALMSFigures(present: 26))])
    chapter.official(0, 72, "2026-05-01", "2026-10-31")
    chapter.official(0, 20, "2026-01-01", "2026-06-30")
    // One of another half-year says nothing of this one.
    chapter.official(1, 95, "2026-01-01", "2026-06-30")
    let card = try #require(try chapter.card())
    #expect(card.members[0].official?.score == 72 && card.members[0].light == .green && card.members[0].points?.total == 10)
    #expect(card.members[0].bestLight == nil && card.members[0].outlook?.nextStep.light == .green)
    #expect(card.members[1].official == nil && card.members[1].light == .grey)
  }

  @Test func theBestLightCountsWhatCannotBeScored() throws {
    var chapter = Chapter([("ana", nil)])
    // 10 + 25 + 25 + 5 of 90: red parts apart 60, or 70 with TYFCB and a sponsored member.
    chapter.palms("", half.0, half.1, [(.person(0), PALMSFigures(present: 26, given: 33, visitors: 5))])
    let member = try #require(try chapter.card()?.members.first)
    #expect(member.points?.total == 60 && member.points?.reachable == 90)
    #expect(member.light == .yellow && member.bestLight == .green)
  }

  @Test func whatIsSupposedIsCountedBesideWhatIs() throws {
    var chapter = Chapter([("ana", nil)])
    chapter.palms("", half.0, half.1, [(.person(0), PALMSFigures(present: 24, absent: 2, oneToOnes: 24))])
    let supposals = [try Supposal("one_to_ones=+2"), try Supposal("meetings=+1"), try Supposal("sponsored=1")]
    let member = try #require(try chapter.card(whatIf: supposals)?.members.first)
    // Attendance 92.3 % (5) and 96.2 % (10); one-to-ones 15 and 20; sponsored 5 more.
    #expect(member.points?.total == 20 && member.supposed?.total == 35 && member.supposed?.reachable == 95)
    #expect(try chapter.card()?.members.first?.supposed == nil)
  }

  @Test func slipsShowWithWhomAndWithWhomNotYet() throws {
    var chapter = Chapter([("ana", nil)])
    let (ben, cleo) = (chapter.named("Ben Ode"), chapter.named("Cleo Park"))
    chapter.palms(
      "Harbour", half.0, half.1,
      [(.person(0), PALMSFigures(present: 26)), (ben, PALMSFigures(present: 26)), (cleo, PALMSFigures(present: 26))])
    chapter.slips("2026-10-01", "2026-10-31", [(.referral, .person(0), ben), (.oneToOne, ben, .person(0)), (.ceu, .person(0), .nobody)])
    // Slips of the whole half-year count, and those of October among them not again.
    chapter.slips(half.0, half.1, [(.referral, .person(0), ben), (.oneToOne, ben, .person(0)), (.referral, ben, .person(0))])
    let partners = try #require(try chapter.card()?.partners.first)
    #expect(
      partners.lines.count == 1 && partners.lines[0].given == 1 && partners.lines[0].received == 1 && partners.lines[0].oneToOnes == 1)
    #expect(partners.nobodyYet == ["Cleo Park"])
  }

  /// Nothing in an audit says of which chapter it is, but nobody is in two.
  @Test func slipsOfTwoChaptersOfTheSameDaysAllCount() throws {
    var chapter = Chapter([("ana", nil), ("bo", nil)])
    let (ben, cleo) = (chapter.named("Ben Ode"), chapter.named("Cleo Park"))
    chapter.palms("Harbour", half.0, half.1, [(.person(0), PALMSFigures(present: 26))])
    chapter.palms("Hill", half.0, half.1, [(.person(1), PALMSFigures(present: 26))])
    chapter.slips(half.0, half.1, [(.referral, .person(0), ben), (.oneToOne, ben, .person(0))])
    chapter.slips(half.0, half.1, [(.referral, .person(1), cleo)])
    // A month that the half-year of the same chapter holds already.
    chapter.slips("2026-10-01", "2026-10-31", [(.referral, .person(1), cleo)])
    let card = try #require(try chapter.card())
    let partners = card.partners
    #expect(card.slipReports.count == 2 && card.unusedSlipReports.map(\.reason) == [.overlaps])
    #expect(partners.map { $0.lines.map(\.name) } == [["Ben Ode"], ["Cleo Park"]])
    #expect(partners.map { $0.total } == [2, 1])
  }

  @Test func sponsoredMembersEnteredByHandAreScoredAndLeave() throws {
    var chapter = Chapter([("ana", nil), ("ben", nil)])
    for month in 5...10 {
      let month = Month(year: 2026, month: month)
      chapter.palms(
        "", month.firstDay.description, month.lastDay.description,
        [(.person(0), PALMSFigures(present: 4)), (.person(1), PALMSFigures(present: 4))])
    }
    // One in the month that leaves next, one before the six months, one yet to come.
    chapter.activity.organisation.bni.sponsored = [
      "ana": [Month(year: 2026, month: 5), Month(year: 2026, month: 4), Month(year: 2026, month: 12)]
    ]
    let members = try #require(try chapter.card()).members
    #expect(members.map { $0.points?.total } == [15, 10] && members.map { $0.points?.reachable } == [95, 90])
    #expect(members[0].counts?.sponsored == 1 && members[1].counts?.sponsored == nil)
    #expect(members[0].outlook?.leaving?.parts["sponsored"] == 5 && members[0].outlook?.leaving?.points == 5)
    #expect(members[1].outlook?.leaving?.points == 0)
  }

  @Test func theSameInputGivesTheSameFiguresInAnyOrderOfFiles() throws {
    var (one, two) = (Chapter([("ana", nil)]), Chapter([("ana", nil)]))
    let rows = (5...10).map { month -> (String, String, PALMSFigures) in
      let month = Month(year: 2026, month: month)
      return (
        month.firstDay.description, month.lastDay.description,
        PALMSFigures(present: 4, given: Int32(month.ofYear), tyfcb: 0.1 * Double(month.ofYear))
      )
    }
    for row in rows { one.palms("Harbour", row.0, row.1, [(.person(0), row.2)]) }
    for row in rows.reversed() { two.palms("Harbour", row.0, row.1, [(.person(0), row.2)]) }
    let (a, b) = (try #require(try one.card()?.members.first), try #require(try two.card()?.members.first))
    #expect(a.counts == b.counts && a.points == b.points && a.outlook == b.outlook)
  }
}
