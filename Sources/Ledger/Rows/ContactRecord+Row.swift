import Model

extension ContactRecord: KeptRecord {
  static let table = "contacts"
  static let columns = ["moment", "person", "contact", "event", "card", "pitched", "note"]
  var contactIDs: [IdentityID] { [contact] }

  func tell(_ needs: inout Needs) {
    needs.identity(contact)
    needs.text(event)
    needs.text(note)
  }

  func bind(to statement: RowStatement, _ ids: RowIDs) {
    statement.bind(ids.identity(contact), at: 3)
    statement.bind(ids.text(event), at: 4)
    statement.bind(code(card), at: 5)
    statement.bind(code(pitched), at: 6)
    statement.bind(ids.text(note), at: 7)
  }

  init(_ row: RowStatement, person: PersonIndex, moment: Moment, place: Place, _ ids: IDsByRow) {
    self.init(
      person: person, moment: moment, place: place, contact: ids.identity(row, 2), event: ids.text(row, 3), note: ids.text(row, 6),
      card: row.word(4), pitched: row.flag(5))
  }

  static let header = ["date", "person", "contact", "company", "email", "phone", "event", "card", "pitched", "note"]

  func cells(_ names: NamesByID) -> [String] {
    [names.moment(moment), names.person(person)] + names.contact(contact)
      + [names.text(event), word(card), yesNo(pitched), names.text(note)]
  }
}
