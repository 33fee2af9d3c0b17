package import Model
package import Scoring

/// What BNI cost a member and what came back, since joining. Luck, and never scored.
package struct MemberValue: Hashable, Sendable {
  package let person: PersonIndex
  package let since: Day
  /// Dues and fees entered.
  package let fees: Double
  /// Hours at meetings and in one-to-ones.
  package let hours: Double
  /// Nil where no hourly cost is given: then only money counts.
  package let timeCost: Double?
  /// In order of date, contact and revenue.
  package let deals: [Encounters.Deal]
  /// Revenue received by tier, 1 to 3; 0 where none is given.
  package let revenueByTier: [Int: Double]
  /// The share of revenue that is left; nil where the firm does not say.
  package let marginRate: Double?
  /// The 80 % interval of the revenue under other luck; nil without deals.
  private let swing: ClosedRange<Double>?
  /// Closed business that the member brought to others: credit, and never return.
  package let tyfcbGiven: Double?
  /// Every month since joining or the first cost.
  package let months: [MonthLine]
  package let bni: UnitCosts
  /// All other networking since joining.
  package let rest: UnitCosts

  /// A month of membership.
  package struct MonthLine: Hashable, Sendable {
    package let month: Month
    /// Fees and time.
    package let cost: Double
    package let hours: Double
    package let revenue: Double
    /// Return less cost of all months so far; nil without a margin rate.
    package let netSoFar: Double?
  }

  /// What networking of one kind cost, and what it met.
  package struct UnitCosts: Hashable, Sendable {
    package let cost: Double
    package let newContacts: Int
    package let customers: Int

    package var perContact: Double? { newContacts > 0 ? cost / Double(newContacts) : nil }
    package var perCustomer: Double? { customers > 0 ? cost / Double(customers) : nil }
  }

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
  /// The 80 % interval of the net; nil without deals or margin rate.
  package var interval: (low: Double, high: Double)? {
    guard let swing, let marginRate else { return nil }
    return (marginRate * swing.lowerBound - cost, marginRate * swing.upperBound - cost)
  }

  /// Nil where nothing says that the person ever was a member.
  package init?(_ member: Membership, _ settings: BNISettings, through last: Month) {
    guard let since = member.since, since <= last.lastDay else { return nil }
    (person, self.since, marginRate) = (member.person, since, settings.marginRate)
    let first = min(since, member.costs.first?.day ?? since).month
    let hours = MemberHours(member, first...last)
    let costs = member.costs.filter { $0.day <= last.lastDay }
    let deals = member.encounters.deals.filter { $0.day <= last.lastDay }
    self.deals = deals
    months = Self.months(first...last, hours, costs, deals, member, settings)
    fees = costs.reduce(0) { $0 + $1.amount }
    self.hours = months.reduce(0) { $0 + $1.hours }
    let allHours = self.hours
    timeCost = member.hourlyCost.map { $0 * allHours }
    revenueByTier = Dictionary(grouping: deals, by: \.tier).mapValues { $0.reduce(0) { $0 + $1.revenue } }
    swing = Bootstrap.interval(deals.map(\.revenue)).map { $0.low...$0.high }
    let used = ReportChoice(member.reports, in: CompletedMonths(first...last)).used
    tyfcbGiven = MemberCounts.sum(used.compactMap { $0.members[member.person] })?.tyfcb
    bni = UnitCosts(
      cost: fees + (timeCost ?? 0), newContacts: member.encounters.newContacts.count { $0.isAtBNI && $0.day >= since },
      customers: member.encounters.customers.count { $0.isThroughBNI && $0.day >= since })
    let others = member.encounters.events.filter { !$0.isBNI && $0.day >= since }
    rest = UnitCosts(
      cost: others.reduce(0) { $0 + ($1.cost ?? 0) + ($1.hours ?? 0) * (member.hourlyCost ?? 0) },
      newContacts: member.encounters.newContacts.count { !$0.isAtBNI && $0.day >= since },
      customers: member.encounters.customers.count { !$0.isThroughBNI && $0.day >= since })
  }

  private static func months(
    _ months: ClosedRange<Month>, _ hours: MemberHours, _ costs: [Membership.Cost], _ deals: [Encounters.Deal], _ member: Membership,
    _ settings: BNISettings
  ) -> [MonthLine] {
    var net = 0.0
    return months.map { month in
      let spent =
        (hours.meetings[month] ?? 0) * settings.meetingHours + (hours.oneToOnes[month] ?? 0) * settings.oneToOneHours
      let fees = costs.filter { $0.day.month == month }.reduce(0) { $0 + $1.amount }
      let cost = fees + spent * (member.hourlyCost ?? 0)
      let revenue = deals.filter { $0.day.month == month }.reduce(0) { $0 + $1.revenue }
      net += (settings.marginRate ?? 0) * revenue - cost
      return MonthLine(month: month, cost: cost, hours: spent, revenue: revenue, netSoFar: settings.marginRate == nil ? nil : net)
    }
  }
}
