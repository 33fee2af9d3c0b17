import Foundation
import Testing

/// A figure reads the same wherever it stands: the scorecard as data, rounded as printed, against every other output.
@Suite struct SameFiguresTests {
  /// What is said of one person; nil where an output does not say it.
  struct Row: Hashable {
    var test: String
    var score: String
    var margin: String
    var band: String
    var change: String
  }

  private static let reports = ReportsTests.committed
  private static var people: [[String: Any]] {
    let data = (try? Data(contentsOf: reports.appendingPathComponent("scorecard.json"))) ?? Data()
    let json = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    return json?["people"] as? [[String: Any]] ?? []
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: Self.reports.appendingPathComponent(name), encoding: .utf8).replacingOccurrences(of: "\u{200E}", with: "")
  }

  private static func whole(_ number: Any?) -> String {
    (number as? Double).map { String(Int($0.rounded(.toNearestOrAwayFromZero))) } ?? "–"
  }

  private static func signed(_ number: Any?) -> String {
    let text = whole(number)
    return text == "0" || text.hasPrefix("-") || text == "–" ? text : "+" + text
  }

  /// By name, what the data say of those who are scored.
  private static let expected: [String: Row] = Dictionary(
    uniqueKeysWithValues: people.filter { $0["status"] as? String == "scored" }.map { person in
      let (test, change) = (person["true_test"] as! [String: String], person["change"] as! [String: Any])
      let edge = (person["edge"] as? String).map { ", at the edge of \($0)" } ?? ""
      return (
        person["name"] as! String,
        Row(
          test: test["passed"]!, score: whole(person["score"]), margin: whole(person["margin"]), band: "\(person["band"]!)\(edge)",
          change: signed(change["delta"]))
      )
    })

  private func row(test: String, score: String, band: String, change: String) throws -> Row {
    let parts = score.components(separatedBy: " ± ")
    try #require(parts.count == 2, "\(score)")
    let word = try #require(test.split { !$0.isLetter }.first)
    let end = band.firstIndex { ";(".contains($0) } ?? band.endIndex
    return Row(
      test: String(word), score: parts[0], margin: parts[1], band: band[..<end].trimmingCharacters(in: .whitespaces), change: change)
  }

  @Test func theSampleHasEnoughToCompare() {
    #expect(Self.expected.count == 18)
    #expect(Set(Self.expected.values.map(\.test)) == ["yes", "no", "unknown"])
  }

  @Test func markdownSaysTheSame() throws {
    var found: [String: Row] = [:]
    for line in try text("summary.md").split(separator: "\n") where line.contains(" ± ") && line.hasPrefix("| ") {
      let cells = line.replacingOccurrences(of: "\\", with: "").split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      found[cells[0]] = try row(test: cells[1], score: cells[2], band: cells[4], change: cells[3])
    }
    #expect(found == Self.expected)
  }

  @Test func plainTextSaysTheSame() throws {
    let lines = try text("summary.txt").components(separatedBy: "\n")
    let first = try #require(lines.firstIndex(of: "Everybody")), last = try #require(lines.firstIndex { $0.hasPrefix("* There") })
    var found: [String: Row] = [:]
    for (index, line) in lines[first..<last].enumerated() where line.contains(" ± ") {
      let cells = line.components(separatedBy: "  ").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      let rest = lines[first..<last].dropFirst(index + 1).prefix { $0.hasPrefix("     ") }.map { $0.trimmingCharacters(in: .whitespaces) }
      let name = cells[0].hasSuffix("…") ? Self.expected.keys.first { $0.hasPrefix(cells[0].dropLast()) } : cells[0]
      found[try #require(name)] = try row(
        test: cells[1], score: cells[2], band: ([cells[4]] + rest).joined(separator: " "), change: cells[3])
    }
    #expect(found == Self.expected)
  }

  @Test func thePageSaysTheSame() throws {
    let section = try #require(text("report.html").components(separatedBy: "<section id=\"scorecard\">").last)
    let table = try #require(section.components(separatedBy: "</section>").first)
    func cells(_ row: String) -> [String] {
      row.matches(of: #/<t[hd][^>]*>(.*?)</t[hd]>/#).map { $0.output.1.replacingOccurrences(of: "&#39;", with: "'") }
    }
    let rows = table.components(separatedBy: "<tr>").dropFirst().map(cells)
    let header = try #require(rows.first)
    func column(_ name: String) throws -> Int { try #require(header.firstIndex(of: name), "\(name)") }
    var found: [String: Row] = [:]
    for cells in rows.dropFirst() where try cells[column("Score")] != "–" {
      let edge = try cells[column("At the edge of")]
      found[cells[0]] = try row(
        test: cells[column("True test")], score: cells[column("Score")] + " ± " + cells[column("±")],
        band: cells[column("Band")] + (edge.isEmpty ? "" : ", at the edge of " + edge), change: cells[column("Change")])
    }
    #expect(found == Self.expected)
  }

  @Test func theWorkbookSaysTheSame() throws {
    let cells = try WorkbookCells(Self.reports.appendingPathComponent("scorecard.xlsx"))
    for (name, expected) in Self.expected {
      func value(_ header: String) throws -> WorkbookCells.Value? {
        cells["Scorecard", try cells.address("Scorecard", header: header, row: name, in: "Name")]
      }
      func number(_ header: String) throws -> Double? { if case .number(let number)? = try value(header) { number } else { nil } }
      func word(_ header: String) throws -> String? { if case .text(let text)? = try value(header) { text } else { nil } }
      let edge = try word("At the edge of").map { ", at the edge of \($0)" } ?? ""
      let found = try row(
        test: word("True test") ?? "", score: "\(Self.whole(number("Score"))) ± \(Self.whole(number("±")))",
        band: (word("Band") ?? "") + edge,
        change: Self.signed(number("Change")))
      #expect(found == expected, "\(name)")
    }
  }

  @Test func theLettersSayTheSame() throws {
    for person in Self.people {
      let path = "people/\(person["person"]!).txt"
      guard person["status"] as? String != "left" else {
        #expect(!FileManager.default.fileExists(atPath: Self.reports.appendingPathComponent(path).path))
        continue
      }
      let letter = try text(path).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let waiting = (person["waiting"] as? [Any] ?? []).count
      #expect(!letter.contains("Who waits for your answer") || letter.contains("answer: \(waiting == 0 ? "nobody" : String(waiting)) "))
      let steps = person["next_steps"] as? [[String: Any]] ?? []
      for step in steps {
        let points =
          (step["gain"] as? Double).map { gain in " (\(Self.signed(gain)) \(Self.whole(gain) == "1" ? "point" : "points"))" } ?? ""
        #expect(letter.contains("\(step["action"]!)\(points)"), "\(path)")
      }
      guard let expected = Self.expected[person["name"] as! String] else {
        #expect(letter.contains("There is no score") && !letter.contains(" ± "), "\(path)")
        continue
      }
      #expect(letter.contains("Your score is \(expected.score) ± \(expected.margin) of 100: \(expected.band)"), "\(path)")
      #expect(letter.contains(expected.change == "–" ? "Your score is" : "Since last month: \(expected.change) ("), "\(path)")
      let verdict = ["yes": "you passed it.", "no": "you have not passed it yet.", "unknown": "there is too little to tell yet."]
      #expect(letter.contains("The true test first: \(verdict[expected.test]!)"), "\(path)")
    }
  }

  /// The key figures worked out anew from the people.
  @Test func keyFiguresAreTheSameEverywhere() throws {
    func sum(_ key: String) -> Int { Self.people.reduce(0) { $0 + (($1["activity"] as? [String: Int])?[key] ?? 0) } }
    let scores = Self.people.compactMap { $0["score"] as? Double }.sorted()
    let answered = Double(sum("answered_in_time")) / Double(sum("inbound_new"))
    let figures: KeyValuePairs = [
      "Middle score": Self.whole((scores[(scores.count - 1) / 2] + scores[scores.count / 2]) / 2),
      "Passed the true test": String(Self.expected.values.filter { $0.test == "yes" }.count), "New contacts": String(sum("new_contacts")),
      "Answered in time": Self.whole(answered * 100) + " %", "Referrals given": String(sum("referrals_given")),
      "People waiting now": String(Self.people.reduce(0) { $0 + ($1["waiting"] as? [Any] ?? []).count }),
    ]
    let cells = try WorkbookCells(Self.reports.appendingPathComponent("scorecard.xlsx"))
    let (plain, markdown, page) = (try text("summary.txt"), try text("summary.md"), try text("report.html"))
    for (title, figure) in figures {
      let line = try #require(plain.split(separator: "\n").first { $0.hasPrefix(title) }).dropFirst(title.count)
      #expect(line.trimmingCharacters(in: .whitespaces).hasPrefix(figure + "  "), "\(title)")
      #expect(markdown.contains("| \(title) | \(figure) |"), "\(title)")
      #expect(page.contains("<th scope=\"row\">\(title)</th><td class=\"n\">\(figure)</td>"), "\(title)")
      let value = cells["Summary", try cells.address("Summary", header: "Now", row: title, in: "Figure")]
      guard case .number(let number)? = value else { Issue.record("\(title) is no number"); continue }
      #expect(Self.whole(figure.hasSuffix("%") ? number * 100 : number) + (figure.hasSuffix("%") ? " %" : "") == figure, "\(title)")
    }
  }
}
