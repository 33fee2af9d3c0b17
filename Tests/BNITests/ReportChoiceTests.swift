import BNI
import Model
import Testing

@Suite struct ReportChoiceTests {
  static let months = CompletedMonths(Month(year: 2026, month: 5)...Month(year: 2026, month: 10))

  static func report(_ title: String, _ first: String, _ last: String, made: Int64 = 0, present: Int = 1) -> ChapterReport {
    ChapterReport(
      title: title, chapter: "Harbour", days: Day(first)...Day(last), runAt: Instant(microseconds: made * 24 * Instant.hour),
      members: [0: MemberCounts(present: present)])
  }

  static func used(_ reports: [ChapterReport]) -> [String] { ReportChoice(reports, in: months).used.map(\.title) }

  @Test func theSameWeekIsNeverCountedTwice() {
    let all = [
      Self.report("half", "2026-05-01", "2026-10-31"), Self.report("may", "2026-05-01", "2026-05-31"),
      Self.report("week", "2026-06-01", "2026-06-07"), Self.report("june", "2026-06-01", "2026-06-30"),
    ]
    // All days at once cover more than two months apart.
    #expect(Self.used(all) == ["half"])
    let choice = ReportChoice(all, in: Self.months)
    #expect(choice.unused.map(\.report.title) == ["may", "june", "week"] && choice.unused.allSatisfy { $0.reason == .overlaps })
    #expect(choice.gaps.isEmpty && choice.counts(of: 0)?.present == 1 && choice.counts(of: 1) == nil)
  }

  @Test func ofEqualCoverTheFinerAndOfTheSameDaysTheLater() {
    let months = (5...10).map { month in
      let month = Month(year: 2026, month: month)
      return Self.report("\(month)", month.firstDay.description, month.lastDay.description)
    }
    let half = Self.report("half", "2026-05-01", "2026-10-31", made: 900)
    #expect(Self.used(months + [half]) == months.map(\.title))
    let again = Self.report("may again", "2026-05-01", "2026-05-31", made: 30)
    let choice = ReportChoice([again] + months, in: Self.months)
    #expect(choice.used.first == again)
    #expect(choice.unused.map(\.report) == [months[0]] && choice.unused.map(\.reason) == [.madeAgain])
    // The same report under two names is one.
    let copy = Self.report("copy", "2026-05-01", "2026-05-31", made: 30)
    #expect(Self.used([copy, again]) == Self.used([again, copy]))
  }

  @Test func aReportThatReachesBeyondIsLeftOutAndAWeekCountsWhereItEnds() {
    let choice = ReportChoice(
      [
        Self.report("year", "2026-01-01", "2026-12-31"), Self.report("last week of April", "2026-04-27", "2026-05-03"),
        Self.report("last week", "2026-10-26", "2026-11-01"), Self.report("before", "2026-04-01", "2026-04-30"),
      ], in: Self.months)
    #expect(choice.used.map(\.title) == ["last week of April"])
    #expect(choice.unused.map(\.report.title) == ["year", "last week"] && choice.unused.allSatisfy { $0.reason == .reachesBeyond })
    #expect(choice.gaps == [Day("2026-05-04")...Day("2026-10-31")])
  }

  @Test func weeklyMeetingsAloneHaveNoGaps() {
    let weeks = (0..<26).map { week in
      let day = Day("2026-05-05") + 7 * week
      return Self.report("\(week)", day.description, day.description)
    }
    let choice = ReportChoice(weeks, in: Self.months)
    #expect(choice.used.count == 26 && choice.gaps.isEmpty)
    #expect(choice.counts(of: 0)?.present == 26)
  }

  /// Seeded sets of reports: no other set without overlap covers more days, or as many with more reports.
  @Test func noOtherSetIsBetter() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<100 {
      let reports = (0..<9).map { index in
        let first = Day("2026-05-01") + random.index(below: 150)
        let last = min(first + random.index(below: 60), Day("2026-10-31"))
        return Self.report("\(index)", first.description, last.description, made: Int64(index))
      }
      let used = ReportChoice(reports, in: Self.months).used
      #expect(zip(used, used.dropFirst()).allSatisfy { $0.days.upperBound < $1.days.lowerBound })
      let score = (used.reduce(0) { $0 + $1.days.count }, used.count)
      for subset in 0..<(1 << reports.count) {
        let chosen = reports.indices.filter { subset >> $0 & 1 == 1 }.map { reports[$0].days }
        let isApart = chosen.indices.allSatisfy { i in chosen[..<i].allSatisfy { !$0.overlaps(chosen[i]) } }
        if isApart { #expect((chosen.reduce(0) { $0 + $1.count }, chosen.count) <= score) }
      }
    }
  }

  @Test func orderDoesNotMatter() {
    var random = SplitMix64(seed: 3)
    let reports = (0..<12).map { index in
      let first = Day("2026-05-01") + random.index(below: 20) * 7
      return Self.report("\(index)", first.description, (first + 6 * (1 + random.index(below: 4))).description, made: Int64(index % 3))
    }
    let choice = ReportChoice(reports, in: Self.months)
    #expect(choice == ReportChoice(reports.reversed(), in: Self.months))
  }
}
