import BNI
import Model

/// What membership cost and what came back, as tables with a line a member.
enum BNIValueTables {
  private typealias Column = LiveBNIValue.Column

  static func blocks(_ card: BNICard) -> [Block] {
    guard !card.value.isEmpty else { return [.heading("Cost and return"), .prose("Nothing is known of what membership cost.")] }
    let (names, live) = (card.names, LiveBNIValue())
    return [.heading("Cost and return"), .table(costs(card, names, live)), .prose(notes(card), .note)] + [NetByMonth.block(card)]
      + [
        .heading("The business received"), .table(deals(card, names, live)),
        .prose("TYFCB is credit for business given to others, and no return.", .note), .heading("Beside other networking"),
        .table(units(card, names, live)),
      ]
  }

  private static func costs(_ card: BNICard, _ names: [PersonIndex: String], _ live: LiveBNIValue) -> Table {
    let ranges = LiveBNIMonths.ranges(card)
    let rows = zip(card.value, ranges).map { value, range -> [Cell] in
      func amount(_ formula: Formula, _ number: Double?) -> Cell { .formula(formula, now: .figure(number, .amount), .amount) }
      return [
        .word(names[value.person], .strong), .date(value.since), amount(LiveBNIValue.sum(Column.fees, range), value.fees),
        .formula(LiveBNIValue.sum(Column.hours, range), now: .number(value.hours, .hours), .hours), amount(live.time, value.timeCost),
        amount(live.cost, value.cost), amount(live.gain, value.gain), amount(live.net, value.net),
        amount(live.low, value.luck == nil ? nil : value.interval?.low),
        amount(live.high, value.luck == nil ? nil : value.interval?.high), .formula(live.ratio, now: .figure(value.ratio, .value), .value),
      ]
    }
    return Table(
      LiveBNIValue.costs.label,
      columns: [.words("Member", most: 28), .figures("Since")]
        + [
          Column.fees, Column.hours, Column.time, Column.cost, Column.gain, Column.net, Column.low, Column.high, Column.ratio,
        ].map { .figures($0) }, rows: rows, empty: "", isSortable: false)
  }

  private static func notes(_ card: BNICard) -> String {
    var notes = [
      card.currency.map { "Amounts in \($0)." } ?? "Amounts in the currency of the logs.",
      "Fees are the dues and fees entered, time the hours at meetings and in one-to-ones at the hourly cost of the team list, return the "
        + "margin of revenue received through BNI. In bad and in good luck: the ends of the 80 % interval if the deals were drawn anew.",
    ]
    if card.settings.marginRate == nil { notes.append("The return needs bni: margin_rate in rapport.yaml.") }
    let unpaid = card.value.filter { $0.hourlyCost == nil }
    if !unpaid.isEmpty {
      notes.append("Time is not valued, for want of hourly_cost: \(Figure.names(unpaid.map { card.name($0.person) }, most: 5)).")
    }
    let late = card.value.filter(\.beganBeforeTheLogs)
    if let first = late.first?.months.first?.month {
      notes.append("What was before \(first.title) is not in the logs: \(Figure.names(late.map { card.name($0.person) }, most: 5)).")
    }
    return notes.joined(separator: " ")
  }

  private static func deals(_ card: BNICard, _ names: [PersonIndex: String], _ live: LiveBNIValue) -> Table {
    let rows = zip(card.value, LiveBNIMonths.ranges(card)).enumerated().map { index, entry -> [Cell] in
      let (value, range) = entry
      let median = Formula(LiveBNIValue.people.cell(Column.median, index))
      return [.word(names[value.person], .strong), .count(value.deals.count)]
        + zip(Column.tiers, [1, 2, 3, 0]).map { column, tier in
          .formula(LiveBNIValue.sum(column, range), now: .number(value.revenueByTier[tier] ?? 0, .amount), .amount)
        } + [
          .formula(live.revenue, now: .number(value.revenue, .amount), .amount), .figure(value.dealRange?.lowerBound, .amount),
          .formula(median, now: .figure(value.medianDeal, .amount), .amount), .figure(value.dealRange?.upperBound, .amount),
          .formula(live.breakEven, now: .figure(value.breakEvenDeals.map(Double.init), .whole), .whole),
          .figure(value.tyfcbGiven, .amount),
        ]
    }
    return Table(
      LiveBNIValue.deals.label,
      columns: [.words("Member", most: 28), .figures("Deals")] + Column.tiers.map { .figures($0) } + [
        .figures(Column.revenue), .figures("Smallest"), .figures(Column.median), .figures("Largest"), .figures(Column.breakEven),
        .figures("TYFCB given"),
      ], rows: rows, empty: "", isSortable: false)
  }

  private static func units(_ card: BNICard, _ names: [PersonIndex: String], _ live: LiveBNIValue) -> Table {
    let rows = card.value.enumerated().flatMap { index, value -> [[Cell]] in
      let costs = LiveBNIValue.costs
      func row(_ title: String, _ unit: MemberValue.UnitCosts, _ money: Cell, _ hours: Cell) -> [Cell] {
        let time = Formula(LiveBNIValue.time(LiveBNIValue.units.here(Column.hours), row: index))
        return [
          .word(names[value.person], .strong), .text(title), money, hours,
          .formula(time, now: .figure(unit.hourlyCost.map { $0 * unit.hours }, .amount), .amount),
          .formula(live.otherCost, now: .number(unit.cost, .amount), .amount), .count(unit.newContacts),
          .formula(live.perContact, now: .figure(unit.perContact, .amount), .amount), .count(unit.customers),
          .formula(live.perCustomer, now: .figure(unit.perCustomer, .amount), .amount),
        ]
      }
      return [
        row(
          "BNI", value.bni, .formula(Formula(costs.cell(Column.fees, index)), now: .number(value.fees, .amount), .amount),
          .formula(Formula(costs.cell(Column.hours, index)), now: .number(value.hours, .hours), .hours)),
        row("All else", value.rest, .number(value.rest.money, .amount), .number(value.rest.hours, .hours)),
      ]
    }
    return Table(
      LiveBNIValue.units.label,
      columns: [.words("Member", most: 28), .words("Networking")]
        + [
          Column.money, Column.hours, Column.time, Column.cost, Column.newContacts, Column.perContact, Column.customers, Column.perCustomer,
        ].map { .figures($0) }, rows: rows, empty: "", isSortable: false)
  }
}

extension MemberValue {
  /// Revenue in bad and in good luck; nil of a single deal, which says nothing of luck.
  var luck: ClosedRange<Double>? { deals.count > 1 ? swing : nil }

  /// Nothing is known of the first months of the membership.
  var beganBeforeTheLogs: Bool { (months.first?.month ?? since.month) > since.month }
}
