import Model

/// The rows of all activities in the order in which they were read.
struct RawRecords: ~Copyable, Sendable {
  var team: [Placed<Person>] = []
  var leave: [Placed<Leave>] = []
  var annotations: [Placed<Annotation>] = []
  var events = Column<EventRecord>()
  var contacts = Column<ContactRecord>()
  var interactions = Column<InteractionRecord>()
  var referrals = Column<ReferralRecord>()
  var introductions = Column<IntroductionRecord>()
  var outcomes = Column<OutcomeRecord>()
  var bniCosts = Column<BNICostRecord>()
  var connections = Column<ConnectionRecord>()
  /// Rows of BNI's own reports.
  var bni: [BNILine] = []
  var cards = Column<AddressCard>()
  var rejects: [Reject] = []
  /// How many rows are of no use here though nothing is wrong with them.
  var asides: [Aside: Int] = [:]

  /// How many rows of each activity there are, in the order of the properties.
  var counts: [Int] {
    [
      team.count, leave.count, annotations.count, events.count, contacts.count, interactions.count, referrals.count,
      introductions.count, outcomes.count, bniCosts.count, connections.count, rejects.count, bni.count,
      cards.count,
    ]
  }

  var isEmpty: Bool { asides.isEmpty && counts.allSatisfy { $0 == 0 } }

  /// Makes room for so many more rows of an activity; what is not written to costs nothing.
  mutating func reserve(_ rows: Int, of activity: ActivityKind) {
    switch activity {
    case .event: events.reserve(events.count + rows)
    case .contact: contacts.reserve(contacts.count + rows)
    case .interaction: interactions.reserve(interactions.count + rows)
    case .referral: referrals.reserve(referrals.count + rows)
    case .introduction: introductions.reserve(introductions.count + rows)
    case .outcome: outcomes.reserve(outcomes.count + rows)
    case .bniCost: bniCosts.reserve(bniCosts.count + rows)
    case .connection: connections.reserve(connections.count + rows)
    case .team, .leave, .annotation: break
    }
  }

  /// Forgets what was read since there were `counts` rows.
  mutating func roll(backTo counts: [Int]) {
    team.removeLast(team.count - counts[0])
    leave.removeLast(leave.count - counts[1])
    annotations.removeLast(annotations.count - counts[2])
    events.truncate(to: counts[3])
    contacts.truncate(to: counts[4])
    interactions.truncate(to: counts[5])
    referrals.truncate(to: counts[6])
    introductions.truncate(to: counts[7])
    outcomes.truncate(to: counts[8])
    bniCosts.truncate(to: counts[9])
    connections.truncate(to: counts[10])
    rejects.removeLast(rejects.count - counts[11])
    bni.removeLast(bni.count - counts[12])
    cards.truncate(to: counts[13])
  }

  /// Adds to the lines of what was read from when there were `starts` rows until there were `ends`.
  mutating func shiftLines(from starts: [Int], to ends: [Int], by lines: UInt32) {
    guard lines > 0 else { return }
    for i in starts[0]..<ends[0] { team[i].place.line += lines }
    for i in starts[1]..<ends[1] { leave[i].place.line += lines }
    for i in starts[2]..<ends[2] { annotations[i].place.line += lines }
    for i in starts[3]..<ends[3] { events.base[i].place.line += lines }
    for i in starts[4]..<ends[4] { contacts.base[i].place.line += lines }
    for i in starts[5]..<ends[5] { interactions.base[i].place.line += lines }
    for i in starts[6]..<ends[6] { referrals.base[i].place.line += lines }
    for i in starts[7]..<ends[7] { introductions.base[i].place.line += lines }
    for i in starts[8]..<ends[8] { outcomes.base[i].place.line += lines }
    for i in starts[9]..<ends[9] { bniCosts.base[i].place.line += lines }
    for i in starts[10]..<ends[10] { connections.base[i].place.line += lines }
    for i in starts[11]..<ends[11] { rejects[i].place.line += lines }
    for i in starts[12]..<ends[12] { bni[i].place.line += lines }
    for i in starts[13]..<ends[13] { cards.base[i].place.line += lines }
  }
}
