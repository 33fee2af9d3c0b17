import BNI
import Foundation
import Model
import Reporting
import Testing

/// What `rapport bni` prints, sentence by sentence.
@Suite struct BNITextTests {
  /// The text on one line, so that sentences can be looked for wherever lines break.
  private func text(_ chapter: Chapter, table: String? = "power-of-one-us", whatIf: [Supposal] = []) throws -> String {
    let text = BNIBlocks.text(try #require(try chapter.card(table: table, whatIf: whatIf)))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 72 }, "\(text)")
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func chapter(joined: String?, hourly: Double? = 40, margin: Double? = 0.4, cost: Double = 0, deals: [Double] = []) -> Chapter {
    var chapter = Chapter([("ana", joined)])
    chapter.activity.people[0].hourlyCost = hourly
    chapter.activity.organisation.bni.marginRate = margin
    chapter.activity.organisation.currency = "EUR"
    chapter.pay(cost, on: "2026-05-03")
    chapter.receive(deals, on: "2026-09-10")
    return chapter
  }

  @Test func noDealsIsSaid() throws {
    let text = try text(chapter(joined: "2026-05-01", cost: 900))
    #expect(text.contains("Since May 2026: cost 900 EUR, and no deal through BNI so far."))
    #expect(text.contains("Break-even: not known without a deal."))
    #expect(text.contains("No points: no PALMS report of 2026-05 to 2026-10 has a row."))
  }

  @Test func noCostIsSaid() throws {
    let text = try text(chapter(joined: "2026-05-01", deals: [1000]))
    #expect(text.contains("Since May 2026: return 400 EUR, and no cost entered to set against it."))
    #expect(text.contains("1 deal of 1,000 EUR (no tier given 1,000 EUR)") && text.contains("One deal says nothing of luck."))
  }

  @Test func noMarginAndNoHourlyCostAreSaid() throws {
    let text = try text(chapter(joined: "2026-05-01", hourly: nil, margin: nil, cost: 500, deals: [1000, 3000]))
    #expect(text.contains("What it earned needs bni: margin_rate in rapport.yaml."))
    #expect(text.contains("time not valued, for want of hourly_cost in the team list"))
  }

  @Test func netAndBreakEvenAreSaid() throws {
    // 0.4 × 4,000 less 500; 500 / (0.4 × 2,000) = 0.6 deals.
    let text = try text(chapter(joined: "2026-05-01", cost: 500, deals: [1000, 3000]))
    #expect(text.contains("Since May 2026: net 1,100 EUR (") && text.contains("3.20 returned for each 1 of cost."))
    #expect(text.contains("2 deals of 1,000 EUR to 3,000 EUR, median 2,000 EUR") && text.contains("1 median deal pays for the cost."))
  }

  @Test func joinedThisMonthAndLeftAreSaid() throws {
    var chapter = Chapter([("ana", "2026-10-05"), ("ben", nil)])
    chapter.palms("Harbour", "2026-05-01", "2026-07-31", [(.person(1), PALMSFigures(present: 12))])
    chapter.palms("Harbour", "2026-08-01", "2026-10-31", [(.person(0), PALMSFigures(present: 3))])
    let text = try text(chapter)
    #expect(text.contains("Joined this month: counts by week are of few weeks yet"))
    #expect(text.contains("No longer a member, as far as the reports say: the last with a row ends on 31 July 2026."))
    #expect(text.contains("no report covers 2026-05-01 to 2026-07-31"))
  }

  @Test func whatIsNotReachableIsSaid() throws {
    var chapter = Chapter([("ana", nil)])
    chapter.palms("", "2026-05-01", "2026-10-31", [(.person(0), PALMSFigures(present: 26, given: 33, visitors: 5))])
    let text = try text(chapter, table: "global-2026", whatIf: [try Supposal("one_to_ones=+26")])
    #expect(text.contains("60 of 90 reachable points: yellow, at best green."))
    #expect(text.contains("TYFCB needs bni: tyfcb_unit in rapport.yaml; sponsored members are in no report"))
    #expect(text.contains("As supposed: 80 of 90 points, green (+20)."))
    #expect(text.contains("global-2026: BNI member lights as of 2026 (unofficial reconstruction)"))
  }

  @Test func anOfficialScoreIsMarked() throws {
    var chapter = Chapter([("ana", nil)])
    chapter.official(0, 72, "2026-05-01", "2026-10-31")
    #expect(try text(chapter).contains("Official score of 31 October 2026: 72 points, green."))
  }

  @Test func theNextStepIsSaid() throws {
    var chapter = Chapter([("ana", nil)])
    for month in 5...10 {
      let month = Month(year: 2026, month: month)
      chapter.palms(
        "", month.firstDay.description, month.lastDay.description,
        [(.person(0), PALMSFigures(present: 4, oneToOnes: month.ofYear == 5 ? 9 : 3))])
    }
    let text = try text(chapter)
    // As worked out in OutlookTests.
    #expect(text.contains("To reach yellow by 30 November 2026 (of 4 meetings to come): 3 meetings attended and 6 visitors."))
    #expect(
      text.contains(
        "May 2026 leaves next (4 meetings attended, 0 absences, 0 referrals, 9 one-to-ones, 0 visitors, 0 trainings) and takes 10 points along"
      ))
  }

  @Test func theJSONHasExactlyTheKeysOfTheSchema() throws {
    var chapter = chapter(joined: "2026-05-01", cost: 500, deals: [1000, 3000])
    chapter.palms("", "2026-05-01", "2026-10-31", [(.person(0), PALMSFigures(present: 26, tyfcb: 18_566_109_630))])
    let card = try #require(try chapter.card())
    let root = try #require(JSONSerialization.jsonObject(with: Data(BNIJSON.bytes(card))) as? [String: Any])
    let bni = try #require(root["bni"] as? [String: Any])
    #expect(Set(bni.keys) == ["table", "from", "to", "members", "value", "difference"])
    #expect(bni["table"] as? String == "global-2026" && bni["from"] as? String == "2026-05-01" && bni["to"] as? String == "2026-10-31")
    let member = try #require((bni["members"] as? [[String: Any]])?.first)
    #expect(Set(member.keys) == ["person", "points", "reachable", "official", "light", "parts", "next_step", "leaving"])
    #expect(member["official"] is NSNull && member["points"] as? Double == 10 && member["reachable"] as? Double == 90)
    let value = try #require((bni["value"] as? [[String: Any]])?.first)
    #expect(
      Set(value.keys) == [
        "person", "cost", "hours", "revenue", "return", "net", "ratio", "break_even_deals", "median_deal", "low", "high",
      ])
    // 26 meetings of 1.5 hours at 40.
    #expect(value["hours"] as? Double == 39 && value["cost"] as? Double == 2060 && value["return"] as? Double == 1600)
  }
}
