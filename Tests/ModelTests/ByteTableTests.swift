import Testing

@testable import Model

@Suite struct ByteTableTests {
  private func bytes(_ number: Int) -> [UInt8] { Array(String(repeating: "k", count: number % 40).utf8) + Array("\(number)".utf8) }

  @Test func keysOfEveryLengthKeepTheirIndicesThroughGrowth() {
    var table = ByteTable()
    for number in 0..<5000 {
      let (index, isNew) = bytes(number).withUnsafeBytes { table.intern($0) }
      #expect(index == UInt32(number) && isNew)
    }
    for number in 0..<5000 {
      bytes(number).withUnsafeBytes { key in
        #expect(table.intern(key, hash: ByteTable.hash(key)) == (UInt32(number), false))
        #expect(table.isKey(UInt32(number), key) && !table.isKey(UInt32((number + 1) % 5000), key))
      }
    }
    #expect([1, 2].withUnsafeBytes { table.index(of: $0) } == nil)
  }

  /// More keys than a new table has slots, so that some are found behind others.
  @Test func keysAreFoundTogether() {
    var table = ByteTable()
    for number in 0..<500 { _ = bytes(number).withUnsafeBytes { table.intern($0) } }
    let texts = (0..<1000).map { number in
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes(number).count, alignment: 1)
      copy.copyBytes(from: bytes(number))
      return UnsafeRawBufferPointer(copy)
    }
    defer { for text in texts { text.deallocate() } }
    var (hashes, indices) = ([UInt64](repeating: 0, count: 1000), [UInt32](repeating: 0, count: 1000))
    texts.withUnsafeBufferPointer { _ = table.find($0, hashes: &hashes, indices: &indices) }
    #expect(hashes == texts.map { ByteTable.hash($0) })
    #expect(indices == (0..<1000).map { $0 < 500 ? UInt32($0) : ByteTable.missing })
  }

  @Test func mergingGivesTheCommonIndexOfEachKey() {
    let (all, other) = (TextTable(), TextTable())
    for text in ["", "a", "b"] { _ = all.merge(table(text)) }
    for text in ["b", "c", "a"] { _ = other.merge(table(text)) }
    #expect(all.merge(other) == [2, 3, 1])
    #expect(all.count == 4)
  }

  private func table(_ text: String) -> TextTable {
    var table = ByteTable()
    _ = Array(text.utf8).withUnsafeBytes { table.intern($0) }
    return TextTable(table)
  }

  @Test func lettersOfASCIIAloneAreLowered() {
    var column = Column<UInt8>()
    column.append(0x41)
    Array("AZ[@É az09".utf8).withUnsafeBytes { column.append(lowercased: $0) }
    #expect(String(decoding: column.elements, as: UTF8.self) == "Aaz[@É az09")
  }
}
