import Model

/// The team list, asked by whatever a log may call a person.
struct Roster: Sendable {
  let people: [Person]
  private var byID: [String: PersonIndex] = [:]
  private let idSuggestions: Suggestions
  private let nameSuggestions: Suggestions
  private var byFoldedID: [String: [PersonIndex]] = [:]
  private var byEmail: [String: [PersonIndex]] = [:]
  private let ids = ColleagueTable()
  private let emails = ColleagueTable()
  private let phones = ColleagueTable()
  private let names = ColleagueTable()
  private var byName: [String: [PersonIndex]] = [:]

  /// `people` are in order of id, so that each list of indices begins with the lowest id.
  init(_ people: [Person]) {
    self.people = people
    idSuggestions = Suggestions(people.map(\.id))
    nameSuggestions = Suggestions(people.map(\.name))
    for (index, person) in people.enumerated() {
      let index = PersonIndex(index)
      byID[person.id] = index
      byFoldedID[folded(person.id), default: []].append(index)
      byName[person.foldedName, default: []].append(index)
      if let email = person.email { byEmail[email, default: []].append(index) }
      ids.add(person.id, index)
      names.add(person.foldedName, index)
      if let email = person.email { emails.add(email, index) }
      if let phone = person.phone { phones.add(phone, index) }
    }
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
    let key = folded(text)
    for matches in [byFoldedID[key], byEmail[caseFolded(text)], byName[key]] {
      guard let matches else { continue }
      if matches.count == 1 { return .found(matches[0]) }
      let ids = matches.prefix(3).map { "`\(people[Int($0)].id)`" }.joined(separator: ", ")
      return .fault(reason: "`\(text)` may be any of \(ids); write the id", suggestion: people[Int(matches[0])].id)
    }
    let near = suggesting() ? idSuggestions.nearest(to: text) ?? nameSuggestions.nearest(to: text) : nil
    let hint = near.map { "; did you mean `\($0)`?" } ?? "; add the person to the team list, or mend the name"
    return .fault(reason: "unknown person `\(text.prefix(60))`\(hint)", suggestion: near)
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

/// Who has an e-mail, a phone or a name: the two of lowest id. Nothing is added once the roster is made.
private final class ColleagueTable: @unchecked Sendable {
  private var keys = ByteTable()
  private var colleagues: [Colleague] = []

  /// People are added in order of id.
  func add(_ key: String, _ person: PersonIndex) {
    let (index, isNew) = Array(key.utf8).withUnsafeBytes { keys.intern($0) }
    if isNew {
      colleagues.append(Colleague(first: person))
    } else if colleagues[Int(index)].second < 0 {
      colleagues[Int(index)].second = person
    }
  }

  subscript(key: UnsafeRawBufferPointer) -> Colleague? { keys.index(of: key).map { colleagues[Int($0)] } }
}
