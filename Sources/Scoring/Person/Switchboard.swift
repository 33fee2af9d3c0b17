import Model

/// Tells an e-mail or phone that many people share, such as info@, from one of a single contact.
enum Switchboard {
  private typealias Words = Set<Substring>

  /// How many of the names, in order, make it a switchboard: the first so many hold three that share no word pairwise.
  /// `Int.max` where they never do. A blank name is no name.
  static func threshold(_ names: some Collection<TextPool.ID>, _ texts: TextPool) -> Int {
    guard hasThree(names) else { return .max }
    var known: Set<TextPool.ID> = [0]
    // For each distinct name its words, and how many names stand before it.
    var words: [Words] = []
    var positions: [Int] = []
    for (position, name) in names.enumerated() where known.insert(name).inserted {
      words.append(Set(Substring(texts[name]).split(separator: " ")))
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
    for name in names where name.isDisjoint(with: taken) {
      taken.formUnion(name)
      count += 1
      if count == 3 { return true }
    }
    let classes = Dictionary(grouping: names) { $0.intersection(taken) }
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

  /// Three names, one of each list, that share no word pairwise.
  private static func hasOneOfEach(_ a: [Words], _ b: [Words], _ c: [Words]) -> Bool {
    a.contains { first in
      b.contains { second in
        first.isDisjoint(with: second) && c.contains { $0.isDisjoint(with: first) && $0.isDisjoint(with: second) }
      }
    }
  }
}
