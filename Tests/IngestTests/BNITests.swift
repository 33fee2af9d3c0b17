import Foundation
import Model
import Testing

@testable import Ingest

@Suite struct BNITests {
  private static let header = "First Name,Last Name,P,A,L,M,S,RGI,RGO,RRI,RRO,V,1-2-1,TYFCB,CEU"

  /// A Summary PALMS with the rows above its header.
  private static func palms(
    _ rows: [String], from: String = "2026-10-01", to: String = "2026-10-31", chapter: String = "Harbour Lights", runAt: String? = nil
  ) -> String {
    let run = runAt.map { ["Running User,Run At,Country,Region,Chapter", "Vera Moss,\($0),Atlantis,Coast,\(chapter)"] } ?? []
    return
      (["\(chapter) ► Summary PALMS Report"] + run + [
        "Parameters", "Chapter:,,\(chapter)", "From:,,\(from)", "To:,,\(to)", "Flags:", header,
      ]
      + rows).joined(separator: "\n") + "\n"
  }

  private static let row = "Ana,Silva,3,0,1,0,1,2,1,1,0,1,4,3115.00,6"

  private func read(
    _ files: [String: String], team: String = Folder.team, dateOrder: Organisation.DateOrder? = nil,
    _ set: (inout ReadingOptions) -> Void = { _ in }
  ) throws -> Activity {
    var options = ReadingOptions()
    set(&options)
    return try Folder(files, team: team).read(configuration: configured(dateOrder: dateOrder), options: options)
  }

  private func reports(_ activity: Activity) -> [String] {
    activity.bni.reports.map { "\(activity.texts[$0.chapter]) \($0.from.map { "\($0)" } ?? "-")..\($0.to.map { "\($0)" } ?? "-")" }
  }

  // Period and chapter

  @Test func withoutHeadersTheOptionsAreAskedFor() throws {
    let text = "\(Self.header)\n\(Self.row)\n"
    let activity = try read(["palms.csv": text])
    #expect(activity.bni.reports.isEmpty)
    #expect(
      activity.rejects(in: "palms.csv") == [
        "1: the report does not say which days it covers; give --from and --to, such as --from 2026-10-01 --to 2026-10-31 and --chapter NAME, "
          + "or put them into the file's name"
      ])
    let named = try read(["palms.csv": text]) { $0.chapter = "Harbour Lights" }
    #expect(named.rejects(in: "palms.csv").first?.contains("--chapter") == false)
    let dated = try read(["palms.csv": text]) { ($0.from, $0.to) = (Day(parsing: "2026-10-01"), Day(parsing: "2026-10-31")) }
    #expect(
      dated.rejects(in: "palms.csv") == [
        "1: the report does not say of which chapter it is; give --chapter NAME, or put it into the file's name"
      ])
    let both = try read(["palms.csv": text]) {
      ($0.from, $0.to, $0.chapter) = (Day(parsing: "2026-10-01"), Day(parsing: "2026-10-31"), "Old Mill")
    }
    #expect(reports(both) == ["Old Mill 2026-10-01..2026-10-31"])
  }

  @Test(arguments: [
    ("Harbour Lights_PALMS_2026-10-01_2026-10-31.csv", "Harbour Lights 2026-10-01..2026-10-31"),
    ("palms Harbour Lights October 2026.csv", "Harbour Lights 2026-10-01..2026-10-31"),
    ("2026-10 PALMS Old Mill (1).csv", "Old Mill 2026-10-01..2026-10-31"),
    ("BNI Old Mill Summary PALMS Report 2026-05 to 2026-10.csv", "Old Mill 2026-05-01..2026-10-31"),
    ("OldMill-20261001-20261031.csv", "OldMill 2026-10-01..2026-10-31"),
    ("Old Mill 25-10-2026 - 31-10-2026.csv", "Old Mill 2026-10-25..2026-10-31"),
    ("Old Mill 5 Oct 2026 to 11 Oct 2026.csv", "Old Mill 2026-10-05..2026-10-11"),
  ])
  func theFileNameMayHoldBoth(name: String, report: String) throws {
    let activity = try read([name: "\(Self.header)\n\(Self.row)\n"])
    #expect(reports(activity) == [report])
    #expect(activity.warningMessages.contains { $0.hasPrefix("The days ") && $0.hasSuffix("read from the file's name.") })
  }

  @Test(arguments: [
    "palms Old Mill 2026-11-02.csv", "Old Mill 01-10-2026 - 05-10-2026.csv", "Old Mill October.csv", "2026-10-09_2026-10-01 Old Mill.csv",
  ])
  func aNameThatHoldsNoPeriodIsNotTakenForOne(name: String) throws {
    #expect(try read([name: "\(Self.header)\n\(Self.row)\n"]).bni.reports.isEmpty)
  }

  @Test func theFileKnowsBetterThanItsNameAndTheOptions() throws {
    let activity = try read(["Old Mill 2026-08.csv": Self.palms([Self.row])]) {
      ($0.from, $0.to, $0.chapter) = (Day(parsing: "2026-01-01"), Day(parsing: "2026-01-31"), "Nowhere")
    }
    #expect(reports(activity) == ["Harbour Lights 2026-10-01..2026-10-31"])
  }

  @Test func slashDatesAboveTheRowsAreNeverGuessed() throws {
    let unclear = ["palms.csv": Self.palms([Self.row], from: "01/09/2026", to: "12/09/2026")]
    #expect(try read(unclear).rejects(in: "palms.csv").first?.hasSuffix("set date_order to dmy or mdy in rapport.yaml") == true)
    #expect(reports(try read(unclear, dateOrder: .dmy)) == ["Harbour Lights 2026-09-01..2026-09-12"])
    #expect(reports(try read(unclear, dateOrder: .mdy)) == ["Harbour Lights 2026-01-09..2026-12-09"])
    let other = ["palms.csv": Self.palms([Self.row], from: "10/01/2026", to: "10/31/2026")]
    #expect(reports(try read(other)) == ["Harbour Lights 2026-10-01..2026-10-31"])
    #expect(try read(other, dateOrder: .dmy).rejects(in: "palms.csv").first?.contains("no dates with the day first") == true)
    #expect(
      reports(try read(["palms.csv": Self.palms([Self.row], from: "10/01/2026", to: "10/31/2026")])) == [
        "Harbour Lights 2026-10-01..2026-10-31"
      ])
    #expect(try read(["palms.csv": Self.palms([Self.row], from: "2026-10-31", to: "2026-10-01")]).bni.reports.isEmpty)
  }

  // The same report twice, and runs that differ

  @Test func theSameReportUnderAnotherNameCountsOnce() throws {
    let text = Self.palms([Self.row, Self.row.replacingOccurrences(of: "Ana", with: "Eve")])
    let bare = "\(Self.header)\n\(Self.row)\n" + Self.row.replacingOccurrences(of: "Ana", with: "Eve") + "\n"
    let activity = try read(["a.csv": text, "b.csv": text, "bni harbour lights 2026-10.csv": bare.replacingOccurrences(of: ",", with: ";")])
    #expect(activity.bni.reports.count == 1 && activity.bni.palms.count == 2)
    #expect(activity.report.files.map(\.duplicates).reduce(0, +) == 4)
    #expect(activity.report.recordCount == activity.people.count + 2)
  }

  @Test func ofTwoRunsOfAReportTheLaterIsUsed() throws {
    let late = Self.palms([Self.row], runAt: "2026-11-05T10:00:00")
    let early = Self.palms([Self.row.replacingOccurrences(of: "3115", with: "9999")], runAt: "2026-11-02T10:00:00")
    for (first, second) in [(late, early), (early, late)] {
      let activity = try read(["a.csv": first, "b.csv": second])
      #expect(activity.bni.palms.map(\.figures.tyfcb) == [3115])
      #expect(activity.report.files.map(\.leftAside).reduce(0, +) == 1)
      #expect(
        activity.warningMessages.contains { $0.contains("2 different files hold the Summary PALMS") && $0.contains("the one run last") })
    }
  }

  @Test func withoutARunTheLargerFiguresAreUsedAndThatIsSaid() throws {
    let activity = try read([
      "a.csv": Self.palms([Self.row]), "b.csv": Self.palms([Self.row.replacingOccurrences(of: ",4,3115", with: ",2,3115")]),
    ])
    #expect(activity.bni.palms.map(\.figures.oneToOnes) == [4])
    #expect(activity.warningMessages.contains { $0.contains("they do not all say when they were run") && $0.contains("a.csv`") })
  }

  @Test func overlappingPeriodsAndOtherChaptersStay() throws {
    let activity = try read([
      "a.csv": Self.palms([Self.row]), "b.csv": Self.palms([Self.row], to: "2026-10-07"),
      "c.csv": Self.palms([Self.row], chapter: "Old Mill"),
    ])
    #expect(activity.bni.reports.count == 3)
  }

  @Test func slipsOfOneDayThatDifferAllCount() throws {
    let header = "Slips Audit Report for 07/10/2026\nFrom,To,Slip Type,Inside/Outside,TYFCB Amount,CEU Credits,Detail\n"
    let slip = "Ana Silva,Cy Ochs,Referral,Tier 1 (inside),,,Kim wants a roof MARKER\n"
    let activity = try read(["a.csv": header + slip + slip, "b.csv": header + slip, "c.csv": header + slip + slip])
    #expect(activity.bni.slips.count == 3)
    #expect(activity.warningMessages.contains { $0.contains("delete what is an earlier run") })
    #expect(!"\(activity)".contains("MARKER"))
    let month = try read(["a.csv": header + slip], dateOrder: .mdy)
    #expect(reports(month) == [" 2026-07-10..2026-07-10"])
  }

  // Names

  private static let names = """
    person,name,role,bni_name
    ana,Ana Silva,staff,
    may,May Poe,staff,Mary Ann Poe
    sam1,Sam Lee,staff,Samuel Lee
    sam2,Sam Lee,staff,Sam Lee
    ida1,Ida Holm,staff,
    ida2,Holm Ida,staff,
    eva1,Eva Ek,staff,
    eva2,Eva Ek,staff,
    chen,陳大文,staff,
    zoe,Zoë Strauß,staff,

    """

  @Test(
    arguments: [
      ("Ana", "Silva", "ana"), ("ANA", " SILVA", "ana"), ("Silva", "Ana", "ana"), ("Ánà", "Silva", "ana"), ("Ana", "Silva 2nd", nil),
      ("Mary  Ann", "Poe", "may"), ("Poe Mary", "Ann", "may"), ("May", "Poe", "may"), ("Sam", "Lee", "sam2"), ("Samuel", "Lee", "sam1"),
      ("Ida", "Holm", "ida1"), ("Holm", "Ida", "ida2"), ("Eva", "Ek", nil), ("大文", "陳", "chen"), ("zoe", "STRAUSS", "zoe"),
      ("Ana", "", nil),
    ] as [(String, String, String?)])
  func membersAreFoundByName(first: String, last: String, id: String?) throws {
    let activity = try read(["a.csv": Self.palms(["\(first),\(last),3,0,1,0,1,2,1,1,0,1,4,3115.00,6"])], team: Self.names)
    let person = try #require(activity.bni.palms.first).party.person
    #expect((person < 0 ? nil : activity.people[Int(person)].id) == id)
    #expect(activity.warningMessages.contains { $0.hasPrefix("The name `") } == (first == "Eva"))
  }

  @Test func sponsorsAreFoundAsPeopleNameThemselves() throws {
    func sponsored(_ names: [String]) throws -> [String: [Month]] {
      var configuration = configured()
      let month = Month(year: 2026, month: 7)
      configuration.organisation.bni.sponsored = Dictionary(uniqueKeysWithValues: names.map { ($0, [month]) })
      return try Folder(["a.csv": Self.palms([Self.row])], team: Self.names).read(configuration: configuration).organisation.bni.sponsored
    }
    #expect(try sponsored(["May Poe"]).keys.sorted() == ["may"])
    #expect(try sponsored(["zoe", "ana"]).keys.sorted() == ["ana", "zoe"])
    #expect {
      try sponsored(["may poee"])
    } throws: {
      ($0 as? IngestError)?.message.hasPrefix("bni.sponsored: unknown person `may poee`") == true
    }
  }

  // What else there is

  @Test(
    arguments: [
      ("3", 3), ("3.0", 3), ("3115.00", 3115), ("1.856610963E+10", 18_566_109_630), ("1e3", 1000), ("\"12,34,567\"", 1_234_567),
      ("\"₹ 1,12,34,567.50\"", 11_234_567.5), ("\"1,234,567.89\"", 1_234_567.89), ("-", nil), ("", nil),
    ] as [(String, Double?)])
  func amountsAreReadAsBNIWritesThem(text: String, amount: Double?) throws {
    let activity = try read(["a.csv": Self.palms(["Ana,Silva,3,0,1,0,1,2,1,1,0,1,4,\(text),6"])])
    #expect(activity.bni.palms.map(\.figures.tyfcb) == [amount])
  }

  @Test(arguments: ["1e999", "e5", "1E", "1,2,34,567", "12,34,56", "ten", "1E+5x"])
  func whatIsNoAmountIsRejected(text: String) throws {
    let activity = try read(["a.csv": Self.palms(["Ana,Silva,3,0,1,0,1,2,1,1,0,1,4,\"\(text)\",6"])])
    #expect(activity.bni.palms.isEmpty && activity.rejects(in: "a.csv").count == 1)
  }

  @Test func attendanceSpansTheTurnOfTheYearButNoWholeYearTwice() throws {
    func report(_ to: String) -> [String: String] {
      ["a.csv": "From:,2026-10-01\nTo:,\(to)\nFirst Name,Last Name,Oct 07,Jan 06\nAna,Silva,P,L\n"]
    }
    #expect(try read(report("2027-03-31")).bni.attendance.map { "\($0.day)" } == ["2026-10-07", "2027-01-06"])
    #expect(
      try read(report("2027-10-31")).rejects(in: "a.csv") == [
        "3: the report covers 2026-10-01 to 2027-10-31, in which `Oct 07` is twice; export at most a year"
      ])
  }

  @Test func aSheetOfTwoFormatsNamesBoth() throws {
    let text = "From:,2026-10-01\nTo:,2026-10-31\nFirst Name,Last Name,P,A,RGI,RGO,Oct 07\nAna,Silva,1,0,0,0,P\n"
    let reasons = try read(["a.csv": text]).rejects(in: "a.csv")
    #expect(reasons.count == 1 && reasons[0].contains("bni_attendance and of bni_palms_summary"))
  }

  @Test func monthsOfPALMSAloneAreMonthsOfTheActivity() throws {
    #expect(try read(["a.csv": Self.palms([Self.row])]).months == Month(year: 2026, month: 10)...Month(year: 2026, month: 10))
    #expect(try read(["a.csv": Self.palms([Self.row], from: "2026-05-01")]).months == nil)
    #expect(try read(["a.csv": Self.palms([Self.row.replacingOccurrences(of: "Ana", with: "Eve")])]).months == nil)
  }
}
