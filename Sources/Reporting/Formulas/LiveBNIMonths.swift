import BNI
import Model

/// The rows of months on the sheet BNI inputs, with their formulas.
struct LiveBNIMonths {
  private typealias Column = LiveBNIValue.Column
  private static let months = LiveBNIValue.months

  static func blocks(_ card: BNICard, _ names: [PersonIndex: String]) -> [Block] {
    [
      .heading("Month by month"),
      .prose("Meetings attended, one-to-ones, dues and fees, and revenue received through BNI by tier.", .note),
      .table(
        Table(
          months.label,
          columns: [
            .words("Member", most: 28), .figures(Column.month), .figures(Column.meetings), .figures(Column.oneToOnes),
            .figures(Column.fees),
          ] + Column.tiers.map { .figures($0) } + [
            .figures(Column.hours), .figures(Column.cost), .figures(Column.gain), .figures(Column.netSoFar),
          ], rows: rows(card, names), empty: "Nobody's cost is known.", isSortable: false)),
    ]
  }

  /// The rows of each member of `BNICard.value`.
  static func ranges(_ card: BNICard) -> [ClosedRange<Int>] {
    var first = 0
    return card.value.map { value in
      defer { first += value.months.count }
      return first...first + value.months.count - 1
    }
  }

  private static func rows(_ card: BNICard, _ names: [PersonIndex: String]) -> [[Cell]] {
    let formulas = Shared()
    return card.value.enumerated().flatMap { index, value -> [[Cell]] in
      let time = LiveBNIValue.time(months.here(Column.hours), row: index)
      // Without an hourly cost time is a dash, which a sum takes for nothing.
      let cost = Formula(months.here(Column.fees) + .call(.iferror, time + 0, 0))
      return value.months.enumerated().map { number, month in
        row(month, value, names[value.person], cost, formulas, isFirst: number == 0)
      }
    }
  }

  private static func row(
    _ month: MemberValue.MonthLine, _ value: MemberValue, _ name: String?, _ cost: Formula, _ formulas: Shared, isFirst: Bool
  ) -> [Cell] {
    func input(_ number: Double, _ format: NumberFormat = .general) -> Cell { .input(now: .number(number, format), .number(0...1e15)) }
    let gain = value.marginRate.map { $0 * month.revenue }
    return [
      .word(name, .strong), .text(month.month.description), input(month.meetings), input(month.oneToOnes), input(month.fees, .amount),
    ] + [1, 2, 3, 0].map { input(month.revenueByTier[$0] ?? 0, .amount) } + [
      .formula(formulas.hours, now: .number(month.hours, .hours), .hours), .formula(cost, now: .number(month.cost, .amount), .amount),
      .formula(formulas.gain, now: .figure(gain, .amount), .amount),
      .formula(isFirst ? formulas.first : formulas.next, now: .figure(month.netSoFar, .amount), .amount),
    ]
  }

  /// Formulas that all rows have in common.
  private struct Shared {
    let hours, gain, first, next: Formula

    init() {
      func rate(_ rate: LiveBNI.Rate) -> Term { LiveBNI.rates.cell(LiveBNI.Column.value, rate.rawValue) }
      hours = Formula(
        months.here(Column.meetings) * rate(.meetingHours) + months.here(Column.oneToOnes) * rate(.oneToOneHours))
      let revenue = Term.call(.sum, months.here(Column.tiers[0], to: Column.tiers[Column.tiers.count - 1]))
      gain = Formula(LiveBNIValue.ifNumber(LiveBNIValue.margin, LiveBNIValue.margin * revenue))
      let net = months.here(Column.gain) - months.here(Column.cost)
      let before = months.cells(Column.netSoFar, .block(step: 1, offset: -1, count: 1))
      first = Formula(LiveBNIValue.ifNumber(months.here(Column.gain), net))
      next = Formula(LiveBNIValue.ifNumber(months.here(Column.gain), before + net))
    }
  }
}
