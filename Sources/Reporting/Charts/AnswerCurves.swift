/// How soon new people are answered: the share still waiting over counted hours (Kaplan-Meier).
enum AnswerCurves {
  /// A group's curve: the share still waiting from each hour on, ascending in hours.
  typealias Curve = [(hours: Double, waiting: Double)]

  /// The chart, or a sentence where nobody was written to.
  /// - Parameter last: The last hour drawn.
  static func block(executives: Curve, staff: Curve, last: Double = 72) -> Block {
    let curves = [
      curve("Executives", .circle, executives, last: last), curve("Staff and managers", .diamond, staff, last: last),
    ].compactMap { $0 }
    guard !curves.isEmpty else { return .prose("There is no picture of the answers: no new person has written or called.", .note) }
    let hours = [24, 48, last].filter { $0 <= last }
    let rows = curves.map { curve in [Cell.text(curve.name)] + hours.map { .figure(share(curve, at: $0), .share) } }
    return .chart(
      Chart(
        "How long do new people wait for an answer?",
        alternative: "Share of new people still waiting. "
          + curves.map { curve in
            "\(curve.name): "
              + hours.map { "\(Figure.percent(share(curve, at: $0))) after \(Figure.points($0)) hours" }.joined(separator: ", ") + "."
          }.joined(separator: " "),
        figures: Table(
          columns: [.words("Still waiting")] + hours.map { .figures("after \(Figure.points($0)) hours") }, rows: rows, empty: ""),
        .steps(
          Chart.Steps(
            time: Chart.Axis(title: "Counted hours since the message", ticks: ticks(last), format: .whole), share: .shares("Still waiting"),
            curves: curves))))
  }

  /// More steps than these are too fine to be seen, and are taken together.
  private static let mostSteps = 288

  private static func curve(_ name: String, _ mark: Chart.Mark, _ points: Curve, last: Double) -> Chart.Steps.Curve? {
    guard !points.isEmpty else { return nil }
    var steps = points.filter { $0.hours <= last }.map { (time: $0.hours, share: $0.waiting) }
    if steps.count > mostSteps {
      let width = last / Double(mostSteps)
      let slots = steps.map { Int($0.time / width) }
      // Of each stretch of time the last step, so that the share at its end is exact.
      steps = steps.indices.filter { $0 == steps.count - 1 || slots[$0] != slots[$0 + 1] }.map { steps[$0] }
    }
    return Chart.Steps.Curve(name: name, mark: mark, start: 1, steps: steps)
  }

  static func share(_ curve: Chart.Steps.Curve, at time: Double) -> Double {
    curve.steps.last { $0.time <= time }?.share ?? curve.start
  }

  /// Every half day up to two days, else every day.
  private static func ticks(_ last: Double) -> [Double] {
    let step = last <= 48 ? 12.0 : 24.0
    return Array(stride(from: 0, to: last, by: step)) + [last]
  }
}
