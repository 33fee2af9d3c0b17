import BNI
import Model
import Scoring
import Testing

/// Figures worked out by hand.
@Suite struct ValueTests {
  static let settings: BNISettings = {
    var settings = BNISettings()
    settings.marginRate = 0.4
    return settings
  }()
  static let last = Month(year: 2026, month: 10)

  static func report(_ first: String, _ last: String, present: Int, late: Int = 0, oneToOnes: Int = 0, tyfcb: Double = 0) -> ChapterReport {
    ChapterReport(
      title: first, chapter: nil, days: Day(first)...Day(last), runAt: nil,
      members: [0: MemberCounts(present: present, late: late, oneToOnes: oneToOnes, tyfcb: tyfcb)])
  }

  static func member(
    joined: String? = "2026-08-15", hourly: Double? = 50, costs: [(String, Double)] = [("2026-08-15", 600), ("2026-09-01", 30)],
    reports: [ChapterReport] = [], encounters: Encounters = Encounters()
  ) -> Membership {
    Membership(
      0, joined: joined.map { Day($0) }, hourlyCost: hourly, costs: costs.map { Membership.Cost(day: Day($0.0), amount: $0.1) },
      reports: reports, encounters: encounters)
  }

  static func deals(_ revenues: [Double]) -> Encounters {
    Encounters(
      deals: revenues.enumerated().map { Encounters.Deal(day: Day("2026-09-10") + $0, contact: "c", revenue: $1, tier: $0 % 3 + 1) })
  }

  @Test func costIsFeesAndHours() throws {
    let reports = [
      Self.report("2026-08-01", "2026-08-31", present: 2, oneToOnes: 1, tyfcb: 5_000),
      Self.report("2026-09-01", "2026-10-31", present: 7, late: 1, oneToOnes: 4, tyfcb: 1_000),
    ]
    let value = try #require(
      MemberValue(Self.member(reports: reports, encounters: Self.deals([1000, 2000, 6000])), Self.settings, through: Self.last))
    // 10 meetings of 1.5 hours and 5 one-to-ones; 630 in fees; 9,000 of revenue at 40 %.
    #expect(value.hours == 20 && value.fees == 630 && value.timeCost == 1000 && value.cost == 1630)
    #expect(value.revenue == 9000 && value.gain == 3600 && value.net == 1970)
    #expect(value.ratio == 3600.0 / 1630)
    // 1,630 / (0.4 × 2,000) = 2.04
    #expect(value.medianDeal == 2000 && value.breakEvenDeals == 3 && value.dealRange == 1000...6000)
    #expect(value.revenueByTier == [1: 1000, 2: 2000, 3: 6000])
    #expect(value.tyfcbGiven == 6000)
    #expect(value.months.map(\.month) == Array(Month(year: 2026, month: 8)...Self.last))
    // August: 3 + 1 hours and 600. The long report is spread over its two months: 6 + 2 hours each.
    #expect(value.months.map(\.hours) == [4, 8, 8] && value.months.map(\.cost) == [800, 430, 400])
    #expect(value.months.map(\.netSoFar) == [-800, 2370, 1970])
    let interval = try #require(value.interval)
    #expect(interval.low < 1970 && interval.high > 1970)
  }

  @Test func withoutDealsThereIsNoBreakEvenAndNoInterval() throws {
    let value = try #require(MemberValue(Self.member(), Self.settings, through: Self.last))
    #expect(value.revenue == 0 && value.net == -630 && value.ratio == 0)
    #expect(value.breakEvenDeals == nil && value.medianDeal == nil && value.interval == nil && value.dealRange == nil)
  }

  @Test func withoutCostThereIsNoRatio() throws {
    let value = try #require(MemberValue(Self.member(costs: [], encounters: Self.deals([100])), Self.settings, through: Self.last))
    #expect(value.cost == 0 && value.ratio == nil && value.net == 40 && value.breakEvenDeals == 0)
  }

  @Test func withoutHourlyCostOnlyMoneyCounts() throws {
    let value = try #require(
      MemberValue(
        Self.member(hourly: nil, reports: [Self.report("2026-09-01", "2026-09-30", present: 4)]), Self.settings, through: Self.last))
    #expect(value.hours == 6 && value.timeCost == nil && value.cost == 630)
  }

  @Test func withoutMarginRateThereIsNoReturn() throws {
    let value = try #require(MemberValue(Self.member(encounters: Self.deals([100])), BNISettings(), through: Self.last))
    #expect(value.revenue == 100 && value.gain == nil && value.net == nil && value.interval == nil && value.breakEvenDeals == nil)
  }

  @Test func whoJoinsLaterHasNoValueYet() {
    #expect(MemberValue(Self.member(joined: "2026-11-03", costs: []), Self.settings, through: Self.last) == nil)
    #expect(MemberValue(Self.member(joined: nil, costs: []), Self.settings, through: Self.last) == nil)
  }

  @Test func meetingsAreTheLargerOfLogAndReport() throws {
    let events = ["2026-09-01", "2026-09-08", "2026-10-06", "2026-10-13"].map {
      Encounters.Event(day: Day($0), isBNI: true, hours: nil, cost: nil)
    }
    let logged = Encounters(events: events, oneToOnes: [Day("2026-09-03"), Day("2026-10-01"), Day("2026-10-02")])
    let reports = [Self.report("2026-09-01", "2026-09-30", present: 4, oneToOnes: 2)]
    let value = try #require(MemberValue(Self.member(hourly: 10, reports: reports, encounters: logged), Self.settings, through: Self.last))
    // September: 4 by the report, with its 2 one-to-ones; October, without one: 2 and 2 by the log.
    #expect(value.months.map(\.hours) == [0, 8, 5])
  }

  /// Who joined long before the logs begin has no costless months for that.
  @Test func monthsBeforeAnythingIsKnownAreNoMonths() throws {
    func months(_ knownFrom: Month?, costs: [(String, Double)] = [], reports: [ChapterReport] = []) throws -> [Month] {
      let member = Self.member(joined: "2024-01-10", costs: costs, reports: reports)
      let known = Membership(
        0, joined: member.joined, hourlyCost: 50, costs: member.costs, reports: member.reports, encounters: member.encounters,
        knownFrom: knownFrom)
      let value = try #require(MemberValue(known, Self.settings, through: Self.last))
      #expect(value.since == Day("2024-01-10"))
      return value.months.map(\.month)
    }
    #expect(try months(Month(year: 2026, month: 9)).count == 2)
    #expect(try months(Month(year: 2026, month: 9), costs: [("2026-08-01", 20)]).count == 3)
    #expect(try months(nil, reports: [Self.report("2026-10-01", "2026-10-31", present: 3)]).count == 1)
    #expect(try months(Month(year: 2023, month: 9)).first == Month(year: 2024, month: 1))
    #expect(try months(nil).count == 34)
  }

  @Test func otherNetworkingIsInTheSameUnits() throws {
    let encounters = Encounters(
      newContacts: [
        .init(day: Day("2026-09-01"), isAtBNI: true), .init(day: Day("2026-09-02"), isAtBNI: false),
        .init(day: Day("2026-09-02"), isAtBNI: false), .init(day: Day("2026-07-02"), isAtBNI: false),
      ],
      events: [
        .init(day: Day("2026-09-02"), isBNI: false, hours: 3, cost: 40), .init(day: Day("2026-01-02"), isBNI: false, hours: 3, cost: 40),
      ],
      customers: [.init(day: Day("2026-09-20"), isThroughBNI: true), .init(day: Day("2026-09-20"), isThroughBNI: false)])
    let value = try #require(MemberValue(Self.member(encounters: encounters), Self.settings, through: Self.last))
    #expect(value.bni.cost == 630 && value.bni.newContacts == 1 && value.bni.customers == 1)
    // What lies before joining is left out: 40 and 3 hours of 50.
    #expect(value.rest.cost == 190 && value.rest.newContacts == 2 && value.rest.customers == 1)
    #expect(value.rest.perContact == 95 && value.rest.perCustomer == 190)
  }
}
