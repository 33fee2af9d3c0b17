package import Model

/// What a person's networking came to, by day, over all months up to the report's: for figures that reach beyond a window.
package struct Encounters: Sendable {
  /// Outside contacts first met, in order of time.
  package private(set) var newContacts: [NewContact] = []
  /// Outside events attended, each once, in order of time.
  package private(set) var events: [Event] = []
  /// The days of one-to-ones with outside contacts.
  package private(set) var oneToOnes: [Day] = []
  /// In no order.
  package private(set) var customers: [Customer] = []
  /// Deals that BNI brought, in the order of scoring.md: date, contact, revenue.
  package private(set) var deals: [Deal] = []
  /// Months that hold a record.
  package private(set) var activeMonths: Set<Month> = []

  package struct NewContact: Hashable, Sendable {
    package let day: Day
    /// Met at a meeting of BNI.
    package let isAtBNI: Bool

    package init(day: Day, isAtBNI: Bool) { (self.day, self.isAtBNI) = (day, isAtBNI) }
  }

  package struct Event: Hashable, Sendable {
    package let day: Day
    package let isBNI: Bool
    package let hours: Double?
    package let cost: Double?

    package init(day: Day, isBNI: Bool, hours: Double?, cost: Double?) {
      (self.day, self.isBNI, self.hours, self.cost) = (day, isBNI, hours, cost)
    }
  }

  /// Somebody who became a customer.
  package struct Customer: Hashable, Sendable {
    /// The day of the first row that says so.
    package let day: Day
    /// A row names BNI as the source.
    package let isThroughBNI: Bool

    package init(day: Day, isThroughBNI: Bool) { (self.day, self.isThroughBNI) = (day, isThroughBNI) }
  }

  /// Revenue from a referral that was received.
  package struct Deal: Hashable, Sendable {
    package let day: Day
    package let contact: String
    package let revenue: Double
    /// 1 to 3; 0 where none is given.
    package let tier: Int

    package init(day: Day, contact: String, revenue: Double, tier: Int) {
      (self.day, self.contact, self.revenue, self.tier) = (day, contact, revenue, tier)
    }
  }

  package init(
    newContacts: [NewContact] = [], events: [Event] = [], oneToOnes: [Day] = [], customers: [Customer] = [], deals: [Deal] = []
  ) {
    (self.newContacts, self.events, self.oneToOnes) = (newContacts, events, oneToOnes)
    (self.customers, self.deals) = (customers, deals.sorted(by: Deal.precedes))
  }

  /// Those of some people, in their order, with what is known as of the period's instant.
  package static func of(_ people: [PersonIndex], _ activity: Activity, _ period: Period) -> [Encounters] {
    var wide = activity
    let first = min(activity.months?.lowerBound ?? period.month, period.month)
    wide.organisation.windowMonths = period.month - first + 1
    let context = Context(wide, month: period.month)
    let span = Period(period.month, wide.organisation, asOf: period.asOf)
    let words = BNIWords(wide)
    return mapInParallel(people.count) { index in
      let person = people[index]
      let calendar = PersonCalendar(context.activity.people[Int(person)], context.leave(of: person), context)
      return Encounters(Reading(History(person, context, calendar: calendar), span), words)
    }
  }

  private init(_ reading: Reading, _ words: BNIWords) {
    let activity = reading.history.context.activity
    let meetings = Set(
      reading.attendedRows().filter { words.isMeeting(reading.event($0)) }.map { Evening($0.day, words[reading.event($0).event]) })
    newContacts = reading.newContacts.map { meeting in
      let event = activity.contacts.rows[Int(reading.touch(meeting.touch).row)].event
      return NewContact(day: meeting.day, isAtBNI: words.names(event) || meetings.contains(Evening(meeting.day, words[event])))
    }
    events = reading.attendedEvents().map { row in
      let record = reading.event(row)
      return Event(day: row.day, isBNI: words.isMeeting(record), hours: record.hours, cost: record.cost)
    }
    oneToOnes = reading.oneToOnes().map(\.day)
    activeMonths = Set(reading.history.events[reading.windowEvents].map(\.day.month))
    for touch in reading.history.touches[reading.window] where touch.isRecord { activeMonths.insert(touch.day.month) }
    (customers, deals) = Self.business(reading, words)
  }

  private struct Evening: Hashable {
    let day: Day
    let name: String
    init(_ day: Day, _ name: String) { (self.day, self.name) = (day, name) }
  }

  private static func business(_ reading: Reading, _ words: BNIWords) -> ([Customer], [Deal]) {
    let activity = reading.history.context.activity
    var (customers, unnamed, deals): ([Int32: Customer], [Customer], [Deal]) = ([:], [], [])
    func add(_ touch: Touch, _ isThroughBNI: Bool) {
      let new = Customer(day: touch.day, isThroughBNI: isThroughBNI)
      guard let contact = reading.contacts.contact(of: touch) else { return unnamed.append(new) }
      let known = customers[contact] ?? new
      customers[contact] = Customer(day: min(known.day, touch.day), isThroughBNI: known.isThroughBNI || isThroughBNI)
    }
    for touch in reading.touches(.outcome) where reading.outcome(touch).outcome == .customer {
      add(touch, words.names(reading.outcome(touch).via))
    }
    for touch in reading.referrals(incoming: true) {
      let record = activity.referrals.rows[Int(touch.row)]
      if record.status == .won { add(touch, words.names(record.via)) }
      guard words.names(record.via), record.status == .won || record.status == nil, let revenue = record.revenue, revenue > 0 else {
        continue
      }
      let name = reading.contacts.contact(of: touch).map(reading.name(of:)) ?? ""
      deals.append(Deal(day: touch.day, contact: name, revenue: revenue, tier: Int(record.tier)))
    }
    return (customers.values + unnamed, deals.sorted(by: Deal.precedes))
  }
}

extension Encounters.Deal {
  /// The order in which deals are drawn: date, contact, revenue.
  package static func precedes(_ a: Self, _ b: Self) -> Bool {
    if a.day != b.day { return a.day < b.day }
    if a.contact != b.contact { return utf8Precedes(a.contact, b.contact) }
    return (a.revenue, a.tier) < (b.revenue, b.tier)
  }
}

/// The texts of an activity that name BNI.
private struct BNIWords: Sendable {
  private let folded: [TextPool.ID: String]
  /// Those with BNI among their words.
  private let named: Set<TextPool.ID>

  init(_ activity: Activity) {
    var ids = Set(activity.events.rows.map(\.event))
    ids.formUnion(activity.contacts.rows.map(\.event))
    ids.formUnion(activity.referrals.rows.map(\.via))
    ids.formUnion(activity.outcomes.rows.map(\.via))
    let folded = Dictionary(uniqueKeysWithValues: ids.map { ($0, Model.folded(activity.texts[$0])) })
    named = ids.filter { id in folded[id]!.split { !$0.isLetter && !$0.isNumber }.contains("bni") }
    self.folded = folded
  }

  /// The folded text.
  subscript(id: TextPool.ID) -> String { folded[id] ?? "" }

  /// One of the words of the text is BNI.
  func names(_ id: TextPool.ID) -> Bool { named.contains(id) }

  func isMeeting(_ event: EventRecord) -> Bool { event.kind.map { $0 == .bni } ?? names(event.event) }
}
