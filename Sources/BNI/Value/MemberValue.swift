package import Model
package import Scoring

/// What BNI cost a member and what came back, since joining. Luck, and never scored.
package struct MemberValue: Hashable, Sendable {
  package let person: PersonIndex
  package let since: Day
  /// What an hour costs; nil where nobody said.
  package let hourlyCost: Double?
  /// Dues and fees entered.
  package let fees: Double
  /// Hours at meetings and in one-to-ones.
  package let hours: Double
  /// In order of date, contact and revenue.
  package private(set) var deals: [Encounters.Deal]
  /// Revenue received by tier, 1 to 3; 0 where none is given.
  package let revenueByTier: [Int: Double]
  /// The share of revenue that is left; nil where the firm does not say.
  package let marginRate: Double?
  /// The 80 % interval of the revenue under other luck; nil without deals.
  package let swing: ClosedRange<Double>?
  /// Closed business that the member brought to others: credit, and never return.
  package let tyfcbGiven: Double?
  /// Every month since joining or the first cost of which anything is known; never empty.
  package let months: [MonthLine]
  package let bni: UnitCosts
  /// All other networking since joining.
  package let rest: UnitCosts

  /// A month of membership.
  package struct MonthLine: Hashable, Sendable {
    package let month: Month
    /// Attended; a long report does not say when, and is spread evenly.
    package let meetings: Double
    package let oneToOnes: Double
    package let hours: Double
    package let fees: Double
    /// Fees and time.
    package let cost: Double
    /// By tier, 1 to 3; 0 where none is given.
    package let revenueByTier: [Int: Double]
    package let revenue: Double
    /// Return less cost of all months so far; nil without a margin rate.
    package let netSoFar: Double?
  }

  /// What networking of one kind cost, and what it met.
  package struct UnitCosts: Hashable, Sendable {
    /// Fees, entrance and the like.
    package let money: Double
    package let hours: Double
    package let hourlyCost: Double?
    package let newContacts: Int
    package let customers: Int

    package var cost: Double { money + hours * (hourlyCost ?? 0) }
    package var perContact: Double? { newContacts > 0 ? cost / Double(newContacts) : nil }
    package var perCustomer: Double? { customers > 0 ? cost / Double(customers) : nil }
  }

  /// Nil where no hourly cost is given: then only money counts.
  package var timeCost: Double? { hourlyCost.map { $0 * hours } }
  package var cost: Double { fees + (timeCost ?? 0) }
  package var revenue: Double { deals.reduce(0) { $0 + $1.revenue } }
  package var gain: Double? { marginRate.map { $0 * revenue } }
  package var net: Double? { gain.map { $0 - cost } }
  /// Return per unit of cost; nil where nothing was paid.
  package var ratio: Double? { exceeds(cost, 0) ? gain.map { $0 / cost } : nil }
  package var medianDeal: Double? { median(deals.map(\.revenue)) }
  package var dealRange: ClosedRange<Double>? {
    guard let least = deals.map(\.revenue).min(), let most = deals.map(\.revenue).max() else { return nil }
    return least...most
  }
  /// How many median deals pay for the cost.
  package var breakEvenDeals: Int? {
    guard let marginRate, let medianDeal, exceeds(marginRate * medianDeal, 0) else { return nil }
    let deals = (cost / (marginRate * medianDeal) - tolerance).rounded(.up)
    return deals < 1e9 ? max(0, Int(deals)) : nil
  }
  /// The 80 % interval of the net; nil without deals or margin rate. Of one deal it says nothing.
  package var interval: (low: Double, high: Double)? {
    guard let swing, let marginRate else { return nil }
    return (marginRate * swing.lowerBound - cost, marginRate * swing.upperBound - cost)
  }

  /// The same without the names of those who brought the deals.
  func withoutContacts() -> MemberValue {
    var value = self
    value.deals = deals.map { Encounters.Deal(day: $0.day, contact: "", revenue: $0.revenue, tier: $0.tier) }
    return value
  }

  /// Nil where nothing says that the person ever was a member.
  package init?(_ member: Membership, _ settings: BNISettings, through last: Month) {
    guard let since = member.since, let span = member.months(through: last) else { return nil }
    (person, self.since, hourlyCost, marginRate) = (member.person, since, member.hourlyCost, settings.marginRate)
    let deals = member.encounters.deals.filter { $0.day <= last.lastDay }
    self.deals = deals
    months = Self.months(span, deals, member, settings)
    fees = member.costs.filter { $0.day <= last.lastDay }.reduce(0) { $0 + $1.amount }
    hours = months.reduce(0) { $0 + $1.hours }
    revenueByTier = Self.revenueByTier(deals)
    swing = Bootstrap.interval(deals.map(\.revenue)).map { $0.low...$0.high }
    let used = ReportChoice(member.reports, in: CompletedMonths(span)).used
    tyfcbGiven = MemberCounts.sum(used.compactMap { $0.members[member.person] })?.tyfcb
    let (met, won) = (member.encounters.newContacts.filter { $0.day >= since }, member.encounters.customers.filter { $0.day >= since })
    bni = UnitCosts(
      money: fees, hours: hours, hourlyCost: hourlyCost, newContacts: met.count(where: \.isAtBNI),
      customers: won.count(where: \.isThroughBNI))
    let others = member.encounters.events.filter { !$0.isBNI && $0.day >= since }
    rest = UnitCosts(
      money: others.reduce(0) { $0 + ($1.cost ?? 0) }, hours: others.reduce(0) { $0 + ($1.hours ?? 0) }, hourlyCost: hourlyCost,
      newContacts: met.count { !$0.isAtBNI }, customers: won.count { !$0.isThroughBNI })
  }

  private static func revenueByTier(_ deals: [Encounters.Deal]) -> [Int: Double] {
    Dictionary(grouping: deals, by: \.tier).mapValues { $0.reduce(0) { $0 + $1.revenue } }
  }

  private static func months(
    _ span: ClosedRange<Month>, _ deals: [Encounters.Deal], _ member: Membership, _ settings: BNISettings
  ) -> [MonthLine] {
    let hours = MemberHours(member, span)
    var net = 0.0
    return span.map { month in
      let (meetings, oneToOnes) = (hours.meetings[month] ?? 0, hours.oneToOnes[month] ?? 0)
      let spent = meetings * settings.meetingHours + oneToOnes * settings.oneToOneHours
      let fees = member.costs.filter { $0.day.month == month }.reduce(0) { $0 + $1.amount }
      let cost = fees + spent * (member.hourlyCost ?? 0)
      let received = deals.filter { $0.day.month == month }
      let revenue = received.reduce(0) { $0 + $1.revenue }
      net += (settings.marginRate ?? 0) * revenue - cost
      return MonthLine(
        month: month, meetings: meetings, oneToOnes: oneToOnes, hours: spent, fees: fees, cost: cost,
        revenueByTier: revenueByTier(received), revenue: revenue, netSoFar: settings.marginRate == nil ? nil : net)
    }
  }
}
