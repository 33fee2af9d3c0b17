import Model

/// What the same rows come to where some identities or a day are missing.
extension ContactBook {
  /// Some of the book's identities and touches.
  struct Part {
    /// The positions of the touches whose dealings are asked for; others may be left out.
    let asked: Range<Int>
    /// By number of identity, whether it is there.
    let isThere: [Bool]
    /// Touches of this day are left out.
    let missingDay: Day?
  }

  /// The dealings of a part, in which some contacts may be otherwise than in the book: they are told apart anew, and what the others
  /// come to is taken from the book.
  ///
  /// - Parameter wanted: All contacts that are otherwise, or have lost a touch, in any order and number.
  func dealings(of part: Part, anew wanted: [Int32], _ history: History) -> Dealings {
    var isAnew = [Bool](repeating: false, count: contactOf.count)
    var contacts: [Int32] = []
    for contact in wanted where !isAnew[Int(contact)] {
      isAnew[Int(contact)] = true
      contacts.append(contact)
    }
    let roots = history.resolver.contacts(where: part.isThere, anew: isAnew, in: contactOf)
    var sides = sides
    for contact in contacts { sides[Int(contact)] = .outside }
    for identity in contactOf.indices where isAnew[Int(contactOf[identity])] && part.isThere[identity] {
      sides[Int(roots[identity])].join(history.resolver.named[identity])
    }
    var dealings = collected(contacts, part, roots, sides, history)
    merge(&dealings, part.asked, history) { !isAnew[Int($0)] }
    // Whoever is inside now is of a contact that was.
    if contacts.allSatisfy({ self.sides[Int($0)] == .outside }) {
      dealings.talksInside = self.dealings.talksInside
    } else {
      let inside = history.touches.indices.filter { position in
        let (identity, day) = (Int(history.touches[position].identity), history.touches[position].day)
        return identity >= 0 && part.isThere[identity] && day != part.missingDay && sides[Int(roots[identity])] != .outside
      }
      dealings.talksInside = InsideConversations.talks(history, inside.map(Int32.init)) {
        Self.colleague($0, sides[Int(roots[Int($0)])], history.resolver)
      }
    }
    return dealings
  }

  /// The dealings with the contacts that are told apart anew.
  private func collected(
    _ contacts: [Int32], _ part: Part, _ roots: [Int32], _ sides: [Side], _ history: History
  ) -> Dealings {
    // Contact and position of each of their touches: as numbers their order is that of contacts, and within one that of time.
    var keys: [UInt64] = []
    for contact in contacts {
      for position in touches(of: contact) {
        let (identity, day) = (Int(history.touches[Int(position)].identity), history.touches[Int(position)].day)
        guard part.isThere[identity], day != part.missingDay, sides[Int(roots[identity])] == .outside else { continue }
        keys.append(UInt64(UInt32(bitPattern: roots[identity])) << 32 | UInt64(UInt32(bitPattern: position)))
      }
    }
    keys.sort()
    let (positions, touches) = (keys.map { Int32(truncatingIfNeeded: $0) }[...], history.touches[...])
    var collector = DealingsCollector(history, expecting: keys.count)
    var start = 0
    while start < keys.count {
      let contact = keys[start] >> 32
      var end = start + 1
      while end < keys.count, keys[end] >> 32 == contact { end += 1 }
      let all = positions.span
      collector.add(Int32(truncatingIfNeeded: contact), all.extracting(start..<end), touches.span)
      start = end
    }
    return collector.inOrder()
  }

  /// Adds what is asked for of the dealings of the book with contacts that are as they were.
  private func merge(_ dealings: inout Dealings, _ asked: Range<Int>, _ history: History, _ isKept: (Int32) -> Bool) {
    let (all, touches) = (self.dealings, history.touches)
    Self.merge(&dealings.meetings, all.meetings.within(asked) { $0.touch }, { $0.touch }) { isKept($0.contact) }
    Self.merge(&dealings.inbounds, all.inbounds.within(asked) { $0.touch }, { $0.touch }) { isKept($0.contact) }
    Self.merge(&dealings.oneToOnes, all.oneToOnes.within(asked), { $0 }) { isKept(contactOf[Int(touches[Int($0)].identity)]) }
  }

  /// Merges further items into some by their positions, both in order of these.
  @inline(__always)
  private static func merge<Item>(
    _ items: inout [Item], _ others: ArraySlice<Item>, _ position: (Item) -> Int32, _ isKept: (Item) -> Bool
  ) {
    var merged: [Item] = []
    merged.reserveCapacity(items.count + others.count)
    var next = 0
    for other in others where isKept(other) {
      while next < items.count, position(items[next]) < position(other) {
        merged.append(items[next])
        next += 1
      }
      merged.append(other)
    }
    merged.append(contentsOf: items[next...])
    items = merged
  }
}
