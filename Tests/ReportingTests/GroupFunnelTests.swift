import Foundation
import Model
import Testing

@testable import Reporting
@testable import Scoring

/// What an aggregate report tells of few people by what it leaves over.
@Suite struct GroupFunnelTests {
  /// The firm's log with other words in some rows.
  private func firm(_ edit: (inout [String]) -> Void) throws -> Report {
    var (firm, lines) = (SampleFirm.firm, SampleFirm.firm.files["log.csv"]!.components(separatedBy: "\n"))
    edit(&lines)
    firm.files["log.csv"] = lines.joined(separator: "\n")
    return Report(try firm.scorecard(), .aggregate)
  }

  private func line(_ title: String, _ report: Report) throws -> String {
    try String(#require(report.text.split(separator: "\n").first { $0.hasPrefix(title) }))
  }

  /// Each number stands beside its own step, of those together and of each role.
  @Test(arguments: [2, 5]) func everyStepHasItsOwnNumber(_ least: Int) throws {
    var firm = SampleFirm.firm
    firm.files["rapport.yaml"] = "min_group: \(least)\n"
    let card = try firm.scorecard()
    let all = Funnel(card.people)
    #expect(all.cameBackWithCard != all.answered && all.met > 0)
    let lines = Report(card, .aggregate).text.replacing(/\d+ %/, with: "").split(separator: "\n").map { $0.split(separator: " ") }
    let sums = [("Met", all.met), ("Came", all.cameBack), ("Were", all.answered)].map { title, sum in
      (sum, lines.first { $0.first == Substring(title) }?.compactMap { Int($0) }.reduce(0, +))
    }
    for (sum, printed) in sums { #expect(printed == sum) }
    let groups = card.funnelOfGroups(least: 1, byRole: true)
    #expect(groups.everybody == [all.met, all.directCard, all.cameBack, all.cameBackWithCard, all.answered, all.became])
  }

  /// One person's unanswered messages would follow from all messages and those answered.
  @Test func whoAloneDidNotAnswerIsNotTold() throws {
    func report(late: Set<String>) throws -> Report {
      try firm { lines in
        lines = lines.map { line in
          let cells = line.components(separatedBy: ",")
          guard cells.first == "interaction" else { return line }
          return (cells.dropLast() + [late.contains(cells[3]) && cells[2].contains("-08T") ? "" : cells[2].replacing("T09", with: "T11")])
            .joined(separator: ",")
        }
      }
    }
    #expect(try line("Answered in time", report(late: ["s1"])).contains("–"))
    #expect(try line("Answered in time", report(late: [])).contains("100 %"))
    #expect(try line("Answered in time", report(late: ["a1", "a2", "s1", "s2", "s3"])).contains("%"))
  }

  /// One person's contacts without a direct card would follow from all met and those with one.
  @Test func whoAloneGaveNoCardIsNotTold() throws {
    func report(without: Set<String>) throws -> Report {
      try firm { lines in
        lines = lines.map { line in
          var cells = line.components(separatedBy: ",")
          guard cells.first == "contact", cells.count > 6 else { return line }
          cells[6] = without.contains(cells[3]) && cells[1].hasSuffix("-05") ? "none" : "direct"
          return cells.joined(separator: ",")
        }
      }
    }
    #expect(try line("Got the direct card", report(without: ["s1"])).hasSuffix("–"))
    #expect(try !line("Met", report(without: ["s1"])).hasSuffix("–"))
    #expect(try !line("Got the direct card", report(without: [])).hasSuffix("–"))
    #expect(try !line("Got the direct card", report(without: ["a1", "a2", "s1", "s2", "s3"])).hasSuffix("–"))
  }
}
