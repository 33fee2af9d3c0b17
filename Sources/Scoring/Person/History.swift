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
  /// The instant of each identity's first row, in microseconds; ascending.
  private let firstInstants: [Int64]
  let resolver: ContactResolver
  /// The instant of the first interaction with anybody.
  var firstInteraction: Int64? { touches.first(where: \.isInteraction)?.instant }
  /// Positions of the rows of referrals, in order of time.
  let referrals: [Int32]
  /// Positions of the rows of introductions, each row once, in order of time.
  let introductions: [Int32]
  /// Positions of the rows of outcomes, in order of time.
  let outcomes: [Int32]
  /// Positions of the touches that are no records of their own.
  private let others: [Int32]
  let annotations: [Annotation]
  /// What BNI's own reports say.
  let chapterRows: [ChapterRow]
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

  init(_ index: PersonIndex, _ context: Context, calendar: PersonCalendar) {
    (self.index, self.context, self.calendar) = (index, context, calendar)
    var touches = TouchCollector.touches(of: index, context)
    // Those of address books were there before all rows.
    let cards = context.book?.cards(of: index, touching: touches) ?? CardLinks()
    let numbers = LocalNumbers(cards.identities, numbering: &touches)
    // All at once, so that the fetches from memory overlap.
    let identities = numbers.ids.map { context.activity.identities[Int($0)] }
    (self.touches, self.identities, firstInstants) = (touches, identities, numbers.firstInstants)
    events = Self.events(index, context)
    var (referrals, introductions, outcomes, others): ([Int32], [Int32], [Int32], [Int32]) = ([], [], [], [])
    for position in touches.indices where !(touches[position].kind == .interaction || touches[position].kind == .contact) {
      let place = Int32(truncatingIfNeeded: position)
      if !touches[position].isRecord { others.append(place) }
      switch touches[position].kind {
      case .referral: referrals.append(place)
      case .introduction: if !touches[position].isSecond { introductions.append(place) }
      case .outcome: outcomes.append(place)
      case .contact, .interaction, .connection: break
      }
    }
    (self.referrals, self.introductions, self.outcomes, self.others) = (referrals, introductions, outcomes, others)
    (annotations, chapterRows) = (context.annotations[index] ?? [], context.chapterRows[index] ?? [])
    resolver = ContactResolver(identities, cards: cards.pairs, person: index, context)
  }

  private static func events(_ index: PersonIndex, _ context: Context) -> [EventRow] {
    let records = context.activity.events
    precondition(records[index].areAll(of: index), "events stand with somebody else")
    var events: [EventRow] = []
    events.reserveCapacity(records[index].count)
    for row in records[index].indices {
      let record = records.rows[row]
      let instant = record.moment.instant.microseconds
      let isThere =
        switch record.attendance {
        case .attended, .late, nil: true
        case .substitute, .excused, .medical, .absent: false
        }
      var event = EventRow(
        instant: instant, day: context.day(of: instant), row: Int32(row), isAttended: isThere && record.kind != .internal)
      event.talks = NewShare.talks(record)
      event.isFirstOfEvent =
        event.isAttended
        && !events.reversed().prefix { $0.day == event.day }.contains { earlier in
          earlier.isAttended && context.eventNames[records.rows[Int(earlier.row)].event] == context.eventNames[record.event]
        }
      events.append(event)
    }
    return events
  }

  /// How many touches within a range are records.
  func recordCount(in range: Range<Int>) -> Int { range.count - others.within(range).count }

  /// The contacts as they are told apart by the identities that have appeared before an instant.
  func book(before instant: Int64) -> ContactBook {
    let count = identityCount(before: instant)
    return count == identities.count ? fullBook : ContactBook(self, contactOf: resolver.contacts(ofFirst: count))
  }

  /// The dealings with contacts as they are told apart by all identities.
  var dealings: Dealings { fullBook.dealings }

  /// The dealings at some positions, with contacts as they are told apart by the identities that have appeared before an instant.
  /// Later ones seldom change what was known, so most of the dealings are those of the book of all identities.
  ///
  /// - Parameter asked: Dealings elsewhere may be left out.
  func dealings(at asked: Range<Int>, before instant: Int64) -> Dealings {
    let count = identityCount(before: instant)
    let book = fullBook
    guard count < identities.count else { return book.dealings }
    // Where none of the contacts that are otherwise was dealt with, nothing is.
    let isOtherwise = changes.contains { $0.counts.contains(count) && book.isTouched($0.contact, in: asked) }
    guard isOtherwise else { return book.dealings }
    let part = ContactBook.Part(asked: asked, presence: ContactBook.Presence(first: count), missingDay: nil)
    return book.dealings(of: part, anew: changes(at: count), self)
  }

  /// The same as they would be without the rows of a local day.
  func dealings(at asked: Range<Int>, before instant: Int64, without day: Day) -> Dealings {
    let (book, count) = (fullBook, identityCount(before: instant))
    var isMissing = [Bool](repeating: false, count: identities.count)
    var contacts = changes(at: count)
    for position in touches(on: day) where touches[position].identity >= 0 && position < asked.upperBound {
      let identity = Int(touches[position].identity)
      contacts.append(book.contactOf[identity])
      let isElsewhere = book.touches(of: book.contactOf[identity]).contains {
        Int($0) < asked.upperBound && touches[Int($0)].day != day && Int(touches[Int($0)].identity) == identity
      }
      if !isElsewhere, firstInstants[identity] != .min { isMissing[identity] = true }
    }
    if isMissing.contains(true) { contacts += resolver.contacts(bereftOf: isMissing, in: book.contactOf) }
    let presence = ContactBook.Presence(first: count, without: isMissing)
    return book.dealings(of: ContactBook.Part(asked: asked, presence: presence, missingDay: day), anew: contacts, self)
  }

  /// The contacts that the first so many identities tell otherwise than all.
  private func changes(at count: Int) -> [Int32] {
    guard count < identities.count else { return [] }
    var contacts: [Int32] = []
    for change in changes where change.counts.contains(count) { contacts.append(change.contact) }
    return contacts
  }

  private lazy var changes = resolver.changes(fullBook.contactOf)
  private lazy var fullBook = ContactBook(self, contactOf: resolver.contacts(ofFirst: identities.count))

  /// How many identities have appeared before an instant.
  private func identityCount(before instant: Int64) -> Int { partition(firstInstants.count) { firstInstants[$0] < instant } }

  /// The positions of the touches of a local day.
  func touches(on day: Day) -> Range<Int> {
    let first = partition(touches.count) { touches[$0].day < day }
    return first..<partition(touches.count, from: first) { touches[$0].day <= day }
  }

  /// The rows of events from one instant to another, those of a day left out.
  func events(from first: Int64, before end: Int64, without day: Day?) -> ArraySlice<EventRow> {
    let last = partition(events.count) { events[$0].instant < end }
    let rows = events[min(partition(events.count) { events[$0].instant < first }, last)..<last]
    return day.map { day in rows.filter { $0.day != day }[...] } ?? rows
  }

  /// How many touches lie before an instant.
  func touchCount(before instant: Int64) -> Int { partition(touches.count) { touches[$0].instant < instant } }
}
