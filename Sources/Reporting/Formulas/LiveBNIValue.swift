import BNI
import Scoring

/// The formulas of cost and return over the months of the sheet BNI inputs; a member's months stand in neighbouring rows.
struct LiveBNIValue {
  let time, cost, gain, net, low, high, ratio, revenue, breakEven: Formula
  let otherCost, perContact, perCustomer: Formula

  /// What an hour and a deal of each member are worth.
  static let people = TableName(sheet: BNIInputsSheet.title, label: "BNIPeople")
  /// A row for each month of each member.
  static let months = TableName(sheet: BNIInputsSheet.title, label: "BNIMonths")
  /// A row for each member.
  static let costs = TableName(sheet: BNISheet.title, label: "BNICosts")
  static let deals = TableName(sheet: BNISheet.title, label: "BNIDeals")
  /// For each member a row for BNI and one for all other networking.
  static let units = TableName(sheet: BNISheet.title, label: "BNIUnits")

  enum Column {
    static let hourly = "Hourly cost"
    static let median = "Median deal"
    static let lowRevenue = "Revenue in bad luck"
    static let highRevenue = "Revenue in good luck"
    static let month = "Month"
    static let meetings = "Meetings"
    static let oneToOnes = "One-to-ones"
    static let fees = "Fees"
    /// By tier, the last for none.
    static let tiers = ["Tier 1", "Tier 2", "Tier 3", "No tier"]
    static let hours = "Hours"
    static let time = "Time"
    static let cost = "Cost"
    static let gain = "Return"
    static let net = "Net"
    static let netSoFar = "Net so far"
    static let low = "Net in bad luck"
    static let high = "Net in good luck"
    static let ratio = "Returned for 1"
    static let revenue = "Revenue"
    static let breakEven = "Deals to break even"
    static let newContacts = "New contacts"
    static let customers = "Customers"
    static let money = "Money"
    static let perContact = "Cost of a contact"
    static let perCustomer = "Cost of a customer"
  }

  static let none = Term.text(Figure.unknown)
  static let margin = LiveBNI.rates.cell(LiveBNI.Column.value, LiveBNI.Rate.margin.rawValue)

  init() {
    let (costs, deals, units, people) = (Self.costs, Self.deals, Self.units, Self.people)
    let cost = costs.here(Column.cost)
    time = Formula(Self.ifNumber(people.same(Column.hourly), people.same(Column.hourly) * costs.here(Column.hours)))
    self.cost = Formula(.call(.sum, costs.here(Column.fees), costs.here(Column.time)))
    gain = Formula(Self.ifNumber(Self.margin, Self.margin * deals.same(Column.revenue)))
    net = Formula(Self.ifNumber(costs.here(Column.gain), costs.here(Column.gain) - cost))
    func luck(_ column: String) -> Formula {
      Formula(
        .if(.call(.and, Self.margin.isNumber, people.same(column).isNumber), Self.margin * people.same(column) - cost, else: Self.none))
    }
    (low, high) = (luck(Column.lowRevenue), luck(Column.highRevenue))
    ratio = Formula(
      .if(.call(.and, costs.here(Column.gain).isNumber, cost.exceeds(.number(tolerance))), costs.here(Column.gain) / cost, else: Self.none))
    revenue = Formula(.call(.sum, deals.here(Column.tiers[0], to: Column.tiers[Column.tiers.count - 1])))
    let deal = Self.margin * people.same(Column.median)
    let number = costs.same(Column.cost) / deal - .number(tolerance)
    breakEven = Formula(
      .if(
        .call(.and, Self.margin.isNumber, people.same(Column.median).isNumber),
        .if(deal.exceeds(.number(tolerance)), .call(.max, 0, .call(.roundup, number, 0)), else: Self.none), else: Self.none))
    let unitCost = units.here(Column.cost)
    func each(_ column: String) -> Formula {
      Formula(.if(units.here(column).exceeds(0), unitCost / units.here(column), else: Self.none))
    }
    otherCost = Formula(.call(.sum, units.here(Column.money), units.here(Column.time)))
    (perContact, perCustomer) = (each(Column.newContacts), each(Column.customers))
  }

  static func ifNumber(_ term: Term, _ then: Term) -> Term { .if(term.isNumber, then, else: none) }

  /// The sum of a column over some months.
  static func sum(_ column: String, _ rows: ClosedRange<Int>) -> Formula { Formula(.call(.sum, months.cells(column, rows))) }

  /// What an hour of a member costs; nothing where nobody said.
  static func time(_ hours: Term, row: Int) -> Term { ifNumber(people.cell(Column.hourly, row), people.cell(Column.hourly, row) * hours) }
}
