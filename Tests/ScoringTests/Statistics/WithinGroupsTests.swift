import Foundation
import Model
import Testing

@testable import Scoring

@Suite struct WithinGroupsTests {
  /// What make_within_groups.py wrote.
  struct Expected: Decodable, CustomStringConvertible {
    var name: String
    var groups: [[[Double]]]
    var slope, p, pMany: Double
    var description: String { name }

    var pairs: [[(x: Double, y: Double)]] { groups.map { $0.map { ($0[0], $0[1]) } } }

    static func read() throws -> [Expected] {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      return try decoder.decode([Expected].self, from: Data(contentsOf: folder(of: #filePath).appendingPathComponent("within_groups.json")))
    }
  }

  @Test(arguments: try Expected.read()) func figuresAreThoseOfNumpyAndScipy(_ item: Expected) throws {
    let found = try #require(WithinGroups(item.pairs))
    #expect(isClose(found.slope, item.slope))
    #expect(isClose(found.p, item.p))
    // Of 2,000 draws p has a standard error of at most 1.1 %; three of them.
    #expect(abs(found.p - item.pMany) <= 0.034)
  }

  /// A group's own level says nothing.
  @Test(arguments: try Expected.read()) func levelsOfGroupsDoNotMatter(_ item: Expected) throws {
    let moved = item.pairs.enumerated().map { index, group in group.map { ($0.x + 8 * Double(index), $0.y - 4 * Double(index)) } }
    let (found, same) = (try #require(WithinGroups(moved)), try #require(WithinGroups(item.pairs)))
    #expect(isClose(found.slope, same.slope))
    #expect(isClose(found.p, same.p))
  }

  @Test func withoutAMoveThereIsNoSlope() {
    #expect(WithinGroups([]) == nil)
    #expect(WithinGroups([[(50, 1), (50, 2)], [(60, 3)]]) == nil)
  }

  /// The first draws from seed 1234567, as published with the generator in many languages (Rosetta Code, Splitmix64).
  @Test func drawsAreThoseOfSplitMix64() {
    var random = Model.SplitMix64(seed: 1_234_567)
    let draws = (0..<5).map { _ in random.next() }
    #expect(
      draws == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ])
  }
}
