import Model

extension BNICostRecord: KeptRecord {
  static let table = "bni_costs"
  static let columns = ["moment", "person", "item", "amount", "note"]
  var contactIDs: [IdentityID] { [] }

  func tell(_ needs: inout Needs) {
    needs.text(note)
  }

  func bind(to statement: RowStatement, _ ids: RowIDs) {
    statement.bind(code(item), at: 3)
    statement.bind(amount, at: 4)
    statement.bind(ids.text(note), at: 5)
  }

  init(_ row: RowStatement, person: PersonIndex, moment: Moment, place: Place, _ ids: IDsByRow) {
    self.init(
      person: person, moment: moment, place: place, item: row.word(2) ?? .other, amount: row.number(3), note: ids.text(row, 4))
  }

  static let header = ["date", "person", "item", "amount", "note"]

  func cells(_ names: NamesByID) -> [String] {
    [names.moment(moment), names.person(person), word(item), number(amount), names.text(note)]
  }
}
