import Model
import Testing

@testable import Ingest

@Suite struct IdentityTableTests {
  @Test func cellsKeepTheirNumbersThroughGrowth() {
    var table = IdentityTable()
    let all = (0..<6000 as Range<UInt32>).map { number -> ContactReading.Cells in
      ContactReading.Cells(contact: number % 700, email: number / 1400, phone: number % 1400 / 700)
    }
    for (index, cells) in all.enumerated() {
      #expect(table.number(of: cells) == 0)
      #expect(table.add(cells) == UInt32(index + 1))
    }
    for (index, cells) in all.enumerated() { #expect(table.number(of: cells) == UInt32(index + 1)) }
  }
}
