import Model
import Testing

@testable import Scoring

/// An e-mail is a switchboard from the first prefix of its names that holds three without a common word pairwise.
@Suite struct SwitchboardTests {
  /// All triples of every prefix, one after another.
  private func bruteForce(_ names: [String]) -> Int {
    let words = names.map { Set($0.split(separator: " ")) }
    for count in 0...names.count {
      let present = words.prefix(count).filter { !$0.isEmpty }
      for a in present.indices {
        for b in present.indices where b > a && present[a].isDisjoint(with: present[b]) {
          if present[(b + 1)...].contains(where: { $0.isDisjoint(with: present[a]) && $0.isDisjoint(with: present[b]) }) { return count }
        }
      }
    }
    return .max
  }

  @Test func agreesWithAllTriples() {
    var random = SplitMix64(seed: 11)
    var found = 0
    for _ in 0..<2000 {
      var texts = TextPool()
      let names = (0..<Int.random(in: 3...9, using: &random)).map { _ in
        (0..<Int.random(in: 0...3, using: &random)).map { _ in String("abcdefg".randomElement(using: &random)!) }.joined(separator: " ")
      }
      let expected = bruteForce(names)
      #expect(Switchboard.threshold(names.map { texts.intern($0) }, texts) == expected, "\(names)")
      found += expected < .max ? 1 : 0
    }
    #expect(found > 200)
  }
}
