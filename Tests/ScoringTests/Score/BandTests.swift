import Testing

@testable import Scoring

@Suite struct BandTests {
  @Test(arguments: [
    (0, Band.podOfComfort), (34.999, .podOfComfort), (35, .warmingUp), (54.999, .warmingUp), (55, .workingTheRoom),
    (74.999, .workingTheRoom), (75, .chiefNetworker), (100, .chiefNetworker),
  ])
  func beginsAtItsLimit(score: Double, band: Band) {
    #expect(Band(score: score, passed: true) == band)
  }

  /// A sum of floating-point numbers that should be 35 may be a hair less.
  @Test(arguments: zip(Band.limits, Band.allCases.dropFirst())) func withinTheToleranceIsReached(limit: Double, band: Band) {
    #expect(Band(score: limit - 0.9e-9, passed: true) == band)
    #expect(Band(score: limit - 1.1e-8, passed: true).rawValue == band.rawValue - 1)
  }

  @Test(arguments: [75.0, 88, 100]) func highestNeedsTheTrueTest(score: Double) {
    #expect(Band(score: score, passed: false) == .workingTheRoom)
  }

  @Test func bandsHaveTheWordsOfTheSpecification() {
    #expect(Band.allCases.map(\.words) == ["pod of comfort", "warming up", "working the room", "chief networker"])
  }

  struct Edge: Sendable {
    var score: Double
    var margin: Double
    var passed = true
    var edge: Band?
  }

  @Test(arguments: [
    Edge(score: 53, margin: 4, edge: .workingTheRoom),
    Edge(score: 53, margin: 3.9, edge: nil),
    Edge(score: 53, margin: 4 - 1e-9, edge: .workingTheRoom),
    Edge(score: 57, margin: 4, edge: .warmingUp),
    Edge(score: 55, margin: 0, edge: .warmingUp),
    Edge(score: 55 - 0.5e-9, margin: 0, edge: .warmingUp),
    // 45 lies ten points from either limit: the lower one.
    Edge(score: 45, margin: 20, edge: .podOfComfort),
    Edge(score: 45 + 0.4e-9, margin: 20, edge: .podOfComfort),
    Edge(score: 46, margin: 20, edge: .workingTheRoom),
    Edge(score: 44, margin: 20, edge: .podOfComfort),
    Edge(score: 74, margin: 4, edge: .chiefNetworker),
    // Without the true test no band begins at 75.
    Edge(score: 74, margin: 4, passed: false, edge: nil),
    Edge(score: 76, margin: 4, passed: false, edge: nil),
    Edge(score: 76, margin: 4, edge: .workingTheRoom),
    Edge(score: 5, margin: 20, edge: nil),
    Edge(score: 99, margin: 20, edge: nil),
  ])
  func edgeIsTheBandBeyondTheNearestLimit(_ item: Edge) {
    #expect(Band.edge(score: item.score, margin: item.margin, passed: item.passed) == item.edge)
  }
}
