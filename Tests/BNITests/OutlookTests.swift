import BNI
import Model
import Testing

@Suite struct OutlookTests {
  /// Six monthly reports, the first of which is richer than the others, or worse.
  private func reports(first: MemberCounts, others: MemberCounts) -> [ChapterReport] {
    (5...10).map { month in
      let month = Month(year: 2026, month: month)
      return ChapterReport(
        title: "\(month)", chapter: nil, days: month.firstDay...month.lastDay, runAt: nil,
        members: [0: month.ofYear == 5 ? first : others])
    }
  }

  private func outlook(_ reports: [ChapterReport], lastDay: String = "2026-10-31") throws -> (now: Points, outlook: Outlook) {
    let table = try PointTables.named("power-of-one-us")
    let counts = try #require(ReportChoice(reports, in: ReportChoiceTests.months).counts(of: 0))
    let now = Points(counts, table, TableAmounts())
    let outlook = Outlook(
      0, reports, ReportChoiceTests.months, lastDay: Day(lastDay), now: now, light: table.light(now.total), table, TableAmounts())
    return (now, outlook)
  }

  @Test func whatLeavesTakesItsPointsAlong() throws {
    // 24 meetings, all attended (20); 24 one-to-ones of which 9 leave: 20 now, 15 of 24 weeks later (10).
    let (now, outlook) = try outlook(
      reports(first: MemberCounts(present: 4, oneToOnes: 9), others: MemberCounts(present: 4, oneToOnes: 3)))
    #expect(now.total == 40)
    let leaving = try #require(outlook.leaving)
    #expect(leaving.month == Month(year: 2026, month: 5) && leaving.counts.oneToOnes == 9)
    #expect(leaving.parts == ["attendance": 0, "referrals": 0, "one_to_ones": 10, "trainings": 0, "visitors": 0])
    #expect(leaving.points == 10)
    // From red to yellow, 50 points, of which 30 are there in November: 24 weeks, 4 meetings to come.
    let month = try #require(outlook.nextStep.month)
    #expect(outlook.nextStep.light == .yellow && month.meetings == 4 && month.idle.total == 30 && month.lastDay == Day("2026-11-30"))
    // Of 24 meetings 23 attended do for attendance (20), so three; 15 one-to-ones give 10; 12 of 52 visitors a week are 6 (20).
    // Cheaper in meetings, one would do for 15 points, but then three one-to-ones are needed: ten actions.
    #expect(month.sets.map(\.total) == [9])
    #expect(month.sets[0].meetings == 3 && month.sets[0].visitors == 6)
    #expect(outlook.nextStep.period.meetings == 26 && outlook.nextStep.period.lastDay == Day("2027-04-30"))
  }

  @Test func anAbsenceThatLeavesGivesPointsBack() throws {
    // 20 of 24 attended are 83 % (10); without May's four absences all are (20).
    let (now, outlook) = try outlook(reports(first: MemberCounts(absent: 4), others: MemberCounts(present: 4)))
    #expect(now.total == 10 && outlook.leaving?.points == -10)
  }

  @Test func aReportOverSeveralMonthsHidesWhatLeaves() throws {
    let half = ChapterReport(
      title: "half", chapter: nil, days: Day("2026-05-01")...Day("2026-10-31"), runAt: nil,
      members: [0: MemberCounts(present: 26)])
    let (_, outlook) = try outlook([half])
    #expect(outlook.leaving == nil && outlook.nextStep.month == nil)
    #expect(!outlook.nextStep.period.sets.isEmpty)
  }

  @Test func whatHappenedInTheOpenMonthCountsForItsEnd() throws {
    var all = reports(first: MemberCounts(present: 4), others: MemberCounts(present: 4, oneToOnes: 4))
    let week = Day("2026-11-02")...Day("2026-11-08")
    all.append(ChapterReport(title: "week", chapter: nil, days: week, runAt: nil, members: [0: MemberCounts(present: 1, oneToOnes: 5)]))
    let (_, outlook) = try outlook(all, lastDay: "2026-11-10")
    let month = try #require(outlook.nextStep.month)
    // From 11 to 30 November are 20 days: three meetings. 20 of attendance, and 25 one-to-ones of 24 weeks.
    #expect(month.meetings == 3 && month.idle.total == 40)
  }
}
