import Model

/// A person's contacts under one way of telling which identities are one: who is inside, each one's rows, and what came of them.
final class ContactBook {
  /// Where a contact stands.
  enum Side: Equatable {
    case outside
    case colleague(PersonIndex)
    case oneself
  }

  /// By number of identity, the number of its contact: the least of its identities.
  let contactOf: [Int32]
  /// By number of contact.
  let sides: [Side]
  /// Positions in the touches by contact, those of one together and in order of time.
  private let ordered: [Int32]
  /// By number of contact, where its positions begin, and behind the last.
  private let starts: [Int32]
  let dealings: Dealings
  /// Where some of the contacts are told apart anew; nil until that is asked for.
  var regrouping: Regrouping?

  /// - Parameter contactOf: The contact of each identity; touches of identities beyond are left out.
  init(_ history: History, contactOf: [Int32]) {
    self.contactOf = contactOf
    let (touches, resolver) = (history.touches, history.resolver)
    let sides = Self.sides(contactOf, resolver)
    let (ordered, starts) = Self.ordered(touches, contactOf)
    // Slices, whose spans older systems have too.
    let (positions, rows) = (ordered[...], touches[...])
    var collector = DealingsCollector(history, expecting: touches.count)
    for contact in contactOf.indices where starts[contact] < starts[contact + 1] && sides[contact] == .outside {
      let positions = positions.span
      collector.add(
        Int32(truncatingIfNeeded: contact), positions.extracting(Int(starts[contact])..<Int(starts[contact + 1])), rows.span)
    }
    let dealings = collector.inOrder(among: touches.count)
    dealings.talksInside = InsideConversations.talks(history, before: touches.count) { position in
      let identity = touches[position].identity
      return identity < contactOf.count ? Self.colleague(identity, sides[Int(contactOf[Int(identity)])], resolver) : nil
    }
    (self.sides, self.ordered, self.starts, self.dealings) = (sides, ordered, starts, dealings)
  }

  private static func sides(_ contactOf: [Int32], _ resolver: ContactResolver) -> [Side] {
    var sides: [Side] = []
    sides.reserveCapacity(contactOf.count)
    for _ in contactOf { sides.append(.outside) }
    for identity in contactOf.indices { sides[Int(contactOf[identity])].join(resolver.named[identity]) }
    return sides
  }

  /// The colleague whom an identity names: its own, or else its contact's.
  static func colleague(_ identity: Int32, _ side: Side, _ resolver: ContactResolver) -> PersonIndex? {
    guard case .colleague(let colleague) = side else { return nil }
    if case .colleague(let own, _) = resolver.named[Int(identity)] { return own }
    return colleague
  }

  /// A counting sort of the touches by contact, which keeps the order of time.
  private static func ordered(_ touches: [Touch], _ contactOf: [Int32]) -> (positions: [Int32], starts: [Int32]) {
    let (rows, numbers) = (touches[...], contactOf[...])
    let (touches, contacts) = (rows.span, numbers.span)
    var starts = [Int32](repeating: 0, count: contacts.count + 2)
    var named = 0
    for position in touches.indices {
      let identity = Int(touches[position].identity)
      guard identity >= 0, identity < contacts.count else { continue }
      starts[Int(contacts[identity]) + 2] += 1
      named += 1
    }
    for contact in contacts.indices { starts[contact + 2] += starts[contact + 1] }
    // Each start stands one place late until the touches are laid down, which moves it on to the next one's.
    let positions = [Int32](unsafeUninitializedCapacity: named) { positions, filled in
      for position in touches.indices {
        let identity = Int(touches[position].identity)
        guard identity >= 0, identity < contacts.count else { continue }
        let place = Int(contacts[identity]) + 1
        positions[Int(starts[place])] = Int32(truncatingIfNeeded: position)
        starts[place] += 1
      }
      filled = named
    }
    return (positions, starts)
  }

  /// The positions of the touches that name a contact, in order of time.
  func touches(of contact: Int32) -> ArraySlice<Int32> { ordered[Int(starts[Int(contact)])..<Int(starts[Int(contact) + 1])] }

  /// The position of a contact's last touch before some position, and how many it has until there; nil of none.
  func lastTouch(of contact: Int32, before end: Int) -> (position: Int, count: Int)? {
    let first = Int(starts[Int(contact)])
    var last = Int(starts[Int(contact) + 1])
    while last > first, Int(ordered[last - 1]) >= end { last -= 1 }
    return last > first ? (Int(ordered[last - 1]), last - first) : nil
  }

  /// A contact has a touch at one of some positions.
  func isTouched(_ contact: Int32, in range: Range<Int>) -> Bool {
    let last = Int(starts[Int(contact) + 1])
    let first = partition(last, from: Int(starts[Int(contact)])) { Int(ordered[$0]) < range.lowerBound }
    return first < last && Int(ordered[first]) < range.upperBound
  }

  /// The contact that a touch names; nil for nobody, or somebody who has not appeared.
  func contact(of touch: Touch) -> Int32? {
    touch.identity >= 0 && Int(touch.identity) < contactOf.count ? contactOf[Int(touch.identity)] : nil
  }

  func isOutside(contact: Int32) -> Bool { sides[Int(contact)] == .outside }

  /// True where a touch names somebody outside.
  func isOutside(_ touch: Touch) -> Bool { contact(of: touch).map(isOutside(contact:)) ?? false }

  /// The colleague whom a touch names.
  func colleague(of touch: Touch, _ history: History) -> PersonIndex? {
    contact(of: touch).flatMap { Self.colleague(touch.identity, sides[Int($0)], history.resolver) }
  }
}

extension ContactBook.Side {
  /// Takes in whom one of the contact's identities names; of several colleagues the one of lowest id counts.
  mutating func join(_ named: ContactResolver.Named) {
    switch (named, self) {
    case (.outsider, _): break
    case (.oneself, _): self = .oneself
    case (.colleague(let person, _), .colleague(let other)): self = .colleague(min(person, other))
    case (.colleague(let person, _), _): self = .colleague(person)
    }
  }
}
