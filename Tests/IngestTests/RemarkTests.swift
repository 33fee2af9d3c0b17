import Model
import Testing

@testable import Ingest

/// What `check` says beside records and rejects.
@Suite struct RemarkTests {
  private static let noCode = "There are phone numbers without a country code, and rapport.yaml sets no `country_code`"

  private func saysNoCode(_ phones: [String], country: String? = nil, team: String? = nil) throws -> Bool {
    let rows = phones.map { "2026-10-05,ana.silva,Zed,\($0)\n" }.joined()
    let folder = try Folder(["contacts.csv": "date,person,contact,phone\n\(rows)"], team: team ?? Folder.team)
    return try folder.read(configuration: configured(country: country)).warningMessages.contains { $0.hasPrefix(Self.noCode) }
  }

  @Test func numbersWithoutACountryCodeAreSaidWhereNoneIsSet() throws {
    #expect(try saysNoCode(["+49 30 1234567", "030 1234567"]))
    #expect(try saysNoCode(["(555) 010-0100"]))
    #expect(try !saysNoCode(["+49 30 1234567", "0049 30 1234567", "12345", ""]))
    #expect(try !saysNoCode(["030 1234567"], country: "49"))
    let team = "person,name,role,phone\nana.silva,Ana Silva,executive,0151 2345678\n"
    #expect(try saysNoCode([], team: team) && !saysNoCode([], country: "49", team: team))
    // A cell that names the contact may hold nothing but the number.
    #expect(
      try reading("date,person,contact,card\n2026-10-05,ana.silva,030 1234567,card\n").warningMessages.contains {
        $0.hasPrefix(Self.noCode)
      })
  }

  @Test func whoStandsTwiceInTheTeamListKeepsAllFields() throws {
    let team = """
      person,name,role,start_date,email,hourly_cost,note
      ana.silva,Ana Silva,executive,,ana@firm.example,80,"two
      lines"
      ana.silva,"Ana ""A"" Silva",staff,2025-01-01,,,
      bo.lindt,Bo Lindt,staff,2025-01-01,,,
      bo.lindt,Bo Lindt,staff,,bo@firm.example,40,part time

      """
    let rejects = try Folder(team: team).read().report.rejects
    #expect(rejects.map(\.place.line) == [2, 6])
    #expect(rejects.first?.fields == ["ana.silva", "Ana Silva", "executive", "", "ana@firm.example", "80", "two\nlines"])
    #expect(rejects.last?.fields == ["bo.lindt", "Bo Lindt", "staff", "", "bo@firm.example", "40", "part time"])
  }

  /// What the list of formats says of a header, the header of such a file holds.
  @Test func formatsAreKnownByWhatPeopleSee() throws {
    let known = Dictionary(uniqueKeysWithValues: LogFormats.all.map { ($0.id, $0.knownBy) })
    #expect(known["icalendar"] == "BEGIN:VCALENDAR in its first line")
    let columns = "the columns "
    for (id, words) in known where words.hasPrefix(columns) && id != "native" {
      let list = String(words.dropFirst(columns.count)).replacing(" and one for each meeting, such as ", with: ", ").replacing(
        " or Surname", with: "")
      let row = list.replacing(" and ", with: ", ").components(of: ", or ")[0].replacing(", ", with: ",")
      let recognition = Recognition(
        vocabulary: Vocabulary(), fileName: "x.csv", formats: FormatDeclaration.native + FormatDeclaration.foreign, delimiters: [0x2C],
        linesAreRows: false)
      guard case .log(let log) = Array((row + "\n").utf8).withUnsafeBytes({ recognition.recognise($0) }) else {
        Issue.record("\(id) is not known by \(row)")
        continue
      }
      #expect(log.maps.map(\.declaration.id) == [id])
    }
    #expect(known["bni_palms_summary"]?.contains("P, A, RGI, RGO") == true)
  }
}
