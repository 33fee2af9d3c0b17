import Foundation
import Model
import Testing

@testable import Scoring

/// The margin by hand, in models of which one measure alone has weight.
@Suite struct MarginTests {
  /// The standard model with weight for one measure only.
  private static func only(_ measure: String, _ change: (inout ScoringModel.Parameters) -> Void = { _ in }) -> ScoringModel {
    var model = ScoringModel.standard
    for dimension in model.dimensions.indices {
      if !model.dimensions[dimension].measures.contains(where: { $0.id == measure }) { model.dimensions[dimension].weight = 0 }
      for index in model.dimensions[dimension].measures.indices {
        if model.dimensions[dimension].measures[index].id == measure {
          change(&model.dimensions[dimension].measures[index])
        } else {
          model.dimensions[dimension].measures[index].weight = 0
        }
      }
    }
    return model
  }

  private static func events(_ days: [Int]) -> Logs {
    Logs(days.enumerated().map { .event("2026-10-1\($1)", "Mixer \($0)") })
  }

  /// Six events on days of their own in three months: 2 a month with a variance of 6/9.
  @Test func ofACountIsThatOfItsNumber() throws {
    let score = try Self.events([0, 1, 2, 3, 4, 5]).score(model: Self.only("events"))
    let left = pow(2.0, -2 / 1.5)
    let slope = 100 * log(2.0) / 1.5 * left
    let deviation = (6.0 / 9).squareRoot()
    #expect(isClose(score.score, 100 * (1 - left)))
    #expect(isClose(score.margin, 1.2816 * slope * deviation))
  }

  /// Two by two on three days they tell less: the variance is 3·2²/9, and the margin too wide for a score.
  @Test func eventsOfOneDayComeInClusters() throws {
    let score = try Self.events([0, 0, 1, 1, 2, 2]).score(model: Self.only("events"))
    let points = 100 * (1 - pow(2.0, -2 / 1.5))
    #expect(isClose(score.dimensions.first { $0.id == "presence" }?.score, points))
    #expect(score.status == .tooLittle)
    #expect(score.score == nil && score.margin == nil && score.band == nil && score.edge == nil)
  }

  /// 128.16·√(0.25/(n + w + 1)) is the margin of an even rate, so w can be chosen for any margin; a hair above 20 is still 20.
  @Test(arguments: [(19.9, Status.scored), (20, .scored), (20 + 0.5e-9, .scored), (20 + 5e-9, .tooLittle), (20.1, .tooLittle)])
  func aMarginOfTwentyIsTheWidest(margin: Double, status: Status) throws {
    let model = Self.only("new_share") { measure in
      let people = 0.25 * (128.16 / margin) * (128.16 / margin)
      measure.prior = ScoringModel.Prior(rate: 0.5, weight: people - 1 - 4)
    }
    let events = (1...5).map { Entry.event("2026-10-0\($0)", "Mixer", $0 == 1 ? ["conversations": "4", "new_people": "2"] : [:]) }
    let score = try Logs(events).score(model: model)
    #expect(score.status == status)
    if status == .scored { #expect(isClose(score.margin, margin)) }
  }

  /// A deviation of more than half the scale says no more than that nothing is known.
  @Test func deviationsEndAtHalfTheScale() {
    let estimate = Estimate(.count(1, spread: 1), prior: nil, months: 0.1)
    #expect(estimate?.points(on: .linear(from: 0, to: 100)).deviation == 10)
    #expect(estimate?.points(on: .linear(from: 9, to: 11)).deviation == 50)
  }

  @Test(arguments: [1, 1 + 0.9e-9, 1 - 0.9e-9]) func aFigureNearALimitHasReachedIt(figure: Double) {
    #expect(isAtLeast(figure, 1) && isAtMost(figure, 1) && !exceeds(figure, 1))
    #expect(sign(figure - 1) == 0)
  }

  @Test func aFigureBeyondTheToleranceHasNot() {
    #expect(!isAtLeast(1 - 1.1e-9, 1) && !isAtMost(1 + 1.1e-9, 1) && exceeds(1 + 1.1e-9, 1))
    #expect(sign(1.1e-9) == 1 && sign(-1.1e-9) == -1)
  }
}
