import Model

extension OutcomeRecord: KeptRecord {
  static let table = "outcomes"
  static let columns = ["moment", "person", "contact", "outcome", "value", "via", "note"]
  var contactIDs: [IdentityID] { [contact] }

  func tell(_ needs: inout Needs) {
    needs.identity(contact)
    needs.text(via)
    needs.text(note)
  }

  func bind(to statement: RowStatement, _ ids: RowIDs) {
    statement.bind(ids.identity(contact), at: 3)
    statement.bind(code(outcome), at: 4)
    statement.bind(value, at: 5)
    statement.bind(ids.text(via), at: 6)
    statement.bind(ids.text(note), at: 7)
  }

  init(_ row: RowStatement, person: PersonIndex, moment: Moment, place: Place, _ ids: IDsByRow) {
    self.init(
      person: person, moment: moment, place: place, contact: ids.identity(row, 2), via: ids.text(row, 5), note: ids.text(row, 6),
      outcome: row.word(3) ?? .issue, value: row.optionalNumber(4))
  }

  static let header = ["date", "person", "outcome", "contact", "value", "via", "note"]

  func cells(_ names: NamesByID) -> [String] {
    [
      names.moment(moment), names.person(person), word(outcome), names.contactCell(contact), number(value), names.text(via),
      names.text(note),
    ]
  }
}
