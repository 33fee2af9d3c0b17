import Model

extension ConnectionRecord: KeptRecord {
  static let table = "connections"
  static let columns = ["moment", "person", "contact", "note"]
  var contactIDs: [IdentityID] { [contact] }

  func tell(_ needs: inout Needs) {
    needs.identity(contact)
    needs.text(note)
  }

  func bind(to statement: RowStatement, _ ids: RowIDs) {
    statement.bind(ids.identity(contact), at: 3)
    statement.bind(ids.text(note), at: 4)
  }

  init(_ row: RowStatement, person: PersonIndex, moment: Moment, place: Place, _ ids: IDsByRow) {
    self.init(person: person, moment: moment, place: place, contact: ids.identity(row, 2), note: ids.text(row, 3))
  }

  static let header = ["date", "person", "contact", "company", "email", "phone", "note"]

  func cells(_ names: NamesByID) -> [String] {
    [names.moment(moment), names.person(person)] + names.contact(contact) + [names.text(note)]
  }
}
