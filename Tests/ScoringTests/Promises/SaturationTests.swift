import Model
import Testing

@testable import Scoring

/// Promise 4: volume saturates.
@Suite struct SaturationTests {
  /// So many of one thing in the window, each on a day of its own as far as the window has them.
  private static func entries(_ measure: String, _ count: Int) -> [Entry] {
    (0..<count).map { number in
      let day = "2026-\(["08", "09", "10"][number % 3])-\(10 + number / 3 % 20)"
      switch measure {
      case "events": return .event(day, "Mixer \(number)")
      case "new_contacts": return .contact(day, "Person \(number)")
      case "one_to_ones": return .interaction("\(day)T10:00", "mail\(number)@reed.example", "out", "one_to_one")
      case "referrals_given": return .referral(day, "Person \(number)")
      case "introductions": return .introduction(day, "Person \(number)", "")
      case "inside_conversations": return .interaction("\(day)T10:00", "c\(number)", "out", "call")
      default: return .outcome(day, "issue")
      }
    }
  }

  /// Enough colleagues that each talk is with another one.
  private static let team =
    "person,name,role,team\np,Pat Moss,staff,Sales\n" + (0..<400).map { "c\($0),Colleague \($0),staff,Office\n" }.joined()

  private static func points(_ measure: String, _ count: Int) throws -> Double {
    let score = try Logs(entries(measure, count), team: team).score()
    let found = try #require(score.measure(measure))
    #expect(found.n == count)
    return try #require(found.points)
  }

  @Test(arguments: [
    "events", "new_contacts", "one_to_ones", "referrals_given", "introductions", "inside_conversations", "ideas_and_issues",
  ])
  func twiceTheEffortIsLessThanTwiceThePoints(measure: String) throws {
    for count in [1, 2, 5, 12] {
      let (once, twice) = (try Self.points(measure, count), try Self.points(measure, 2 * count))
      #expect(once > 0)
      #expect(twice > once)
      #expect(twice < 2 * once)
    }
    #expect(try Self.points(measure, 400) <= 100)
  }

  @Test(arguments: seeds) func curvesSaturate(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let curve = Curve.saturating(half: Double.random(in: 0.1...10, using: &random))
    let value = Double.random(in: 0.001...30, using: &random)
    #expect(curve.points(2 * value) < 2 * curve.points(value))
    #expect(curve.points(2 * value) >= curve.points(value))
    #expect(curve.points(value * 1000) <= 100)
    #expect(curve.slope(at: value) >= curve.slope(at: 2 * value))
  }

  @Test(arguments: seeds) func nothingGoesPast100(seed: UInt64) throws {
    let entries = Diary(seed: seed, rows: 1...80).entries
    let score = try Logs(entries + Self.entries("referrals_given", 200), team: Diary.team).score()
    for points in score.dimensions.flatMap(\.measures).compactMap(\.points) + score.dimensions.compactMap(\.score) {
      #expect((0...100).contains(points))
    }
    if let total = score.total { #expect((0...100).contains(total)) }
  }
}
