import Model

/// Gathers the rows of a person that name contacts, from all tables, in order of time; those of one instant by table.
struct TouchCollector {
  private let context: Context
  private var touches: [Touch] = []
  /// The tables of which rows are left, in the order of kinds.
  private var heads: [Head] = []

  /// The next row of a table.
  private struct Head {
    var instant: Int64
    var row: Int
    let end: Int
    let kind: Touch.Kind
  }

  /// A person's touches. Rows that need no answer take part in nothing.
  static func touches(of person: PersonIndex, _ context: Context) -> [Touch] {
    var collector = TouchCollector(person, context)
    collector.collect()
    return collector.touches
  }

  private init(_ person: PersonIndex, _ context: Context) {
    self.context = context
    heads.reserveCapacity(Touch.Kind.allCases.count)
    var count = 0
    for kind in Touch.Kind.allCases {
      let rows = Self.rows(kind, of: person, context.activity)
      guard !rows.isEmpty else { continue }
      count += rows.count
      heads.append(Head(instant: instant(kind, rows.lowerBound), row: rows.lowerBound, end: rows.upperBound, kind: kind))
    }
    // A few introductions have two contacts.
    touches.reserveCapacity(count + 16)
  }

  private static func rows(_ kind: Touch.Kind, of person: PersonIndex, _ activity: borrowing Activity) -> Range<Int> {
    switch kind {
    case .contact: activity.contacts[person].indices
    case .interaction: activity.interactions[person].indices
    case .referral: activity.referrals[person].indices
    case .introduction: activity.introductions[person].indices
    case .outcome: activity.outcomes[person].indices
    case .connection: activity.connections[person].indices
    }
  }

  @inline(__always)
  private func instant(_ kind: Touch.Kind, _ row: Int) -> Int64 {
    switch kind {
    case .contact: context.activity.contacts.rows[row].moment.instant.microseconds
    case .interaction: context.activity.interactions.rows[row].moment.instant.microseconds
    case .referral: context.activity.referrals.rows[row].moment.instant.microseconds
    case .introduction: context.activity.introductions.rows[row].moment.instant.microseconds
    case .outcome: context.activity.outcomes.rows[row].moment.instant.microseconds
    case .connection: context.activity.connections.rows[row].moment.instant.microseconds
    }
  }

  private mutating func collect() {
    while !heads.isEmpty {
      var next = 0
      for table in heads.indices where heads[table].instant < heads[next].instant { next = table }
      // All of the table up to the next row of another one; of one instant those of earlier tables come first.
      var limit = Int64.max
      for table in heads.indices where table != next {
        limit = min(limit, table < next ? heads[table].instant - 1 : heads[table].instant)
      }
      let (kind, end) = (heads[next].kind, heads[next].end)
      var (row, instant) = (heads[next].row, heads[next].instant)
      repeat {
        add(kind, row)
        row += 1
        if row < end { instant = self.instant(kind, row) }
      } while row < end && instant <= limit
      if row < end { (heads[next].row, heads[next].instant) = (row, instant) } else { heads.remove(at: next) }
    }
  }

  @inline(__always)
  private mutating func add(_ kind: Touch.Kind, _ row: Int) {
    switch kind {
    case .contact:
      let record = context.activity.contacts.rows[row]
      add(record.moment, record.contact, row, kind) { ($0.card, $0.isPitch) = (record.card, record.pitched) }
    case .interaction:
      let record = context.activity.interactions.rows[row]
      guard record.needsAnswer != false else { return }
      add(record.moment, record.contact, row, kind) { [context] in $0.take(record, context) }
    case .referral:
      let record = context.activity.referrals.rows[row]
      add(record.moment, record.contact, row, kind) { $0.isIncoming = record.direction == .incoming }
    case .introduction:
      let record = context.activity.introductions.rows[row]
      add(record.moment, record.contact, row, kind)
      if record.otherContact != .none { add(record.moment, record.otherContact, row, kind) { $0.isSecond = true } }
    case .outcome:
      let record = context.activity.outcomes.rows[row]
      add(record.moment, record.contact, row, kind) { $0.isBroughtHome = record.outcome == .idea || record.outcome == .issue }
    case .connection: add(context.activity.connections.rows[row].moment, context.activity.connections.rows[row].contact, row, kind)
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
