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

  private let identities: [Identity]
  let named: [Named]
  /// Numbers of identities that share an e-mail, or a phone: each of two or more.
  private let sharedDetails: [[Int32]]
  /// Numbers of identities with the same name and company.
  private let sharedCompanies: [[Int32]]
  /// For each name that stands alone somewhere, all identities of that name.
  private let aloneNames: [[Int32]]
  private let context: Context

  init(_ identities: [Identity], person: PersonIndex, _ context: Context) {
    self.identities = identities
    self.context = context
    let named = identities.map { Self.named($0.colleague, by: person) }
    self.named = named
    let joining = identities.indices.filter { index in
      switch named[index] {
      case .outsider, .colleague(_, byNameAlone: false): true
      case .oneself, .colleague(_, byNameAlone: true): false
      }
    }
    func groups(_ key: (Identity) -> UInt64) -> [[Int32]] { Self.groups(joining, identities, key) }
    sharedDetails = groups { UInt64($0.email) } + groups { UInt64($0.phone) }
    sharedCompanies = groups { $0.foldedName == 0 || $0.company == 0 ? 0 : UInt64($0.foldedName) << 32 | UInt64($0.company) }
    aloneNames = groups { UInt64($0.foldedName) }.filter { $0.contains { identities[Int($0)].isNameAlone } }
  }

  private static func named(_ colleague: Colleague, by person: PersonIndex) -> Named {
    if colleague.first < 0 { return .outsider }
    if colleague.first != person { return .colleague(colleague.first, byNameAlone: colleague.byNameAlone) }
    if colleague.second >= 0 { return .colleague(colleague.second, byNameAlone: colleague.byNameAlone) }
    return colleague.byNameAlone ? .outsider : .oneself
  }

  /// Groups of two or more of `members` with the same key; a key of 0 is none.
  private static func groups(_ members: [Int], _ identities: [Identity], _ key: (Identity) -> UInt64) -> [[Int32]] {
    let keyed = members.map { (key: key(identities[$0]), index: Int32($0)) }.filter { $0.key != 0 }
      .sorted { ($0.key, $0.index) < ($1.key, $1.index) }
    var groups: [[Int32]] = []
    var start = 0
    while start < keyed.count {
      var end = start + 1
      while end < keyed.count, keyed[end].key == keyed[start].key { end += 1 }
      if end - start > 1 { groups.append(keyed[start..<end].map(\.index)) }
      start = end
    }
    return groups
  }

  /// For each of the first `count` identities the least number of its contact's identities.
  func contacts(ofFirst count: Int) -> [Int32] {
    var sets = DisjointSets(count)
    for group in sharedDetails {
      let present = present(group, count)
      if present > 2, isSwitchboard(group[..<present]) { joinEqualNames(group[..<present], &sets) } else { sets.join(group[..<present]) }
    }
    for group in sharedCompanies { sets.join(group[..<present(group, count)]) }
    for group in aloneNames { joinAlone(group[..<present(group, count)], &sets) }
    return sets.roots()
  }

  /// How many of a group, which is in order of appearance, have appeared.
  private func present(_ group: [Int32], _ count: Int) -> Int {
    var present = group.count
    while present > 0, group[present - 1] >= count { present -= 1 }
    return present
  }

  /// True where three names of an e-mail or phone share no word pairwise, as those of a switchboard or info@ do.
  private func isSwitchboard(_ group: ArraySlice<Int32>) -> Bool {
    guard hasThreeNames(group) else { return false }
    let names = Set(group.map { identities[Int($0)].foldedName }).subtracting([0])
    let words = names.map { Set(context.activity.texts[$0].split(separator: " ")) }
    for i in words.indices {
      let apart = words[(i + 1)...].filter { $0.isDisjoint(with: words[i]) }
      for j in apart.indices where apart[(j + 1)...].contains(where: { $0.isDisjoint(with: apart[j]) }) { return true }
    }
    return false
  }

  private func hasThreeNames(_ group: ArraySlice<Int32>) -> Bool {
    var (first, second): (TextPool.ID, TextPool.ID) = (0, 0)
    for number in group {
      let name = identities[Int(number)].foldedName
      if name == 0 || name == first || name == second { continue }
      if first == 0 { first = name } else if second == 0 { second = name } else { return true }
    }
    return false
  }

  private func joinEqualNames(_ group: ArraySlice<Int32>, _ sets: inout DisjointSets) {
    let byName = group.sorted { (identities[Int($0)].foldedName, $0) < (identities[Int($1)].foldedName, $1) }
    for (a, b) in zip(byName, byName.dropFirst()) where identities[Int(a)].foldedName == identities[Int(b)].foldedName {
      sets.join([a, b])
    }
  }

  /// Rows of a name alone join the one contact of that name; where there are several they are a contact of their own.
  private func joinAlone(_ group: ArraySlice<Int32>, _ sets: inout DisjointSets) {
    var (alone, contact): (Int32, Int32) = (-1, -1)
    var isOneContact = true
    for number in group {
      if identities[Int(number)].isNameAlone {
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

  mutating func join(_ members: some Collection<Int32>) {
    guard let first = members.first else { return }
    for member in members.dropFirst() { join(first, member) }
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
