import Model

/// Gathers the rows of a person that name contacts, from all tables, in order of time; those of one instant by table.
struct TouchCollector {
  private let context: Context
  private let contacts: RecordRows<ContactRecord>
  private let interactions: RecordRows<InteractionRecord>
  private let referrals: RecordRows<ReferralRecord>
  private let introductions: RecordRows<IntroductionRecord>
  private let outcomes: RecordRows<OutcomeRecord>
  private let connections: RecordRows<ConnectionRecord>

  /// The next row of a table.
  private struct Head {
    var instant: Int64
    var row: Int
    let end: Int
    let kind: Touch.Kind

    /// Nil for a table without rows.
    init?(_ rows: RecordRows<some Record>, _ kind: Touch.Kind) {
      guard let first = rows.first else { return nil }
      (instant, row, end, self.kind) = (first.moment.instant.microseconds, rows.startIndex, rows.endIndex, kind)
    }
  }

  /// What has been gathered, in memory that has room for all.
  private struct Gathered {
    let touches: UnsafeMutableBufferPointer<Touch>
    var count = 0

    @inline(__always)
    mutating func add(_ touch: Touch, _ identity: IdentityID) {
      let place = touches.baseAddress! + count
      place.initialize(to: touch)
      place.pointee.identity = Int32(bitPattern: identity)
      count &+= 1
    }
  }

  /// A person's touches. Rows that need no answer take part in nothing.
  static func touches(of person: PersonIndex, _ context: Context) -> [Touch] {
    let collector = TouchCollector(person, context)
    return [Touch](unsafeUninitializedCapacity: collector.most) { touches, count in
      var gathered = Gathered(touches: touches)
      collector.collect(&gathered)
      count = gathered.count
    }
  }

  private init(_ person: PersonIndex, _ context: Context) {
    self.context = context
    contacts = context.activity.contacts[person]
    interactions = context.activity.interactions[person]
    referrals = context.activity.referrals[person]
    introductions = context.activity.introductions[person]
    outcomes = context.activity.outcomes[person]
    connections = context.activity.connections[person]
    // Most rows are of these; they are fetched from memory together.
    precondition(interactions.areAll(of: person) && contacts.areAll(of: person), "rows stand with somebody else")
  }

  /// More touches there cannot be; an introduction may have two contacts.
  private var most: Int {
    contacts.count + interactions.count + referrals.count + 2 * introductions.count + outcomes.count + connections.count
  }

  private func collect(_ gathered: inout Gathered) {
    var tables = [
      Head(contacts, .contact), Head(interactions, .interaction), Head(referrals, .referral), Head(introductions, .introduction),
      Head(outcomes, .outcome), Head(connections, .connection),
    ].compactMap { $0 }
    tables.withUnsafeMutableBufferPointer { heads in
      // The tables of which rows are left, in the order of kinds, are the first so many.
      var left = heads.count
      while left > 0 {
        var next = 0
        for table in 0..<left where heads[table].instant < heads[next].instant { next = table }
        // All of the table up to the next row of another one; of one instant those of earlier tables come first.
        var limit = Int64.max
        for table in 0..<left where table != next {
          limit = min(limit, table < next ? heads[table].instant &- 1 : heads[table].instant)
        }
        take(&heads[next], through: limit, &gathered)
        guard heads[next].row == heads[next].end else { continue }
        left -= 1
        for table in next..<left { heads[table] = heads[table + 1] }
      }
    }
  }

  /// Adds the next row of a table, and those behind it that lie no later than an instant.
  private func take(_ head: inout Head, through limit: Int64, _ gathered: inout Gathered) {
    switch head.kind {
    case .contact:
      take(contacts, &head, limit) { record, touch in
        (touch.card, touch.isPitch) = (record.card, record.pitched)
        gathered.add(touch, record.contact)
      }
    case .interaction:
      take(interactions, &head, limit) { record, touch in
        guard record.needsAnswer != false else { return }
        touch.take(record, context)
        gathered.add(touch, record.contact)
      }
    case .referral:
      take(referrals, &head, limit) { record, touch in
        touch.isIncoming = record.direction == .incoming
        gathered.add(touch, record.contact)
      }
    case .introduction:
      take(introductions, &head, limit) { record, touch in
        gathered.add(touch, record.contact)
        guard record.otherContact != .none else { return }
        touch.isSecond = true
        gathered.add(touch, record.otherContact)
      }
    case .outcome:
      take(outcomes, &head, limit) { record, touch in
        touch.isBroughtHome = record.outcome == .idea || record.outcome == .issue
        gathered.add(touch, record.contact)
      }
    case .connection: take(connections, &head, limit) { record, touch in gathered.add(touch, record.contact) }
    }
  }

  /// - Parameter add: Is handed a row and a touch at its time with nobody yet.
  @inline(__always)
  private func take<Row: Record>(_ rows: RecordRows<Row>, _ head: inout Head, _ limit: Int64, _ add: (Row, inout Touch) -> Void) {
    let (end, kind) = (head.end, head.kind)
    var (row, instant) = (head.row, head.instant)
    repeat {
      let record = rows[row]
      var touch = Touch(instant: instant, day: context.day(of: instant), row: row, kind: kind, isBare: record.moment.isBareDate)
      add(record, &touch)
      row &+= 1
      if row < end { instant = rows[row].moment.instant.microseconds }
    } while row < end && instant <= limit
    (head.row, head.instant) = (row, instant)
  }
}
