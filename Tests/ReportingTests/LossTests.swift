import Foundation
import Testing

@testable import Reporting
@testable import Scoring

/// What a score loses, measure by measure.
@Suite struct LossTests {
  /// Everybody scored in a company with people on leave, annotations and measures without evidence.
  @Test func lossesAndScoreAddUpToAHundred() throws {
    let scored = try SampleFirm.firm.scorecard().people.map(\.score).filter { $0.score != nil }
    #expect(!scored.isEmpty)
    for score in scored {
      let lost = score.losses.reduce(0) { $0 + $1.points }
      #expect(abs(lost + score.score! - 100) < 1e-9)
      #expect(score.losses.allSatisfy { $0.points >= 0 })
    }
  }
}
