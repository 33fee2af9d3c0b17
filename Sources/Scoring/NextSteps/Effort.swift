/// What an action costs a person, in hours. Rough figures, there only to put a message before an evening out.
package enum Effort {
  /// Two hours there, as mixers last, and an hour on the way.
  package static let event = 3.0
  /// A talk of ten minutes at an event, the card handed over and the name written down the same evening.
  package static let meeting = 0.25
  /// Finding a few words and sending them.
  package static let message = 0.25
  /// `one_to_one_hours`, with which BNI time is valued too.
  package static let oneToOne = 1.0
  /// Thinking of a customer whom somebody could help, and telling both.
  package static let referral = 0.5
  /// A message to each of two people.
  package static let introduction = 2 * message
  /// A coffee.
  package static let insideTalk = 0.5
  /// Writing it down.
  package static let idea = 0.25
}
