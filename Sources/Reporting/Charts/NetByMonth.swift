import BNI
import Model

/// Cost and return of all members so far, month by month.
enum NetByMonth {
  /// So many months are drawn.
  private static let most = 24

  /// The chart, or a sentence where there is no return to draw or but one month.
  static func block(_ card: BNICard) -> Block {
    let sums = sums(card)
    guard let rate = card.settings.marginRate, sums.count > 1 else {
      return .prose("There is no picture of the months: it takes two of them and a margin rate.", .note)
    }
    let (costs, gains) = (sums.map(\.cost), sums.map { rate * $0.revenue })
    let shown = sums.suffix(most)
    let months = shown.map { "\(Month.names[$0.month.ofYear - 1].prefix(3)) \(String($0.month.year).suffix(2))" }
    let series = [
      Chart.Series(name: "Cost so far", mark: .circle, values: running(costs).suffix(shown.count)),
      Chart.Series(name: "Return so far", mark: .diamond, values: running(gains).suffix(shown.count)),
    ]
    let unit = card.currency.map { ", \($0)" } ?? ""
    let largest = series.flatMap { $0.values.compactMap { $0 } }.max() ?? 0
    return .chart(
      Chart(
        "Has it paid for itself so far?",
        alternative: "By \(months.last ?? "") all members together had cost \(Figure.grouped(costs.reduce(0, +))) and brought back "
          + "\(Figure.grouped(gains.reduce(0, +))).",
        figures: Table(
          columns: [.words("Month")] + series.map { .figures($0.name) },
          rows: months.enumerated().map { index, month in [.text(month)] + series.map { .figure($0.values[index], .amount) } }, empty: ""),
        .lines(
          Chart.Lines(months: months, axis: .upTo(largest, "All members together\(unit)", format: .amount), series: series))))
  }

  /// Of all members by month, from the first month on.
  private static func sums(_ card: BNICard) -> [(month: Month, cost: Double, revenue: Double)] {
    let lines = Dictionary(grouping: card.value.flatMap(\.months), by: \.month)
    return lines.sorted { $0.key < $1.key }.map { month, lines in
      (month, lines.reduce(0) { $0 + $1.cost }, lines.reduce(0) { $0 + $1.revenue })
    }
  }

  private static func running(_ numbers: [Double]) -> [Double?] {
    var sum = 0.0
    return numbers.map { number in
      sum += number
      return sum
    }
  }
}
