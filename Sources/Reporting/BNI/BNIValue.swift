import BNI
import Model

/// What a membership cost and what came back.
enum BNIValue {
  static func blocks(_ value: MemberValue, _ card: BNICard) -> [Block] {
    [.prose(verdict(value, card), .lead), costs(value, card), .prose(deals(value, card))] + rest(value, card)
      + (value.beganBeforeTheLogs ? [.prose("What was before \(value.months[0].month.title) is not in the logs.", .note)] : [])
      + (value.tyfcbGiven.map { [.prose("TYFCB of \(card.money($0)) was given to others: credit, and no return.", .note)] } ?? [])
      + trend(value)
  }

  static func verdict(_ value: MemberValue, _ card: BNICard) -> String {
    let since = "Since \(value.since.month.title)"
    guard let net = value.net, let gain = value.gain else {
      return "\(since): cost \(card.money(value.cost)), revenue \(card.money(value.revenue)). "
        + "What it earned needs bni: margin_rate in rapport.yaml."
    }
    if value.deals.isEmpty { return "\(since): cost \(card.money(value.cost)), and no deal through BNI so far." }
    guard let ratio = value.ratio else { return "\(since): return \(card.money(gain)), and no cost entered to set against it." }
    let range = value.interval.map { " (\(card.money($0.low)) to \(card.money($0.high)) under other luck)" } ?? ""
    return
      "\(since): net \(card.money(net))\(value.luck == nil ? "" : range), \(NumberFormat.value.text(ratio)) returned for each 1 of cost."
  }

  static func costs(_ value: MemberValue, _ card: BNICard) -> Block {
    let time = value.timeCost.map { "\(card.money($0)) of time" } ?? "time not valued, for want of hourly_cost in the team list"
    let fees = value.fees > 0 ? "\(card.money(value.fees)) of dues and fees" : "no dues or fees entered"
    return .prose("Cost: \(fees); \(NumberFormat.hours.text(value.hours)) hours at meetings and in one-to-ones, \(time).")
  }

  private static func deals(_ value: MemberValue, _ card: BNICard) -> String {
    guard let median = value.medianDeal, let range = value.dealRange else { return "Break-even: not known without a deal." }
    let tiers = value.revenueByTier.sorted { $0.key < $1.key }.map { tier, revenue in
      "\(tier == 0 ? "no tier given" : "tier \(tier)") \(card.money(revenue))"
    }
    let deals = Figure.count(value.deals.count, "deal", "deals")
    let size =
      value.deals.count == 1
      ? "of \(card.money(median))" : "of \(card.money(range.lowerBound)) to \(card.money(range.upperBound)), median \(card.money(median))"
    let even = value.breakEvenDeals.map { " \(Figure.count($0, "median deal pays", "median deals pay")) for the cost." } ?? ""
    let one = value.deals.count == 1 ? " One deal says nothing of luck." : ""
    return "Revenue received: \(deals) \(size) (\(tiers.joined(separator: ", "))).\(even)\(one)"
  }

  private static func rest(_ value: MemberValue, _ card: BNICard) -> [Block] {
    func row(_ name: String, _ costs: MemberValue.UnitCosts) -> [Cell] {
      [
        .text(name), .number(costs.cost, .amount), .count(costs.newContacts), .figure(costs.perContact, .amount), .count(costs.customers),
        .figure(costs.perCustomer, .amount),
      ]
    }
    let table = Table(
      columns: [
        .words("Since then"), .figures("Cost"), .figures("Contacts"), .figures("for each"), .figures("Customers"), .figures("for each one"),
      ], rows: [row("BNI", value.bni), row("Other networking", value.rest)], empty: "")
    return [.table(table)]
  }

  /// So many months are shown.
  private static let mostMonths = 12

  private static func trend(_ value: MemberValue) -> [Block] {
    [
      .table(
        Table(
          columns: [.words("Month"), .figures("Hours"), .figures("Cost"), .figures("Revenue"), .figures("Net so far")],
          rows: value.months.suffix(mostMonths).map { month in
            [
              .text(month.month.description), .number(month.hours, .hours), .number(month.cost, .amount), .number(month.revenue, .amount),
              .figure(month.netSoFar, .amount),
            ]
          }, empty: ""))
    ]
  }
}
