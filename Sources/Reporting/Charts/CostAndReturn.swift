import BNI
import Model

/// What BNI cost each member, beside what came back.
enum CostAndReturn {
  /// The chart, or a sentence where no return is known or the members are too many.
  static func block(_ card: BNICard, _ names: [PersonIndex: String]) -> Block {
    guard !card.value.isEmpty, card.settings.marginRate != nil else {
      return .prose("There is no picture of cost and return: what came back is not known.", .note)
    }
    guard card.value.count <= MemberPoints.most else {
      return .prose(
        "There is no picture of \(card.value.count) members: more than \(MemberPoints.most) are read better in the table.", .note)
    }
    let categories = card.value.map { names[$0.person] ?? "" }
    let most = card.value.flatMap { [$0.cost, $0.gain ?? 0] }.max() ?? 0
    func column(_ column: String) -> CellReference {
      CellReference(sheet: LiveBNIValue.costs.sheet, table: LiveBNIValue.costs.label, first: column, last: column, rows: .all)
    }
    let words = card.value.map { value in
      "\(names[value.person] ?? "") \(Figure.grouped(value.cost)) and \(Figure.grouped(value.gain ?? 0))"
    }.joined(separator: ", ")
    let unit = card.currency.map { " (\($0))" } ?? ""
    return .chart(
      Chart(
        "What did it cost, and what came back?\(unit)", alternative: "Cost and return of membership: \(words).",
        .bars(
          Chart.Bars(
            categories: categories, axis: .upTo(most, "Amount", format: .amount),
            series: [
              Chart.Series(name: "Cost", mark: .circle, values: card.value.map(\.cost), cells: column(LiveBNIValue.Column.cost)),
              Chart.Series(name: "Return", mark: .diamond, values: card.value.map(\.gain), cells: column(LiveBNIValue.Column.gain)),
            ], cells: column("Member")))))
  }
}
