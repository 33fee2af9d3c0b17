import Model

/// Gathers the rows of a person that name contacts, from all tables, by table.
struct TouchCollector {
  private let context: Context
  private(set) var touches: [Touch] = []

  /// Rows that need no answer take part in nothing.
  init(_ person: PersonIndex, _ context: Context) {
    self.context = context
    let activity = context.activity
    touches.reserveCapacity(activity.contacts[person].count + activity.interactions[person].count + 64)
    for row in activity.contacts[person].indices {
      let record = activity.contacts.rows[row]
      add(record.moment, record.contact, row, .contact) { ($0.card, $0.isPitch) = (record.card, record.pitched) }
    }
    for row in activity.interactions[person].indices where activity.interactions.rows[row].needsAnswer != false {
      let record = activity.interactions.rows[row]
      add(record.moment, record.contact, row, .interaction) { $0.take(record) }
    }
    for row in activity.referrals[person].indices {
      let record = activity.referrals.rows[row]
      add(record.moment, record.contact, row, .referral) { $0.isIncoming = record.direction == .incoming }
    }
    for row in activity.introductions[person].indices {
      let record = activity.introductions.rows[row]
      add(record.moment, record.contact, row, .introduction)
      if record.otherContact != .none { add(record.moment, record.otherContact, row, .introduction) { $0.isSecond = true } }
    }
    for row in activity.outcomes[person].indices {
      add(activity.outcomes.rows[row].moment, activity.outcomes.rows[row].contact, row, .outcome)
    }
    for row in activity.connections[person].indices {
      add(activity.connections.rows[row].moment, activity.connections.rows[row].contact, row, .connection)
    }
  }

  @inline(__always)
  private mutating func add(
    _ moment: Moment, _ identity: IdentityID, _ row: Int, _ kind: Touch.Kind, _ fill: (inout Touch) -> Void = { _ in }
  ) {
    let instant = moment.instant.microseconds
    var touch = Touch(
      instant: instant, day: context.day(of: instant), identity: identity, row: row, kind: kind, isBare: moment.isBareDate)
    fill(&touch)
    touches.append(touch)
  }
}
