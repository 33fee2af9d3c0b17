import Model
import Scoring

/// The names of people, to be looked for in what an issue without people says.
struct PersonNames {
  private let names: Set<[String]>
  /// How many words they have.
  private let lengths: Set<Int>

  /// Names and ids of everybody listed.
  init(_ card: Scorecard) {
    names = Set(card.people.flatMap { [Self.words($0.person.name), Self.words($0.person.id)] }.filter { !$0.isEmpty })
    lengths = Set(names.map(\.count))
  }

  /// A whole name or id stands in the text, as in `Team Ana Silva`.
  func stand(in text: String) -> Bool {
    let words = Self.words(text)
    return lengths.contains { length in
      words.count >= length && (0...words.count - length).contains { names.contains(Array(words[$0..<$0 + length])) }
    }
  }

  private static func words(_ text: String) -> [String] {
    folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
