import Model

/// An entry of somebody's calendar, whichever program wrote it down.
struct CalendarItem {
  struct Attendee {
    var name: String
    var email: String
  }

  var moment: Moment
  /// How long it lasts, where it says so.
  var hours: Double?
  var title: String
  var categories: [String]
  /// All whom it names, the owner perhaps among them.
  var attendees: [Attendee]
  /// Nobody but the owner called it.
  var isOwnersOwn: Bool
}

/// What is made of the entries of a person's calendar.
struct CalendarDiary {
  let owner: PersonIndex

  static let cannotKnow =
    "Whether somebody really came, whom they met at an event, and what is named by no word of the calendar's rules: that is left aside, and counted."

  /// Adds the event or the one-to-ones that an entry is, or leaves it aside.
  func add(_ item: CalendarItem, _ row: LogRow, to batch: inout Batch) throws(RowFault) {
    let rules = CalendarRules(vocabulary: batch.vocabulary)
    switch rules.meaning(title: item.title, categories: item.categories) {
    case nil: batch.setAside(row, "entries whose title and categories name neither an event nor a one-to-one")
    case .oneToOne: try addOneToOnes(item, row, rules, to: &batch)
    case .event(let kind):
      guard !item.title.isEmpty else { throw .rejected("the title is missing, so that the event has no name") }
      var record = EventRecord(person: owner, moment: item.moment, place: row.place, event: 0)
      (record.kind, record.attendance) = (kind, .attended)
      record.hours = item.hours.flatMap { (0...1000).contains($0) ? $0 : nil }
      record.event = item.title.withCell { batch.text($0) }
      batch.records.events.append(record)
    }
  }

  private func addOneToOnes(_ item: CalendarItem, _ row: LogRow, _ rules: CalendarRules, to batch: inout Batch) throws(RowFault) {
    var others = item.attendees.filter { !isOwner($0, batch.roster) }
    if others.isEmpty, let name = rules.name(in: item.title, owner: batch.roster.people[Int(owner)]) {
      others = [CalendarItem.Attendee(name: name, email: "")]
    }
    guard !others.isEmpty else { return batch.setAside(row, "one-to-ones that do not name whom they were with") }
    for other in others {
      let contact = try batch.identity(row, name: other.name, email: other.email)
      batch.records.interactions.append(
        InteractionRecord(
          person: owner, moment: item.moment, place: row.place, contact: contact,
          direction: item.isOwnersOwn ? .outgoing : .incoming, channel: .oneToOne))
    }
  }

  /// True where an e-mail, or without one a name, is the owner's.
  func isOwner(_ attendee: CalendarItem.Attendee, _ roster: Roster) -> Bool {
    guard attendee.email.isEmpty else { return isOwner(email: attendee.email, roster) }
    return folded(attendee.name) == roster.people[Int(owner)].foldedName || attendee.name == roster.people[Int(owner)].id
  }

  func isOwner(email: String, _ roster: Roster) -> Bool {
    caseFolded(email) == roster.people[Int(owner)].email
  }
}

extension String {
  /// The text as the bytes of a cell, valid during the call.
  func withCell<Result>(_ body: (Cell) -> Result) -> Result {
    var text = self
    return text.withUTF8 { body(Cell($0)) }
  }
}
