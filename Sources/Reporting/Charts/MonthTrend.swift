/// Median scores over months.
enum MonthTrend {
  /// The chart, or a sentence where fewer than two months have a figure.
  /// - Parameters:
  ///   - months: Short names, ascending.
  ///   - executives: One figure a month, 0 to 100; nil where there is none.
  static func block(months: [String], executives: [Double?], staff: [Double?], everyone: [Double?]) -> Block {
    let all = [
      Chart.Series(name: "Executives", mark: .circle, values: executives), Chart.Series(name: "Staff", mark: .diamond, values: staff),
      Chart.Series(name: "Everybody", mark: .square, values: everyone),
    ].filter { $0.values.contains { $0 != nil } }
    // Of two groups the line of all would run between theirs or over them.
    let series = all.count == 3 ? Array(all.prefix(2)) : all
    let known = months.indices.filter { month in series.contains { $0.values[month] != nil } }
    guard known.count >= 2 else { return .prose("There is no trend yet: fewer than two months have scores.", .note) }
    return .chart(
      Chart(
        "Which way have the scores gone?",
        alternative: "Median scores of \(Figure.count(months.count, "month", "months")). "
          + series.map { words($0, months) }.joined(separator: " "),
        figures: table(months, all), .lines(Chart.Lines(months: months, axis: .scores(), series: series))))
  }

  private static func words(_ series: Chart.Series, _ months: [String]) -> String {
    let known = zip(months, series.values).compactMap { month, value in value.map { "\(Figure.points($0)) in \(month)" } }
    guard let first = known.first, let last = known.last, known.count > 1 else { return "\(series.name): \(known.first ?? "none")." }
    return "\(series.name): from \(first) to \(last)."
  }

  private static func table(_ months: [String], _ series: [Chart.Series]) -> Table {
    Table(
      columns: [.words("Month")] + series.map { .figures($0.name) },
      rows: months.enumerated().map { index, month in [.text(month)] + series.map { .figure($0.values[index], .whole) } }, empty: "")
  }
}
