package import Model

/// The numbers that stand for the people of a scorecard.
package struct Pseudonyms {
  private let names: [String: String]
  private let key: [UInt8]

  /// Numbers everybody whom the scorecard names, in the order of a keyed hash of the id: who lacks the key cannot tell the order.
  /// - Parameters:
  ///   - others: Ids of people who stand beside it.
  ///   - key: Decides the order; who has it and the team list can work the names out.
  package init(_ card: Scorecard, others: [String] = [], key: [UInt8]) {
    var ids = Set(card.people.map(\.person.id) + others)
    ids.formUnion(card.comparison.leftOut.map(\.person.id))
    ids.formUnion(card.teams.compactMap(\.leader?.id))
    ids.formUnion(card.annotations.map(\.person))
    ids.formUnion(card.outcomes.map(\.person))
    let hashed = Self.shuffled(ids, \.self, key: key)
    names = Dictionary(
      uniqueKeysWithValues: hashed.enumerated().map { ($1, Self.numbered("Person", $0 + 1, of: hashed.count)) })
    self.key = key
  }

  /// In an order that does not tell of the texts.
  func shuffled<Element>(_ elements: some Sequence<Element>, _ text: (Element) -> String) -> [Element] {
    Self.shuffled(elements, text, key: key)
  }

  private static func shuffled<Element>(_ elements: some Sequence<Element>, _ text: (Element) -> String, key: [UInt8]) -> [Element] {
    elements.map { (element: $0, hash: Digest.of(Array(text($0).utf8), key: key)) }
      .sorted { $0.hash.lexicographicallyPrecedes($1.hash) }.map(\.element)
  }

  /// `Person 07`, with as many digits as the last number has and at least two, so that the order of text is that of numbers.
  static func numbered(_ word: String, _ number: Int, of count: Int) -> String {
    let (digits, width) = (String(number), max(2, String(count).count))
    return word + " " + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  func name(_ id: String) -> String { names[id] ?? "Person" }

  /// Somebody of whom only number, role and team are known.
  package func person(_ person: Person) -> Person {
    let name = name(person.id)
    var stranger = Person(id: name, name: name, role: person.role)
    stranger.team = person.team
    return stranger
  }
}

/// The numbers that stand for one person's contacts, in the order in which they are met.
struct ContactPseudonyms {
  private var numbers: [String: Int] = [:]

  mutating func name(_ contact: String) -> String {
    let number = numbers[contact] ?? numbers.count + 1
    numbers[contact] = number
    return "Contact \(number)"
  }

  mutating func waiting(_ contact: WaitingContact) -> WaitingContact {
    WaitingContact(contact: name(contact.contact), since: contact.since, hours: contact.hours)
  }

  mutating func dormant(_ contact: DormantContact) -> DormantContact {
    DormantContact(contact: name(contact.contact), days: contact.days)
  }

  mutating func action(_ action: NextStep.Action) -> NextStep.Action {
    switch action {
    case .answerWaiting(let contacts, let isAnyInTime): .answerWaiting(contacts.map { waiting($0) }, isAnyInTime: isAnyInTime)
    case .writeAgain(let contacts): .writeAgain(contacts.map { (name: name($0.name), met: $0.met) })
    case .sitDown(let contact): .sitDown(with: contact.map { dormant($0) })
    case .answerNext, .attendEvent, .meetAtEvent, .refer, .introduce, .talkInside, .bringIdea: action
    }
  }
}
