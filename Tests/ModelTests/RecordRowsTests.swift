import Testing

@testable import Model

@Suite struct RecordRowsTests {
  @Test func slicesKeepTheirPlacesAndTellWhoseTheyAre() {
    let rows = RecordRows(
      (0..<10).map { line in
        BNICostRecord(
          person: line < 4 ? 0 : 1, moment: Moment(Instant(microseconds: 0)), place: Place(file: 0, line: UInt32(line)), item: .dues,
          amount: 1)
      })
    let table = RecordTable(rows: rows, starts: [0, 4, 10])
    #expect(table[1].indices == 4..<10 && table[1].count == 6)
    #expect(table[1].map(\.place.line) == Array(4..<10) && table[1][7].place.line == 7)
    #expect(table[0].areAll(of: 0) && table[1].areAll(of: 1) && !rows.areAll(of: 0) && !rows.areAll(of: 1))
    #expect(RecordRows<BNICostRecord>().areAll(of: 3) && RecordTable<BNICostRecord>()[0].isEmpty)
  }
}
