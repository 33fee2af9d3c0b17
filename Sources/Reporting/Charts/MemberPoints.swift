import BNI
import Model

/// The points of BNI members over the scale with its lights.
enum MemberPoints {
  /// More members than these make no picture; the table has all.
  static let most = 12

  /// The chart, or a sentence where nobody has points or there are too many.
  static func block(_ card: BNICard, _ names: [PersonIndex: String]) -> Block {
    let members = card.members.filter { $0.points != nil }
    guard !members.isEmpty else { return .prose("There is no picture of the points: no report of these months has a member.", .note) }
    guard members.count <= most else {
      return .prose("There is no picture of \(members.count) members: more than \(most) are read better in the table.", .note)
    }
    let categories = members.map { names[$0.person] ?? "" }
    let points = members.map { $0.points?.total }
    let words = zip(categories, points).map { "\($0) \(Figure.points($1 ?? 0))" }.joined(separator: ", ")
    // Cells without a figure would be drawn as 0.
    let cells = members.count == card.members.count
    func column(_ column: String) -> CellReference {
      CellReference(sheet: LiveBNI.members.sheet, table: LiveBNI.members.label, first: column, last: column, rows: .all)
    }
    let series = Chart.Series(name: "Points", mark: .circle, values: points, cells: cells ? column(LiveBNI.Column.points) : nil)
    return .chart(
      Chart(
        "How many points has each?",
        alternative: "Points by the table \(card.table.name): \(words).",
        .bars(
          Chart.Bars(
            categories: categories, axis: Chart.Axis(title: "Points, 0 to 100", ticks: [0, 20, 40, 60, 80, 100], format: .whole),
            series: [series], cells: cells ? column("Member") : nil))))
  }
}
