import Model

/// Tells an e-mail or phone that many people share, such as info@, from one of a single contact.
enum Switchboard {
  /// The words of a name, numbered.
  private typealias Words = [UInt32]

  /// Identities that share the detail of a switchboard, in the order of appearance.
  struct Group {
    let members: [Int32]
    /// From so many members on the detail is that of a switchboard; of fewer it makes one contact.
    let threshold: Int
    /// The member with which it shows.
    var known: Int32 { members[threshold - 1] }

    /// Joins those of some members that are one contact: all, or behind a switchboard those of equal name.
    ///
    /// - Parameter present: The members that have appeared; where they are not the first so many, their names are looked at anew.
    func join(_ present: [Int32], _ identities: [Identity], _ texts: TextPool, _ sets: inout DisjointSets) {
      func name(_ member: Int32) -> TextPool.ID { identities[Int(member)].foldedName }
      let threshold = members.starts(with: present) ? threshold : Switchboard.threshold(present.map(name), texts)
      let isSwitchboard = present.count >= threshold
      let ordered = isSwitchboard ? present.sorted { (name($0), $0) < (name($1), $1) } : present
      for (a, b) in zip(ordered, ordered.dropFirst()) where !isSwitchboard || name(a) == name(b) { sets.join(a, b) }
    }
  }

  /// Takes the switchboards among the chains of an e-mail or phone out of them.
  static func cut(from details: inout IdentityChain, _ identities: [Identity], _ texts: TextPool) -> [Group] {
    var groups: [Group] = []
    forEachLongEnd(details.before) { end in
      guard hasThreeNames(details, upTo: end, identities) else { return }
      let members = details.members(upTo: end)
      let threshold = threshold(members.map { identities[Int($0)].foldedName }, texts)
      if threshold < .max { groups.append(Group(members: members, threshold: threshold)) }
    }
    for group in groups { details.cut(group.members) }
    return groups
  }

  /// Hands over the last identities of chains of three or more, from the last one.
  @inline(__always)
  private static func forEachLongEnd(_ before: [Int32], _ body: (Int32) -> Void) {
    withUnsafeTemporaryAllocation(of: Bool.self, capacity: before.count) { isInner in
      isInner.initialize(repeating: false)
      for number in before.indices.reversed() where before[number] >= 0 {
        isInner[Int(before[number])] = true
        if !isInner[number], before[Int(before[number])] >= 0 { body(Int32(truncatingIfNeeded: number)) }
      }
    }
  }

  /// Few chains have three different names.
  private static func hasThreeNames(_ details: IdentityChain, upTo end: Int32, _ identities: [Identity]) -> Bool {
    var (first, second, number): (TextPool.ID, TextPool.ID, Int32) = (0, 0, end)
    while number >= 0 {
      let name = identities[Int(number)].foldedName
      if name != 0, name != first, name != second {
        if first == 0 { first = name } else if second == 0 { second = name } else { return true }
      }
      number = details.before[Int(number)]
    }
    return false
  }

  /// How many of the names, in order, make it a switchboard: the first so many hold three that share no word pairwise.
  /// `Int.max` where they never do. A blank name is no name.
  static func threshold(_ names: some Collection<TextPool.ID>, _ texts: TextPool) -> Int {
    guard hasThree(names) else { return .max }
    var known: Set<TextPool.ID> = [0]
    // For each distinct name its words, and how many names stand before it.
    var numbers = ByteTable()
    var (words, positions): ([Words], [Int]) = ([], [])
    for (position, name) in names.enumerated() where known.insert(name).inserted {
      var text = texts[name]
      words.append(
        text.withUTF8 { text in
          text.split(separator: 0x20).map { numbers.intern(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: $0))).index }
        })
      positions.append(position)
    }
    // Once three are apart they stay so; where that begins is found by halving.
    let first = partition(words.count + 1) { !hasThreeApart(words[..<$0]) }
    return first > words.count ? .max : positions[first - 1] + 1
  }

  /// Most e-mails have one name in one or two spellings, which needs no look at words.
  private static func hasThree(_ names: some Collection<TextPool.ID>) -> Bool {
    var (first, second): (TextPool.ID, TextPool.ID) = (0, 0)
    for name in names where name != 0 && name != first && name != second {
      if first == 0 { first = name } else if second == 0 { second = name } else { return true }
    }
    return false
  }

  /// Takes names that are apart from those taken before. With fewer than three of them every name shares a word with one taken, and
  /// three that are apart must share different ones: so names are compared by these few words first.
  private static func hasThreeApart(_ names: ArraySlice<Words>) -> Bool {
    var taken: Words = []
    var count = 0
    for name in names where areApart(name, taken) {
      taken += name
      count += 1
      if count == 3 { return true }
    }
    if taken.count < 3 { return false }
    let classes = Dictionary(grouping: names) { Set($0).intersection(taken) }
    let keys = Array(classes.keys)
    for i in keys.indices {
      for j in keys.indices where j > i && keys[i].isDisjoint(with: keys[j]) {
        for k in keys.indices where k > j && keys[k].isDisjoint(with: keys[i]) && keys[k].isDisjoint(with: keys[j]) {
          if hasOneOfEach(classes[keys[i]]!, classes[keys[j]]!, classes[keys[k]]!) { return true }
        }
      }
    }
    return false
  }

  /// Two names share no word.
  private static func areApart(_ a: Words, _ b: Words) -> Bool { !a.contains { b.contains($0) } }

  /// Three names, one of each list, that share no word pairwise.
  private static func hasOneOfEach(_ a: [Words], _ b: [Words], _ c: [Words]) -> Bool {
    a.contains { first in
      b.contains { second in
        areApart(first, second) && c.contains { areApart($0, first) && areApart($0, second) }
      }
    }
  }
}
