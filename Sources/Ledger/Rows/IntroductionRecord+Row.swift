import Model

extension IntroductionRecord: KeptRecord {
  static let table = "introductions"
  static let columns = ["moment", "person", "contact", "other_contact", "note"]
  var contactIDs: [IdentityID] { [contact, otherContact] }

  func tell(_ needs: inout Needs) {
    needs.identity(contact)
    needs.identity(otherContact)
    needs.text(note)
  }

  func bind(to statement: RowStatement, _ ids: RowIDs) {
    statement.bind(ids.identity(contact), at: 3)
    statement.bind(ids.identity(otherContact), at: 4)
    statement.bind(ids.text(note), at: 5)
  }

  init(_ row: RowStatement, person: PersonIndex, moment: Moment, place: Place, _ ids: IDsByRow) {
    self.init(
      person: person, moment: moment, place: place, contact: ids.identity(row, 2), otherContact: ids.identity(row, 3),
      note: ids.text(row, 4))
  }

  static let header = ["date", "person", "contact", "other_contact", "note"]

  func cells(_ names: NamesByID) -> [String] {
    [
      names.moment(moment), names.person(person), names.contactCell(contact), names.contactCell(otherContact), names.text(note),
    ]
  }
}
