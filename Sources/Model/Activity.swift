/// Everything that was read: the value that goes from ingest to scoring.
package struct Activity: Sendable {
  package var organisation: Organisation
  /// By id, in code point order.
  package var people: [Person]
  /// In order of persons, each one's in order of the first days.
  package var leave: [Leave] = []
  package var annotations: [Annotation] = []
  package var events = RecordTable<EventRecord>()
  package var contacts = RecordTable<ContactRecord>()
  package var interactions = RecordTable<InteractionRecord>()
  package var referrals = RecordTable<ReferralRecord>()
  package var introductions = RecordTable<IntroductionRecord>()
  package var outcomes = RecordTable<OutcomeRecord>()
  package var bniCosts = RecordTable<BNICostRecord>()
  package var connections = RecordTable<ConnectionRecord>()
  package var bni = BNIRecords()
  /// Entries of address books, each with its e-mails and phones together.
  package var cards: [AddressCard] = []
  package var identities: [Identity] = []
  package var texts = TextPool()
  package var report = ImportReport()

  package init(organisation: Organisation = Organisation(), people: [Person] = []) {
    self.organisation = organisation
    self.people = people
  }

  /// Somebody joined BNI or paid for it, or some report of BNI's own was read.
  package var tellsOfBNI: Bool { bniCosts.count > 0 || !bni.reports.isEmpty || people.contains { $0.bniJoined != nil } }

  /// The first and the last month that hold a record that can be scored; nil without any.
  package var months: ClosedRange<Month>? {
    let spans = spans(in: .min ... .max)
    guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max() else { return nil }
    return month(first)...month(last)
  }

  /// The last month that holds a record before a day; nil without any.
  package func lastMonth(before day: Day) -> Month? {
    spans(in: .min...organisation.time.start(of: day).microseconds - 1).map(\.upperBound).max().map(month)
  }

  /// True where some record that can be scored falls on one of these days.
  package func hasRecords(in days: ClosedRange<Day>) -> Bool {
    let range =
      organisation.time.start(of: days.lowerBound).microseconds...organisation.time.start(of: days.upperBound + 1).microseconds - 1
    return interactions.holdsAny(in: range) || events.holdsAny(in: range) || contacts.holdsAny(in: range) || referrals.holdsAny(in: range)
      || introductions.holdsAny(in: range) || outcomes.holdsAny(in: range) || bni.span(in: range, organisation.time) != nil
  }

  /// There is some record that can be scored.
  package var hasRecords: Bool {
    events.count + contacts.count + interactions.count + referrals.count + introductions.count + outcomes.count > 0
      || bni.span(in: .min ... .max, organisation.time) != nil
  }

  private func month(_ microseconds: Int64) -> Month {
    organisation.time.day(of: Instant(microseconds: microseconds)).month
  }

  /// For each table of records that can be scored the first and last instant within a range, in microseconds.
  private func spans(in range: ClosedRange<Int64>) -> [ClosedRange<Int64>] {
    [
      events.span(in: range), contacts.span(in: range), interactions.span(in: range), referrals.span(in: range),
      introductions.span(in: range), outcomes.span(in: range), bni.span(in: range, organisation.time),
    ].compactMap { $0 }
  }
}
