import Foundation
import Ingest
import Model
import Reporting

@testable import Scoring

/// A small company written as files, and what becomes of them.
struct Logs {
  /// By name, besides the team list and the configuration.
  var files: [String: String]
  var team = Logs.pair
  /// The text of `rapport.yaml`.
  var configuration = ""
  var month = "2026-10"
  /// An instant or a date within the month; nil is the month's end.
  var asOf: String?

  /// The person `p` of whom most tests are, and `q` of another team.
  static let pair = """
    person,name,role,team
    p,Pat Moss,executive,Sales
    q,Quin Dale,staff,Office

    """

  init(_ files: [String: String], team: String = Logs.pair, configuration: String = "") {
    (self.files, self.team, self.configuration) = (files, team, configuration)
  }

  /// A mixed log with a column `activity`.
  init(_ log: String, team: String = Logs.pair, configuration: String = "") {
    self.init(["log.csv": log], team: team, configuration: configuration)
  }

  init(_ entries: [Entry], team: String = Logs.pair, configuration: String = "") {
    self.init(Entry.log(entries), team: team, configuration: configuration)
  }

  func activity() throws -> Activity {
    let all = files.merging(["team.csv": team, "rapport.yaml": configuration]) { a, _ in a }
    let folder = try TemporaryFolder(all)
    return try Logs.activity(in: folder.path)
  }

  static func activity(in folder: String) throws -> Activity {
    let configuration = try ConfigurationReader.read(nil, paths: [folder])
    return try LogReader(configuration: configuration, measures: ScoringModel.standard.measureIDs).read([folder])
  }

  static func period(_ month: String, asOf: String? = nil, _ organisation: Organisation) throws -> Period {
    let instant = try asOf.map { text in
      guard let instant = MomentReading.end(of: text, in: organisation.time) else { throw Unreadable(text: text) }
      return instant
    }
    guard let month = Month(parsing: month) else { throw Unreadable(text: month) }
    return Period(month, organisation, asOf: instant)
  }

  func scorer(model: ScoringModel = .standard) throws -> Scorer {
    let activity = try activity()
    return Scorer(activity, model: model, period: try Logs.period(month, asOf: asOf, activity.organisation))
  }

  func scorecard() throws -> Scorecard { try scorer().scorecard() }

  /// The scorecard as data, without how many records each file gave.
  func json() throws -> String {
    let text = String(decoding: ScorecardJSON.bytes(try scorecard()), as: UTF8.self)
    guard let files = text.range(of: "    \"files\": ["),
      let after = text.range(of: "    \"records\": ", range: files.upperBound..<text.endIndex)
    else { throw Unreadable(text: "scorecard.json") }
    return String(text[..<files.lowerBound] + text[after.lowerBound...])
  }

  func card(_ person: String = "p") throws -> PersonCard? { try scorecard().people.first { $0.person.id == person } }

  func score(_ person: String = "p", model: ScoringModel = .standard) throws -> PersonScore {
    let activity = try activity()
    guard let index = activity.people.firstIndex(where: { $0.id == person }) else { throw Unreadable(text: person) }
    let period = try Logs.period(month, asOf: asOf, activity.organisation)
    return Scorer(activity, model: model, period: period).score(of: PersonIndex(index))
  }

  /// A text in a test that cannot be used.
  struct Unreadable: Error {
    var text: String
  }
}
