import Foundation
import Testing

@testable import Ingest

/// A sample log with what should be made of it, written by hand: `+` a record, `-` a reject with its suggestion, `!` a warning.
struct Sample: CustomTestStringConvertible, Sendable {
  /// `contact`, the name of the folder.
  let activity: String
  /// `good` or `bad`.
  let name: String

  var testDescription: String { "\(activity)/\(name)" }

  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures").path

  static let all: [Sample] = ActivityKind.allCases.flatMap { kind in
    ["good", "bad"].map { Sample(activity: kind.word, name: $0) }
  }

  var bytes: [UInt8] {
    get throws { Array(try Data(contentsOf: URL(fileURLWithPath: "\(Self.fixtures)/\(activity)/\(name).csv"))) }
  }

  /// The expectation's lines that begin with a mark, without it.
  func expected(_ mark: String) throws -> [String] {
    try String(contentsOfFile: "\(Self.fixtures)/\(activity)/\(name).txt", encoding: .utf8)
      .split(separator: "\n").filter { $0.hasPrefix(mark + " ") }.map { String($0.dropFirst(2)) }
  }

  /// The sample as the only file beside a team list, under a name that says its activity.
  func folder() throws -> Folder {
    let folder = try Folder(team: activity == "team" ? nil : Folder.team)
    try folder.write(bytes, fileName)
    return folder
  }

  var fileName: String { activity == "team" ? "team.csv" : "\(activity)-log.csv" }

  /// The organisation of all samples.
  static let configuration = configured(zone: "Europe/Berlin", currency: "EUR", country: "49")
}
