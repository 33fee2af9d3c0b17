import BNI
import Foundation
import Model
import Scoring
import Testing

@testable import Reporting

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The sheets BNI and BNI inputs of members of every kind, by every renderer.
@Suite struct BNISheetTests {
  /// A chapter with somebody who has everything, somebody without reports, somebody who left and two with official points alone.
  private static func chapter(margin: Double? = 0.4, hourly: Double? = 40) -> Chapter {
    var chapter = Chapter([("ana", "2026-05-01"), ("ben", "2025-01-01"), ("cleo", "2024-01-01"), ("dan", nil), ("eve", nil), ("fay", nil)])
    for index in chapter.activity.people.indices { chapter.activity.people[index].hourlyCost = hourly }
    // Two of one name.
    chapter.activity.people[4] = Person(id: "eve", name: "dan", role: .staff)
    chapter.activity.organisation.bni.marginRate = margin
    chapter.activity.organisation.bni.sponsored = ["ana": [Month(year: 2026, month: 7)]]
    for month in 5...10 {
      let month = Month(year: 2026, month: month)
      let rows = [(BNIParty.person(0), PALMSFigures(present: 4, given: 3, oneToOnes: 4, visitors: 1, tyfcb: 1_250.5))]
      chapter.palms(
        "Harbour", month.firstDay.description, month.lastDay.description,
        rows + (month.ofYear < 8 ? [(.person(2), PALMSFigures(present: 2, absent: 2))] : []))
    }
    chapter.slips("2026-05-01", "2026-10-31", [(.referral, .person(0), chapter.named("Ben Ode")), (.oneToOne, .person(2), .person(0))])
    chapter.official(3, 55, "2026-05-01", "2026-10-31")
    chapter.official(4, 20, nil, nil)
    chapter.pay(900, on: "2026-05-03")
    chapter.receive([1000, 3000, 250], on: "2026-09-10")
    return chapter
  }

  private static let nothingToCount = Chapter([("ana", "2026-10-05")])
  private static let cards: [@Sendable () throws -> BNICard?] = [
    { try chapter().card() }, { try chapter(margin: nil).card(table: "classic-uk-india") },
    { try chapter(hourly: nil).card(table: "power-of-one-us") }, { try nothingToCount.card() },
  ]

  @Test(arguments: cards.indices) func everyRendererDrawsThem(_ index: Int) throws {
    let card = try #require(try Self.cards[index]())
    for blocks in [BNISheet.blocks(card), BNIInputsSheet.blocks(card)] {
      for case .table(let table) in blocks {
        #expect(Set(table.columns.map { $0.header.lowercased() }).count == table.columns.count)
        #expect(table.rows.allSatisfy { $0.count == table.columns.count } && (!table.rows.isEmpty || table.empty.hasSuffix(".")))
      }
      let text = TextRenderer().text(blocks)
      for line in text.split(separator: "\n") { #expect(TextColumns.width(line) <= 72, "\(line)") }
      #expect(!text.lowercased().contains("nan ") && !text.contains("Optional(") && MarkdownRenderer().text(blocks).hasPrefix("# "))
      var page = PageRenderer(targets: [:])
      page.section(blocks, id: "bni", isFirst: true)
      #expect(XMLParser(data: Data(page.html.utf8)).parse())
    }
    let path = NSTemporaryDirectory() + "bni-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let organisation = Organisation()
    try BNIWorkbook.write(card, of: Period(Month(year: 2026, month: 10), organisation), organisation, to: path)
    #expect((FileManager.default.contents(atPath: path)?.count ?? 0) > 5_000)
  }

  private func table(_ label: String, _ blocks: [Block]) throws -> Table {
    for case .table(let table) in blocks where table.label == label { return table }
    return try #require(nil as Table?)
  }

  @Test func aMissingFigureIsADashAndNeverZero() throws {
    let card = try #require(try Self.chapter().card())
    let rows = try table("BNIMembers", BNISheet.blocks(card)).rows.map { $0.map(\.printed) }
    #expect(rows.map { $0[0] } == ["ana", "ben", "cleo", "dan (dan)", "dan (eve)"])
    // 24 of 26 weeks would be 95 %; TYFCB has no unit. 15 for 0.75 referrals a week, 25 visitors, 20 one-to-ones, 10 attendance, 5 sponsored.
    #expect(rows[0][1...4] == ["● green", "75", "95", ""])
    #expect(rows[1][1...3] == ["", "–", "–"] && rows[1][8] == "no PALMS report")
    #expect(rows[2][8] == "left; last report to 2026-07-31")
    #expect(rows[3][1...4] == ["◆ yellow", "–", "–", "55"] && rows[3][5...7] == ["–", "–", "–"])
  }

  @Test func withoutAMarginThereIsNoReturnAndNoPictureOfIt() throws {
    let blocks = BNISheet.blocks(try #require(try Self.chapter(margin: nil).card()))
    let rows = try table("BNICosts", blocks).rows.map { $0.map(\.printed) }
    #expect(rows[0][6...10] == ["–", "–", "–", "–", "–"])
    let text = TextRenderer().text(blocks).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("The return needs bni: margin_rate in rapport.yaml.") && text.contains("what came back is not known"))
    #expect(text.contains("brought revenue of 4,250. What that earned needs bni: margin_rate"))
  }

  @Test func namesAreNumbersWhereTheIssueSaysSo() throws {
    let card = try #require(try Self.chapter().card())
    let numbers = ["ana": "Person 03", "ben": "Person 01", "cleo": "Person 02", "dan": "Person 05", "eve": "Person 04"]
    let stranger = card.pseudonymous { person in Person(id: numbers[person.id] ?? "?", name: numbers[person.id] ?? "?", role: person.role) }
    for blocks in [BNISheet.blocks(stranger), BNIInputsSheet.blocks(stranger)] {
      let text = TextRenderer().text(blocks)
      for name in ["ana", "ben", "cleo", "dan", "Ben Ode", "Harbour", "palms-0"] {
        #expect(text.range(of: "\\b\(name)", options: [.regularExpression, .caseInsensitive]) == nil, "\(name)")
      }
    }
    let text = TextRenderer().text(BNISheet.blocks(stranger))
    #expect(text.contains("Person 03") && text.contains("Chapter member 1") && text.contains("Chapter 1") && text.contains("Report 1"))
    #expect(stranger.members.map { stranger.people[Int($0.person)].name } == (1...5).map { "Person 0\($0)" })
    #expect(
      Set(stranger.members.map(\.points)) == Set(card.members.map(\.points)) && Set(stranger.value.map(\.net)) == Set(card.value.map(\.net))
    )
    #expect(stranger.value.flatMap(\.deals).allSatisfy { $0.contact.isEmpty } && stranger.settings.sponsored.isEmpty)
  }

  @Test func aLetterTellsAMemberAndNobodyElse() throws {
    let card = try #require(try Self.chapter().card())
    let letters = LetterBNI.all(card)
    #expect(Set(letters.keys) == ["ana", "ben", "cleo", "dan", "eve"])
    let ana = TextRenderer().text(try #require(letters["ana"]).blocks).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      ana.contains("75 of 95 reachable points: green. Counted over May to October 2026 by global-2026, an unofficial reconstruction."))
    #expect(ana.contains("To stay green by 30 November 2026") && ana.contains("May 2026 leaves next"))
    // 24 meetings and 24 one-to-ones are 60 hours of 40; 0.4 of 4,250 less 3,300.
    #expect(ana.contains("Since May 2026: net -1,600") && ana.contains("Cost: 900 of dues and fees; 60 hours"))
    #expect(TextRenderer().text(try #require(letters["ben"]).blocks).contains("points") == false)
    #expect(LetterBNI.all(nil).isEmpty)
  }
}
