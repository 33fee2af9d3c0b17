/// Somebody was at an event, or was expected.
package struct EventRecord: Record {
  package var person: PersonIndex
  package var moment: Moment
  package var place: Place
  package var event: TextPool.ID
  package var note: TextPool.ID
  package var kind: EventKind?
  package var attendance: Attendance?
  package var conversations: Int32?
  package var newPeople: Int32?
  package var hours: Double?
  package var cost: Double?
  /// The share of people in the room whom the person knew, 0 to 1.
  package var knownShare: Double?

  package init(
    person: PersonIndex, moment: Moment, place: Place, event: TextPool.ID = 0, note: TextPool.ID = 0,
    kind: EventKind? = nil, attendance: Attendance? = nil, conversations: Int32? = nil,
    newPeople: Int32? = nil, hours: Double? = nil, cost: Double? = nil, knownShare: Double? = nil
  ) {
    self.person = person
    self.moment = moment
    self.place = place
    self.event = event
    self.note = note
    self.kind = kind
    self.attendance = attendance
    self.conversations = conversations
    self.newPeople = newPeople
    self.hours = hours
    self.cost = cost
    self.knownShare = knownShare
  }
}

/// Somebody was met, for the first time or again.
package struct ContactRecord: Record {
  package var person: PersonIndex
  package var moment: Moment
  package var place: Place
  package var contact: IdentityID
  package var event: TextPool.ID
  package var note: TextPool.ID
  package var card: Card?
  package var pitched: Bool?

  package init(
    person: PersonIndex, moment: Moment, place: Place, contact: IdentityID, event: TextPool.ID = 0,
    note: TextPool.ID = 0, card: Card? = nil, pitched: Bool? = nil
  ) {
    self.person = person
    self.moment = moment
    self.place = place
    self.contact = contact
    self.event = event
    self.note = note
    self.card = card
    self.pitched = pitched
  }
}

/// A call, message, letter or conversation.
public struct InteractionRecord: Record {
  // In this order it takes 40 bytes; most records are of this kind.
  public var person: PersonIndex
  public var contact: IdentityID
  public var moment: Moment
  @usableFromInline var packedAnswer: Moment.Packed
  public var place: Place
  public var note: TextPool.ID
  public var direction: Direction
  public var channel: Channel?
  public var needsAnswer: Bool?

  @inlinable
  public init(
    person: PersonIndex, moment: Moment, answered: Moment? = nil, place: Place, contact: IdentityID,
    note: TextPool.ID = 0, direction: Direction, channel: Channel? = nil, needsAnswer: Bool? = nil
  ) {
    self.person = person
    self.moment = moment
    packedAnswer = Moment.Packed(answered)
    self.place = place
    self.contact = contact
    self.note = note
    self.direction = direction
    self.channel = channel
    self.needsAnswer = needsAnswer
  }
}

extension InteractionRecord {
  package var answered: Moment? { packedAnswer.moment }
}

/// A referral given or received.
package struct ReferralRecord: Record {
  package var person: PersonIndex
  package var moment: Moment
  package var place: Place
  package var contact: IdentityID
  package var via: TextPool.ID
  package var note: TextPool.ID
  package var direction: Direction
  /// 1 to 3; 0 where none is given.
  package var tier: UInt8
  package var status: ReferralStatus?
  package var revenue: Double?

  package init(
    person: PersonIndex, moment: Moment, place: Place, contact: IdentityID, via: TextPool.ID = 0,
    note: TextPool.ID = 0, direction: Direction, tier: UInt8 = 0, status: ReferralStatus? = nil,
    revenue: Double? = nil
  ) {
    self.person = person
    self.moment = moment
    self.place = place
    self.contact = contact
    self.via = via
    self.note = note
    self.direction = direction
    self.tier = tier
    self.status = status
    self.revenue = revenue
  }
}

/// Two people were brought together; one of them may be unnamed.
package struct IntroductionRecord: Record {
  package var person: PersonIndex
  package var moment: Moment
  package var place: Place
  package var contact: IdentityID
  package var otherContact: IdentityID
  package var note: TextPool.ID

  package init(
    person: PersonIndex, moment: Moment, place: Place, contact: IdentityID, otherContact: IdentityID,
    note: TextPool.ID = 0
  ) {
    self.person = person
    self.moment = moment
    self.place = place
    self.contact = contact
    self.otherContact = otherContact
    self.note = note
  }
}

/// What came of networking; the contact may be unnamed.
package struct OutcomeRecord: Record {
  package var person: PersonIndex
  package var moment: Moment
  package var place: Place
  package var contact: IdentityID
  package var via: TextPool.ID
  package var note: TextPool.ID
  package var outcome: OutcomeKind
  package var value: Double?

  package init(
    person: PersonIndex, moment: Moment, place: Place, contact: IdentityID, via: TextPool.ID = 0,
    note: TextPool.ID = 0, outcome: OutcomeKind, value: Double? = nil
  ) {
    self.person = person
    self.moment = moment
    self.place = place
    self.contact = contact
    self.via = via
    self.note = note
    self.outcome = outcome
    self.value = value
  }
}

/// Money spent on BNI.
package struct BNICostRecord: Record {
  package var person: PersonIndex
  package var moment: Moment
  package var place: Place
  package var item: BNICostItem
  package var amount: Double
  package var note: TextPool.ID

  package init(
    person: PersonIndex, moment: Moment, place: Place, item: BNICostItem, amount: Double, note: TextPool.ID = 0
  ) {
    self.person = person
    self.moment = moment
    self.place = place
    self.item = item
    self.amount = amount
    self.note = note
  }
}

/// A touch that is no meeting, such as a connection on a social network.
package struct ConnectionRecord: Record {
  package var person: PersonIndex
  package var moment: Moment
  package var place: Place
  package var contact: IdentityID
  package var note: TextPool.ID

  package init(
    person: PersonIndex, moment: Moment, place: Place, contact: IdentityID, note: TextPool.ID = 0
  ) {
    self.person = person
    self.moment = moment
    self.place = place
    self.contact = contact
    self.note = note
  }
}
