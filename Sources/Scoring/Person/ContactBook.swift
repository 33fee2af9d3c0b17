import Model

/// A person's contacts under one way of telling which identities are one: who is inside, each one's rows, and what became of each
/// message. What depends on the instant at which one looks is left to `Reading`, so that one book serves many months.
final class ContactBook {
  /// By number of identity, the number of its contact: the least of its identities.
  let contactOf: [Int32]
  /// By number of contact.
  let isOutside: [Bool]
  /// By number of contact, the colleague it is; nil for others.
  private let colleague: [PersonIndex?]
  /// Positions in the touches by contact, those of one together and in order of time; of the contacts that are not as in `other`.
  private let ordered: [Int32]
  private let starts: [Int32]
  /// The book of all identities, where this one is of fewer.
  private let other: ContactBook?
  /// By number of contact, whether it is as in the other book.
  private let isAlike: [Bool]
  /// The first meeting with each outside contact, in order of time.
  let meetings: [Meeting]
  /// Inbound messages and calls of outside contacts, in order of time.
  let inbounds: [Inbound]
  /// Positions of the one-to-ones that count, in order of time.
  let oneToOnes: [Int32]
  /// Positions of the conversations inside that count, in order of time.
  private(set) var talksInside: [Int32]

  /// The first row in which an outside contact was met.
  struct Meeting {
    var contact: Int32
    var touch: Int32
    var day: Day
    /// First heard of at most `new_days` before.
    var isNew: Bool
    var secondTouch: SecondTouch.Outlook
    var cards: DirectCards.Given
    var pitch: NoPitch.Mark?
  }

  /// The book of all identities.
  convenience init(_ history: History, contactOf: [Int32]) {
    let all = history.touches.indices
    let sides = Self.sides(history, contactOf)
    self.init(history, contactOf, sides, like: nil, isAlike: [], positions: all.map(Int32.init), asked: all)
  }

  /// A book of other contacts, or without some touches; what it has in common with the book of all identities is taken from there.
  ///
  /// - Parameters:
  ///   - contactOf: The contact of each identity; touches of identities beyond are left out.
  ///   - asked: The positions of the touches whose meetings, messages and talks are asked for; others may be left out.
  ///   - day: Leaves out the touches of this day.
  convenience init(_ history: History, contactOf: [Int32], like other: ContactBook, asked: Range<Int>, without day: Day? = nil) {
    let sides = Self.sides(history, contactOf)
    let isAlike = other.isAlike(contactOf, sides.isOutside, history.touches, without: day)
    var positions: [Int32] = []
    for contact in isAlike.indices where !isAlike[contact] { positions += other.touches(of: Int32(contact)) }
    if let day { positions.removeAll { history.touches[Int($0)].day == day } }
    self.init(history, contactOf, sides, like: other, isAlike: isAlike, positions: positions.sorted(), asked: asked)
  }

  /// - Parameter positions: Those of the touches of contacts that are not as in the other book, in order of time.
  private init(
    _ history: History, _ contactOf: [Int32], _ sides: (isOutside: [Bool], colleague: [PersonIndex?]), like other: ContactBook?,
    isAlike: [Bool], positions: [Int32], asked: Range<Int>
  ) {
    (self.contactOf, self.other, self.isAlike) = (contactOf, other, isAlike)
    (isOutside, colleague) = sides
    (ordered, starts) = Self.ordered(positions, history.touches, contactOf)
    let newTime = Int64(history.context.activity.organisation.newDays) * 24 * Instant.hour
    let touches = history.touches
    var (meetings, inbounds, oneToOnes): ([Meeting], [Inbound], [Int32]) = ([], [], [])
    if let other {
      func isKept(_ contact: Int32) -> Bool { Int(contact) < isAlike.count && isAlike[Int(contact)] }
      meetings = other.meetings.within(asked, { $0.touch }).filter { isKept($0.contact) }
      inbounds = other.inbounds.within(asked, { $0.touch }).filter { isKept($0.contact) }
      oneToOnes = other.oneToOnes.within(asked).filter { isKept(other.contactOf[Int(touches[Int($0)].identity)]) }
    } else {
      inbounds.reserveCapacity(touches.count / 2)
    }
    var answers = Answers(history)
    for contact in contactOf.indices where isOutside[contact] && starts[contact] < starts[contact + 1] {
      let positions = ordered[Int(starts[contact])..<Int(starts[contact + 1])]
      let firstTouch = touches[Int(positions.first!)].instant
      if let first = positions.first(where: { touches[Int($0)].kind == .contact }) {
        let touch = touches[Int(first)]
        meetings.append(
          Meeting(
            contact: Int32(contact), touch: first, day: touch.day, isNew: touch.instant - firstTouch <= newTime,
            secondTouch: SecondTouch.outlook(positions, metOn: touch.day, history), cards: DirectCards.Given(positions, touches),
            pitch: NoPitch.Mark(positions, touches)))
      }
      oneToOnes += OneToOnes.meetings(positions, touches)
      answers.collect(positions, contact: Int32(contact), newUntil: firstTouch + newTime, into: &inbounds)
    }
    self.meetings = Self.inOrder(meetings, touches.count, \.touch)
    self.inbounds = Self.inOrder(inbounds, touches.count, \.touch)
    self.oneToOnes = oneToOnes.sorted()
    talksInside = other?.talksInside ?? []
    let isAlikeInside = isAlike.indices.allSatisfy { isAlike[$0] || isOutside[$0] && other!.isOutside[$0] }
    if other == nil || !isAlikeInside { talksInside = InsideConversations.talks(history, self) }
  }

  /// Puts items in order of their positions, no two of which are equal, by laying each in its place.
  @inline(__always)
  private static func inOrder<Item>(_ items: [Item], _ count: Int, _ position: (Item) -> Int32) -> [Item] {
    guard items.count > 1 else { return items }
    var places = [Int32](repeating: -1, count: count)
    for index in items.indices { places[Int(position(items[index]))] = Int32(index) }
    var ordered: [Item] = []
    ordered.reserveCapacity(items.count)
    for place in places where place >= 0 { ordered.append(items[Int(place)]) }
    return ordered
  }

  private static func sides(_ history: History, _ contactOf: [Int32]) -> (isOutside: [Bool], colleague: [PersonIndex?]) {
    var isOutside = [Bool](repeating: true, count: contactOf.count)
    var colleague = [PersonIndex?](repeating: nil, count: contactOf.count)
    for identity in contactOf.indices {
      let contact = Int(contactOf[identity])
      switch history.resolver.named[identity] {
      case .outsider: break
      case .oneself: isOutside[contact] = false
      case .colleague(let person, _):
        isOutside[contact] = false
        colleague[contact] = min(colleague[contact] ?? .max, person)
      }
    }
    return (isOutside, colleague)
  }

  /// A counting sort of touches by contact, which keeps the order of time.
  private static func ordered(_ wanted: [Int32], _ touches: [Touch], _ contactOf: [Int32]) -> (positions: [Int32], starts: [Int32]) {
    let count = Int32(contactOf.count)
    var starts = [Int32](repeating: 0, count: contactOf.count + 2)
    for position in wanted {
      let identity = touches[Int(position)].identity
      if identity >= 0, identity < count { starts[Int(contactOf[Int(identity)]) + 2] += 1 }
    }
    for contact in contactOf.indices { starts[contact + 2] += starts[contact + 1] }
    // Each start stands one place late until the touches are laid down, which moves it on to the next one's.
    var positions = [Int32](repeating: 0, count: Int(starts[contactOf.count + 1]))
    for position in wanted {
      let identity = touches[Int(position)].identity
      guard identity >= 0, identity < count else { continue }
      let contact = Int(contactOf[Int(identity)])
      positions[Int(starts[contact + 1])] = position
      starts[contact + 1] += 1
    }
    return (positions, starts)
  }

  /// The positions of the touches that name a contact, in order of time.
  func touches(of contact: Int32) -> ArraySlice<Int32> {
    if let other, isAlike[Int(contact)] { return other.touches(of: contact) }
    return ordered[Int(starts[Int(contact)])..<Int(starts[Int(contact) + 1])]
  }

  /// A contact has a touch at one of some positions.
  func isTouched(_ contact: Int32, in range: Range<Int>) -> Bool { !touches(of: contact).within(range).isEmpty }

  /// The contact that a touch names; nil for nobody, or somebody who has not appeared.
  func contact(of touch: Touch) -> Int32? {
    touch.identity >= 0 && Int(touch.identity) < contactOf.count ? contactOf[Int(touch.identity)] : nil
  }

  /// True where a touch names somebody outside.
  func isOutside(_ touch: Touch) -> Bool { contact(of: touch).map { isOutside[Int($0)] } ?? false }

  /// The positions of the touches that name a contact inside, in order of time.
  func positionsInside(_ history: History) -> [Int32] {
    var positions: [Int32] = []
    for position in history.touches.indices where history.touches[position].day != history.missingDay {
      let identity = Int(history.touches[position].identity)
      if identity >= 0, identity < contactOf.count, !isOutside[Int(contactOf[identity])] { positions.append(Int32(position)) }
    }
    return positions
  }

  /// The colleague whom a touch names: its own, or else its contact's.
  func colleague(of touch: Touch, _ history: History) -> PersonIndex? {
    guard let contact = contact(of: touch) else { return nil }
    if case .colleague(let person, _) = history.resolver.named[Int(touch.identity)] { return person }
    return colleague[Int(contact)]
  }

  /// For each contact of some first identities whether it is made up of the same of them here, on the same side and without a touch on
  /// a day.
  private func isAlike(_ first: [Int32], _ isOutside: [Bool], _ touches: [Touch], without day: Day?) -> [Bool] {
    var isAlike = [Bool](repeating: true, count: first.count)
    for identity in first.indices {
      if first[identity] != contactOf[identity] {
        isAlike[Int(first[identity])] = false
        isAlike[Int(contactOf[identity])] = false
      }
      if isOutside[identity] != self.isOutside[identity] { isAlike[identity] = false }
    }
    if let day {
      for touch in touches where touch.day == day && touch.identity >= 0 {
        (isAlike[Int(first[Int(touch.identity)])], isAlike[Int(contactOf[Int(touch.identity)])]) = (false, false)
      }
    }
    return isAlike
  }

  /// True where the first identities alone, with these contacts, would tell the same of themselves.
  func agrees(with first: [Int32], _ history: History) -> Bool {
    for identity in first.indices where first[identity] != contactOf[identity] { return false }
    guard first.count < contactOf.count else { return true }
    // A contact may have been found to be inside, or to be somebody, only later.
    for identity in first.count..<contactOf.count where Int(contactOf[identity]) < first.count {
      if history.resolver.named[identity] != .outsider { return false }
    }
    return true
  }
}
