import Model

extension InteractionRecord: KeptRecord {
  static let table = "interactions"
  static let columns = ["moment", "person", "contact", "direction", "channel", "answered", "needs_answer", "note"]
  var contactIDs: [IdentityID] { [contact] }

  func tell(_ needs: inout Needs) {
    needs.identity(contact)
    needs.text(note)
  }

  func bind(to statement: RowStatement, _ ids: RowIDs) {
    statement.bind(ids.identity(contact), at: 3)
    statement.bind(code(direction), at: 4)
    statement.bind(code(channel), at: 5)
    statement.bind(orBlank: answered?.kept, at: 6)
    statement.bind(code(needsAnswer), at: 7)
    statement.bind(ids.text(note), at: 8)
  }

  init(_ row: RowStatement, person: PersonIndex, moment: Moment, place: Place, _ ids: IDsByRow) {
    self.init(
      person: person, moment: moment, answered: row.optionalInteger(5).map { Moment(kept: $0) }, place: place,
      contact: ids.identity(row, 2), note: ids.text(row, 7), direction: row.word(3) ?? .incoming, channel: row.word(4),
      needsAnswer: row.flag(6))
  }

  static let header = [
    "at", "person", "contact", "company", "email", "phone", "direction", "channel", "answered_at", "needs_answer", "note",
  ]

  func cells(_ names: NamesByID) -> [String] {
    [names.moment(moment), names.person(person)] + names.contact(contact)
      + [
        direction == .incoming ? "in" : "out", word(channel), answered.map(names.moment) ?? "", yesNo(needsAnswer), names.text(note),
      ]
  }
}
