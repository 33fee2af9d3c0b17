import Model

/// Facts that several measures and figures ask for.
extension Reading {
  /// A row of the window says that the person was there, at anything but internal.
  @inline(__always)
  func isAttendedInWindow(_ row: History.EventRow) -> Bool { row.isAttended && row.day >= period.window.lowerBound }

  /// Those rows, in order of time.
  func attendedRows() -> [History.EventRow] {
    var rows: [History.EventRow] = []
    rows.reserveCapacity(events.count)
    for row in events where isAttendedInWindow(row) { rows.append(row) }
    return rows
  }

  /// How many events are behind those rows since a day: only the first row of each name and day counts.
  func attendedEventCount(since day: Day) -> Int { events.count { isAttendedInWindow($0) && $0.day >= day && $0.isFirstOfEvent } }

  /// How many new contacts were met in the window since a day.
  func newContactCount(since day: Day) -> Int { meetings.count { isNewInWindow($0) && $0.day >= day } }

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

  func referrals(incoming: Bool) -> [Touch] { referralRows().filter { $0.isIncoming == incoming } }

  /// The names of contacts as printed.
  func names(of contacts: [Int32]) -> [String] {
    guard !contacts.isEmpty else { return [] }
    let ids = contacts.map { soleName(of: $0) }
    let names = history.context.activity.texts.texts(ids)
    return names.indices.map { ids[$0] != 0 ? names[$0] : name(of: contacts[$0]) }
  }

  /// The name in a contact's earliest row; 0 where that has none, or where there are several such rows.
  private func soleName(of contact: Int32) -> TextPool.ID {
    let rows = touches(of: contact)
    let (first, next) = (rows.startIndex, rows.startIndex + 1)
    if next < rows.endIndex, touch(rows[next]).instant == touch(rows[first]).instant { return 0 }
    return history.identities[Int(touch(rows[first]).identity)].name
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
