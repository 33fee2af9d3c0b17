import Model

/// A row that names a contact, in the form in which scoring walks over it.
struct Touch {
  enum Kind: UInt8, CaseIterable { case contact, interaction, referral, introduction, outcome, connection }

  // In this order it takes 48 bytes; every row makes one.
  /// Microseconds; a bare date's first instant.
  var instant: Int64
  /// When an inbound message was answered, if its row says so.
  private(set) var answer: Moment?
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
  // What follows from direction and channel is worked out once, since every month asks for it.
  /// An interaction that answers what came before it: outbound or live.
  private(set) var isAnswering = false
  /// An inbound interaction that waits for an answer, other than a conversation.
  private(set) var isEvidence = false
  private(set) var isCall = false
  private(set) var isOneToOne = false
  private(set) var isMissedCall = false
  var day: Day
  /// Index in the person's identities; -1 for nobody named.
  var identity: Int32 = -1
  /// Index in the person's rows of the activity.
  var row: Int32
  /// The local day of the answer, the row's own where there is none.
  private(set) var answerDay: Day

  var isInteraction: Bool { kind == .interaction }
  /// Counts as a record, once for each row.
  var isRecord: Bool { !isSecond && kind != .connection }

  /// A touch with nobody yet.
  @inline(__always)
  init(instant: Int64, day: Day, row: Int, kind: Kind, isBare: Bool) {
    (self.instant, self.day, self.row) = (instant, day, Int32(truncatingIfNeeded: row))
    (self.kind, self.isBare, answerDay) = (kind, isBare, day)
  }

  /// Takes over what an interaction says beside when and with whom.
  @inline(__always)
  mutating func take(_ record: InteractionRecord, _ context: Context) {
    isIncoming = record.direction == .incoming
    channel = record.channel
    if let answer = record.answered {
      self.answer = answer
      let instant = answer.instant.microseconds
      if instant >= context.start(of: day + 1) || instant < self.instant { answerDay = context.day(of: instant) }
    }
    isCall = channel == .call
    isOneToOne = channel == .oneToOne
    isMissedCall = channel == .missedCall
    let isConversation = isOneToOne || channel == .meeting
    isAnswering = !isIncoming || isCall || isConversation
    isEvidence = isIncoming && !isConversation
  }
}
