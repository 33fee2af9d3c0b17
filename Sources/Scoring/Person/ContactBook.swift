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
  /// Positions in the touches by contact, those of one together and in order of time.
  private let ordered: [Int32]
  private let starts: [Int32]
  /// The first meeting with each outside contact, in order of time.
  let meetings: [Meeting]
  /// Inbound messages and calls of outside contacts, in order of time.
  let inbounds: [Inbound]
  /// Positions of the conversations inside that count, in order of time.
  private(set) var talksInside: [Int32] = []
  /// Positions of the one-to-ones that count, in order of time.
  private(set) var oneToOnes: [Int32] = []

  /// The first row in which an outside contact was met.
  struct Meeting {
    var contact: Int32
    var touch: Int32
    var day: Day
    /// First heard of at most `new_days` before.
    var isNew: Bool
    var secondTouch: SecondTouch.Outlook
  }

  /// - Parameters:
  ///   - contactOf: The contact of each identity; touches of identities beyond are left out.
  ///   - other: The book of all identities, which is right about every contact that is made up of the same.
  ///   - since: Of contacts without a touch since this instant, meetings and messages are left out.
  init(_ history: History, contactOf: [Int32], like other: ContactBook? = nil, since: Int64 = .min) {
    self.contactOf = contactOf
    (isOutside, colleague) = Self.sides(history, contactOf)
    (ordered, starts) = Self.ordered(history, contactOf)
    let newTime = Int64(history.context.activity.organisation.newDays) * 24 * Instant.hour
    let touches = history.touches
    var (meetings, inbounds): ([Meeting], [Inbound]) = ([], [])
    inbounds.reserveCapacity(touches.count / 2)
    var answers = Answers(history)
    let isAlike = other?.isAlike(contactOf, isOutside) ?? []
    if let other {
      meetings = other.meetings.filter { Int($0.contact) < isAlike.count && isAlike[Int($0.contact)] }
      inbounds = other.inbounds.filter { Int($0.contact) < isAlike.count && isAlike[Int($0.contact)] }
    }
    for contact in contactOf.indices where Int(contactOf[contact]) == contact && isOutside[contact] && (other == nil || !isAlike[contact]) {
      let positions = ordered[Int(starts[contact])..<Int(starts[contact + 1])]
      guard let earliest = positions.first, let last = positions.last, touches[Int(last)].instant >= since else { continue }
      let firstTouch = touches[Int(earliest)].instant
      if let first = positions.first(where: { touches[Int($0)].kind == .contact }) {
        let touch = touches[Int(first)]
        meetings.append(
          Meeting(
            contact: Int32(contact), touch: first, day: touch.day, isNew: touch.instant - firstTouch <= newTime,
            secondTouch: SecondTouch.outlook(positions, metOn: touch.day, history)))
      }
      answers.collect(positions, contact: Int32(contact), newUntil: firstTouch + newTime, into: &inbounds)
    }
    self.meetings = Self.inOrder(meetings, touches.count, \.touch)
    self.inbounds = Self.inOrder(inbounds, touches.count, \.touch)
    talksInside = InsideConversations.talks(history, self)
    oneToOnes = OneToOnes.meetings(history, self)
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

  private static func sides(_ history: History, _ contactOf: [Int32]) -> ([Bool], [PersonIndex?]) {
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

  /// A counting sort of the touches by contact, which keeps the order of time.
  private static func ordered(_ history: History, _ contactOf: [Int32]) -> (positions: [Int32], starts: [Int32]) {
    let (touches, count) = (history.touches, Int32(contactOf.count))
    var starts = [Int32](repeating: 0, count: contactOf.count + 2)
    for touch in touches where touch.identity >= 0 && touch.identity < count { starts[Int(contactOf[Int(touch.identity)]) + 2] += 1 }
    for contact in contactOf.indices { starts[contact + 2] += starts[contact + 1] }
    // Each start stands one place late until the touches are laid down, which moves it on to the next one's.
    var positions = [Int32](repeating: 0, count: Int(starts[contactOf.count + 1]))
    for position in touches.indices where touches[position].identity >= 0 && touches[position].identity < count {
      let contact = Int(contactOf[Int(touches[position].identity)])
      positions[Int(starts[contact + 1])] = Int32(position)
      starts[contact + 1] += 1
    }
    return (positions, starts)
  }

  /// The positions of the touches that name a contact, in order of time.
  func touches(of contact: Int32) -> ArraySlice<Int32> { ordered[Int(starts[Int(contact)])..<Int(starts[Int(contact) + 1])] }

  /// The contact that a touch names; nil for nobody, or somebody who has not appeared.
  func contact(of touch: Touch) -> Int32? {
    touch.identity >= 0 && Int(touch.identity) < contactOf.count ? contactOf[Int(touch.identity)] : nil
  }

  /// True where a touch names somebody outside.
  func isOutside(_ touch: Touch) -> Bool { contact(of: touch).map { isOutside[Int($0)] } ?? false }

  /// True where a touch names somebody inside, or oneself.
  func isInside(_ touch: Touch) -> Bool { contact(of: touch).map { !isOutside[Int($0)] } ?? false }

  /// The colleague whom a touch names: its own, or else its contact's.
  func colleague(of touch: Touch, _ history: History) -> PersonIndex? {
    guard let contact = contact(of: touch) else { return nil }
    if case .colleague(let person, _) = history.resolver.named[Int(touch.identity)] { return person }
    return colleague[Int(contact)]
  }

  /// For each contact of the first identities whether it is made up of the same of them here, and on the same side.
  private func isAlike(_ first: [Int32], _ isOutside: [Bool]) -> [Bool] {
    var isAlike = [Bool](repeating: true, count: first.count)
    for identity in first.indices {
      if first[identity] != contactOf[identity] {
        isAlike[Int(first[identity])] = false
        isAlike[Int(contactOf[identity])] = false
      }
      if isOutside[identity] != self.isOutside[identity] { isAlike[identity] = false }
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
