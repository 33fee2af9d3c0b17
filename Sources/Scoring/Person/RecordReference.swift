package import Model

/// A record behind a figure: when, what, and where it was read.
package struct RecordReference: Sendable {
  package let moment: Moment
  package let place: Place
  package let what: String
}

extension Reading {
  /// The reference of a touch, with its contact's name and a remark.
  func reference(_ touch: Touch, _ remark: String = "") -> RecordReference {
    let name = contacts.contact(of: touch).map(name(of:)) ?? ""
    return RecordReference(
      moment: moment(of: touch), place: place(of: touch),
      what: [name, remark].filter { !$0.isEmpty }.joined(separator: ", "))
  }

  func reference(_ row: History.EventRow, _ remark: String = "") -> RecordReference {
    let record = event(row)
    return RecordReference(
      moment: record.moment, place: record.place,
      what: [history.context.activity.texts[record.event], remark].filter { !$0.isEmpty }.joined(separator: ", "))
  }

  private func moment(of touch: Touch) -> Moment {
    let instant = Instant(microseconds: touch.instant)
    return touch.isBare ? Moment(dayStart: instant) : Moment(instant)
  }

  private func place(of touch: Touch) -> Place {
    let activity = history.context.activity
    let row = Int(touch.row)
    return switch touch.kind {
    case .contact: activity.contacts.rows[row].place
    case .interaction: activity.interactions.rows[row].place
    case .referral: activity.referrals.rows[row].place
    case .introduction: activity.introductions.rows[row].place
    case .outcome: activity.outcomes.rows[row].place
    case .connection: activity.connections.rows[row].place
    }
  }
}
