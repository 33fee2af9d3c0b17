import Model

/// The team list, asked by whatever a log may call a person.
final class Roster: Sendable {
  let people: [Person]
  private let byID: [String: PersonIndex]
  private let idSuggestions: Suggestions
  private let nameSuggestions: Suggestions
  private let ids: ColleagueTable
  private let foldedIDs: ColleagueTable
  private let emails: ColleagueTable
  private let phones: ColleagueTable
  private let names: ColleagueTable

  /// `people` are in order of id, so that whom a table names first has the lowest id.
  init(_ people: [Person]) {
    self.people = people
    idSuggestions = Suggestions(people.map(\.id))
    nameSuggestions = Suggestions(people.map(\.name))
    byID = Dictionary(uniqueKeysWithValues: people.indices.lazy.map { (people[$0].id, PersonIndex($0)) })
    ids = ColleagueTable(people) { $0.id }
    foldedIDs = ColleagueTable(people) { folded($0.id) }
    emails = ColleagueTable(people) { $0.email }
    phones = ColleagueTable(people) { $0.phone }
    names = ColleagueTable(people) { $0.foldedName }
  }

  enum Lookup: Sendable {
    case found(PersonIndex)
    case fault(reason: String, suggestion: String?)
  }

  /// For how many unknown names suggestions are looked for.
  var mostSuggestions: Int { idSuggestions.mostTexts }

  /// Whom the cell of a person column means: an id, an e-mail, or a name that only one person has.
  func person(called text: String, suggesting: @autoclosure () -> Bool = true) -> Lookup {
    if let index = byID[text] { return .found(index) }
    let (key, email) = (folded(text), caseFolded(text))
    if let found = foldedIDs[key] { return lookup(found, text) { folded($0.id) == key } }
    if let found = emails[email] { return lookup(found, text) { $0.email == email } }
    if let found = names[key] { return lookup(found, text) { $0.foldedName == key } }
    let near = suggesting() ? idSuggestions.nearest(to: text) ?? nameSuggestions.nearest(to: text) : nil
    let hint = near.map { "; did you mean `\($0)`?" } ?? "; add the person to the team list, or mend the name"
    return .fault(reason: "unknown person `\(text.prefix(60))`\(hint)", suggestion: near)
  }

  private func lookup(_ found: Colleague, _ text: String, _ isMeant: (Person) -> Bool) -> Lookup {
    if found.second < 0 { return .found(found.first) }
    let ids = people.lazy.filter(isMeant).prefix(3).map { "`\($0.id)`" }.joined(separator: ", ")
    return .fault(reason: "`\(text)` may be any of \(ids); write the id", suggestion: people[Int(found.first)].id)
  }

  /// The person whose id is exactly this, as a contact cell may hold it.
  func colleague(id: Cell) -> Colleague? { ids[id] }

  /// The colleagues to whom an e-mail belongs, case-folded.
  func colleague(email: Cell) -> Colleague { emails[email] ?? .nobody }

  /// The colleagues to whom a phone belongs, in the form in which they are compared.
  func colleague(phone: Cell) -> Colleague { phones[phone] ?? .nobody }

  /// The colleagues to whom a folded name belongs that stands without company, e-mail and phone.
  func colleague(nameAlone: Cell) -> Colleague {
    guard var found = names[nameAlone] else { return .nobody }
    found.byNameAlone = true
    return found
  }
}

/// Who has an id, an e-mail, a phone or a name: the two of lowest id.
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
      if isNew {
        colleagues.append(Colleague(first: PersonIndex(person)))
      } else if colleagues[Int(index)].second < 0 {
        colleagues[Int(index)].second = PersonIndex(person)
      }
    }
    self.keys = keys
    self.colleagues = colleagues
  }

  subscript(key: UnsafeRawBufferPointer) -> Colleague? { keys.index(of: key).map { colleagues[Int($0)] } }

  subscript(key: String) -> Colleague? {
    var key = key
    return key.withUTF8 { self[UnsafeRawBufferPointer($0)] }
  }
}
