import Model

/// Facts that several measures and figures ask for.
extension Reading {
  /// Rows of the window that say the person was there, of any kind but internal, in order of time.
  func attendedRows(since day: Day? = nil) -> [History.EventRow] {
    let first = day ?? period.window.lowerBound
    var rows: [History.EventRow] = []
    for index in windowEvents where history.events[index].isAttended && history.events[index].day >= first {
      rows.append(history.events[index])
    }
    return rows
  }

  /// The events behind those rows: the first row of each name and day.
  func attendedEvents(since day: Day? = nil) -> [History.EventRow] {
    var events: [History.EventRow] = []
    for row in attendedRows(since: day) {
      var earlier = events.count - 1
      while earlier >= 0, events[earlier].day == row.day, !isSame(events[earlier], row) { earlier -= 1 }
      if earlier < 0 || events[earlier].day != row.day { events.append(row) }
    }
    return events
  }

  private func isSame(_ a: History.EventRow, _ b: History.EventRow) -> Bool {
    let (first, second) = (event(a).event, event(b).event)
    return first == second || history.context.foldedEvent(first) == history.context.foldedEvent(second)
  }

  /// The best card ever given to a contact; nil where no row says.
  func card(_ contact: Int32) -> Card? {
    var best: Card?
    for position in touches(of: contact) where touch(position).kind == .contact {
      guard let card = contactRecord(touch(position)).card else { continue }
      if best.map({ card.rawValue > $0.rawValue }) ?? true { best = card }
    }
    return best
  }

  /// Whether the first marked meeting with a contact was a pitch; of two at one instant yes holds. Nil where none is marked.
  func pitched(_ contact: Int32) -> Bool? {
    var first: (instant: Int64, pitched: Bool)?
    for position in touches(of: contact) where touch(position).kind == .contact {
      let touch = touch(position)
      if let first, touch.instant > first.instant { break }
      guard let pitched = contactRecord(touch).pitched else { continue }
      first = (touch.instant, pitched || first?.pitched == true)
    }
    return first?.pitched
  }

  /// One-to-ones with outside contacts: one for each contact and day.
  func oneToOnes(since day: Day? = nil) -> [Touch] {
    var meetings: [Touch] = []
    for touch in touches(.interaction, since: day) where touch.isOneToOne && contacts.isOutside(touch) {
      var earlier = meetings.count - 1
      while earlier >= 0, meetings[earlier].day == touch.day, contacts.contact(of: meetings[earlier]) != contacts.contact(of: touch) {
        earlier -= 1
      }
      if earlier < 0 || meetings[earlier].day != touch.day { meetings.append(touch) }
    }
    return meetings
  }

  func referrals(incoming: Bool, since day: Day? = nil) -> [Touch] {
    touches(.referral, since: day).filter { $0.isIncoming == incoming }
  }

  /// The sum over days of the square of how many fall on each: the variance of a number that comes in clusters.
  /// Days are given in order.
  static func clusterSpread(_ days: some Sequence<Day>) -> Int {
    var (spread, number, current) = (0, 0, Day(number: .min))
    for day in days {
      if day != current { (spread, number, current) = (spread + number * number, 0, day) }
      number += 1
    }
    return spread + number * number
  }

  /// The name of a contact as printed: that of its earliest row, the least of several; without a name its e-mail, else its phone.
  func name(of contact: Int32) -> String {
    let texts = history.context.activity.texts
    let rows = touches(of: contact).map(touch)
    let earliest = rows.prefix { $0.instant == rows[0].instant }.map { history.identities[Int($0.identity)] }
    func least(_ field: (Identity) -> TextPool.ID) -> String? {
      earliest.map { texts[field($0)] }.filter { !$0.isEmpty }.min(by: utf8Precedes)
    }
    return least(\.name) ?? least(\.email) ?? least(\.phone) ?? ""
  }
}
