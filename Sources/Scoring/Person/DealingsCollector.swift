import Model

/// Gathers the dealings with one outside contact after another.
struct DealingsCollector: ~Copyable {
  private let context: Context
  private let calendar: PersonCalendar
  /// Somebody first heard of at most so many microseconds before is new.
  private let newTime: Int64
  private var answers: Answers
  private var meetings = Column<Dealings.Meeting>()
  private var inbounds = Column<Inbound>()
  private var oneToOnes = Column<Int32>()

  /// - Parameter expected: About so many touches will be handed over.
  init(_ history: History, expecting expected: Int) {
    (context, calendar) = (history.context, history.calendar)
    newTime = Int64(history.context.activity.organisation.newDays) * 24 * Instant.hour
    answers = Answers(history)
    meetings.reserve(expected / 4)
    inbounds.reserve(expected / 2)
  }

  /// Takes up a contact.
  ///
  /// - Parameter positions: Those of all touches of the contact, at least one, in order of time.
  mutating func add(_ contact: Int32, _ positions: Span<Int32>, _ touches: Span<Touch>) {
    let firstTouch = touches[Int(positions[0])].instant
    // Most contacts have no more than a few touches of a kind or two, so each question is put only where there is something to ask.
    var (met, hasEvidence, hasOneToOne) = (-1, false, false)
    for index in positions.indices {
      let position = Int(positions[index])
      if touches[position].kind == .contact, met < 0 { met = index }
      if touches[position].isEvidence { hasEvidence = true }
      if touches[position].isOneToOne { hasOneToOne = true }
    }
    if met >= 0 { addMeeting(contact, positions, first: met, touches, newUntil: firstTouch + newTime) }
    if hasOneToOne { OneToOnes.addMeetings(positions, touches, to: &oneToOnes) }
    if hasEvidence { answers.collect(positions, touches, contact: contact, newUntil: firstTouch + newTime, into: &inbounds) }
  }

  private mutating func addMeeting(
    _ contact: Int32, _ positions: Span<Int32>, first: Int, _ touches: Span<Touch>, newUntil: Int64
  ) {
    let position = positions[first]
    let day = touches[Int(position)].day
    meetings.append(
      Dealings.Meeting(
        contact: contact, touch: position, day: day, isNew: touches[Int(position)].instant <= newUntil,
        secondTouch: SecondTouch.outlook(positions, touches, metOn: day, calendar, context), cards: DirectCards.Given(positions, touches),
        pitch: NoPitch.Mark(positions, touches)))
  }

  /// Hands out the dealings with all that were taken up, in no order, and forgets them.
  @inline(__always)
  mutating func takeOut(
    _ body: (
      UnsafeMutableBufferPointer<Dealings.Meeting>, UnsafeMutableBufferPointer<Inbound>, UnsafeMutableBufferPointer<Int32>
    ) -> Void
  ) {
    body(meetings.elements, inbounds.elements, oneToOnes.elements)
    meetings.truncate(to: 0)
    inbounds.truncate(to: 0)
    oneToOnes.truncate(to: 0)
  }

  /// The dealings with all that were taken up, in order of time; of those with people inside nothing is said.
  ///
  /// - Parameter count: How many touches the person has.
  consuming func inOrder(among count: Int) -> Dealings {
    return Dealings(
      meetings: Self.inOrder(meetings.elements, count) { $0.touch }, inbounds: Self.inOrder(inbounds.elements, count) { $0.touch },
      oneToOnes: Self.inOrder(oneToOnes.elements, count) { $0 })
  }

  /// Items in order of their positions, no two of which are equal: many are laid each in its place.
  @inline(__always)
  private static func inOrder<Item>(
    _ items: UnsafeMutableBufferPointer<Item>, _ count: Int, _ position: (Item) -> Int32
  ) -> [Item] {
    var ordered: [Item] = []
    guard items.count > 0 else { return ordered }
    ordered.reserveCapacity(items.count)
    if items.count * 8 < count {
      ordered.append(contentsOf: items)
      ordered.sort { position($0) < position($1) }
      return ordered
    }
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: count) { places in
      places.initialize(repeating: -1)
      for index in items.indices { places[Int(position(items[index]))] = Int32(truncatingIfNeeded: index) }
      for place in places where place >= 0 { ordered.append(items[Int(place)]) }
    }
    return ordered
  }
}
