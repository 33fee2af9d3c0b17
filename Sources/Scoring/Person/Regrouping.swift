import Model

/// Tells some contacts of a book apart anew and gathers the dealings with them. Its tables are as long as there are identities and are
/// made once for many uses: each puts back what it has changed.
struct Regrouping: ~Copyable {
  private let contactOf: [Int32]
  private let sides: [ContactBook.Side]
  /// By number of identity, the next one of its contact; -1 for none. A contact begins with the identity whose number it has.
  private let next: [Int32]
  private var sets: DisjointSets
  /// By number of contact, whether it is told apart anew.
  private var isAnew: [Bool]
  /// By number of a contact told apart anew, where it stands.
  private var sidesAnew: [ContactBook.Side]
  /// The contacts that are told apart anew, as the book numbers them, and all their identities.
  private var contacts = Column<Int32>()
  private var members = Column<Int32>()
  /// Contact and position of each of their touches: as numbers their order is that of contacts, and within one that of time.
  private var keys = Column<UInt64>()
  private var positions = Column<Int32>()
  private var collector: DealingsCollector
  /// What was handed out last; its memory serves again once nobody else holds it.
  private var dealings = Dealings()

  init(_ contactOf: [Int32], _ sides: [ContactBook.Side], _ history: History) {
    (self.contactOf, self.sides, sidesAnew) = (contactOf, sides, sides)
    sets = DisjointSets(contactOf)
    isAnew = [Bool](repeating: false, count: contactOf.count)
    next = Self.next(contactOf)
    collector = DealingsCollector(history, expecting: 0)
  }

  private static func next(_ contactOf: [Int32]) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: contactOf.count) { next, count in
      next.initialize(repeating: -1)
      count = contactOf.count
      for identity in contactOf.indices.reversed() {
        let contact = Int(contactOf[identity])
        if contact != identity { (next[identity], next[contact]) = (next[contact], Int32(truncatingIfNeeded: identity)) }
      }
    }
  }

  /// The dealings of a part of a book, in which some contacts may be otherwise.
  mutating func dealings(of part: ContactBook.Part, anew wanted: [Int32], in book: ContactBook, _ history: History) -> Dealings {
    if !isKnownUniquelyReferenced(&dealings) { dealings = Dealings() }
    start(wanted, part.presence, history.resolver)
    collect(part, book, history.touches)
    merge(part.asked, book.dealings, history.touches)
    // Whoever is inside now is of a contact that was.
    let isOutside = contacts.elements.allSatisfy { sides[Int($0)] == .outside }
    dealings.talksInside = isOutside ? book.dealings.talksInside : talksInside(part, history)
    end()
    return dealings
  }

  /// - Parameter wanted: In any order and number.
  private mutating func start(_ wanted: [Int32], _ presence: ContactBook.Presence, _ resolver: ContactResolver) {
    for contact in wanted where !isAnew[Int(contact)] {
      isAnew[Int(contact)] = true
      contacts.append(contact)
      var member = contact
      while member >= 0 {
        members.append(member)
        sets.put(member, below: member)
        sidesAnew[Int(member)] = .outside
        member = next[Int(member)]
      }
    }
    resolver.join(members.elements, presence, anew: isAnew, in: contactOf, &sets)
    for member in members.elements where presence.contains(member) {
      sidesAnew[Int(sets.root(member))].join(resolver.named[Int(member)])
    }
  }

  /// Gathers the dealings with the contacts that are told apart anew.
  private mutating func collect(_ part: ContactBook.Part, _ book: ContactBook, _ touches: [Touch]) {
    for contact in contacts.elements {
      for position in book.touches(of: contact) {
        guard Int(position) < part.asked.upperBound else { break }
        let (identity, day) = (touches[Int(position)].identity, touches[Int(position)].day)
        guard part.presence.contains(identity), day != part.missingDay else { continue }
        let contact = sets.root(identity)
        guard sidesAnew[Int(contact)] == .outside else { continue }
        keys.append(UInt64(UInt32(bitPattern: contact)) << 32 | UInt64(UInt32(bitPattern: position)))
      }
    }
    var keys = keys.elements
    keys.sort()
    for key in keys { positions.append(Int32(truncatingIfNeeded: key)) }
    let rows = touches[...]
    var start = 0
    while start < keys.count {
      let contact = keys[start] >> 32
      var end = start + 1
      while end < keys.count, keys[end] >> 32 == contact { end += 1 }
      // Of a contact whose last touch lies before them nothing is asked.
      if Int(positions[end - 1]) >= part.asked.lowerBound {
        let own = UnsafeBufferPointer(rebasing: positions.elements[start..<end])
        collector.add(Int32(truncatingIfNeeded: contact), own.span, rows.span)
      }
      start = end
    }
  }

  /// Makes dealings of what was gathered, and of what is asked for of those of the book with contacts that are as they were.
  private mutating func merge(_ asked: Range<Int>, _ all: Dealings, _ touches: [Touch]) {
    let (isAnew, contactOf) = (isAnew, contactOf)
    collector.takeOut { meetings, inbounds, oneToOnes in
      Self.merge(meetings, all.meetings.within(asked) { $0.touch }, into: &dealings.meetings, { $0.touch }) { !isAnew[Int($0.contact)] }
      Self.merge(inbounds, all.inbounds.within(asked) { $0.touch }, into: &dealings.inbounds, { $0.touch }) { !isAnew[Int($0.contact)] }
      Self.merge(oneToOnes, all.oneToOnes.within(asked), into: &dealings.oneToOnes, { $0 }) {
        !isAnew[Int(contactOf[Int(touches[Int($0)].identity)])]
      }
    }
  }

  /// Some items, in any order, among others in order of their positions.
  @inline(__always)
  private static func merge<Item>(
    _ items: UnsafeMutableBufferPointer<Item>, _ others: ArraySlice<Item>, into merged: inout [Item], _ position: (Item) -> Int32,
    _ isKept: (Item) -> Bool
  ) {
    if items.count > 1 {
      var items = items
      items.sort { position($0) < position($1) }
    }
    merged.removeAll(keepingCapacity: true)
    merged.reserveCapacity(items.count + others.count)
    // The others go over in runs: up to one that is left out, or before which an item stands.
    var (next, start) = (0, others.startIndex)
    for place in others.indices {
      let isKept = isKept(others[place])
      if isKept, next == items.count || position(items[next]) > position(others[place]) { continue }
      merged.append(contentsOf: others[start..<place])
      while next < items.count, position(items[next]) < position(others[place]) {
        merged.append(items[next])
        next += 1
      }
      start = isKept ? place : place + 1
    }
    merged.append(contentsOf: others[start...])
    while next < items.count {
      merged.append(items[next])
      next += 1
    }
  }

  private mutating func talksInside(_ part: ContactBook.Part, _ history: History) -> [Int32] {
    InsideConversations.talks(history, before: part.asked.upperBound) { position in
      let (identity, day) = (history.touches[position].identity, history.touches[position].day)
      guard part.presence.contains(identity), day != part.missingDay else { return nil }
      return ContactBook.colleague(identity, sidesAnew[Int(sets.root(identity))], history.resolver)
    }
  }

  /// Puts all back as the book has it.
  private mutating func end() {
    for member in members.elements {
      sets.put(member, below: contactOf[Int(member)])
      sidesAnew[Int(member)] = sides[Int(member)]
    }
    for contact in contacts.elements { isAnew[Int(contact)] = false }
    contacts.truncate(to: 0)
    members.truncate(to: 0)
    keys.truncate(to: 0)
    positions.truncate(to: 0)
  }
}
