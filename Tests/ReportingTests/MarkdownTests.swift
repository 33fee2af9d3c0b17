import Model
import Testing

@testable import Reporting
@testable import Scoring

/// `summary.md` as a viewer of Markdown meets it.
@Suite struct MarkdownTests {
  @Test(arguments: [
    ("a|b", #"a\|b"#), ("*x* _y_ `z`", #"\*x\* \_y\_ \`z\`"#), ("<script>&amp;", #"\<script\>\&amp;"#), ("[a](b)", #"\[a\](b)"#),
    ("http://x", #"http\://x"#), ("www.x.org", #"www\.x.org"#), ("a\\b", #"a\\b"#), ("a\nb", "a b"), ("50 % ± 3", "50 % ± 3"),
  ]) func textsStayAsTheyWereTyped(_ text: String, _ markdown: String) {
    #expect(Markdown.text(text) == markdown)
  }

  @Test(arguments: [("1. Ana", #"1\. Ana"#), ("- x", #"\- x"#), ("12) y", #"12\) y"#), ("7332 records.", "7332 records.")])
  func aParagraphBeginsNoList(_ text: String, _ markdown: String) {
    #expect(Markdown.paragraph(text) == markdown)
  }

  @Test func tablesHaveAsManyCellsInEveryRow() throws {
    for firm in SheetTests.firms {
      let lines = TeamSummary.markdown(try firm.scorecard()).split(separator: "\n", omittingEmptySubsequences: false)
      var columns = 0
      for line in lines {
        let bars = line.replacing(#"\|"#, with: "").count { $0 == "|" }
        if line.hasPrefix("|"), columns > 0 { #expect(bars == columns, "\(line)") }
        columns = line.hasPrefix("|") ? bars : 0
        #expect(!line.hasSuffix(" ") || line.hasPrefix("|"))
      }
      #expect(lines.first?.hasPrefix("# Networking scorecard") == true)
    }
  }

  @Test func listsAndTablesAreDrawn() {
    let table = Table(
      columns: [.words("Who"), .figures("Points")], rows: [[.text("A|b", .strong), .count(3)], [.blank, .unknown]], empty: "")
    let text = MarkdownRenderer().text([
      .heading("Title", level: 1), .prose("Verdict.", .lead), .prose("First.", .item(1)), .prose("Second.", .item(2)), .table(table),
      ChartBlockTests.samples[0],
    ])
    #expect(
      text == """
        # Title

        **Verdict.**

        1. First.
        2. Second.

        | Who | Points |
        | --- | ---: |
        | **A\\|b** | 3 |
        |  | – |

        """)
  }

  @Test func saysWhatTheTextSummarySays() throws {
    let card = try SampleFirm.firm.scorecard()
    let markdown = TeamSummary.markdown(card)
    for person in card.scored { #expect(markdown.contains(try #require(person.scoreWords))) }
    #expect(markdown.contains(#"\=HYPERLINK("#))
  }
}
