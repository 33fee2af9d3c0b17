/// The medians of both groups in each dimension.
enum DimensionBars {
  /// The chart, or a sentence where no dimension has a median.
  /// - Parameter dimensions: Titles with the medians of executives and staff, 0 to 100; nil where a group has fewer than two.
  static func block(_ dimensions: [(title: String, executives: Double?, staff: Double?)]) -> Block {
    let known = dimensions.filter { $0.executives != nil || $0.staff != nil }
    guard !known.isEmpty else {
      return .prose("There is no picture of the dimensions: medians need two people with a score in each group.", .note)
    }
    let series = [
      Chart.Series(name: "Executives", mark: .circle, values: known.map(\.executives)),
      Chart.Series(name: "Staff and managers", mark: .diamond, values: known.map(\.staff)),
    ]
    let words = known.map { "\($0.title) \(figure($0.executives)) and \(figure($0.staff))" }.joined(separator: ", ")
    return .chart(
      Chart(
        "Where do their median points differ?", alternative: "Median points of executives and of staff: \(words).",
        .bars(Chart.Bars(categories: known.map(\.title), axis: .scores(), series: series))))
  }

  private static func figure(_ value: Double?) -> String { value.map(Figure.points) ?? Figure.unknown }
}
