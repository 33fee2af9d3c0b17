import Model

/// Gathers the rows of a person that name contacts, from all tables.
struct TouchCollector {
  private let context: Context
  /// By table, those of one in order of time.
  private var touches: [Touch] = []
  /// Where those of each table lie.
  private var tables: [Range<Int>] = []

  /// Rows that need no answer take part in nothing.
  init(_ person: PersonIndex, _ context: Context) {
    self.context = context
    let activity = context.activity
    touches.reserveCapacity(activity.contacts[person].count + activity.interactions[person].count + 64)
    for row in activity.contacts[person].indices {
      let record = activity.contacts.rows[row]
      add(record.moment, record.contact, row, .contact) { ($0.card, $0.isPitch) = (record.card, record.pitched) }
    }
    endTable()
    for row in activity.interactions[person].indices where activity.interactions.rows[row].needsAnswer != false {
      let record = activity.interactions.rows[row]
      add(record.moment, record.contact, row, .interaction) { $0.take(record, context) }
    }
    endTable()
    for row in activity.referrals[person].indices {
      let record = activity.referrals.rows[row]
      add(record.moment, record.contact, row, .referral) { $0.isIncoming = record.direction == .incoming }
    }
    endTable()
    for row in activity.introductions[person].indices {
      let record = activity.introductions.rows[row]
      add(record.moment, record.contact, row, .introduction)
      if record.otherContact != .none { add(record.moment, record.otherContact, row, .introduction) { $0.isSecond = true } }
    }
    endTable()
    for row in activity.outcomes[person].indices {
      let record = activity.outcomes.rows[row]
      add(record.moment, record.contact, row, .outcome) { $0.isBroughtHome = record.outcome == .idea || record.outcome == .issue }
    }
    endTable()
    for row in activity.connections[person].indices {
      add(activity.connections.rows[row].moment, activity.connections.rows[row].contact, row, .connection)
    }
    endTable()
  }

  private mutating func endTable() {
    let start = tables.last?.upperBound ?? 0
    tables.append(start..<touches.count)
  }

  /// All in order of time, those of one instant by table.
  func inOrder() -> [Touch] {
    let left = tables.filter { !$0.isEmpty }
    guard left.count > 1 else { return touches }
    return [Touch](unsafeUninitializedCapacity: touches.count) { merged, count in
      touches.withUnsafeBufferPointer { touches in
        withUnsafeTemporaryAllocation(of: Head.self, capacity: left.count) { heads in
          _ = heads.initialize(from: left.map { Head(touches[$0.lowerBound].instant, $0) })
          Self.merge(touches, UnsafeMutableBufferPointer(rebasing: heads[..<left.count]), into: merged)
        }
      }
      count = touches.count
    }
  }

  /// The next touch of a table.
  private struct Head {
    var instant: Int64
    var left: Range<Int>

    init(_ instant: Int64, _ left: Range<Int>) { (self.instant, self.left) = (instant, left) }
  }

  /// Merges tables, none of them empty.
  private static func merge(
    _ touches: UnsafeBufferPointer<Touch>, _ heads: UnsafeMutableBufferPointer<Head>, into merged: UnsafeMutableBufferPointer<Touch>
  ) {
    var (count, place) = (heads.count, 0)
    while place < touches.count {
      var next = 0
      for table in 1..<max(count, 1) where heads[table].instant < heads[next].instant { next = table }
      // All of the table up to the next touch of another one; of one instant those of earlier tables come first.
      var limit = Int64.max
      for table in 0..<count where table != next {
        limit = min(limit, table < next ? heads[table].instant - 1 : heads[table].instant)
      }
      var (first, end) = (heads[next].left.lowerBound, heads[next].left.upperBound)
      repeat {
        merged.initializeElement(at: place, to: touches[first])
        (place, first) = (place + 1, first + 1)
      } while first < end && touches[first].instant <= limit
      if first < end {
        heads[next] = Head(touches[first].instant, first..<end)
      } else {
        count -= 1
        for table in next..<count { heads[table] = heads[table + 1] }
      }
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
