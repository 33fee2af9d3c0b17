import Model

/// The team list, asked by whatever a log may call a person.
final class Roster: Sendable {
  let people: [Person]
  /// Ids by their bytes; the index of an id is that of its person.
  private let ids: ByteTable
  /// Ids beyond ASCII, which may be written in several ways that are one.
  private let idsBeyondASCII: [String: PersonIndex]
  private let idSuggestions: Suggestions
  private let nameSuggestions: Suggestions
  private let foldedIDs: ColleagueTable
  private let emails: ColleagueTable
  private let names: ColleagueTable

  /// `people` are in order of id, so that whom a table names first has the lowest id.
  init(_ people: [Person]) {
    self.people = people
    idSuggestions = Suggestions(people.map(\.id))
    nameSuggestions = Suggestions(people.map(\.name))
    var ids = ByteTable()
    for person in people {
      var id = person.id
      _ = id.withUTF8 { ids.intern(UnsafeRawBufferPointer($0)) }
    }
    precondition(ids.count == people.count, "two persons have one id")
    self.ids = ids
    idsBeyondASCII = Dictionary(
      uniqueKeysWithValues: people.indices.lazy.filter { !people[$0].id.utf8.allSatisfy { $0 < 0x80 } }
        .map { (people[$0].id, PersonIndex($0)) })
    foldedIDs = ColleagueTable(people) { folded($0.id) }
    emails = ColleagueTable(people) { $0.email }
    names = ColleagueTable(people) { $0.foldedName }
  }

  enum Lookup: Sendable {
    case found(PersonIndex)
    case fault(reason: String, suggestion: String?)
  }

  /// For how many unknown names suggestions are looked for.
  var mostSuggestions: Int { idSuggestions.mostTexts }

  /// Whom the cell of a person column means: an id, an e-mail, or a name that only one person has.
  func person(called cell: Cell, suggesting: @autoclosure () -> Bool = true) -> Lookup {
    if let index = ids.index(of: cell) { return .found(PersonIndex(index)) }
    let text = cell.text
    if let index = idsBeyondASCII[text] { return .found(index) }
    let (key, email) = (folded(text), caseFolded(text))
    if let found = foldedIDs[key] { return lookup(found, text) { folded($0.id) == key } }
    if let found = emails[email] { return lookup(found, text) { $0.email == email } }
    if let found = names[key] { return lookup(found, text) { $0.foldedName == key } }
    let near = suggesting() ? idSuggestions.nearest(to: text) ?? nameSuggestions.nearest(to: text) : nil
    let hint = near.map { "; did you mean `\($0)`?" } ?? "; add the person to the team list, or mend the name"
    return .fault(reason: "unknown person `\(text.prefix(60))`\(hint)", suggestion: near)
  }

  func person(called text: String, suggesting: Bool = true) -> Lookup {
    var text = text
    return text.withUTF8 { person(called: Cell($0), suggesting: suggesting) }
  }

  private func lookup(_ found: Colleague, _ text: String, _ isMeant: (Person) -> Bool) -> Lookup {
    if found.second < 0 { return .found(found.first) }
    let ids = people.lazy.filter(isMeant).prefix(3).map { "`\($0.id)`" }.joined(separator: ", ")
    return .fault(reason: "`\(text)` may be any of \(ids); write the id", suggestion: people[Int(found.first)].id)
  }
}

/// Who has an id, an e-mail or a name: the two of lowest id.
private struct ColleagueTable: Sendable, ~Copyable {
  private let keys: ByteTable
  private let colleagues: [Colleague]

  /// `people` are in order of id.
  init(_ people: [Person], by key: (Person) -> String?) {
    var keys = ByteTable()
    var colleagues: [Colleague] = []
    for (person, value) in people.enumerated() {
      guard var key = key(value) else { continue }
      let (index, isNew) = key.withUTF8 { keys.intern(UnsafeRawBufferPointer($0)) }
      if isNew { colleagues.append(.nobody) }
      colleagues[Int(index)].add(PersonIndex(person))
    }
    self.keys = keys
    self.colleagues = colleagues
  }

  subscript(key: String) -> Colleague? {
    var key = key
    return key.withUTF8 { keys.index(of: UnsafeRawBufferPointer($0)) }.map { colleagues[Int($0)] }
  }
}
