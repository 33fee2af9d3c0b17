import Model

/// The cards of all address books in groups that share an e-mail, a phone, a name or an entry, directly or through each other: only
/// whole groups can join anybody's rows, so a person takes in those that their rows touch and leaves the others.
struct AddressBook: Sendable {
  private let cards: [AddressCard]
  /// The cards of each group by place in `cards`, ascending.
  private let groups: [[Int32]]
  /// The group of each e-mail, phone and folded name; their ids are all different.
  private let groupOfText: [TextPool.ID: Int32]
  private let identities: [Identity]

  /// Nil where there are no cards, so that nothing is spent on them.
  init?(_ activity: Activity) {
    guard !activity.cards.isEmpty else { return nil }
    (cards, identities) = (activity.cards, activity.identities)
    var sets = DisjointSets(cards.count)
    var last: [TextPool.ID: Int32] = [:]
    for number in cards.indices {
      if cards[number].isFurther { sets.join(Int32(number), Int32(number - 1)) }
      for text in Self.texts(identities[Int(cards[number].identity)]) {
        if let other = last.updateValue(Int32(number), forKey: text) { sets.join(other, Int32(number)) }
      }
    }
    var groups: [[Int32]] = []
    var groupOfCard = sets.roots()
    for number in cards.indices {
      let root = Int(groupOfCard[number])
      // A root comes before all others of its set.
      if root == number { groups.append([]) }
      groupOfCard[number] = root == number ? Int32(groups.count - 1) : groupOfCard[root]
      groups[Int(groupOfCard[number])].append(Int32(number))
    }
    self.groups = groups
    groupOfText = last.mapValues { groupOfCard[Int($0)] }
  }

  private static func texts(_ identity: Identity) -> [TextPool.ID] {
    [identity.email, identity.phone, identity.foldedName].filter { $0 != 0 }
  }

  /// The cards that concern a person: of their own or of everybody's books, in groups that the person's rows touch.
  /// - Parameter touches: Rows whose identities are still those of the activity.
  func cards(of person: PersonIndex, touching touches: [Touch]) -> CardLinks {
    var wanted: Set<Int32> = []
    for touch in touches where touch.identity >= 0 {
      for text in Self.texts(identities[Int(touch.identity)]) {
        if let group = groupOfText[text] { wanted.insert(group) }
      }
    }
    var result = CardLinks()
    var numbers: [IdentityID: Int32] = [:]
    for place in wanted.sorted().flatMap({ groups[Int($0)] }) {
      let card = cards[Int(place)]
      guard card.owner < 0 || card.owner == person else { continue }
      let number = numbers[card.identity] ?? Int32(result.identities.count)
      if numbers.updateValue(number, forKey: card.identity) == nil { result.identities.append(card.identity) }
      // The details of one entry are of one owner and stand together.
      if card.isFurther, let before = numbers[cards[Int(place) - 1].identity] { result.pairs.append(.init(first: before, second: number)) }
    }
    return result
  }
}

/// What address books add to a person's identities.
struct CardLinks {
  /// Each once.
  var identities: [IdentityID] = []
  var pairs: [Pair] = []

  /// Places in `identities` of two that are one contact.
  struct Pair {
    let first, second: Int32
  }
}
