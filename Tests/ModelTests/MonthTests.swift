import Testing

@testable import Model

@Suite struct MonthTests {
  @Test(arguments: ["2026-10", "0001-01", "9999-12"])
  func readsAMonthAsItIsPrinted(text: String) throws {
    #expect(try #require(Month(parsing: text)).description == text)
  }

  @Test(arguments: [
    "", "2026", "2026-13", "2026-00", "2026-1", "26-10", "2026-10-01", " 2026-10", "2026-10 ", "2026/10", "2026-+1", "0000-10", "２０２６-10",
  ])
  func readsNothingElse(text: String) {
    #expect(Month(parsing: text) == nil)
  }

  @Test func countsOverTheEndOfTheYear() throws {
    let month = try #require(Month(parsing: "2026-11"))
    #expect((month + 3).description == "2027-02")
    #expect((month - 11).description == "2025-12")
    #expect((month + 3) - month == 3)
  }

  @Test(arguments: [("2026-02", 28), ("2028-02", 29), ("2100-02", 28), ("2000-02", 29), ("2026-04", 30), ("2026-12", 31)])
  func knowsItsLastDay(text: String, days: Int) throws {
    let month = try #require(Month(parsing: text))
    #expect(month.lastDay.civil.day == days)
    #expect(month.lastDay + 1 == (month + 1).firstDay)
  }
}
