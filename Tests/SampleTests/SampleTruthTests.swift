import Foundation
import Model
import Sample
import Testing

/// The truths of the default company show in simple counts.
@Suite struct SampleTruthTests {
  private let folder: Folder

  init() throws { folder = try Folder(SampleCompany()) }

  private let generous = "ana.silva"
  private let timid = "lukasz.zuraw"
  private let pod = ["adeola.ogunbanjo", "priyanka.venkatanarayan", "ines.brandao"]

  private func rows(_ file: String, of person: String) -> [[String: String]] {
    folder.rows(file).filter { $0["person"] == person }
  }

  @Test func aNaturalYearHasSixToEightThousandRows() {
    #expect((6000...8000).contains(folder.recordCount))
  }

  @Test func theGenerousExecutiveDoesMoreThanTheTimidOne() {
    #expect(rows("events", of: generous).count > 3 * rows("events", of: timid).count)
    #expect(rows("referrals", of: generous).count > 4 * rows("referrals", of: timid).count)
    #expect(rows("introductions", of: generous).count > 4 * rows("introductions", of: timid).count)
    let direct = { (person: String) in self.rows("contacts", of: person).count { $0["card"] == "direct" } }
    #expect(direct(generous) > 10 * direct(timid))
  }

  @Test func thePodGoesTogetherAndMeetsFew() {
    let events = pod.map { Set(rows("events", of: $0).filter { $0["kind"] != "internal" }.map { $0["event"]! + $0["date"]! }) }
    #expect(events[0].intersection(events[2]).count * 2 > events[0].count)
    #expect(pod.allSatisfy { newShare($0) < 0.25 })
    #expect(newShare(generous) > 0.5)
  }

  private func newShare(_ person: String) -> Double {
    let rows = rows("events", of: person).filter { $0["kind"] != "bni" && $0["kind"] != "internal" }
    let talks = rows.compactMap { Int($0["conversations"]!) }.reduce(0, +)
    return Double(rows.compactMap { Int($0["new_people"]!) }.reduce(0, +)) / Double(talks)
  }

  @Test func oneImprovesAndOneFades() {
    func meetings(_ person: String, _ months: ClosedRange<String>) -> Int {
      (rows("contacts", of: person) + rows("referrals", of: person)).count { months.contains(String($0["date"]!.prefix(7))) }
    }
    #expect(meetings("fionn.ashbycole", "2026-07"..."2026-10") > meetings("fionn.ashbycole", "2025-11"..."2026-02"))
    #expect(meetings("zhiyuan.gu", "2026-07"..."2026-10") < meetings("zhiyuan.gu", "2025-11"..."2026-02"))
  }

  @Test func onePitchesAtFirstMeetings() {
    let marks = rows("contacts", of: "isik.oztas").map { $0["pitched"]! }.filter { !$0.isEmpty }
    #expect(marks.count { $0 == "yes" } * 4 > marks.count * 3)
  }

  @Test func whoIsNotThereLogsNothing() {
    func interactions(_ person: String, since day: String) -> Int { rows("interactions", of: person).count { $0["at"]! >= day } }
    #expect(interactions("sota.shinonome", since: "2026-09-19") == 0)
    #expect(interactions("bozena.skrzypek", since: "2026-08-01") == 0)
    #expect(interactions("hina.saeki", since: "2026-07-01") == 0)
    #expect(interactions("hina.saeki", since: "2026-06-01") > 0)
    #expect(rows("interactions", of: "zoe.lefevreroux").allSatisfy { $0["at"]! >= "2026-10-12" })
    #expect(rows("interactions", of: "anais.daubrac").isEmpty)
    #expect(rows("events", of: "anais.daubrac").count > 10)
  }

  @Test func oneJoinsBNIAndNetworksMoreSinceThen() throws {
    let joiner = try #require(folder.rows("team").first { $0["bni_joined"]!.hasPrefix("2026") }?["person"])
    func met(_ months: ClosedRange<String>) -> Int {
      rows("contacts", of: joiner).count { months.contains(String($0["date"]!.prefix(7))) && !$0["event"]!.hasPrefix("BNI") }
    }
    #expect(met("2026-05"..."2026-10") > met("2025-11"..."2026-04"))
  }

  /// Who was at a meeting by the log was there by BNI's reports too.
  @Test func meetingsOfTheLogStandInTheReportOfAttendance() throws {
    let lines = String(decoding: folder.files["BNI/Lakeside attendance 2026-05 to 2026-10.csv"] ?? Data(), as: UTF8.self).split(
      separator: "\n")
    let days = lines[3].split(separator: ",").dropFirst(2)
    let letters = try #require(lines.first { $0.hasPrefix("Ana,Silva,") }).split(separator: ",", omittingEmptySubsequences: false)
      .dropFirst(2)
    #expect(days.count == 26 && letters.count == 26)
    let there = Set(zip(days, letters).filter { ["P", "L"].contains($0.1) }.map { String($0.0) })
    let names = ["05": "May", "06": "Jun", "07": "Jul", "08": "Aug", "09": "Sep", "10": "Oct"]
    let logged = rows("events", of: generous).filter { row in
      row["kind"] == "bni" && ["", "attended", "late"].contains(row["status"]) && names[String(row["date"]!.dropFirst(5).prefix(2))] != nil
        && row["date"]!.hasPrefix("2026")
    }
    #expect(Set(logged.map { "\(names[String($0["date"]!.dropFirst(5).prefix(2))]!) \($0["date"]!.suffix(2))" }) == there)
  }

  @Test func theExportRepeatsRowsOfTheLog() {
    let log = Set(folder.lines("interactions"))
    let copies = folder.lines("interactions-2026-09-export").dropFirst()
    #expect(copies.count > 20)
    #expect(copies.allSatisfy { log.contains($0.replacing("@example.com,", with: ",", maxReplacements: 1)) })
  }

  @Test func tenRowsAreSpoiledAndSomeStandTwice() {
    let ids = Set(folder.rows("team").map { $0["person"]! })
    let spoiled = ["events", "contacts", "interactions", "referrals"].flatMap { folder.rows($0) }.filter { row in
      let when = row["date"] ?? row["at"]!
      return !ids.contains(row["person"]!) || when.contains("02-30") || when.contains("T25") || row["direction"] == ""
        || row["channel"] == "pager" || Int(row["new_people"] ?? "") ?? 0 > Int(row["conversations"] ?? "") ?? 99
        || row["contact"] == "" && row["email"] == "" && row["phone"] == ""
        || row["answered_at"].map { !$0.isEmpty && $0.prefix(10) <= when.prefix(10) && $0 < when } ?? false
    }
    #expect(spoiled.count == 10)
    let lines = folder.lines("interactions")
    #expect((1...20).contains(lines.count - Set(lines).count))
  }

  @Test func interactionsStandMonthByMonth() {
    let months = folder.rows("interactions").map { $0["at"]!.prefix(7) }
    #expect(zip(months, months.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func everyAddressIsReserved() {
    let text = folder.files.values.map { String(decoding: $0, as: UTF8.self) }.joined()
    #expect(text.matches(of: /@[a-z.]*/).allSatisfy { $0.output.contains(/example\.(com|org|net)$/) })
  }
}
