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
  /// The instant of each identity's first row, in microseconds, ascending.
  let firstInstants: [Int64]
  let resolver: ContactResolver
  /// The instant of the first interaction with anybody.
  let firstInteraction: Int64?

  struct EventRow {
    var instant: Int64
    var day: Day
    var row: Int32
    /// The person was there, and it was no meeting of the company's own.
    var isAttended: Bool
  }

  var person: Person { context.activity.people[Int(index)] }

  convenience init(_ index: PersonIndex, _ context: Context, calendar: PersonCalendar) {
    let touches = TouchCollector(index, context).touches
    let events = context.activity.events[index].indices.map { row in
      let record = context.activity.events.rows[row]
      let instant = record.moment.instant.microseconds
      let isThere = record.attendance == nil || record.attendance == .attended || record.attendance == .late
      return EventRow(
        instant: instant, day: context.day(of: instant), row: Int32(row), isAttended: isThere && record.kind != .internal)
    }
    self.init(index, context, calendar, touches.sorted { $0.instant < $1.instant }, events, identities: context.activity.identities)
  }

  /// Numbers the identities of touches, which are numbered by `identities`, in the order of first appearance.
  private init(
    _ index: PersonIndex, _ context: Context, _ calendar: PersonCalendar, _ touches: [Touch], _ events: [EventRow],
    identities all: [Identity]
  ) {
    (self.index, self.context, self.calendar, self.events) = (index, context, calendar, events)
    var touches = touches
    var (identities, firstInstants): ([Identity], [Int64]) = ([], [])
    var numbers = LocalNumbers(capacity: touches.count)
    for position in touches.indices where touches[position].identity >= 0 {
      let (number, isNew) = numbers.number(of: UInt32(bitPattern: touches[position].identity))
      if isNew {
        identities.append(all[Int(touches[position].identity)])
        firstInstants.append(touches[position].instant)
      }
      touches[position].identity = number
    }
    (self.touches, self.identities, self.firstInstants) = (touches, identities, firstInstants)
    resolver = ContactResolver(identities, person: index, context)
    firstInteraction = touches.first(where: \.isInteraction)?.instant
  }

  /// The history as it would be without the rows of a local day.
  func without(_ day: Day) -> History {
    History(
      index, context, calendar, touches.filter { $0.day != day }, events.filter { $0.day != day }, identities: identities)
  }

  /// The contacts as they are told apart by the first so many identities. Later ones seldom change what was known, so the book of
  /// all identities serves wherever it tells the same.
  func book(ofFirst count: Int) -> ContactBook {
    let first = resolver.contacts(ofFirst: count)
    return fullBook.agrees(with: first, self) ? fullBook : ContactBook(self, contactOf: first)
  }

  private lazy var fullBook = ContactBook(self, contactOf: resolver.contacts(ofFirst: identities.count))

  /// How many identities have appeared before an instant.
  func identityCount(before instant: Int64) -> Int { partition(firstInstants.count) { firstInstants[$0] < instant } }

  /// How many touches lie before an instant.
  func touchCount(before instant: Int64) -> Int { partition(touches.count) { touches[$0].instant < instant } }
}

/// The first index below `count` for which `isBefore` no longer holds.
func partition(_ count: Int, _ isBefore: (Int) -> Bool) -> Int {
  var (low, high) = (0, count)
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
