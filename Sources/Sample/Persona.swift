/// The known truths of the made-up company: each persona is a sentence here and a line of rates in the table below.
enum Persona: Equatable {
  /// Does what most people do.
  case ordinary
  /// An executive who does somewhat more than most people do.
  case steadyLeader
  /// An executive who gives many referrals and introductions, answers within hours and hands out direct cards.
  case generousLeader
  /// Belongs to the generous executive's team, and does well.
  case encouraged
  /// An executive who goes to few events, stays among known people, lets people wait and gives cards without a number.
  case timidLeader
  /// Belongs to the timid executive's team, and is timid too.
  case timidFollower
  /// Goes to the same events as the others of the pod, and talks there with people known already.
  case podMember
  /// Meets many, and sells at the first meeting.
  case pitcher
  /// Answers known people fast and new people slowly: a courage gap.
  case friendsFirst
  /// Answers new people fast and known people slowly.
  case strangersFirst
  /// Begins as the timid do and ends as the encouraged do.
  case improving
  /// Begins as the encouraged do and ends as the timid do.
  case fading

  /// The habits of the first and of the last month; they differ only for those who change.
  var habits: (first: Habits, last: Habits) {
    switch self {
    case .improving: (Self.timid, Self.strong)
    case .fading: (Self.strong, Self.timid)
    case .ordinary: both(Habits())
    case .steadyLeader: both(Self.steady)
    case .generousLeader: both(Self.generous)
    case .encouraged: both(Self.strong)
    case .timidLeader: both(Self.mostTimid)
    case .timidFollower: both(Self.timid)
    case .podMember: both(Self.pod)
    case .pitcher: both(Self.pitching)
    case .friendsFirst: both(Self.friends)
    case .strangersFirst: both(Self.strangers)
    }
  }

  private func both(_ habits: Habits) -> (first: Habits, last: Habits) { (habits, habits) }
}

// The table of truths. Rates are hundredths a month, shares per cent; what a line leaves out is as an ordinary member of staff.
// All figures are made up, so that the scores of a company of 24 spread over all bands with most people in the middle.
extension Persona {
  private static let steady = Habits(
    events: 230, oneToOnes: 130, referralsGiven: 100, introductions: 90, contactsAtEvent: 190, directCards: 60,
    answersNew: Answering(inTime: 72, late: 18))
  private static let generous = Habits(
    events: 300, oneToOnes: 280, referralsGiven: 330, referralsReceived: 90, introductions: 290, ideasAndIssues: 120,
    business: 40, insideTalks: 600, contactsAtEvent: 260, newTalks: 68, knownInRoom: 30, directCards: 90, pitches: 3,
    followUps: 80, answersNew: Answering(inTime: 96, late: 3), answersKnown: Answering(inTime: 94, late: 5))
  private static let strong = Habits(
    events: 270, oneToOnes: 170, referralsGiven: 150, introductions: 120, ideasAndIssues: 60, insideTalks: 380,
    contactsAtEvent: 230, newTalks: 58, knownInRoom: 32, directCards: 74, pitches: 6, followUps: 68,
    answersNew: Answering(inTime: 86, late: 10), answersKnown: Answering(inTime: 85, late: 12))
  private static let mostTimid = Habits(
    events: 75, oneToOnes: 25, referralsGiven: 20, referralsReceived: 30, introductions: 10, ideasAndIssues: 5,
    business: 5, connections: 30, insideTalks: 120, contactsAtEvent: 130, newTalks: 16, knownInRoom: 55, directCards: 6,
    pitches: 20, followUps: 24, answersNew: Answering(inTime: 18, late: 34), answersKnown: Answering(inTime: 60, late: 25))
  private static let timid = Habits(
    events: 90, oneToOnes: 35, referralsGiven: 30, referralsReceived: 30, introductions: 20, ideasAndIssues: 15,
    business: 5, connections: 40, insideTalks: 180, contactsAtEvent: 150, newTalks: 24, knownInRoom: 48, directCards: 22,
    pitches: 16, followUps: 34, answersNew: Answering(inTime: 40, late: 30), answersKnown: Answering(inTime: 66, late: 22))
  private static let pod = Habits(
    events: 300, connections: 40, contactsAtEvent: 35, newTalks: 8, knownInRoom: 62, followUps: 45)
  private static let pitching = Habits(
    events: 220, referralsGiven: 60, connections: 140, contactsAtEvent: 300, newTalks: 60, directCards: 80, pitches: 85,
    followUps: 40)
  private static let friends = Habits(
    events: 200, oneToOnes: 100, chatter: 1800, answersNew: Answering(inTime: 34, late: 38), answersKnown: Answering(inTime: 95, late: 4))
  private static let strangers = Habits(
    events: 210, chatter: 1500, newTalks: 55, answersNew: Answering(inTime: 94, late: 4), answersKnown: Answering(inTime: 40, late: 38))
}
