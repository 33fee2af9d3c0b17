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
  private let isNameAlone: [Bool]
  private let names: [TextPool.ID]
  /// Identities that share an e-mail, or a phone.
  private let sharedDetails: [Group]
  /// Identities with the same name and company.
  private let sharedCompanies: [Group]
  /// For each name that stands alone somewhere, all identities of that name.
  private let aloneNames: [Group]

  /// Numbers of two or more identities, in the order of appearance.
  private struct Group {
    var members: [Int32]
    /// From so many members on, an e-mail or phone is that of a switchboard.
    var switchboardFrom = Int.max
  }

  init(_ identities: [Identity], person: PersonIndex, _ context: Context) {
    let named = identities.map { Self.named($0.colleague, by: person) }
    self.named = named
    isNameAlone = identities.map(\.isNameAlone)
    names = identities.map(\.foldedName)
    let joining = identities.indices.filter { index in
      switch named[index] {
      case .outsider, .colleague(_, byNameAlone: false): true
      case .oneself, .colleague(_, byNameAlone: true): false
      }
    }
    func groups(_ key: (Identity) -> UInt64) -> [Group] { Self.groups(joining, identities, key) }
    sharedDetails = (groups { UInt64($0.email) } + groups { UInt64($0.phone) }).map { group in
      var group = group
      group.switchboardFrom = Switchboard.threshold(group.members.lazy.map { identities[Int($0)].foldedName }, context.activity.texts)
      return group
    }
    sharedCompanies = groups { $0.foldedName == 0 || $0.company == 0 ? 0 : UInt64($0.foldedName) << 32 | UInt64($0.company) }
    aloneNames = groups { UInt64($0.foldedName) }.filter { $0.members.contains { identities[Int($0)].isNameAlone } }
  }

  private static func named(_ colleague: Colleague, by person: PersonIndex) -> Named {
    if colleague.first < 0 { return .outsider }
    if colleague.first != person { return .colleague(colleague.first, byNameAlone: colleague.byNameAlone) }
    if colleague.second >= 0 { return .colleague(colleague.second, byNameAlone: colleague.byNameAlone) }
    return colleague.byNameAlone ? .outsider : .oneself
  }

  /// Groups of two or more of `members` with the same key; a key of 0 is none.
  private static func groups(_ members: [Int], _ identities: [Identity], _ key: (Identity) -> UInt64) -> [Group] {
    var keyed: [(key: UInt64, index: Int32)] = []
    for member in members {
      let key = key(identities[member])
      if key != 0 { keyed.append((key, Int32(member))) }
    }
    guard keyed.count > 1 else { return [] }
    keyed.sort { $0.key != $1.key ? $0.key < $1.key : $0.index < $1.index }
    var groups: [Group] = []
    var start = 0
    for end in 1...keyed.count where end == keyed.count || keyed[end].key != keyed[start].key {
      if end - start > 1 { groups.append(Group(members: keyed[start..<end].map(\.index))) }
      start = end
    }
    return groups
  }

  /// For each of the first `count` identities the least number of its contact's identities.
  func contacts(ofFirst count: Int) -> [Int32] {
    var sets = DisjointSets(count)
    for group in sharedDetails {
      let present = present(group, count)
      if present >= group.switchboardFrom {
        joinEqualNames(group.members[..<present], &sets)
      } else {
        sets.join(group.members, first: present)
      }
    }
    for group in sharedCompanies { sets.join(group.members, first: present(group, count)) }
    for group in aloneNames { joinAlone(group.members, first: present(group, count), &sets) }
    return sets.roots()
  }

  /// How many of a group have appeared.
  private func present(_ group: Group, _ count: Int) -> Int {
    var present = group.members.count
    while present > 0, group.members[present - 1] >= count { present -= 1 }
    return present
  }

  private func joinEqualNames(_ group: ArraySlice<Int32>, _ sets: inout DisjointSets) {
    let byName = group.sorted { (names[Int($0)], $0) < (names[Int($1)], $1) }
    for (a, b) in zip(byName, byName.dropFirst()) where names[Int(a)] == names[Int(b)] { sets.join(a, b) }
  }

  /// Rows of a name alone join the one contact of that name; where there are several they are a contact of their own.
  private func joinAlone(_ group: [Int32], first count: Int, _ sets: inout DisjointSets) {
    var (alone, contact): (Int32, Int32) = (-1, -1)
    var isOneContact = true
    for index in 0..<count {
      let number = group[index]
      if isNameAlone[Int(number)] {
        if alone >= 0 { sets.join(alone, number) } else { alone = number }
      } else if contact < 0 {
        contact = sets.root(number)
      } else if sets.root(number) != contact {
        isOneContact = false
      }
    }
    if isOneContact, alone >= 0, contact >= 0 { sets.join(alone, contact) }
  }
}

/// Sets of numbers that grow together; each is known by its least number.
struct DisjointSets {
  private var parents: [Int32]

  init(_ count: Int) { parents = Array(0..<Int32(count)) }

  mutating func root(_ number: Int32) -> Int32 {
    var number = number
    while parents[Int(number)] != number {
      parents[Int(number)] = parents[Int(parents[Int(number)])]
      number = parents[Int(number)]
    }
    return number
  }

  /// Joins the first so many of a list.
  mutating func join(_ members: [Int32], first count: Int) {
    guard count > 1 else { return }
    for index in 1..<count { join(members[0], members[index]) }
  }

  mutating func join(_ first: Int32, _ second: Int32) {
    let (a, b) = (root(first), root(second))
    parents[Int(max(a, b))] = min(a, b)
  }

  /// The least number of each one's set.
  consuming func roots() -> [Int32] {
    for number in parents.indices { parents[number] = root(Int32(number)) }
    return parents
  }
}
