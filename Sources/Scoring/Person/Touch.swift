import Model

/// A row that names a contact, in the form in which scoring walks over it.
struct Touch {
  enum Kind: UInt8, CaseIterable { case contact, interaction, referral, introduction, outcome, connection }

  /// Microseconds; a bare date's first instant.
  var instant: Int64
  var day: Day
  /// Index in the person's identities; -1 for nobody named.
  var identity: Int32
  /// Index in the person's rows of the activity.
  var row: Int32
  var kind: Kind
  var isBare: Bool
  /// The other contact of an introduction that has two: the row counts once.
  var isSecond = false
  /// Of interactions and referrals.
  var isIncoming = false
  /// Of contacts met, where the row says so: the card given, and whether it was a pitch.
  var card: Card?
  var isPitch: Bool?
  /// Of outcomes: an idea or an issue.
  var isBroughtHome = false
  /// Of interactions.
  private(set) var channel: Channel?
  /// When an inbound message was answered, if its row says so.
  private(set) var answer: Moment?
  /// Its local day, the row's own where there is none.
  private(set) var answerDay: Day
  // What follows from direction and channel is worked out once, since every month asks for it.
  /// An interaction that answers what came before it: outbound or live.
  private(set) var isAnswering = false
  /// An inbound interaction that waits for an answer, other than a conversation.
  private(set) var isEvidence = false
  private(set) var isCall = false
  private(set) var isOneToOne = false
  private(set) var isMissedCall = false

  var isInteraction: Bool { kind == .interaction }
  /// Counts as a record, once for each row.
  var isRecord: Bool { !isSecond && kind != .connection }

  init(instant: Int64, day: Day, identity: IdentityID, row: Int, kind: Kind, isBare: Bool) {
    (self.instant, self.day, self.identity, self.row) = (instant, day, Int32(bitPattern: identity), Int32(row))
    (self.kind, self.isBare, answerDay) = (kind, isBare, day)
  }

  /// Takes over what an interaction says beside when and with whom.
  mutating func take(_ record: InteractionRecord, _ context: Context) {
    switch record.direction {
    case .incoming: isIncoming = true
    case .outgoing: isIncoming = false
    }
    (channel, answer) = (record.channel, record.answered)
    if let answer = answer?.instant.microseconds, answer >= context.start(of: day + 1) || answer < instant {
      answerDay = context.day(of: answer)
    }
    var isMeeting = false
    switch record.channel {
    case .call: isCall = true
    case .oneToOne: isOneToOne = true
    case .missedCall: isMissedCall = true
    case .meeting: isMeeting = true
    case .text, .email, .social, .letter, nil: break
    }
    isAnswering = !isIncoming || isCall || isMeeting || isOneToOne
    isEvidence = isIncoming && !isMeeting && !isOneToOne
  }
}
