import Testing

@testable import Scoring

@Suite struct KaplanMeierTests {
  private static func check(_ curve: KaplanMeier, _ figures: Expected.Figures) {
    #expect(curve.steps.count == figures.steps.count)
    for (step, expected) in zip(curve.steps, figures.steps) {
      #expect(isClose(step.hours, expected.hours))
      #expect(isClose(step.share, expected.share))
    }
    #expect(isClose(curve.restrictedMean(to: 72), figures.mean))
    #expect(isClose(curve.restrictedMeanVariance(to: 72), figures.variance))
  }

  @Test(arguments: try Expected.read().waits) func isThatOfLifelines(_ item: Expected.Waits) {
    let waits = item.waits.map { Wait(hours: $0.hours, isAnswered: $0.answered) }
    if let plain = item.plain { Self.check(KaplanMeier(waits), plain) }
    Self.check(KaplanMeier(waits, withPseudoWaits: true), item.withPseudo)
    Self.check(KaplanMeier(waits.reversed(), withPseudoWaits: true), item.withPseudo)
    let (mean, variance) = KaplanMeier.restrictedMean(waits, to: 72)
    #expect(isClose(mean, item.withPseudo.mean))
    #expect(isClose(variance, item.withPseudo.variance))
  }

  /// By hand: after the answer at 0 the curve stands at 1/2, so A = 36; with d = 1 and n = 2 the variance is 36²·1/(2·1).
  @Test func ofNothingIsHalfWay() {
    let curve = KaplanMeier([], withPseudoWaits: true)
    #expect(curve.restrictedMean(to: 72) == 36)
    #expect(curve.restrictedMeanVariance(to: 72) == 648)
  }
}

@Suite struct CurveTests {
  @Test(arguments: try Expected.read().curves) func pointsAreThoseOfTheFormula(_ item: Expected.CurvePoint) {
    let curve = item.curve
    #expect(isClose(curve.points(item.value), item.points))
  }

  /// The slope is what a little more value brings.
  @Test(arguments: try Expected.read().curves) func slopeIsThatOfThePoints(_ item: Expected.CurvePoint) {
    let curve = item.curve
    guard item.points > 1e-9, item.points < 100 - 1e-9 else {
      if item.half == nil { #expect(curve.slope(at: item.value) == 0) }
      return
    }
    let step = 1e-6
    let rise = abs(curve.points(item.value + step) - curve.points(item.value - step)) / (2 * step)
    #expect(abs(curve.slope(at: item.value) - rise) <= 1e-4)
  }
}
