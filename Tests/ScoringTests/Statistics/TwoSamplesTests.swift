import Testing

@testable import Scoring

@Suite struct TwoSamplesTests {
  @Test(arguments: try Expected.read().samples) func figuresAreThoseOfScipy(_ item: Expected.Samples) throws {
    let samples = TwoSamples(item.a.reversed(), item.b)
    #expect(isClose(median(item.a), item.medianA))
    #expect(isClose(median(item.b), item.medianB))
    #expect(isClose(samples.shift, item.shift))
    #expect(isClose(samples.cliffsDelta, item.delta))
    let test = try #require(PermutationTest(samples))
    #expect(test.isExact)
    #expect(isClose(test.p, item.p))
    #expect(isClose(test.floor, item.floor))
  }

  /// Whoever is called executive: shift and delta turn round, p stays.
  @Test(arguments: try Expected.read().samples) func swappingTurnsTheSign(_ item: Expected.Samples) throws {
    let samples = TwoSamples(item.b, item.a)
    #expect(isClose(samples.shift, -item.shift))
    #expect(isClose(samples.cliffsDelta, -item.delta))
    #expect(isClose(try #require(PermutationTest(samples)).p, item.p))
  }

  @Test(arguments: try Expected.read().large) func ofLargeGroupsPIsNear(_ item: Expected.Large) throws {
    let test = try #require(PermutationTest(TwoSamples(item.a, item.b)))
    #expect(!test.isExact)
    #expect(abs(test.p - item.p) <= 0.01)
  }

  /// Few against many, as many against as many, and scores that many share.
  @Test(arguments: [(1, 1), (1, 2), (2, 300), (300, 2), (60, 61), (17, 200), (40, 40)])
  func theShiftIsTheMiddleOfAllDifferences(_ a: Int, _ b: Int) {
    var random = SplitMix64(seed: UInt64(a * 1000 + b))
    for steps in [5, 1000, 1 << 40] {
      func scores(_ count: Int) -> [Double] {
        (0..<count).map { _ in Double(Int.random(in: 0..<steps, using: &random)) * (100 / Double(steps)) }
      }
      let (first, second) = (scores(a), scores(b))
      let differences = first.flatMap { x in second.map { x - $0 } }
      #expect(TwoSamples(first, second).shift == median(differences))
    }
  }

  @Test func emptySamplesHaveNoFigures() {
    for samples in [TwoSamples([], [1, 2]), TwoSamples([1, 2], []), TwoSamples([], [])] {
      #expect(samples.shift == nil)
      #expect(samples.cliffsDelta == nil)
      #expect(PermutationTest(samples) == nil)
    }
    #expect(median([]) == nil)
  }

  /// Two scores that differ only by the order of summation tie.
  @Test func scoresWithinTheToleranceTie() {
    #expect(TwoSamples([50 + 0.9e-9], [50]).cliffsDelta == 0)
    #expect(TwoSamples([50 + 1.1e-8], [50]).cliffsDelta == 1)
    #expect(PermutationTest(TwoSamples([50 + 0.9e-9, 50], [50, 50]))?.p == 1)
    #expect(isClose(PermutationTest(TwoSamples([50 + 1.1e-8, 50 + 1.1e-8], [50, 50]))?.p, 1.0 / 3))
  }

  @Test(arguments: [
    (0, "negligible"), (0.146, "negligible"), (0.147, "small"), (0.147 - 0.9e-9, "small"), (0.329, "small"), (0.33, "medium"),
    (0.473, "medium"), (0.474, "large"), (1, "large"),
  ])
  func wordsForDelta(delta: Double, word: String) {
    #expect(TwoSamples.word(forDelta: delta) == word)
    #expect(TwoSamples.word(forDelta: -delta) == word)
  }

  /// With two against two the smallest p there is says nothing: 2 of 6 relabelings.
  @Test func floorOfTheSmallestComparison() {
    #expect(isClose(PermutationTest(TwoSamples([3, 4], [1, 2]))?.floor, 1.0 / 3))
    #expect(PermutationTest(TwoSamples([1], [2]))?.floor == 1)
  }
}
