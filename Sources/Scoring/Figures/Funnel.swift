import Model

/// The open door: what became of the new contacts of the window, counted in contacts.
package struct Funnel: Hashable, Sendable {
  package private(set) var met = 0
  /// Given a card with cell number and e-mail.
  package private(set) var directCard = 0
  /// An inbound interaction on a day after the day met.
  package private(set) var cameBack = 0
  /// Those of them who had been given a direct card.
  package private(set) var cameBackWithCard = 0
  /// Those who came back and had one of those messages, as evidence, answered in time.
  package private(set) var answered = 0
  /// Of all met: an employee, customer or vendor by now.
  package private(set) var became = 0

  init(_ reading: Reading) {
    for meeting in reading.meetings where reading.isNewInWindow(meeting) {
      let hasCard = reading.card(meeting) == .direct
      var (isBack, isWon) = (false, false)
      for position in reading.touches(of: meeting.contact) {
        let touch = reading.touch(position)
        if touch.kind == .interaction, touch.isIncoming, touch.day > meeting.day { isBack = true }
        if touch.kind == .outcome, reading.outcome(touch).outcome.isRelation { isWon = true }
      }
      met += 1
      directCard += hasCard ? 1 : 0
      cameBack += isBack ? 1 : 0
      cameBackWithCard += isBack && hasCard ? 1 : 0
      answered += isBack && Self.isAnswered(meeting, reading) ? 1 : 0
      became += isWon ? 1 : 0
    }
  }

  private static func isAnswered(_ meeting: Dealings.Meeting, _ reading: Reading) -> Bool {
    reading.inbounds.contains { inbound in
      inbound.inbound.contact == meeting.contact && inbound.day > meeting.day && inbound.isEvidence && inbound.isInTime
    }
  }

  /// The sum over persons.
  init(_ cards: [PersonCard]) {
    for card in cards {
      let funnel = card.contribution.funnel
      met += funnel.met
      directCard += funnel.directCard
      cameBack += funnel.cameBack
      cameBackWithCard += funnel.cameBackWithCard
      answered += funnel.answered
      became += funnel.became
    }
  }
}

extension OutcomeKind {
  /// Somebody became an employee, customer or vendor.
  fileprivate var isRelation: Bool { self == .employee || self == .customer || self == .vendor }
}

extension Reading {
  func outcome(_ touch: Touch) -> OutcomeRecord { history.context.activity.outcomes.rows[Int(touch.row)] }
}
