/// Records as they were read, before any is counted once: what goes into a ledger and comes out of one.
///
/// Their ids point into the tables they bring with them. Records that are read in several stretches may share tables: each stretch
/// then brings only what is new in them.
package struct ReadRecords: ~Copyable, Sendable {
  package var team: [Placed<Person>] = []
  /// The same rows as written, by line.
  package var teamFields: [UInt32: [String]] = [:]
  package var leave: [Placed<Leave>] = []
  package var annotations: [Placed<Annotation>] = []
  package var events = Column<EventRecord>()
  package var contacts = Column<ContactRecord>()
  package var interactions = Column<InteractionRecord>()
  package var referrals = Column<ReferralRecord>()
  package var introductions = Column<IntroductionRecord>()
  package var outcomes = Column<OutcomeRecord>()
  package var bniCosts = Column<BNICostRecord>()
  package var connections = Column<ConnectionRecord>()
  package var bni: [BNILine] = []
  /// Entries of address books, one for each of their e-mails and phones.
  package var cards = Column<AddressCard>()
  package var rejects: [Reject] = []
  /// How many rows are of no use here though nothing is wrong with them.
  package var asides: [Aside: Int] = [:]
  /// E-mails that are none, as they were written.
  package var malformedEmails: Set<String> = []

  /// The ids of the team list; a `PersonIndex` is an index in it.
  package var persons: [String] = []
  /// What contacts are called, four texts each in the order of `ContactText`: read again as cells, they name the same contact.
  package var contactTexts = TextList()
  /// Texts that no contact is called by.
  package var texts = TextList()
  /// The numbers of the first contact and the first text; those before came with earlier stretches.
  package var firstContact = 0
  package var firstText = 0

  package init() {}

  package var contactCount: Int { contactTexts.count / ContactText.allCases.count }
}

/// What a contact is called by.
package enum ContactText: Int, CaseIterable, Sendable {
  /// As written; of a colleague, where the id was given, that.
  case name
  /// Folded.
  case company
  /// Case-folded.
  case email
  /// In one form.
  case phone
}
