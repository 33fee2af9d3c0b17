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
  /// The last identities of the names that stand alone somewhere, and elsewhere with more.
  let mixedNames: [Int32]
  /// Identities that share the e-mail or phone of a switchboard; they hang in no chain.
  let switchboards: [Switchboard.Group]
  private let texts: TextPool

  /// An identity and the one before it in a chain.
  struct Link {
    let identity, before: Int32
    /// Index of the chain.
    fileprivate let chain: Int
  }

  /// - Parameter cards: Pairs of the first identities that address books give of one contact; all of these have always appeared.
  init(_ identities: [Identity], cards: [CardLinks.Pair], person: PersonIndex, _ context: Context) {
    (self.identities, texts) = (identities, context.activity.texts)
    named = identities.map { Self.named($0.colleague, by: person) }
    // What joins nothing hangs in no chain.
    let joins = named.map(Self.joins)
    func chain(_ isIn: [Bool], _ key: (Identity) -> UInt64) -> IdentityChain {
      IdentityChain(identities.indices.map { isIn[$0] ? key(identities[$0]) : 0 })
    }
    var (emails, phones) = (chain(joins) { UInt64($0.email) }, chain(joins) { UInt64($0.phone) })
    switchboards = Switchboard.cut(from: &emails, identities, texts) + Switchboard.cut(from: &phones, identities, texts)
    names = chain(joins) { UInt64($0.foldedName) }
    // Who shares no name shares no name and company either.
    let isNamesake = names.isShared
    let companies = chain(isNamesake) { $0.company == 0 ? 0 : UInt64($0.foldedName) << 32 | UInt64($0.company) }
    let alone = chain(isNamesake) { $0.isNameAlone ? UInt64($0.foldedName) : 0 }
    mixedNames = Self.mixed(names, identities)
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

  /// The ends of the chains that hold both a name alone and a name with more.
  private static func mixed(_ names: IdentityChain, _ identities: [Identity]) -> [Int32] {
    // What the chain of each identity holds up to it: names alone, names with more, or both.
    var ends: [Int32] = []
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: identities.count) { held in
      for number in identities.indices {
        let before = Int(names.before[number])
        let holds = (identities[number].isNameAlone ? 1 : 2) | (before >= 0 ? held[before] : 0)
        held.initializeElement(at: number, to: holds)
        if holds == 3 { ends.append(Int32(number)) }
      }
      for end in ends where names.before[Int(end)] >= 0 { held[Int(names.before[Int(end)])] = 0 }
      ends.removeAll { held[Int($0)] != 3 }
    }
    return ends
  }

  /// For each of the first `count` identities the least number of its contact's identities.
  func contacts(ofFirst count: Int) -> [Int32] { contacts(count) { _ in true } }

  /// For each identity the least number of its contact's identities, where only some have appeared; the others are by themselves.
  func contacts(among hasAppeared: [Bool]) -> [Int32] { contacts(hasAppeared.count) { hasAppeared[Int($0)] } }

  /// Of the first `count` identities those that have appeared.
  @inline(__always)
  private func contacts(_ count: Int, _ hasAppeared: (Int32) -> Bool) -> [Int32] {
    var sets = DisjointSets(count)
    for group in switchboards {
      group.join(group.members.filter { $0 < count && hasAppeared($0) }, identities, texts, &sets)
    }
    for link in links {
      guard link.identity < count else { break }
      guard hasAppeared(link.identity) else { continue }
      var before = link.before
      while before >= 0, !hasAppeared(before) { before = chains[link.chain].before[Int(before)] }
      sets.join(link.identity, before)
    }
    for end in mixedNames { joinAlone(end, &sets) { $0 < count && hasAppeared($0) } }
    return sets.roots()
  }

  /// A name alone joins the one contact of that name; where there are several it is a contact of its own.
  @inline(__always)
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

/// Sets of numbers that grow together; each is known by its least number.
struct DisjointSets {
  private var parents: [Int32]

  init(_ count: Int) {
    parents = [Int32](unsafeUninitializedCapacity: count) { numbers, filled in
      for number in 0..<count { numbers.initializeElement(at: number, to: Int32(truncatingIfNeeded: number)) }
      filled = count
    }
  }

  @inline(__always)
  mutating func root(_ number: Int32) -> Int32 {
    var number = number
    while true {
      let parent = parents[Int(number)]
      if parent == number { return number }
      let next = parents[Int(parent)]
      if next == parent { return parent }
      parents[Int(number)] = next
      number = next
    }
  }

  /// Joins the sets of two numbers, a negative one being none; returns what until now was the least number of one of them and is no
  /// more, if they were two.
  @inline(__always)
  @discardableResult
  mutating func join(_ first: Int32, _ second: Int32) -> Int32? {
    guard second >= 0 else { return nil }
    let (a, b) = (root(first), root(second))
    guard a != b else { return nil }
    parents[Int(max(a, b))] = min(a, b)
    return max(a, b)
  }

  /// The least number of each one's set.
  consuming func roots() -> [Int32] {
    // A set's least number is its root, so that what lies below a number is settled when its turn comes.
    parents.withUnsafeMutableBufferPointer { parents in
      for number in parents.indices { parents[number] = parents[Int(parents[number])] }
    }
    return parents
  }
}
