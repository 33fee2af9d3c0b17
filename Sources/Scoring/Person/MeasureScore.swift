import Foundation
package import Model

/// What became of a measure for a person.
package enum MeasureState: Hashable, Sendable {
  case measured(value: Double)
  case notLogged
  /// Nil where there is nothing to measure yet; else why the measure does not apply.
  case notApplicable(Annotation.Reason?)

  /// The word in files.
  package var word: String {
    switch self {
    case .measured: "measured"
    case .notLogged: "not_logged"
    case .notApplicable: "not_applicable"
    }
  }
}

/// What a measure comes to: its state, points, and what of it enters the score.
struct Assessment {
  let state: MeasureState
  /// Where the measure is measured.
  let points: Double?
  /// What enters the score: points and their standard deviation. Nil where the measure is left out.
  let counted: (points: Double, deviation: Double)?
  /// What those points are of.
  let estimate: Estimate?

  var isMeasured: Bool { if case .measured = state { true } else { false } }

  init(
    _ evidence: Evidence, _ curve: Curve, _ prior: ScoringModel.Prior?, months: Double, hasRecords: Bool, annotation: Annotation.Reason?
  ) {
    let estimate = Estimate(evidence, prior: prior, months: months)
    state = Self.state(evidence, estimate, hasRecords: hasRecords, annotation: annotation)
    self.estimate = Self.isCounted(state, evidence) ? estimate : nil
    counted = self.estimate.map { $0.points(on: curve) }
    // The value of a measured one is that of its estimate.
    if case .measured = state { points = counted?.points } else { points = nil }
  }

  private static func state(
    _ evidence: Evidence, _ estimate: Estimate?, hasRecords: Bool, annotation: Annotation.Reason?
  ) -> MeasureState {
    if let annotation { return .notApplicable(annotation) }
    guard let estimate else { return .notApplicable(nil) }
    if case .count = evidence { return hasRecords ? .measured(value: estimate.value) : .notLogged }
    if evidence.n > 0 { return .measured(value: estimate.value) }
    return hasRecords ? .notApplicable(nil) : .notLogged
  }

  /// What is measured counts, and a rate without evidence at its prior; what is annotated or not logged does not.
  private static func isCounted(_ state: MeasureState, _ evidence: Evidence) -> Bool {
    switch (state, evidence) {
    case (.measured, _): true
    case (.notApplicable(nil), .rate), (.notApplicable(nil), .waits): true
    default: false
    }
  }
}

/// A measure of a person with its points.
package struct MeasureScore: Hashable, Sendable {
  let type: any Measure.Type
  package let id: String
  package let state: MeasureState
  package let evidence: Evidence
  /// Where the measure is measured.
  package let points: Double?
  package let parameters: ScoringModel.Parameters
  /// What enters the score: points and their standard deviation. Nil where the measure is left out.
  package let counted: (points: Double, deviation: Double)?
  /// The value that those points are of.
  package let estimate: Estimate?

  package var n: Int { evidence.n }
  package var value: Double? { if case .measured(let value) = state { value } else { nil } }
  package var reason: Annotation.Reason? { if case .notApplicable(let reason) = state { reason } else { nil } }
  /// Points that enter the score although nothing was measured: those of a rate before any evidence.
  package var assumedPoints: Double? { points == nil ? counted?.points : nil }
  package var isMeasured: Bool { value != nil }

  package static func == (a: MeasureScore, b: MeasureScore) -> Bool {
    (a.id, a.state, a.evidence, a.points) == (b.id, b.state, b.evidence, b.points)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }

  init(_ type: any Measure.Type, _ parameters: ScoringModel.Parameters, _ evidence: Evidence, _ assessment: Assessment) {
    self.type = type
    (id, self.parameters, self.evidence) = (parameters.id, parameters, evidence)
    (state, points, counted, estimate) = (assessment.state, assessment.points, assessment.counted, assessment.estimate)
  }
}

/// The value of a measure with its variance.
package struct Estimate: Sendable {
  package let value: Double
  package let variance: Double

  /// Nil for a number of things in no time at all.
  package init?(_ evidence: Evidence, prior: ScoringModel.Prior?, months: Double) {
    switch evidence {
    case .count(let number, let spread):
      guard months > 0 else { return nil }
      value = Double(number) / months
      variance = Double(max(spread, 1)) / (months * months)
    case .rate(let hits, let n):
      let prior = prior ?? ScoringModel.Prior(rate: 0.5, weight: 2)
      value = (Double(hits) + prior.weight * prior.rate) / (Double(n) + prior.weight)
      variance = value * (1 - value) / (Double(n) + prior.weight + 1)
    case .waits(let waits):
      (value, variance) = KaplanMeier.restrictedMean(waits, to: WaitingTime.limit)
    }
  }

  /// Points with their standard deviation, which is at most half the scale.
  func points(on curve: Curve) -> (points: Double, deviation: Double) {
    (curve.points(value), min(50, curve.slope(at: value) * variance.squareRoot()))
  }
}
