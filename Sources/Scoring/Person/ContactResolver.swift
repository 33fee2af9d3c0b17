import Model

/// Says which identities are one contact. Which they are depends on what has appeared, so it is asked as of an instant.
struct ContactResolver {
  /// Whom an identity names, seen from the person.
  enum Named: Equatable {
    case outsider
    /// A colleague; one found by a name alone joins nothing else.
    case colleague(PersonIndex, byNameAlone: Bool)
    case oneself
  }

  let named: [Named]
  let identities: [Identity]
  /// Identities that share an e-mail, a phone, name and company, or a name that stands alone.
  private let chains: [IdentityChain]
  /// Where an identity hangs on another in a chain, in order of identities.
  let links: [Link]
  /// Identities that share a name.
  let names: IdentityChain
  /// The names that stand alone somewhere, and elsewhere with more.
  let mixedNames: [MixedName]
  /// Identities that share the e-mail or phone of a switchboard; they hang in no chain.
  let switchboards: [Switchboard.Group]
  private let texts: TextPool

  /// A name that stands alone somewhere, and elsewhere with more.
  struct MixedName {
    /// The last identity of the name.
    let end: Int32
    /// The last identity of the name alone.
    let alone: Int32
  }

  /// An identity and the one before it in a chain.
  struct Link {
    let identity, before: Int32
    /// Index of the chain.
    fileprivate let chain: Int32
  }

  /// - Parameter cards: Pairs of the first identities that address books give of one contact; all of these have always appeared.
  init(_ identities: [Identity], cards: [CardLinks.Pair], person: PersonIndex, _ context: Context) {
    (self.identities, texts) = (identities, context.activity.texts)
    let named = identities.map { Self.named($0.colleague, by: person) }
    self.named = named
    let linker = ChainLinker(identities.count)
    // What joins nothing hangs in no chain.
    var emails = linker.chain { Self.joins(named[$0]) ? UInt64(identities[$0].email) : 0 }
    var phones = linker.chain { Self.joins(named[$0]) ? UInt64(identities[$0].phone) : 0 }
    switchboards = Switchboard.cut(from: &emails, identities, texts) + Switchboard.cut(from: &phones, identities, texts)
    let names = linker.chain { Self.joins(named[$0]) ? UInt64(identities[$0].foldedName) : 0 }
    let after = names.after
    // Who shares no name shares no name and company either.
    let companies = linker.chain {
      (names.before[$0] < 0 && after[$0] < 0) || identities[$0].company == 0
        ? 0 : UInt64(identities[$0].foldedName) << 32 | UInt64(identities[$0].company)
    }
    let alone = linker.chain {
      (names.before[$0] >= 0 || after[$0] >= 0) && identities[$0].isNameAlone ? UInt64(identities[$0].foldedName) : 0
    }
    self.names = names
    mixedNames = Self.mixed(names.before, after, identities)
    chains = [emails, phones, companies, alone]
    let links = Self.links(emails.before, phones.before, companies.before, alone.before)
    self.links = cards.isEmpty ? links : Self.links(cards, before: links)
  }

  /// The links of chains, which are given in the order of `chains`.
  private static func links(_ first: [Int32], _ second: [Int32], _ third: [Int32], _ fourth: [Int32]) -> [Link] {
    var links: [Link] = []
    links.reserveCapacity(first.count)
    for identity in first.indices {
      if first[identity] >= 0 { links.append(Link(identity: Int32(identity), before: first[identity], chain: 0)) }
      if second[identity] >= 0 { links.append(Link(identity: Int32(identity), before: second[identity], chain: 1)) }
      if third[identity] >= 0 { links.append(Link(identity: Int32(identity), before: third[identity], chain: 2)) }
      if fourth[identity] >= 0 { links.append(Link(identity: Int32(identity), before: fourth[identity], chain: 3)) }
    }
    return links
  }

  /// The links of address books among those of chains, in order of identities.
  private static func links(_ cards: [CardLinks.Pair], before links: [Link]) -> [Link] {
    let cards = cards.map { Link(identity: max($0.first, $0.second), before: min($0.first, $0.second), chain: 0) }
    return (cards + links).sorted { $0.identity < $1.identity }
  }

  private static func named(_ colleague: Colleague, by person: PersonIndex) -> Named {
    if colleague.first < 0 { return .outsider }
    if colleague.first != person { return .colleague(colleague.first, byNameAlone: colleague.byNameAlone) }
    if colleague.second >= 0 { return .colleague(colleague.second, byNameAlone: colleague.byNameAlone) }
    return colleague.byNameAlone ? .outsider : .oneself
  }

  private static func joins(_ named: Named) -> Bool {
    switch named {
    case .outsider, .colleague(_, byNameAlone: false): true
    case .oneself, .colleague(_, byNameAlone: true): false
    }
  }

  /// The names whose chains hold both a name alone and a name with more.
  private static func mixed(_ before: [Int32], _ after: [Int32], _ identities: [Identity]) -> [MixedName] {
    var mixed: [MixedName] = []
    mixed.reserveCapacity(identities.count / 8)
    for alone in identities.indices where identities[alone].isNameAlone && (before[alone] >= 0 || after[alone] >= 0) {
      // From the last of the names alone on to the end of the chain, and back from it to its beginning.
      var (end, number, hasMore, isLast) = (Int32(alone), after[alone], false, true)
      while number >= 0, isLast {
        if identities[Int(number)].isNameAlone { isLast = false } else { hasMore = true }
        (end, number) = (number, after[Int(number)])
      }
      guard isLast else { continue }
      number = before[alone]
      while number >= 0, !hasMore {
        hasMore = !identities[Int(number)].isNameAlone
        number = before[Int(number)]
      }
      if hasMore { mixed.append(MixedName(end: end, alone: Int32(alone))) }
    }
    return mixed
  }

  /// For each of the first `count` identities the least number of its contact's identities.
  func contacts(ofFirst count: Int) -> [Int32] {
    var sets = DisjointSets(count)
    for group in switchboards { group.join(group.members.filter { $0 < count }, identities, texts, &sets) }
    for link in links {
      guard link.identity < count else { break }
      sets.join(link.identity, link.before)
    }
    for name in mixedNames { joinAlone(name.end, &sets) { $0 < count } }
    return sets.roots()
  }

  /// Joins those identities of some contacts that are one contact where only some are there. Those that are not there stay by themselves.
  ///
  /// - Parameters:
  ///   - members: The identities of those contacts.
  ///   - isAnew: By number of contact, whether it is one of those.
  ///   - contactOf: The contact of each identity where all are there.
  ///   - sets: The members each by itself, and the other contacts as they are.
  func join(
    _ members: UnsafeMutableBufferPointer<Int32>, _ presence: ContactBook.Presence, anew isAnew: [Bool], in contactOf: [Int32],
    _ sets: inout DisjointSets
  ) {
    for group in switchboards where group.members.contains(where: { isAnew[Int(contactOf[Int($0)])] }) {
      group.join(group.members.filter { presence.contains($0) }, identities, texts, &sets)
    }
    for member in members where presence.contains(member) {
      var link = partition(links.count) { links[$0].identity < member }
      while link < links.count, links[link].identity == member {
        var before = links[link].before
        while before >= 0, !presence.contains(before) { before = chains[Int(links[link].chain)].before[Int(before)] }
        sets.join(member, before)
        link += 1
      }
    }
    for name in mixedNames where isAnew[Int(contactOf[Int(name.alone)])] { joinAlone(name.end, &sets) { presence.contains($0) } }
  }

  /// The contacts that may be told apart otherwise since some identities are missing, beside their own: of those behind a switchboard
  /// together with them, and of those whose name somewhere stands alone.
  ///
  /// - Parameter contactOf: The contact of each identity where all are there.
  func contacts(bereftOf isMissing: [Bool], in contactOf: [Int32]) -> [Int32] {
    var contacts: [Int32] = []
    for group in switchboards where group.members.contains(where: { isMissing[Int($0)] }) {
      contacts += group.members.map { contactOf[Int($0)] }
    }
    let others = Set(contacts)
    for name in mixedNames {
      var (number, isBereft) = (name.end, false)
      while number >= 0 {
        isBereft = isBereft || isMissing[Int(number)] || others.contains(contactOf[Int(number)])
        number = names.before[Int(number)]
      }
      if isBereft { contacts += names.members(upTo: name.end).map { contactOf[Int($0)] } }
    }
    return contacts
  }

  /// A name alone joins the one contact of that name; where there are several it is a contact of its own.
  private func joinAlone(_ end: Int32, _ sets: inout DisjointSets, _ hasAppeared: (Int32) -> Bool) {
    var (alone, contact): (Int32, Int32) = (-1, -1)
    var number = end
    while number >= 0 {
      if hasAppeared(number) {
        if identities[Int(number)].isNameAlone {
          alone = number
        } else if contact < 0 {
          contact = sets.root(number)
        } else if sets.root(number) != contact {
          return
        }
      }
      number = names.before[Int(number)]
    }
    if contact >= 0 { sets.join(contact, alone) }
  }
}
