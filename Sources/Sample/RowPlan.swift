import Model

/// How many rows each person writes each month.
struct RowPlan {
  /// Months outside, people inside.
  private let quotas: [Int32]
  private let people: Int
  /// How often people do what they do, in thousandths of the natural rates.
  let growth: Int
  /// Rows that no reader can use.
  let spoiledRows: Int

  /// Beyond three times the natural rates nobody goes to more events: what is left are messages.
  private static let mostGrowth = 3000

  /// Shares out `records` rows, or the natural number of them, by habits and working days.
  init(_ setting: Setting, records: Int?) {
    people = setting.roster.employees.count
    let weights = setting.period.months.indices.flatMap { month in
      setting.roster.employees.map { Self.weight(of: $0, in: month, setting) }
    }
    let natural = weights.reduce(0, +)
    let total = records ?? natural / 100
    // Two for each doubling of the people: ten in a company of 24; and never more than one row in 25.
    spoiledRows = min(2 * (Int.bitWidth - people.leadingZeroBitCount), total / 25)
    growth = natural == 0 ? 0 : min(Self.mostGrowth, Self.share(1000 * 100, total, of: natural))
    quotas = Self.quotas(weights, total: total - spoiledRows)
  }

  func quota(ofPerson person: Int, in month: Int) -> Int { Int(quotas[month * people + person]) }

  /// The rows somebody would naturally write, in hundredths.
  private static func weight(of person: Employee, in month: Int, _ setting: Setting) -> Int {
    let workdays = setting.workdays(of: person, in: month).count
    guard workdays > 0 else { return 0 }
    let habits = setting.habits(of: person, in: month)
    let rows = person.cast.situation == .eventsOnly ? habits.events : habits.rows
    // Four or five meetings with a visitor and what follows, a cost and now and then a deal, in hundredths.
    let isMember = person.isMember(in: setting.period.months[month])
    return rows * workdays / setting.period.workdays[month].count * person.vigour / 100 + (isMember ? 850 : 0)
  }

  /// Shares of the total whose sums are never more than one row away from the exact ones.
  private static func quotas(_ weights: [Int], total: Int) -> [Int32] {
    let whole = weights.reduce(0, +)
    var (sum, given) = (0, 0)
    return weights.map { weight in
      sum += weight
      let due = whole == 0 ? 0 : share(total, sum, of: whole)
      defer { given = due }
      return Int32(due - given)
    }
  }

  /// `amount` × `part` / `whole`, over more than 64 bits.
  private static func share(_ amount: Int, _ part: Int, of whole: Int) -> Int {
    let product = UInt64(amount).multipliedFullWidth(by: UInt64(part))
    guard product.high < UInt64(whole) else { return .max }
    return Int(clamping: UInt64(whole).dividingFullWidth(product).quotient)
  }
}
