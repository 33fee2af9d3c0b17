import Model

/// Finds members of a chapter in the team list by name, since BNI reports hold neither e-mail nor id.
struct MemberNames {
  private let people: [Person]
  /// From the surest way to compare names to the least.
  private var levels: [[String: [PersonIndex]]] = [[:], [:], [:], [:]]

  enum Match: Hashable {
    case nobody
    case person(PersonIndex)
    case several([PersonIndex])
  }

  init(_ people: [Person]) {
    self.people = people
    for (index, person) in people.enumerated() {
      add(PersonIndex(index), Self.keys(person.name), from: 0)
      if let name = person.bniName { add(PersonIndex(index), Self.keys(name), from: 2) }
    }
  }

  private mutating func add(_ person: PersonIndex, _ keys: (exact: Set<String>, anyOrder: String), from level: Int) {
    for key in keys.exact { levels[level][key, default: []].append(person) }
    levels[level + 1][keys.anyOrder, default: []].append(person)
  }

  /// By the name without regard to case, diacritics and white space, then by the same words in any order, then by the name in BNI.
  /// Of several who fit, the one whose name in BNI it is.
  func match(_ name: String) -> Match {
    let (exact, anyOrder) = Self.keys(name)
    func found(_ level: Int) -> Set<PersonIndex> {
      Set(level % 2 == 0 ? exact.flatMap { levels[level][$0] ?? [] } : levels[level][anyOrder] ?? [])
    }
    for level in levels.indices {
      let persons = found(level)
      if persons.count == 1 { return .person(persons.first ?? -1) }
      guard persons.count > 1 else { continue }
      let named = persons.intersection(found(2).union(found(3)))
      if level < 2, named.count == 1 { return .person(named.first ?? -1) }
      return .several(persons.sorted())
    }
    return .nobody
  }

  /// The folded name, and its words in order of code points. Chinese names are written with and without a blank, the surname first.
  private static func keys(_ name: String) -> (exact: Set<String>, anyOrder: String) {
    let words = folded(name).split(separator: " ")
    var exact: Set = [words.joined(separator: " ")]
    if name.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) || (0x3400...0x4DBF).contains($0.value) }) {
      exact.formUnion([words.joined(), words.reversed().joined()])
    }
    return (exact, words.sorted { utf8Precedes(String($0), String($1)) }.joined(separator: " "))
  }

  func ids(_ persons: [PersonIndex]) -> String { persons.map { "`\(people[Int($0)].id)`" }.joined(separator: " and ") }
}
