import Foundation
import Testing

@testable import Model

@Suite struct FoldingTests {
  /// Pairs of a text and its folded form that make_expected.py wrote.
  private static func expected() throws -> [[String]] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Folding/expected.json")
    return try JSONDecoder().decode([[String]].self, from: Data(contentsOf: file))
  }

  private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  /// Unicode folds Cherokee to its capitals, for history's sake; here its small letters stand for both, which joins the same texts.
  private static func isCherokee(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x13A0...0x13FF).contains($0.value) || (0xAB70...0xABBF).contains($0.value) }
  }

  @Test func casesOfCherokeeAreJoined() throws {
    let cherokee = try Self.expected().filter { Self.isCherokee($0[0]) }
    #expect(cherokee.count > 160)
    for pair in cherokee { #expect(folded(pair[0]) == folded(pair[1])) }
    #expect(Set(cherokee.map { folded($0[0]) }).count == Set(cherokee.map { $0[1] }).count)
  }

  /// Compared scalar by scalar, since Swift calls canonically equivalent strings equal.
  @Test func isThatOfPython() throws {
    let expected = try Self.expected()
    #expect(expected.count > 300)
    for pair in expected where !Self.isCherokee(pair[0]) && Self.scalars(folded(pair[0])) != Self.scalars(pair[1]) {
      Issue.record("`\(pair[0])` \(Self.scalars(pair[0])): \(Self.scalars(folded(pair[0]))), not \(Self.scalars(pair[1]))")
    }
  }

  @Test func twiceIsOnce() throws {
    for pair in try Self.expected() where Self.scalars(folded(folded(pair[0]))) != Self.scalars(folded(pair[0])) {
      Issue.record("`\(pair[0])` is folded further the second time")
    }
  }

  /// ASCII has a way of its own, which must give what the long way gives.
  @Test func asciiIsFoldedAlike() {
    for first in UInt8(0)..<128 {
      for second in [UInt8](0..<128) {
        let text = String(decoding: [65, first, second, 66], as: UTF8.self)
        let long = folded(text + "é")
        if long != folded(text) + "e" { Issue.record("\(first) \(second)") }
      }
    }
  }

  @Test(arguments: ["Jürgen Strauß", "JÜRGEN STRAUSS", "ju\u{308}rgen  strauß ", "Jurgen\u{A0}Strauss"])
  func spellingsOfOneName(text: String) {
    #expect(folded(text) == "jurgen strauss")
  }
}
