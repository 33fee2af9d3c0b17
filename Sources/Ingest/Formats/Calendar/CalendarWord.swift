import Model

/// What a word in the title or among the categories of a calendar's entry says that it is; the words stand in `Words`.
enum CalendarWord: UInt8, CaseIterable, NamedChoice {
  case oneToOne, bni, conference, communityEvent, onlineEvent, industryEvent, networking

  static var list: WordList { .calendar }

  /// Nil for a one-to-one.
  var kind: EventKind? {
    switch self {
    case .oneToOne: nil
    case .bni: .bni
    case .conference: .conference
    case .communityEvent: .community
    case .onlineEvent: .online
    case .industryEvent: .industry
    case .networking: .other
    }
  }
}

/// What an entry is: an event of a kind, or a one-to-one.
enum CalendarMeaning: Equatable {
  case event(EventKind)
  case oneToOne
}

/// The rules by which an entry's title and categories tell what it is: a one-to-one by either, else an event by its categories, else by
/// its title. A category may also be a kind of event as native logs name it.
struct CalendarRules {
  let vocabulary: Vocabulary

  /// The longest phrase that means something, in words.
  private static let longestPhrase = 4

  func meaning(title: String, categories: [String]) -> CalendarMeaning? {
    let named = categories.prefix(20).compactMap { word(inCategory: $0) }
    let told = CalendarTitle(title).phrases(upTo: Self.longestPhrase).compactMap { word($0) }
    if named.contains(.oneToOne) || told.contains(where: { CalendarWord(rawValue: $0) == .oneToOne }) { return .oneToOne }
    if let first = named.first, case .event = first { return first }
    // Of several words the one that stands first in the list, so that their order in the title does not matter.
    return told.min().flatMap { CalendarWord(rawValue: $0)?.kind }.map { .event($0) }
  }

  private func word(inCategory category: String) -> CalendarMeaning? {
    if let kind = vocabulary.value(of: category, in: .kind).flatMap(EventKind.init), kind != .internal, kind != .other {
      return .event(kind)
    }
    let words = CalendarTitle(category).phrases(upTo: Self.longestPhrase).compactMap { word($0) }
    guard let word = words.min().flatMap(CalendarWord.init) else { return nil }
    return word.kind.map { .event($0) } ?? .oneToOne
  }

  private func word(_ phrase: String) -> UInt8? { vocabulary.value(of: phrase, in: .calendar) }

  /// Whom a one-to-one's title names: what is left without the words that say that it is one, small words and the owner's name; nil
  /// where that is nothing, or more than a name.
  func name(in title: String, owner: Person) -> String? {
    let words = CalendarTitle(title).words
    var isTaken = words.map { Self.smallWords.contains(folded($0)) }
    for length in 1...Self.longestPhrase {
      for start in words.indices.dropLast(length - 1) {
        let phrase = words[start..<start + length]
        guard word(phrase.joined(separator: " ")) != nil || folded(phrase.joined(separator: " ")) == owner.foldedName else { continue }
        for index in phrase.indices { isTaken[index] = true }
      }
    }
    // By their first name owners call themselves as well.
    if let first = owner.foldedName.split(separator: " ").first, let place = words.firstIndex(where: { folded($0) == first }) {
      isTaken[place] = true
    }
    let left = words.indices.filter { !isTaken[$0] }.map { words[$0] }
    return (1...4).contains(left.count) && left.contains { $0.contains(where: \.isLetter) } ? left.joined(separator: " ") : nil
  }

  /// English, German and French, folded.
  private static let smallWords: Set<String> = [
    "with", "and", "w", "meeting", "call", "coffee", "lunch", "breakfast", "meet", "at", "for", "online", "zoom", "teams", "virtual",
    "mit", "und", "kaffee", "gesprach", "treffen", "termin", "mittagessen", "bei", "avec", "et", "cafe", "dejeuner", "vs", "x", "re",
  ]
}

/// A title as words. Signs between words part them; inside of `1:1` and `1-2-1` they stay.
struct CalendarTitle {
  let words: [String]

  private static let mostWords = 60

  init(_ title: String) {
    let rough = title.split { $0.isWhitespace || "/|()[]<>,;&+–—\"„“”«»".contains($0) }
    words = rough.prefix(Self.mostWords).flatMap { word -> [String] in
      let bare = String(word.drop { ":.-!?*#'’".contains($0) }.reversed().drop { ":.-!?*#'’".contains($0) }.reversed())
      guard bare.contains(where: \.isLetter), bare.contains("-") else { return bare.isEmpty ? [] : [bare] }
      return bare.split(separator: "-").map(String.init)
    }
  }

  /// All runs of words.
  func phrases(upTo length: Int) -> [String] {
    words.indices.flatMap { start in
      (1...length).filter { start + $0 <= words.count }.map { words[start..<start + $0].joined(separator: " ") }
    }
  }
}
