import Scoring
import Testing

@testable import Reporting

/// Names of people inside other names.
@Suite struct PersonNamesTests {
  @Test func aTeamThatBearsANameIsHidden() throws {
    func json(_ team: String) throws -> String {
      var firm = SampleFirm.firm
      firm.files["team.csv"] = firm.files["team.csv"]!.replacing("staff,,a1", with: "staff,Sales,a1").replacing(
        ",Sales,", with: ",\(team),")
      return String(decoding: Report(try firm.scorecard(), .aggregate).json, as: UTF8.self)
    }
    #expect(try json("Silva Works").contains("Silva Works"))
    #expect(try !json("Team ana SILVA's").contains("SILVA"))
  }
}
