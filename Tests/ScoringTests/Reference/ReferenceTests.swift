import Foundation
import Model
import Reporting
import Testing

@testable import Scoring

/// Companies scored by a second implementation of the specification, chief_networker.py, compared figure by figure.
@Suite struct ReferenceTests {
  private static let cases = folder(of: #filePath).appendingPathComponent("cases")

  static let seeds = ((try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? [])
    .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()

  private static func object(_ data: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private static func expected(_ seed: String) throws -> [String: Any] {
    try object(Data(contentsOf: cases.appendingPathComponent("\(seed).json")))
  }

  @Test(arguments: seeds) func everyFigureAgrees(seed: String) throws {
    let expected = try Self.expected(seed)
    let activity = try Logs.activity(in: Self.cases.appendingPathComponent(seed).path)
    #expect(activity.report.rejects.isEmpty)
    let (month, asOf) = (try #require(expected["month"] as? String), try #require(expected["as_of"] as? String))
    let scorecard = Scorer(activity, model: .standard, period: try Logs.period(month, asOf: asOf, activity.organisation)).scorecard()
    let differences = Self.differences(expected, try Self.object(Data(ScorecardJSON.bytes(scorecard))), "")
    #expect(differences.isEmpty, "\(differences.count), the first: \(differences.prefix(5).joined(separator: "; "))")
  }

  /// The cases are worth little if they leave out what is rare.
  @Test func casesCoverWhatThereIs() throws {
    let people = try Self.seeds.flatMap { try #require(try Self.expected($0)["people"] as? [[String: Any]]) }
    #expect(Self.seeds.count == 10)
    #expect(Set(people.compactMap { $0["status"] as? String }) == Set(Status.allCases.map(\.rawValue)))
    #expect(Set(people.compactMap { $0["band"] as? String }) == Set(Band.allCases.map(\.words)))
    #expect(people.contains { $0["edge"] is String })
    #expect(people.contains { $0["rests_on_one_day"] as? Bool == true })
  }

  /// Where two values of JSON differ: texts exactly, numbers by more than nine digits behind the point. What the reference does not
  /// compute is not looked at.
  private static func differences(_ expected: Any, _ actual: Any?, _ path: String) -> [String] {
    switch (expected, actual) {
    case (let expected as [String: Any], let actual as [String: Any]):
      return expected.keys.sorted().flatMap { differences(expected[$0]!, actual[$0], "\(path).\($0)") }
    case (let expected as [Any], let actual as [Any]):
      guard expected.count == actual.count else { return ["\(path): \(expected.count) members expected, \(actual.count) found"] }
      return expected.indices.flatMap { differences(expected[$0], actual[$0], "\(path)[\($0)]") }
    case (let expected as NSNumber, let actual as NSNumber):
      let isSame = expected.isTruth == actual.isTruth && abs(expected.doubleValue - actual.doubleValue) <= 1e-9
      return isSame ? [] : ["\(path): \(expected) expected, \(actual) found"]
    default:
      let (a, b) = ("\(expected)", actual.map { "\($0)" } ?? "missing")
      return a == b ? [] : ["\(path): \(a) expected, \(b) found"]
    }
  }
}

extension NSNumber {
  /// True or false rather than a number.
  fileprivate var isTruth: Bool { String(cString: objCType) == "c" }
}
