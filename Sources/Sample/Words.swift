import Model

// The words of the log files.

extension Channel {
  var word: StaticString {
    switch self {
    case .call: "call"
    case .missedCall: "missed_call"
    case .text: "text"
    case .email: "email"
    case .meeting: "meeting"
    case .oneToOne: "one_to_one"
    case .social: "social"
    case .letter: "letter"
    }
  }
}

extension EventKind {
  var word: StaticString {
    switch self {
    case .industry: "industry"
    case .bni: "bni"
    case .conference: "conference"
    case .community: "community"
    case .online: "online"
    case .internal: "internal"
    case .other: "other"
    }
  }
}

extension Attendance {
  var word: StaticString {
    switch self {
    case .attended: "attended"
    case .late: "late"
    case .substitute: "substitute"
    case .excused: "excused"
    case .medical: "medical"
    case .absent: "absent"
    }
  }

  /// True where the person was in the room.
  var isThere: Bool { self == .attended || self == .late }
}

extension Card {
  var word: StaticString {
    switch self {
    case .none: "none"
    case .card: "card"
    case .direct: "direct"
    }
  }
}
