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
    for meeting in newContacts {
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
    touches(.referral, since: day).filter { $0.isIncoming == incoming }
  }

  /// The name of a contact as printed: that of its earliest row, the least of several; without a name its e-mail, else its phone.
  func name(of contact: Int32) -> String {
    let rows = touches(of: contact)
    let earliest = rows.prefix { touch($0).instant == touch(rows[rows.startIndex]).instant }
    func least(_ field: (Identity) -> TextPool.ID) -> String? {
      var least: String?
      for position in earliest {
        let id = field(history.identities[Int(touch(position).identity)])
        guard id != 0 else { continue }
        let text = history.context.activity.texts[id]
        if least.map({ utf8Precedes(text, $0) }) ?? true { least = text }
      }
      return least
    }
    return least(\.name) ?? least(\.email) ?? least(\.phone) ?? ""
  }
}
