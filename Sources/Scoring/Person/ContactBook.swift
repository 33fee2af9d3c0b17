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

  /// The first row in which an outside contact was met.
  struct Meeting {
    var contact: Int32
    var touch: Int32
    var day: Day
    /// First heard of at most `new_days` before.
    var isNew: Bool
  }

  /// - Parameter contactOf: The contact of each identity; touches of identities beyond are left out.
  init(_ history: History, contactOf: [Int32]) {
    self.contactOf = contactOf
    (isOutside, colleague) = Self.sides(history, contactOf)
    (ordered, starts) = Self.ordered(history, contactOf)
    let newTime = Int64(history.context.activity.organisation.newDays) * 24 * Instant.hour
    var (meetings, inbounds): ([Meeting], [Inbound]) = ([], [])
    var answers = Answers(history)
    for contact in contactOf.indices where Int(contactOf[contact]) == contact && isOutside[contact] {
      let touches = ordered[Int(starts[contact])..<Int(starts[contact + 1])]
      // A contact's least identity is that of its first row.
      let isNewAt = { (instant: Int64) in instant - history.firstInstants[contact] <= newTime }
      if let first = touches.first(where: { history.touches[Int($0)].kind == .contact }) {
        let touch = history.touches[Int(first)]
        meetings.append(Meeting(contact: Int32(contact), touch: first, day: touch.day, isNew: isNewAt(touch.instant)))
      }
      answers.collect(touches, contact: Int32(contact), isNewAt: isNewAt, into: &inbounds)
    }
    self.meetings = meetings.sorted { $0.touch < $1.touch }
    self.inbounds = inbounds.sorted { $0.touch < $1.touch }
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
    func contact(_ touch: Touch) -> Int? {
      touch.identity >= 0 && Int(touch.identity) < contactOf.count ? Int(contactOf[Int(touch.identity)]) : nil
    }
    var ends = [Int32](repeating: 0, count: contactOf.count + 1)
    for touch in history.touches {
      if let contact = contact(touch) { ends[contact + 1] += 1 }
    }
    for contact in contactOf.indices { ends[contact + 1] += ends[contact] }
    let starts = ends
    var positions = [Int32](repeating: 0, count: Int(ends[contactOf.count]))
    for (position, touch) in history.touches.enumerated() {
      guard let contact = contact(touch) else { continue }
      positions[Int(ends[contact])] = Int32(position)
      ends[contact] += 1
    }
    return (positions, starts)
  }

  /// The positions of the touches that name a contact, in order of time.
  func touches(of contact: Int32) -> ArraySlice<Int32> { ordered[Int(starts[Int(contact)])..<Int(starts[Int(contact) + 1])] }

  /// The contact that a touch names; nil for nobody.
  func contact(of touch: Touch) -> Int32? { touch.identity >= 0 ? contactOf[Int(touch.identity)] : nil }

  /// True where a touch names somebody outside.
  func isOutside(_ touch: Touch) -> Bool { contact(of: touch).map { isOutside[Int($0)] } ?? false }

  /// The colleague whom a touch names: its own, or else its contact's.
  func colleague(of touch: Touch, _ history: History) -> PersonIndex? {
    guard let contact = contact(of: touch) else { return nil }
    if case .colleague(let person, _) = history.resolver.named[Int(touch.identity)] { return person }
    return colleague[Int(contact)]
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
