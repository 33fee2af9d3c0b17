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
  /// Months that hold a record, in order.
  package private(set) var activeMonths: [Month] = []

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

  /// - Parameter reading: Of a window that begins with the first record.
  init(_ reading: Reading) {
    let names = reading.history.context.eventNames
    var meetings: Set<Evening> = []
    events.reserveCapacity(reading.events.count)
    for row in reading.events where reading.isAttendedInWindow(row) {
      let record = reading.event(row)
      let isBNI = names.isMeetingOfBNI(record)
      if isBNI { meetings.insert(Evening(row.day, names[record.event])) }
      if row.isFirstOfEvent { events.append(Event(day: row.day, isBNI: isBNI, hours: record.hours, cost: record.cost)) }
    }
    newContacts.reserveCapacity(reading.meetings.count)
    for meeting in reading.meetings where reading.isNewInWindow(meeting) {
      let event = reading.history.context.activity.contacts.rows[Int(reading.touch(meeting.touch).row)].event
      let isAtBNI = names.namesBNI(event) || !meetings.isEmpty && meetings.contains(Evening(meeting.day, names[event]))
      newContacts.append(NewContact(day: meeting.day, isAtBNI: isAtBNI))
    }
    oneToOnes = reading.oneToOnes().map(\.day)
    activeMonths = Self.activeMonths(reading)
    (customers, deals) = Self.business(reading, names)
  }

  /// Rows are in order of time, so that one of each month is enough.
  private static func activeMonths(_ reading: Reading) -> [Month] {
    let (history, events) = (reading.history, reading.events)
    var months: [Month] = []
    months.reserveCapacity(reading.period.windowMonths)
    var (position, row) = (reading.window.lowerBound, events.startIndex)
    for month in reading.period.months {
      let last = month.lastDay
      let end = partition(reading.window.upperBound, from: position) { history.touches[$0].day <= last }
      let endRow = partition(events.endIndex, from: row) { events[$0].day <= last }
      if endRow > row || history.recordCount(in: position..<end) > 0 { months.append(month) }
      (position, row) = (end, endRow)
    }
    return months
  }

  private struct Evening: Hashable {
    let day: Day
    let name: UInt32
    init(_ day: Day, _ name: UInt32) { (self.day, self.name) = (day, name) }
  }

  private static func business(_ reading: Reading, _ names: EventNames) -> ([Customer], [Deal]) {
    var (customers, unnamed, deals): ([Int32: Customer], [Customer], [Deal]) = ([:], [], [])
    func add(_ touch: Touch, _ isThroughBNI: Bool) {
      let new = Customer(day: touch.day, isThroughBNI: isThroughBNI)
      guard let contact = reading.contacts.contact(of: touch) else { return unnamed.append(new) }
      let known = customers[contact] ?? new
      customers[contact] = Customer(day: min(known.day, touch.day), isThroughBNI: known.isThroughBNI || isThroughBNI)
    }
    for touch in reading.outcomeRows where reading.outcome(touch).outcome == .customer {
      add(touch, names.namesBNI(reading.outcome(touch).via))
    }
    for touch in reading.referralRows() where touch.isIncoming {
      let record = reading.history.context.activity.referrals.rows[Int(touch.row)]
      if record.status == .won { add(touch, names.namesBNI(record.via)) }
      guard names.namesBNI(record.via), record.status == .won || record.status == nil, let revenue = record.revenue, revenue > 0 else {
        continue
      }
      let name = reading.contacts.contact(of: touch).map(reading.name(of:)) ?? ""
      deals.append(Deal(day: touch.day, contact: name, revenue: revenue, tier: Int(record.tier)))
    }
    if deals.count > 1 { deals.sort(by: Deal.precedes) }
    if !customers.isEmpty { unnamed += customers.values }
    return (unnamed, deals)
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
