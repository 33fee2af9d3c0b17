import Model

/// What somebody's file looks like in the last months, whatever the persona.
enum Situation: Equatable {
  case present
  /// Joined two months before the end.
  case joinedLately
  /// Joined in the last month, too late for a score.
  case joinedLastMonth
  /// Left in the month before the last.
  case left
  /// On leave from three and a half months before the end on.
  case onLongLeave
  /// Logs nothing in the last four months: a whole window and a month.
  case silent
  /// Logs events and nothing else.
  case eventsOnly
}

/// Membership of BNI.
enum Membership: Equatable {
  case none
  case longStanding
  /// Joined in the middle of a year of logs, and networks more since then: before and after can be compared.
  case joinedMidway
  /// Left at the end of the fourth month before the last.
  case leftLately
}

/// Who plays what.
struct Cast {
  var persona: Persona
  var situation = Situation.present
  var partTime = false
  var bni = Membership.none

  private init(
    _ persona: Persona, _ situation: Situation = .present, partTime: Bool = false, bni: Membership = .none
  ) {
    self.persona = persona
    self.situation = situation
    self.partTime = partTime
    self.bni = bni
  }
}

extension Cast {
  /// The cast of five teams, leader first: the company of 24. Larger companies have the five again and again.
  private static let teams: [[Cast]] = [
    [
      Cast(.generousLeader, bni: .longStanding), Cast(.encouraged), Cast(.encouraged, bni: .joinedMidway),
      Cast(.encouraged, partTime: true), Cast(.encouraged, .joinedLastMonth),
    ],
    [
      Cast(.timidLeader), Cast(.timidFollower), Cast(.timidFollower), Cast(.timidFollower), Cast(.ordinary, .silent),
    ],
    [
      Cast(.steadyLeader), Cast(.ordinary, .silent), Cast(.podMember), Cast(.podMember, partTime: true), Cast(.podMember),
    ],
    [
      Cast(.friendsFirst), Cast(.improving), Cast(.ordinary, .joinedLately, partTime: true), Cast(.ordinary, .eventsOnly),
      Cast(.ordinary, .onLongLeave),
    ],
    [
      Cast(.strangersFirst), Cast(.pitcher, bni: .longStanding), Cast(.fading, bni: .leftLately),
      Cast(.ordinary, .left),
    ],
  ]

  /// Who plays the rest of a team that is larger than its cast.
  private static let others: [Persona] = [.encouraged, .timidFollower, .ordinary, .ordinary, .ordinary]

  /// The cast of one place in one team; one in eight of the others works part-time.
  static func of(team: Int, place: Int) -> Cast {
    let named = teams[team % teams.count]
    if place < named.count { return named[place] }
    return Cast(others[team % teams.count], partTime: place % 8 == 0)
  }
}
