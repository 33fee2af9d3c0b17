import Model
import Scoring

/// The formula of a measure with the numbers put in.
enum MeasureFormula {
  static func text(_ measure: MeasureScore, months: Double, unit: String) -> String {
    switch measure.state {
    case .notLogged: return "not logged: no record in the window, so it is left out"
    case .notApplicable(let reason?): return "not applicable (\(reason.rawValue)): left out, the other weights count for more"
    case .notApplicable(nil):
      guard let assumed = measure.assumedPoints else { return "not applicable: no time at work in the window" }
      return "nothing to measure yet: it counts with the points of its starting value, \(Figure.decimal(assumed, places: 1))"
    case .measured(let value):
      return
        "\(valueFormula(measure, months)) = \(Figure.decimal(value, places: 3)) \(unit) → \(pointsFormula(measure.parameters.curve, value))"
        + " = \(Figure.decimal(measure.points ?? 0, places: 1)) points"
    }
  }

  private static func valueFormula(_ measure: MeasureScore, _ months: Double) -> String {
    switch measure.evidence {
    case .count(let number, _): return "\(number) / \(Figure.decimal(months, places: 3)) months"
    case .rate(let hits, let n):
      guard let prior = measure.parameters.prior else { return "\(hits) / \(n)" }
      let (rate, weight) = (CSVWriter.number(prior.rate), CSVWriter.number(prior.weight))
      return "(\(hits) + \(weight)·\(rate)) / (\(n) + \(weight))"
    case .waits(let waits):
      let answered = waits.filter(\.isAnswered).count
      return "restricted mean of \(waits.count) waits, \(answered) of them answered"
    }
  }

  private static func pointsFormula(_ curve: Curve, _ value: Double) -> String {
    let x = Figure.decimal(value, places: 3)
    switch curve {
    case .saturating(let half): return "100·(1 − 2^(−\(x)/\(CSVWriter.number(half))))"
    case .linear(let from, let to):
      return "100·(\(x) − \(CSVWriter.number(from)))/(\(CSVWriter.number(to)) − \(CSVWriter.number(from)))"
    }
  }
}
