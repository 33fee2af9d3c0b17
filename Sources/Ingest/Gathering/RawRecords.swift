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

  /// Adds to the lines of what was read since there were `counts` rows.
  mutating func shiftLines(since counts: [Int], by lines: UInt32) {
    guard lines > 0 else { return }
    for i in counts[0]..<team.count { team[i].place.line += lines }
    for i in counts[1]..<leave.count { leave[i].place.line += lines }
    for i in counts[2]..<annotations.count { annotations[i].place.line += lines }
    for i in counts[3]..<events.count { events.base[i].place.line += lines }
    for i in counts[4]..<contacts.count { contacts.base[i].place.line += lines }
    for i in counts[5]..<interactions.count { interactions.base[i].place.line += lines }
    for i in counts[6]..<referrals.count { referrals.base[i].place.line += lines }
    for i in counts[7]..<introductions.count { introductions.base[i].place.line += lines }
    for i in counts[8]..<outcomes.count { outcomes.base[i].place.line += lines }
    for i in counts[9]..<bniCosts.count { bniCosts.base[i].place.line += lines }
    for i in counts[10]..<connections.count { connections.base[i].place.line += lines }
    for i in counts[11]..<rejects.count { rejects[i].place.line += lines }
    for i in counts[12]..<bni.count { bni[i].place.line += lines }
    for i in counts[13]..<cards.count { cards.base[i].place.line += lines }
  }
}
