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

  /// A sheet that was meant as a log is missed like a file; any other is only said.
  @Test func aSheetThatComesNearToALogIsMissed() throws {
    func sheet(_ name: String, _ rows: [String]) -> String {
      let cells = rows.map { row in
        "<Row>" + row.split(separator: ",").map { #"<Cell><Data ss:Type="String">\#($0)</Data></Cell>"# }.joined() + "</Row>"
      }
      return #"<Worksheet ss:Name="\#(name)"><Table>\#(cells.joined())</Table></Worksheet>"#
    }
    let book =
      #"<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" "#
      + #"xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">"#
      + sheet("Met", ["date,person,contact,card", "2026-10-05,ana.silva,Zed,card"])
      + sheet("Evenings", ["date,wer,event,conversations,new_people", "2026-10-05,ana.silva,Mixer,5,3"])
      + sheet("Addresses", ["contact,street", "Zed,Long Lane"]) + "</Workbook>"
    let activity = try Folder(["log.xls": book]).read()
    let files = activity.files("log.xls")
    #expect(files.map(\.sheet) == ["Met", "Evenings"])
    #expect(files.map(\.isMissed) == [false, true])
    #expect(activity.warningMessages.filter { $0.hasPrefix("The sheet `") }.count == 2)
    #expect(activity.contacts.count == 1)
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
