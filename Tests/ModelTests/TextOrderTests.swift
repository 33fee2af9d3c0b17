import Testing

@testable import Model

@Suite struct TextOrderTests {
  @Test func textsComeInOrderOfTheirBytesAndEqualOnesAsTheyStood() {
    let texts = [
      "ana.silva", "ana.silvana", "ana.silv", "", "b", "Ünal", "山田", "ana.silva", "a", "zz", "zz\u{0}", "zz\u{0}a", "ana.silb", "🙂", "",
    ]
    let bytes = texts.map { Array($0.utf8) }
    let expected = texts.indices.sorted { a, b in
      if bytes[a] == bytes[b] { return a < b }
      return bytes[a].lexicographicallyPrecedes(bytes[b])
    }
    #expect(utf8Order(texts) == expected)
    #expect(utf8Order(texts.reversed()).map { texts.reversed()[$0] } == expected.map { texts[$0] })
  }
}
