/// How soon somebody answers, in per cent of what comes in; the rest is never answered.
struct Answering: Equatable {
  /// Answered within 24 counted hours.
  var inTime: Int
  /// Answered two to five working days later.
  var late: Int
}

/// How somebody networks: rates in hundredths a full-time month, shares in per cent.
///
/// The defaults are an ordinary member of staff: by the scoring model's curves they come out a little below the middle.
struct Habits: Equatable {
  // Rates.
  var events = 170
  var oneToOnes = 80
  var referralsGiven = 75
  var referralsReceived = 45
  var introductions = 55
  var ideasAndIssues = 40
  /// Customers, vendors and employees won.
  var business = 15
  var connections = 80
  /// Strangers who call or write of themselves.
  var strangers = 100
  /// Talks with colleagues of other teams.
  var insideTalks = 280
  /// Messages to and from people known for long.
  var chatter = 900
  /// New contacts written down at an event, in hundredths.
  var contactsAtEvent = 210

  // Shares.
  /// Talks at events that are with new people.
  var newTalks = 45
  /// The people in the room who are known already.
  var knownInRoom = 35
  /// New contacts given the card with cell number and e-mail.
  var directCards = 55
  var pitches = 12
  /// New contacts followed up within three weeks.
  var followUps = 58
  var answersNew = Answering(inTime: 70, late: 18)
  var answersKnown = Answering(inTime: 74, late: 18)
}

extension Habits {
  /// Rows that something from a new person brings, in hundredths: itself, a reply of its own, thanks, more within the hour.
  private static let rowsOfInbound = 175
  /// Rows that a new contact brings: a follow-up in 58 cases of 100, and 85 times something from the contact.
  private static let rowsAfterContact = 58 + 85 * rowsOfInbound / 100

  /// The rows of a full-time month, in hundredths.
  var rows: Int {
    let contacts = events * contactsAtEvent / 100 * (100 + Self.rowsAfterContact) / 100
    let giving = referralsGiven + referralsReceived + introductions + ideasAndIssues + business
    let inbound = strangers * Self.rowsOfInbound / 100
    // Three in ten connections write.
    let connected = connections * (100 + 30 * Self.rowsOfInbound / 100) / 100
    return events + contacts + oneToOnes + giving + inbound + connected + insideTalks + chatter
  }

  /// The habits `part` of `whole` steps on the way from one to another.
  init(from first: Habits, to last: Habits, part: Int, of whole: Int) {
    self = first
    guard first != last, whole > 0 else { return }
    func move(_ habit: WritableKeyPath<Habits, Int>) {
      self[keyPath: habit] += (last[keyPath: habit] - first[keyPath: habit]) * part / whole
    }
    for habit in Self.all { move(habit) }
  }

  private static var all: [WritableKeyPath<Habits, Int>] {
    [
      \.events, \.oneToOnes, \.referralsGiven, \.referralsReceived, \.introductions, \.ideasAndIssues, \.business,
      \.connections, \.strangers, \.insideTalks, \.chatter, \.contactsAtEvent, \.newTalks, \.knownInRoom, \.directCards, \.pitches,
      \.followUps, \.answersNew.inTime, \.answersNew.late, \.answersKnown.inTime, \.answersKnown.late,
    ]
  }
}
