import Foundation
import Model
import Testing

@testable import Reporting
@testable import Scoring

/// The aggregate issue of small firms.
@Suite struct AggregateTests {
  private func report(_ firm: SampleFirm) throws -> Report { Report(try firm.scorecard(), .aggregate) }

  /// A firm of which some people gave a referral.
  private func firm(givers: [String], leastGroup: Int = 5) -> SampleFirm {
    var firm = SampleFirm.firm
    firm.files["referrals.csv"] =
      "date,person,direction,contact\n" + givers.map { "2026-10-20,\($0),given,Iris Vale\n" }.joined()
    firm.files["rapport.yaml"] = "organisation: Harbour & Sons\nmin_group: \(leastGroup)\n"
    return firm
  }

  @Test func whereFewAreScoredNothingIsTold() throws {
    for firm in [SampleFirm.empty, .onePerson] {
      let report = try report(firm)
      #expect(report.text.contains("Fewer than 5 people are scored, so nothing can be told of a group."))
      #expect(!report.text.contains("Key figures") && !report.text.contains("read;"))
      let json = try #require(JSONSerialization.jsonObject(with: Data(report.json)) as? [String: Any])
      #expect((json["data"] as? [String: Any])?["records"] is NSNull)
      for month in try #require(json["trend"] as? [[String: Any]]) { #expect(month["everyone"] is NSNull) }
    }
  }

  @Test func aTotalOfFewPeopleIsNotShown() throws {
    func line(_ givers: [String]) throws -> String {
      let text = try report(firm(givers: givers)).text
      return try String(#require(text.split(separator: "\n").first { $0.hasPrefix("Referrals given") }))
    }
    #expect(try line(["s1", "s2"]).contains("–"))
    #expect(try line(["a1", "a2", "s1", "s2", "s3"]).contains("5 "))
    #expect(try line([]).contains("0 "))
  }

  @Test func rolesStandSideBySideWhereBothAreLargeEnough() throws {
    #expect(try report(firm(givers: [])).text.contains("They are not set side by side"))
    let text = try report(firm(givers: [], leastGroup: 2)).text
    #expect(text.contains("Staff and managers") && text.contains("groups of at least 2 people"))
  }

  /// What is written has the schema of the named issue, and no number of people below the least.
  @Test(arguments: [2, 3, 5, 8]) func theSchemaIsKept(_ least: Int) throws {
    let firm = firm(givers: ["s1", "s2", "s3"], leastGroup: least)
    func object(_ bytes: [UInt8]) throws -> [String: Any] {
      try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }
    func keys(_ json: Any) -> Set<String> { Set((json as? [String: Any])?.keys.map { $0 } ?? []) }
    let (named, groups) = (try object(ScorecardJSON.bytes(firm.scorecard())), try object(report(firm).json))
    #expect(keys(named) == keys(groups))
    for (key, value) in named where value is [String: Any] { #expect(keys(value) == keys(groups[key]!), "\(key)") }
    let comparison = try #require(groups["comparison"] as? [String: Any])
    let teams = try #require(groups["teams"] as? [[String: Any]])
    for count in [comparison["executives"], comparison["staff"]] + teams.map({ $0["n"] }) {
      if let count = count as? Int { #expect(count >= least) }
    }
    #expect((groups["people"] as? [Any])?.isEmpty == true)
  }

  @Test(arguments: [2, 5]) func everyOutputIsWellMade(_ least: Int) throws {
    let report = try report(firm(givers: ["s1"], leastGroup: least))
    for line in report.text.split(separator: "\n", omittingEmptySubsequences: false) { #expect(TextColumns.width(line) <= 72, "\(line)") }
    #expect(report.markdown.contains("| Middle score |"))
    #expect(report.html.contains("<section id=\"summary\">") && report.html.contains("</html>"))
    #expect(report.letters.isEmpty && report.measures == nil && report.rejects == nil)
    let path = NSTemporaryDirectory() + "aggregate-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try report.writeWorkbook(to: path)
    #expect(FileManager.default.fileExists(atPath: path))
  }

  /// Sources, files and the events of a day are numbered in no order that tells of their names.
  @Test func theNumbersOfTextsHangOnTheKey() throws {
    var firm = SampleFirm.firm
    firm.files["outcomes.csv"] =
      "date,person,outcome,contact,value,via\n"
      + ["Ann", "Bo", "Cy", "Di"].enumerated().map { "2026-10-20,s1,customer,Iris Vale,\($0 + 1),\($1)\n" }.joined()
    firm.files["events.csv"] =
      "date,person,event,conversations,new_people\n"
      + ["Ann", "Bo", "Cy", "Di"].enumerated().map { "2026-10-21,s1,Dinner with \($1),10,\($0 + 1)\n" }.joined()
    let card = try firm.scorecard()
    var (sources, events, files) = (Set<[Double]>(), Set<[Int]>(), Set<[Int]>())
    for key in 0..<8 {
      let numbered = card.pseudonymous(Pseudonyms(card, key: [UInt8(key)]))
      #expect(Set(numbered.outcomes.compactMap(\.source)) == ["Source 01", "Source 02", "Source 03", "Source 04"])
      sources.insert(numbered.outcomes.compactMap(\.value))
      events.insert(numbered.pods.events.filter { $0.day.description == "2026-10-21" }.compactMap(\.newPeople))
      files.insert(numbered.report.files.map(\.records))
      #expect(numbered.report.recordCount == card.report.recordCount)
    }
    #expect(sources.count > 1 && events.count > 1 && files.count > 1)
  }

  @Test func theNumbersOfPersonsHangOnTheKey() throws {
    let card = try SampleFirm.firm.scorecard()
    func names(_ key: [UInt8]) -> [String] {
      let numbered = card.pseudonymous(Pseudonyms(card, key: key))
      return numbered.people.map { "\($0.person.id) \($0.score.score ?? 0)" }
    }
    #expect(names([1]) == names([1]))
    #expect(names([1]) != names([2]))
    #expect(card.pseudonymous(Pseudonyms(card, key: [1])).people.map(\.person.name) == (1...8).map { "Person 0\($0)" })
  }
}
