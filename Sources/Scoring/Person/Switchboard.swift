import Model

/// Tells an e-mail or phone that many people share, such as info@, from one of a single contact.
enum Switchboard {
  /// How many of the names, in order, make it a switchboard: the first so many hold three that share no word pairwise.
  /// `Int.max` where they never do. A blank name is no name.
  static func threshold(_ names: some Collection<TextPool.ID>, _ texts: TextPool) -> Int {
    guard hasThree(names) else { return .max }
    var known: Set<TextPool.ID> = [0]
    var words: [Set<Substring>] = []
    for (index, name) in names.enumerated() where known.insert(name).inserted {
      let new = Set(Substring(texts[name]).split(separator: " "))
      let apart = words.filter { $0.isDisjoint(with: new) }
      for i in apart.indices where apart[(i + 1)...].contains(where: { $0.isDisjoint(with: apart[i]) }) { return index + 1 }
      words.append(new)
    }
    return .max
  }

  /// Most e-mails have one name in one or two spellings, which needs no look at words.
  private static func hasThree(_ names: some Collection<TextPool.ID>) -> Bool {
    var (first, second): (TextPool.ID, TextPool.ID) = (0, 0)
    for name in names where name != 0 && name != first && name != second {
      if first == 0 { first = name } else if second == 0 { second = name } else { return true }
    }
    return false
  }
}
