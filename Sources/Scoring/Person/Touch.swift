import Model

/// A row that names a contact, in the form in which scoring walks over it.
struct Touch {
  enum Kind: UInt8 { case contact, interaction, referral, introduction, outcome, connection }

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
  /// Of interactions.
  var channel: Channel?
  /// When an inbound message was answered, if its row says so.
  var answer: Moment?

  var isInteraction: Bool { kind == .interaction }
  /// Both sides were there at once.
  var isLive: Bool { isInteraction && channel?.isLive == true }
  /// An interaction that answers what came before it.
  var isAnswering: Bool { isInteraction && (!isIncoming || isLive) }
  /// An inbound interaction that waits for an answer, other than a conversation.
  var isEvidence: Bool { isInteraction && isIncoming && channel != .meeting && channel != .oneToOne }
}
