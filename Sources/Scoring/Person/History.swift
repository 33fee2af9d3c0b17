import Model

/// All of one person's rows, in order of time, with the identities they name numbered for this person.
final class History {
  let index: PersonIndex
  let context: Context
  let calendar: PersonCalendar
  let touches: [Touch]
  let events: [EventRow]
  /// The identities in the order in which they first appear.
  let identities: [Identity]
  /// The instant of each identity's first row, in microseconds; ascending, unless the history is thinned.
  private let firstInstants: [Int64]
  /// Rows were taken out, so that identities may have appeared in another order than they are numbered, or not at all.
  private let isThinned: Bool
  let resolver: ContactResolver
  /// The instant of the first interaction with anybody.
  var firstInteraction: Int64? { positions[Int(Touch.Kind.interaction.rawValue)].first.map { touches[Int($0)].instant } }
  /// Positions of the touches of each kind, each row once, in order of time.
  private let positions: [[Int32]]
  let annotations: [Annotation]

  struct EventRow {
    var instant: Int64
    var day: Day
    var row: Int32
    /// The person was there, and it was no meeting of the company's own.
    var isAttended: Bool
    /// The first such row of its name and day: the event counts once.
    var isFirstOfEvent = false
    /// Talks there and those of them with new people, where both are known and count.
    var talks: (new: Int32, all: Int32)?
  }

  var person: Person { context.activity.people[Int(index)] }

  func isEmployed(on day: Day) -> Bool { context.activity.people[Int(index)].isEmployed(on: day) }

  init(_ index: PersonIndex, _ context: Context, calendar: PersonCalendar) {
    (self.index, self.context, self.calendar) = (index, context, calendar)
    var touches = TouchCollector(index, context).touches.sorted { $0.instant < $1.instant }
    var (identities, firstInstants): ([Identity], [Int64]) = ([], [])
    // Identities are numbered in the order in which they first appear.
    var numbers = LocalNumbers(capacity: touches.count)
    for position in touches.indices where touches[position].identity >= 0 {
      let (number, isNew) = numbers.number(of: UInt32(bitPattern: touches[position].identity))
      if isNew {
        identities.append(context.activity.identities[Int(touches[position].identity)])
        firstInstants.append(touches[position].instant)
      }
      touches[position].identity = number
    }
    (self.touches, self.identities, self.firstInstants, isThinned) = (touches, identities, firstInstants, false)
    events = Self.events(index, context)
    positions = Self.positions(touches)
    annotations = context.annotations[index] ?? []
    resolver = ContactResolver(identities, person: index, context)
  }

  /// The history as it would be without the rows of a local day.
  init(_ other: History, without day: Day) {
    (index, context, calendar, annotations) = (other.index, other.context, other.calendar, other.annotations)
    (identities, resolver, isThinned) = (other.identities, other.resolver, true)
    touches = other.touches.filter { $0.day != day }
    events = other.events.filter { $0.day != day }
    positions = Self.positions(touches)
    var firstInstants = [Int64](repeating: .max, count: other.identities.count)
    for touch in touches.reversed() where touch.identity >= 0 { firstInstants[Int(touch.identity)] = touch.instant }
    self.firstInstants = firstInstants
  }

  private static func positions(_ touches: [Touch]) -> [[Int32]] {
    var positions = [[Int32]](repeating: [], count: Touch.Kind.allCases.count)
    for position in touches.indices where !touches[position].isSecond {
      positions[Int(touches[position].kind.rawValue)].append(Int32(position))
    }
    return positions
  }

  private static func events(_ index: PersonIndex, _ context: Context) -> [EventRow] {
    let records = context.activity.events
    var events: [EventRow] = []
    events.reserveCapacity(records[index].count)
    for row in records[index].indices {
      let record = records.rows[row]
      let instant = record.moment.instant.microseconds
      let isThere = record.attendance == nil || record.attendance == .attended || record.attendance == .late
      var event = EventRow(
        instant: instant, day: context.day(of: instant), row: Int32(row), isAttended: isThere && record.kind != .internal)
      event.talks = NewShare.talks(record)
      event.isFirstOfEvent =
        event.isAttended
        && !events.reversed().prefix { $0.day == event.day }.contains { earlier in
          earlier.isAttended && context.foldedEvent(records.rows[Int(earlier.row)].event) == context.foldedEvent(record.event)
        }
      events.append(event)
    }
    return events
  }

  /// Positions of the touches of a kind within a range, each row once, in order of time.
  func positions(of kind: Touch.Kind, in range: Range<Int>) -> ArraySlice<Int32> {
    let all = positions[Int(kind.rawValue)]
    let first = partition(all.count) { Int(all[$0]) < range.lowerBound }
    return all[first..<partition(all.count, from: first) { Int(all[$0]) < range.upperBound }]
  }

  /// The contacts as they are told apart by the identities that have appeared before an instant. Later ones seldom change what was known, so the book of
  /// all identities serves wherever it tells the same.
  ///
  /// - Parameter since: A book made for this instant alone leaves out meetings and messages of contacts without a touch since then.
  func book(before instant: Int64, since: Int64) -> ContactBook {
    if isThinned {
      return ContactBook(self, contactOf: resolver.contacts(among: firstInstants.map { $0 < instant }), since: since)
    }
    let count = identityCount(before: instant)
    if count == identities.count || settled?[count] ?? false { return fullBook }
    let first = resolver.contacts(ofFirst: count)
    if settled == nil, fullBook.agrees(with: first, self) { return fullBook }
    return ContactBook(self, contactOf: first, like: fullBook, since: since)
  }

  private lazy var settled = resolver.settled(fullBook.contactOf)
  private lazy var fullBook = ContactBook(self, contactOf: resolver.contacts(ofFirst: identities.count))

  /// How many identities have appeared before an instant.
  private func identityCount(before instant: Int64) -> Int { partition(firstInstants.count) { firstInstants[$0] < instant } }

  /// How many touches lie before an instant.
  func touchCount(before instant: Int64) -> Int { partition(touches.count) { touches[$0].instant < instant } }
}

/// The first index from `first` and below `count` for which `isBefore` no longer holds.
@inline(__always)
func partition(_ count: Int, from first: Int = 0, _ isBefore: (Int) -> Bool) -> Int {
  var (low, high) = (first, count)
  while low < high {
    let middle = (low + high) / 2
    if isBefore(middle) { low = middle + 1 } else { high = middle }
  }
  return low
}

/// A small hash table from ids to consecutive numbers.
struct LocalNumbers {
  private var slots: [UInt64]
  private var count: Int32 = 0

  /// - Parameter capacity: More ids than this are never asked for.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [UInt64](repeating: .max, count: size)
  }

  /// The number of an id, and whether it is new.
  mutating func number(of id: UInt32) -> (Int32, isNew: Bool) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: UInt64(id) &* 0x9E37_79B9_7F4A_7C15 >> 32) & mask
    while slots[slot] != .max {
      if slots[slot] >> 32 == UInt64(id) { return (Int32(truncatingIfNeeded: slots[slot]), false) }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt64(id) << 32 | UInt64(count)
    count += 1
    return (count - 1, true)
  }
}
