import Model

/// What later identities change of what was known before.
extension ContactResolver {
  /// A contact that fewer identities tell otherwise than all together do.
  struct Change {
    /// By number of its contact, as all together tell.
    let contact: Int32
    /// With so many identities it is otherwise.
    let counts: ClosedRange<Int>
  }

  /// All such contacts.
  ///
  /// - Parameter contactOf: The contact of each identity as all together tell.
  func changes(_ contactOf: [Int32]) -> [Change] {
    var sets = DisjointSets(identities.count)
    var changes = Changes(contactOf)
    let counterparts = counterparts(contactOf, &changes)
    let namesakes = noteSwitchboards(&changes)
    var (link, namesake) = (0, 0)
    for number in 0..<Int32(identities.count) {
      while link < links.count, links[link].identity == number {
        changes.note(sets.join(number, links[link].before), until: number)
        link += 1
      }
      while namesake < namesakes.count, namesakes[namesake].identity == number {
        changes.note(sets.join(number, namesakes[namesake].before), until: number)
        namesake += 1
      }
      if !counterparts.isEmpty { changes.note(sets.join(number, counterparts[Int(number)]), until: number) }
    }
    noteSides(contactOf, &changes)
    return changes.changes
  }

  /// Who shares the detail of a switchboard is one contact until so many names have come that it is known for one. As long as that
  /// lasts, it may also decide whether there is one contact of a name or several, which is what a name alone goes by.
  ///
  /// - Returns: The pairs of equal name behind switchboards, which stay one contact, in order of identities.
  private func noteSwitchboards(_ changes: inout Changes) -> [(identity: Int32, before: Int32)] {
    guard !switchboards.isEmpty else { return [] }
    var pairs: [(identity: Int32, before: Int32)] = []
    // By contact, the switchboards that once made it one with others, and whether there are any.
    var (joined, isJoined): ([Int32: [Int]], [Bool]) = ([:], [Bool](repeating: false, count: identities.count))
    for (number, group) in switchboards.enumerated() {
      for member in group.members[..<(group.threshold - 1)] {
        changes.note(max(group.members[1], member), of: member, until: group.known)
        joined[changes.contact(of: member), default: []].append(number)
        isJoined[Int(changes.contact(of: member))] = true
      }
      var last: [TextPool.ID: Int32] = [:]
      for member in group.members {
        if let before = last.updateValue(member, forKey: identities[Int(member)].foldedName) { pairs.append((member, before)) }
      }
    }
    for name in mixedNames where names.contains(upTo: name.end, where: { isJoined[Int(changes.contact(of: $0))] }) {
      let namesakes = names.members(upTo: name.end)
      for number in Set(namesakes.flatMap { joined[changes.contact(of: $0)] ?? [] }) {
        let group = switchboards[number]
        for namesake in namesakes { changes.note(group.members[1], of: namesake, until: group.known) }
      }
    }
    return pairs.sorted { $0.identity < $1.identity }
  }

  /// For the identity that brings a name alone and the one contact of that name together, the one that it meets; -1 for all others,
  /// and nothing at all where no name stands both alone and with more.
  /// Where there are several contacts of a name in the end, name alone and contact are one only until the second comes.
  private func counterparts(_ contactOf: [Int32], _ changes: inout Changes) -> [Int32] {
    guard !mixedNames.isEmpty else { return [] }
    var counterparts = [Int32](repeating: -1, count: identities.count)
    for name in mixedNames {
      let end = name.end
      // Going back from the last, what is set last is the first.
      var (alone, contact, second, number): (Int32, Int32, Int32, Int32) = (-1, -1, -1, end)
      while number >= 0 {
        if identities[Int(number)].isNameAlone { alone = number } else { contact = number }
        number = names.before[Int(number)]
      }
      number = end
      while number >= 0 {
        if !identities[Int(number)].isNameAlone, contactOf[Int(number)] != contactOf[Int(contact)] { second = number }
        number = names.before[Int(number)]
      }
      if second >= 0 {
        let first = max(alone, contact)
        changes.note(first, of: alone, until: second)
        changes.note(first, of: contact, until: second)
      } else {
        counterparts[Int(max(alone, contact))] = min(alone, contact)
      }
    }
    return counterparts
  }

  /// A contact is outside, or another colleague, until the identity that settles it comes: the first of its colleague of lowest id.
  private func noteSides(_ contactOf: [Int32], _ changes: inout Changes) {
    guard named.contains(where: { $0 != .outsider }) else { return }
    var settling = [Int32](repeating: -1, count: identities.count)
    func rank(_ identity: Int32) -> PersonIndex {
      if case .colleague(let person, _) = named[Int(identity)] { person } else { .max }
    }
    for number in 0..<Int32(identities.count) where named[Int(number)] != .outsider {
      let contact = Int(contactOf[Int(number)])
      if settling[contact] < 0 || rank(number) < rank(settling[contact]) { settling[contact] = number }
    }
    for contact in 0..<Int32(identities.count) where settling[Int(contact)] >= 0 { changes.note(contact, until: settling[Int(contact)]) }
  }

  /// The changes found so far.
  private struct Changes {
    private let contactOf: [Int32]
    private(set) var changes: [Change] = []

    init(_ contactOf: [Int32]) { self.contactOf = contactOf }

    func contact(of identity: Int32) -> Int32 { contactOf[Int(identity)] }

    /// - Parameters:
    ///   - first: The identity from which on a contact was otherwise than in the end, until a further identity came.
    ///   - member: Some identity of the contact.
    mutating func note(_ first: Int32?, of member: Int32? = nil, until identity: Int32) {
      guard let first, first < identity else { return }
      changes.append(Change(contact: contactOf[Int(member ?? first)], counts: Int(first) + 1...Int(identity)))
    }
  }
}
