import Model

/// The rows of all activities in the order in which they were read.
struct RawRecords: Sendable {
  var team: [Placed<Person>] = []
  var leave: [Placed<Leave>] = []
  var annotations: [Placed<Annotation>] = []
  var events: [EventRecord] = []
  var contacts: [ContactRecord] = []
  var interactions: [InteractionRecord] = []
  var referrals: [ReferralRecord] = []
  var introductions: [IntroductionRecord] = []
  var outcomes: [OutcomeRecord] = []
  var bniCosts: [BNICostRecord] = []
  var connections: [ConnectionRecord] = []
  var rejects: [Reject] = []

  /// How many rows of each activity there are, in the order of the properties.
  var counts: [Int] {
    [
      team.count, leave.count, annotations.count, events.count, contacts.count, interactions.count, referrals.count,
      introductions.count, outcomes.count, bniCosts.count, connections.count, rejects.count,
    ]
  }

  /// Forgets what was read since there were `counts` rows.
  mutating func roll(backTo counts: [Int]) {
    team.removeLast(team.count - counts[0])
    leave.removeLast(leave.count - counts[1])
    annotations.removeLast(annotations.count - counts[2])
    events.removeLast(events.count - counts[3])
    contacts.removeLast(contacts.count - counts[4])
    interactions.removeLast(interactions.count - counts[5])
    referrals.removeLast(referrals.count - counts[6])
    introductions.removeLast(introductions.count - counts[7])
    outcomes.removeLast(outcomes.count - counts[8])
    bniCosts.removeLast(bniCosts.count - counts[9])
    connections.removeLast(connections.count - counts[10])
    rejects.removeLast(rejects.count - counts[11])
  }

  /// Adds to the lines of what was read since there were `counts` rows.
  mutating func shiftLines(since counts: [Int], by lines: UInt32) {
    guard lines > 0 else { return }
    for i in counts[0]..<team.count { team[i].place.line += lines }
    for i in counts[1]..<leave.count { leave[i].place.line += lines }
    for i in counts[2]..<annotations.count { annotations[i].place.line += lines }
    for i in counts[3]..<events.count { events[i].place.line += lines }
    for i in counts[4]..<contacts.count { contacts[i].place.line += lines }
    for i in counts[5]..<interactions.count { interactions[i].place.line += lines }
    for i in counts[6]..<referrals.count { referrals[i].place.line += lines }
    for i in counts[7]..<introductions.count { introductions[i].place.line += lines }
    for i in counts[8]..<outcomes.count { outcomes[i].place.line += lines }
    for i in counts[9]..<bniCosts.count { bniCosts[i].place.line += lines }
    for i in counts[10]..<connections.count { connections[i].place.line += lines }
    for i in counts[11]..<rejects.count { rejects[i].place.line += lines }
  }
}

/// Something read, with where it stood.
struct Placed<Value: Hashable & Sendable>: Hashable, Sendable {
  var value: Value
  var place: Place
}
