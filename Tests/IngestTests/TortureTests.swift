import Foundation
import Model
import Testing

@testable import Ingest

/// What the test suites of CSV readers try (RFC 4180, csv-spectrum, Python, Papa Parse, univocity, SQLite), each case made anew.
@Suite struct TortureTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    var delimiter: UInt8 = 0x2C
    let rows: [[String]]

    var testDescription: String { name }

    init(_ name: String, _ text: String, delimiter: Character = ",", _ rows: [[String]]) {
      (self.name, self.text, self.rows) = (name, text, rows)
      self.delimiter = delimiter.asciiValue!
    }
  }

  static let cases: [Case] = [
    Case(
      "a comma in quotes", "first,last,town\nJan,Kowal,\"Gdynia, Pomerania\"\n",
      [["first", "last", "town"], ["Jan", "Kowal", "Gdynia, Pomerania"]]),
    Case(
      "empty cells, quoted and not", "a,b,c\n1,\"\",\"\"\n2,,\n,,\"\"", [["a", "b", "c"], ["1", "", ""], ["2", "", ""], ["", "", ""]]),
    Case(
      "doubled quotes", "k,v\n1,\"he said \"\"no\"\"\"\n2,\"\"\"\"\n3,\"\"\"\"\"\"\n",
      [["k", "v"], ["1", "he said \"no\""], ["2", "\""], ["3", "\"\""]]),
    Case(
      "JSON in a cell", "id,doc\n7,\"{\"\"a\"\": [1, 2], \"\"b\"\": \"\"x\"\"}\"\n",
      [["id", "doc"], ["7", "{\"a\": [1, 2], \"b\": \"x\"}"]]),
    Case("a line feed in quotes", "a,b\n\"one\ntwo\",3\n4,5\n", [["a", "b"], ["one\ntwo", "3"], ["4", "5"]]),
    Case("a pair in quotes between pairs", "a,b\r\n\"one\r\ntwo\",3\r\n", [["a", "b"], ["one\r\ntwo", "3"]]),
    Case("a carriage return in quotes", "a,b\r\"one\rtwo\",3\r", [["a", "b"], ["one\rtwo", "3"]]),
    Case("only line ends in quotes", "\"\n\",\"\r\n\r\n\",x\n", [["", "", "x"]]),
    Case("line ends of three kinds", "a,b\r\nc,d\ne,f\rg,h", [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]]),
    Case("no line end at the end", "a,b", [["a", "b"]]),
    Case("a quoted cell at the end of the text", "a,\"b\"", [["a", "b"]]),
    Case("a delimiter at the end of the text", "a,b,", [["a", "b", ""]]),
    Case("a delimiter at the end of each line", "a,b,\nc,d,\n", [["a", "b", ""], ["c", "d", ""]]),
    Case("delimiters alone", ",,\n,\n", [["", "", ""], ["", ""]]),
    Case("rows of unequal length", "a,b,c\nd\ne,f,g,h\n", [["a", "b", "c"], ["d"], ["e", "f", "g", "h"]]),
    Case("one column", "a\nb\n\"c\"\n", [["a"], ["b"], ["c"]]),
    Case("empty lines", "\na,b\n\n\nc,d\n\n", [[""], ["a", "b"], [""], [""], ["c", "d"], [""]]),
    Case("no text", "", []),
    Case("white space around cells", "  a , b\t,\t c  \n", [["a", "b", "c"]]),
    Case("white space inside quotes", "\"  a \",\" b\"\n", [["a", "b"]]),
    Case("white space after a closing quote", "\"a\" ,\"b\"\t\n", [["a", "b"]]),
    Case("a blank before an opening quote", "a, \"b, c\",  \"d \"\"e\"\"\"\n", [["a", "b, c", "d \"e\""]]),
    Case("a tab as delimiter is no blank", "a\t\"b\tc\"\t\td\n", delimiter: "\t", [["a", "b\tc", "", "d"]]),
    Case("quotes inside a plain cell", "a 6\" pipe,5'11\",x\"y\"z\n", [["a 6\" pipe", "5'11\"", "x\"y\"z"]]),
    Case("a backslash is a letter", "C:\\temp,\\n,a\\,b\n", [["C:\\temp", "\\n", "a\\", "b"]]),
    Case("a backslash before a closing quote", "\"C:\\temp\\\",b\n", [["C:\\temp\\", "b"]]),
    Case("single quotes are letters", "'a,b',c\n", [["'a", "b'", "c"]]),
    Case("marks of comments are text", "#a,b\n;c,d\n", [["#a", "b"], [";c", "d"]]),
    Case("other delimiters are text", "a;b|c\td,e\n", [["a;b|c\td", "e"]]),
    Case("letters of any script", "ä,ß,日本,שלום,😀\n", [["ä", "ß", "日本", "שלום", "😀"]]),
    Case("a zero byte in a cell", "a\u{0},\"b\u{0}c\"\n", [["a\u{0}", "b\u{0}c"]]),
    Case("what looks like a formula", "=1+1,@x,-2,+3\n", [["=1+1", "@x", "-2", "+3"]]),
    Case("a no-break space is no blank", "\u{A0}a,b\n", [["\u{A0}a", "b"]]),
  ]

  private func rows(_ text: String, _ delimiter: UInt8) throws -> [[String]] {
    try Array(text.utf8).withUnsafeBytes { bytes in
      var scanner = RowScanner(bytes, delimiter: delimiter)
      var rows: [[String]] = []
      while try scanner.next(before: bytes.count) { rows.append(scanner.row.map(\.text)) }
      return rows
    }
  }

  @Test(arguments: cases)
  func textIsSplitAsExpected(example: Case) throws {
    let found = try rows(example.text, example.delimiter)
    #expect(found == example.rows, "\(found)")
  }

  /// Behind so much text the reader has left its first stretch of separators.
  /// Wherever in a block of bytes and in a block of rows it stands.
  @Test(arguments: cases.filter { !$0.text.isEmpty })
  func textIsSplitTheSameFarDown(example: Case) throws {
    for count in 0..<70 {
      let filler = String(repeating: "x\n", count: count)
      let text = filler + example.text + (example.text.utf8.last == 0x0A ? "" : "\n") + String(repeating: "x\n", count: 70)
      let expected = Array(repeating: ["x"], count: count) + example.rows + Array(repeating: ["x"], count: 70)
      #expect(try rows(text, example.delimiter) == expected)
    }
  }

  private static let log =
    "date;person;contact;note\r\n2026-10-05;ana.silva;Zoë Chen;\"one\r\ntwo\"\r\n2026-10-06;bo.lindt;Łukasz;\r\n"
  private static let read = ["2 ana.silva 2026-10-05 contact=Zoë Chen; note=one\r\ntwo", "4 bo.lindt 2026-10-06 contact=Łukasz"]

  private func records(_ bytes: [UInt8]) throws -> [String] {
    let folder = try Folder()
    try folder.write(bytes, "contact.csv")
    return Transcript(activity: try folder.read()).lines(ofFile: "contact.csv")
  }

  @Test(arguments: [true, false])
  func utf8WithAndWithoutAMark(isMarked: Bool) throws {
    #expect(try records((isMarked ? [0xEF, 0xBB, 0xBF] : []) + Array(Self.log.utf8)) == Self.read)
  }

  @Test(arguments: [true, false], [true, false])
  func utf16OfBothEndsWithAndWithoutAMark(isLittle: Bool, isMarked: Bool) throws {
    let units = (isMarked ? [0xFEFF] : []) + Array(Self.log.utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isLittle ? [low, high] : [high, low]
    }
    #expect(try records(bytes) == Self.read)
  }

  @Test(arguments: [";", ",", "\t", "|", "^", "~"])
  func aFirstLineMayNameTheDelimiter(delimiter: String) throws {
    let rows = [["date", "person", "contact"], ["2026-10-05", "ana.silva", "Kim"]].map { $0.joined(separator: delimiter) }
    let text = (["sep=\(delimiter)"] + rows).joined(separator: "\r\n")
    #expect(try records(Array(text.utf8)) == ["3 ana.silva 2026-10-05 contact=Kim"])
  }

  @Test func aHeaderAloneIsALogWithoutRows() throws {
    let activity = try reading("date,person,contact\n", as: "contact.csv")
    #expect(activity.file("contact.csv")?.activities == ["contact"])
    #expect(activity.report.rejects.isEmpty && activity.contacts.count == 0)
  }

  @Test func aColumnWithoutANameMayStandAtTheEnd() throws {
    let activity = try reading(
      "date,person,contact,card,\n2026-10-05,ana.silva,Kim,card,\n2026-10-06,ana.silva,Lee,,,,\n", as: "contact.csv")
    #expect(activity.contacts.count == 2 && activity.report.rejects.isEmpty && activity.warningMessages.isEmpty)
  }

  @Test func aQuoteBehindABackslashRejectsItsRowAndSaysWhy() throws {
    let activity = try reading(
      "date,person,contact\n2026-10-05,ana.silva,\"Kim \\\"Rock\\\" Park\"\n2026-10-05,ana.silva,Lee\n", as: "contact.csv")
    #expect(activity.rejects(in: "contact.csv").count == 1)
    #expect(activity.rejects(in: "contact.csv")[0].contains("a backslash does not do"))
    #expect(activity.contacts.count == 1)
  }

  @Test func decimalCommasAndThousandsAreReadByTheirColumn() throws {
    let log =
      "date;person;outcome;value\n2026-10-05;ana.silva;customer;1.234,50\n2026-10-06;ana.silva;customer;2.000\n2026-10-07;ana.silva;idea;0,5\n"
    #expect(try reading(log, as: "outcome.csv").outcomes.rows.map(\.value) == [1234.5, 2000, 0.5])
  }

  @Test(arguments: [("13/10/2026", "2026-10-05"), ("10/13/2026", "2026-05-10")])
  func slashDatesFollowTheColumn(other: String, expected: String) throws {
    // `05/10/2026` beside a day above 12.
    let log = "date,person,contact\n05/10/2026,ana.silva,Kim\n\(other),ana.silva,Lee\n"
    #expect(try Transcript(activity: reading(log, as: "contact.csv")).lines().contains("2 ana.silva \(expected) contact=Kim"))
  }
}
