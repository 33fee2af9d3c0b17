import Foundation
import Model
import Reporting
import Testing

@testable import Scoring

/// Promise 7: every score can be taken apart. What the scorecard prints is enough to compute it by hand.
@Suite struct RecomputedTests {
  struct Card: Decodable {
    var people: [Person]

    struct Person: Decodable {
      var score: Double?
      var coverage: Double
      var dimensions: [Dimension]
    }

    struct Dimension: Decodable {
      var score: Double?
      var weight: Double
      var measures: [Measure]
    }

    struct Measure: Decodable {
      var measure, state: String
      var value, score: Double?
      var weight: Double
      var reason: String?
    }
  }

  /// What a rate counts before any evidence, from the method page.
  private static let assumed: [String: Double] = [
    "new_share": 50, "direct_cards": 50, "answered_in_time": 50, "waiting_time": 50, "second_touch": 37.5, "no_pitch": 60,
  ]

  /// Points of a value by the formulas of the method page.
  private static func points(_ measure: String, _ value: Double) -> Double {
    let halves: [String: Double] = ["events": 1.5, "new_contacts": 4, "inside_conversations": 3]
    let raw: Double
    switch measure {
    case "new_share", "direct_cards", "answered_in_time": raw = 100 * value
    case "waiting_time": raw = 100 * (72 - value) / 72
    case "second_touch": raw = 100 * value / 0.8
    case "no_pitch": raw = 100 * (value - 0.5) / 0.5
    default: raw = 100 * (1 - pow(2, -value / (halves[measure] ?? 1)))
    }
    return min(100, max(0, raw))
  }

  private static func mean(_ parts: [(weight: Double, points: Double)]) -> Double? {
    let weights = parts.reduce(0) { $0 + $1.weight }
    return weights > 0 ? parts.reduce(0) { $0 + $1.weight * $1.points } / weights : nil
  }

  private static func isClose(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-9
  }

  private static func check(_ dimension: Card.Dimension) {
    var counted: [(weight: Double, points: Double)] = []
    for measure in dimension.measures {
      #expect((measure.state == "measured") == (measure.value != nil))
      if let value = measure.value {
        #expect(isClose(measure.score, points(measure.measure, value)), "\(measure.measure)")
        counted.append((measure.weight, points(measure.measure, value)))
      } else if measure.state == "not_applicable", measure.reason == nil, let points = assumed[measure.measure] {
        counted.append((measure.weight, points))
      }
    }
    #expect(isClose(dimension.score, mean(counted)))
  }

  @Test(arguments: seeds) func scoreFollowsFromTheCard(seed: UInt64) throws {
    let annotated = ["no_pitch", "events", "waiting_time"][Int(seed % 3)]
    let note = Entry("annotation", "p", ["month": "*", "measure": annotated, "reason": "other"])
    let entries = Diary(seed: seed, people: ["p", "q"], rows: 0...50).entries + [note]
    let scorecard = try Logs(entries, team: Diary.team, configuration: Diary.configuration).scorecard()
    let card = try JSONDecoder().decode(Card.self, from: Data(ScorecardJSON.bytes(scorecard)))
    for person in card.people {
      person.dimensions.forEach(Self.check)
      let total = Self.mean(person.dimensions.compactMap { dimension in dimension.score.map { (dimension.weight, $0) } })
      if person.score != nil { #expect(Self.isClose(person.score, total)) }
      let coverage = person.dimensions.reduce(0) { sum, dimension in
        let weights = dimension.measures.reduce(0) { $0 + $1.weight }
        return sum + dimension.weight * dimension.measures.filter { $0.value != nil }.reduce(0) { $0 + $1.weight } / weights
      }
      #expect(Self.isClose(person.coverage, coverage / 100))
    }
  }

  /// The records behind a figure are as many as its evidence says.
  @Test(arguments: seeds.prefix(30)) func recordsBehindEachFigureAreThere(seed: UInt64) throws {
    let scorer = try Diary(seed: seed).logs.scorer()
    let (reading, score) = (scorer.reading(of: 0), scorer.score(of: 0))
    for measure in Measures.all {
      let found = try #require(score.measure(measure.declaration.id))
      let records = measure.records(in: reading)
      // Several rows may tell of one event, and one row of many talks.
      switch measure.declaration.id {
      case "events": #expect(records.count >= found.n)
      case "new_share": #expect(!records.isEmpty || found.n == 0)
      default: #expect(records.count == found.n, "\(measure.declaration.id)")
      }
      #expect(records.map(\.moment.instant) == records.map(\.moment.instant).sorted(), "\(measure.declaration.id)")
    }
  }
}
