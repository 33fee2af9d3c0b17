import Model
import Testing

@testable import Ingest

@Suite struct NumberTests {
  private func number(_ text: String, decimal: Character? = nil) -> NumberReading {
    NumberReading.read(Array(text.utf8), decimal: decimal?.asciiValue)
  }

  @Test(arguments: [
    ("5", 5), ("005", 5), ("+5", 5), ("-5", -5), ("5.", 5), (".5", 0.5), ("0,5", 0.5), ("0.125", 0.125), ("0,125", 0.125), ("12,5", 12.5),
    ("1,2345", 1.2345), ("1234,567", 1234.567), ("1,234.5", 1234.5), ("1.234,5", 1234.5), ("1.234.567", 1_234_567),
    ("1,234,567", 1_234_567), ("1,234,567.89", 1_234_567.89), ("1 234,5", 1234.5), ("1'234.50", 1234.5), ("1 234 567", 1_234_567),
  ])
  func numbersThatCanBeReadInOneWayAre(text: String, value: Double) { #expect(number(text) == .number(value)) }

  @Test(arguments: ["1,234", "12.345", "123,456", "-1,234", "+123.456"])
  func aSingleGroupOfThreeNeedsItsColumn(text: String) {
    guard case .ambiguous = number(text) else { Issue.record("\(text) is not ambiguous"); return }
    #expect(number(text, decimal: ".") != number(text, decimal: ","))
  }

  @Test(arguments: [
    "", "-", "+", ".", ",", "--5", "1,23,456", "1.23.456", "1,2,3", "12a", "1e5", "0x10", "nan", "inf", "1.2.3,4,5", "1,234.5.6", "٣",
    "½", "1,,234", "5-",
  ])
  func everythingElseIsNoNumber(text: String) { #expect(number(text) == .invalid) }

  @Test func digitsWithoutEndAreNoNumber() {
    #expect(number(String(repeating: "9", count: 400)) == .invalid)
    #expect(number(String(repeating: "9", count: 300)) == .number(1e300))
  }

  /// What a column of amounts becomes; nil is rejected.
  private func amounts(_ cells: [String], currency: String? = nil) throws -> [Double?] {
    let log = "date\tperson\titem\tamount\n" + cells.map { "2026-10-05\tana.silva\tmeal\t\($0)\n" }.joined()
    let activity = try reading(log, configuration: configured(currency: currency))
    #expect(activity.bniCosts.count + activity.report.rejects.count == cells.count)
    return cells.indices.map { index in activity.bniCosts.rows.first { $0.place.line == index + 2 }?.amount }
  }

  @Test func otherCellsOfAColumnTellWhatItsSeparatorsMean() throws {
    #expect(try amounts(["1,234", "12.50"]) == [1234, 12.5])
    #expect(try amounts(["1,234", "12,50"]) == [1.234, 12.5])
    #expect(try amounts(["1.234", "1.234,50"]) == [1234, 1234.5])
    #expect(try amounts(["1.234", "1.234.567"]) == [1234, 1_234_567])
  }

  @Test func withoutATellingCellOrWithContradictoryOnesOnlyTheAmbiguousAreRejected() throws {
    #expect(try amounts(["1,234", "7"]) == [nil, 7])
    #expect(try amounts(["1,234", "1.5", "1,5"]) == [nil, 1.5, 1.5])
  }

  @Test(arguments: ["n.a.", "-123,456", "+123,456", "ca. 1,5 or 2,5", "2026-10-05", "a,b", "..."])
  func whatIsNoNumberDoesNotTell(cell: String) throws {
    #expect(try amounts([cell, "1,234"])[1] == nil)
  }

  @Test func signsAndCodesOfMoneyAreDropped() throws {
    #expect(try amounts(["€5", "5 €", "EUR 5", "5 EUR", "5EUR", "eur 5", " 5 "], currency: "EUR") == Array(repeating: 5, count: 7))
    #expect(try amounts(["Fr. 5", "5 Fr.", "CHF 5", "Fr.5.50"], currency: "CHF") == [5, 5, 5, 5.5])
    #expect(try amounts(["5 kr", "kr 5", "5 SEK"], currency: "SEK") == [5, 5, 5])
    #expect(try amounts(["5 zł", "$5", "R$ 5", "¥5", "5 £", "CHF 5"]) == Array(repeating: 5, count: 6))
  }

  @Test func moneyOfAnotherCurrencyIsRejected() throws {
    #expect(try amounts(["$5", "5 USD", "£5", "5 SEK", "€5"], currency: "EUR") == [nil, nil, nil, nil, 5])
    #expect(try amounts(["$5", "CAD 5", "USD 5", "¥5"], currency: "CAD") == [5, 5, nil, nil])
  }

  @Test(arguments: ["-5", "-€5", "€-5", "(5)", "5-", "about 5", "five", "1e5", "1000000000000001", "€", "5%", "$€5"])
  func whatIsNoAmountIsRejected(cell: String) throws { #expect(try amounts([cell]) == [nil]) }

  @Test func sharesAreFractionsOrPercents() throws {
    let cells = ["0", "1", "0.25", "0,25", "25%", "25 %", "12,5%", "100%", "25", "101%", "-1%", "%"]
    let log = "date\tperson\tevent\tknown_share\n" + cells.map { "2026-10-05\tana.silva\tFair\t\($0)\n" }.joined()
    let activity = try reading(log)
    let shares = activity.events.rows.sorted { $0.place < $1.place }.map(\.knownShare)
    #expect(shares == [0, 1, 0.25, 0.25, 0.25, 0.25, 0.125, 1])
    #expect(activity.report.rejects.map(\.place.line) == [10, 11, 12, 13])
  }
}
