import Model
import Sample
import Testing

@Suite struct SampleCompanyTests {
  @Test func sameArgumentsGiveTheSameBytes() throws {
    let company = SampleCompany(people: 12, months: 3, seed: 7)
    #expect(try Folder(company).files == Folder(company).files)
  }

  /// Figures of one run: they change only when the made-up company is changed on purpose.
  @Test func bytesAreThoseOfEveryMachine() throws {
    let files = try Folder(SampleCompany(people: 6, months: 2, seed: 3)).files
    let hash = files.sorted { $0.key < $1.key }.flatMap(\.value).reduce(into: 0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      // FNV-1a.
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    #expect(hash == 9442760976741474979)
  }

  /// A company of any size exports two chapters at most, of half a year at most.
  @Test(arguments: [(1, 1), (5, 3), (24, 12), (300, 6)]) func reportsOfBNIAreFew(people: Int, months: Int) throws {
    let files = try Folder(SampleCompany(people: people, months: months, records: 2000)).files.keys.filter { $0.hasPrefix("BNI/") }
    let summaries = files.filter { $0.contains("PALMS") }
    #expect(summaries.count == min(months, 6) * (people < 24 ? 1 : 2))
    #expect(files.count - summaries.count == (months == 1 ? 2 : 3) + (people < 24 ? 0 : 2))
  }

  @Test func anotherSeedIsAnotherCompany() throws {
    let one = try Folder(SampleCompany(people: 5, months: 2, seed: 1))
    let other = try Folder(SampleCompany(people: 5, months: 2, seed: 2))
    #expect(one.files["interactions.csv"] != other.files["interactions.csv"])
    #expect(one.rows("team").map { $0["person"] } == other.rows("team").map { $0["person"] })
  }

  @Test(arguments: [(24, 12, 500), (24, 2, 3000), (3, 6, 2000), (60, 3, 1234), (1, 12, 40), (2, 1, 0)])
  func recordsAreAsManyAsAsked(people: Int, months: Int, records: Int) throws {
    let folder = try Folder(SampleCompany(people: people, months: months, records: records))
    #expect(folder.recordCount == records)
  }

  @Test(arguments: [1, 2, 5, 24, 130])
  func everybodyIsOnTheTeamListOnce(people: Int) throws {
    let folder = try Folder(SampleCompany(people: people, months: 1, records: 100))
    let team = folder.rows("team")
    let ids = Set(team.map { $0["person"]! })
    #expect(ids.count == people)
    #expect(team.count { $0["reports_to"] == "" } == 1)
    #expect(team.allSatisfy { $0["reports_to"] == "" || ids.contains($0["reports_to"]!) })
    #expect(team.contains { $0["role"] == "executive" })
  }

  @Test func oneInTwentyFiveOfALargeCompanyIsAnExecutive() throws {
    let team = try Folder(SampleCompany(people: 600, months: 1, records: 0)).rows("team")
    #expect(team.count { $0["role"] == "executive" } == 24)
    let sizes = Dictionary(grouping: team) { $0["team"]! }.values.map(\.count)
    #expect(sizes.allSatisfy { (8...20).contains($0) })
    #expect(Set(team.map { $0["person"]! }).count == 600)
  }

  @Test func filesHaveTheColumnsOfTheirActivity() throws {
    let folder = try Folder(SampleCompany(people: 2, months: 2))
    let required = [
      "team": ["person", "name", "role"], "leave": ["person", "from", "to"], "events": ["date", "person", "event"],
      "contacts": ["date", "person", "contact"], "interactions": ["at", "person", "contact", "direction"],
      "interactions-2026-09-export": ["at", "person", "contact", "direction"],
      "referrals": ["date", "person", "direction", "contact"],
      "introductions": ["date", "person", "contact", "other_contact"], "outcomes": ["date", "person", "outcome"],
      "bni_costs": ["date", "person", "item", "amount"], "connections": ["date", "person", "contact"],
      "annotations": ["month", "person", "measure", "reason"],
    ]
    #expect(Set(folder.files.keys.filter { !$0.hasPrefix("BNI/") }) == Set(required.keys.map { "\($0).csv" } + ["rapport.yaml"]))
    for (name, columns) in required {
      let header = try #require(folder.lines(name).first).split(separator: ",").map(String.init)
      #expect(Set(columns).isSubset(of: header), "\(name)")
      #expect(folder.rows(name).allSatisfy { $0.count == header.count }, "\(name)")
    }
  }
}
