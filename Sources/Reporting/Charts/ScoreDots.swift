import Scoring

/// Everybody's score as a dot, executives above staff.
enum ScoreDots {
  /// Fewer dots than this are no picture.
  private static let least = 2

  /// The chart, or a sentence where there are too few scores.
  /// - Parameters: Scores from 0 to 100, ascending.
  static func block(executives: [Double], staff: [Double]) -> Block {
    let count = executives.count + staff.count
    guard count >= least else {
      return .prose("There is no picture of the scores yet: \(count == 0 ? "nobody has one" : "only one person has one").", .note)
    }
    let groups = [group("Executives", .circle, executives), group("Staff and managers", .diamond, staff)].compactMap { $0 }
    return .chart(
      Chart(
        groups.count == 2 ? "How do the scores of executives and staff compare?" : "How do the scores spread?",
        alternative: "Scores from 0 to 100 as dots. " + groups.map(words).joined(separator: " "),
        .dots(Chart.Dots(axis: .scores(zones), groups: groups))))
  }

  private static func group(_ name: String, _ mark: Chart.Mark, _ values: [Double]) -> Chart.Dots.Group? {
    values.isEmpty ? nil : Chart.Dots.Group(name: name, mark: mark, values: values, median: values.count < 2 ? nil : median(values))
  }

  private static func words(_ group: Chart.Dots.Group) -> String {
    let (first, last) = (Figure.points(group.values[0]), Figure.points(group.values[group.values.count - 1]))
    guard let median = group.median else { return "\(group.name): one, at \(first)." }
    return "\(group.name): \(group.values.count) from \(first) to \(last), median \(Figure.points(median))."
  }

  private static var zones: [Chart.Axis.Zone] {
    zip([0] + Band.limits, [Band.podOfComfort, .warmingUp, .workingTheRoom, .chiefNetworker]).map { .init(from: $0, name: $1.words) }
  }
}
