import Model

extension EventRecord: KeptRecord {
  static let table = "events"
  static let columns = [
    "moment", "person", "event", "kind", "attendance", "conversations", "new_people", "hours", "cost", "known_share", "note",
  ]
  var contactIDs: [IdentityID] { [] }

  func tell(_ needs: inout Needs) {
    needs.text(event)
    needs.text(note)
  }

  func bind(to statement: RowStatement, _ ids: RowIDs) {
    statement.bind(ids.text(event), at: 3)
    statement.bind(code(kind), at: 4)
    statement.bind(code(attendance), at: 5)
    statement.bind(orBlank: conversations.map(Int64.init), at: 6)
    statement.bind(orBlank: newPeople.map(Int64.init), at: 7)
    statement.bind(hours, at: 8)
    statement.bind(cost, at: 9)
    statement.bind(knownShare, at: 10)
    statement.bind(ids.text(note), at: 11)
  }

  init(_ row: RowStatement, person: PersonIndex, moment: Moment, place: Place, _ ids: IDsByRow) {
    self.init(
      person: person, moment: moment, place: place, event: ids.text(row, 2), note: ids.text(row, 10), kind: row.word(3),
      attendance: row.word(4), conversations: row.optionalInteger(5).map { Int32($0) }, newPeople: row.optionalInteger(6).map { Int32($0) },
      hours: row.optionalNumber(7), cost: row.optionalNumber(8), knownShare: row.optionalNumber(9))
  }

  static let header = ["date", "person", "event", "kind", "status", "hours", "cost", "conversations", "new_people", "known_share", "note"]

  func cells(_ names: NamesByID) -> [String] {
    [
      names.moment(moment), names.person(person), names.text(event), word(kind), word(attendance), number(hours), number(cost),
      conversations.map(String.init) ?? "", newPeople.map(String.init) ?? "", number(knownShare), names.text(note),
    ]
  }
}
