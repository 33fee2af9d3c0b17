import Model

/// Facts that several measures and figures ask for.
extension Reading {
  /// Rows of the window that say the person was there, of any kind but internal, in order of time.
  func attendedRows(since day: Day? = nil) -> [History.EventRow] {
    let first = day ?? period.window.lowerBound
    var rows: [History.EventRow] = []
    for row in events where row.isAttended && row.day >= first { rows.append(row) }
    return rows
  }

  /// The events behind those rows: the first row of each name and day.
  func attendedEvents(since day: Day? = nil) -> [History.EventRow] { attendedRows(since: day).filter(\.isFirstOfEvent) }

  /// The share of new contacts of whom something holds, among those of whom it is known.
  @inline(__always)
  func rateOfNewContacts(_ holds: (Dealings.Meeting) -> Bool?) -> Evidence {
    var (hits, n) = (0, 0)
    for meeting in meetings where isNewInWindow(meeting) {
      guard let isHit = holds(meeting) else { continue }
      hits += isHit ? 1 : 0
      n += 1
    }
    return .rate(hits: hits, n: n)
  }

  /// The best card ever given to a contact; nil where no row says.
  func card(_ meeting: Dealings.Meeting) -> Card? { meeting.cards.best(before: touchCount) }

  /// Whether the first marked meeting with a contact was a pitch; nil where none is marked.
  func pitched(_ meeting: Dealings.Meeting) -> Bool? {
    meeting.pitch.flatMap { Int($0.touch) < touchCount ? $0.isPitch : nil }
  }

  func referrals(incoming: Bool, since day: Day? = nil) -> [Touch] {
    referralRows(since: day).filter { $0.isIncoming == incoming }
  }

  /// The name of a contact as printed: that of its earliest row, the least of several; without a name its e-mail, else its phone.
  func name(of contact: Int32) -> String {
    let rows = touches(of: contact)
    let first = touch(rows[rows.startIndex]).instant
    var end = rows.startIndex + 1
    while end < rows.endIndex, touch(rows[end]).instant == first { end += 1 }
    return least(rows[..<end]) { $0.name } ?? least(rows[..<end]) { $0.email } ?? least(rows[..<end]) { $0.phone } ?? ""
  }

  /// The least text that the identities of some rows have; nil where none has one.
  private func least(_ rows: ArraySlice<Int32>, _ field: (Identity) -> TextPool.ID) -> String? {
    var (least, number): (String?, TextPool.ID) = (nil, 0)
    for position in rows {
      let id = field(history.identities[Int(touch(position).identity)])
      guard id != 0, id != number else { continue }
      let text = history.context.activity.texts[id]
      if least.map({ utf8Precedes(text, $0) }) ?? true { (least, number) = (text, id) }
    }
    return least
  }
}
