import Model

extension ReferralRecord: KeptRecord {
  static let table = "referrals"
  static let columns = ["moment", "person", "contact", "direction", "tier", "status", "revenue", "via", "note"]
  var contactIDs: [IdentityID] { [contact] }

  func tell(_ needs: inout Needs) {
    needs.identity(contact)
    needs.text(via)
    needs.text(note)
  }

  func bind(to statement: RowStatement, _ ids: RowIDs) {
    statement.bind(ids.identity(contact), at: 3)
    statement.bind(code(direction), at: 4)
    statement.bind(Int64(tier), at: 5)
    statement.bind(code(status), at: 6)
    statement.bind(revenue, at: 7)
    statement.bind(ids.text(via), at: 8)
    statement.bind(ids.text(note), at: 9)
  }

  init(_ row: RowStatement, person: PersonIndex, moment: Moment, place: Place, _ ids: IDsByRow) {
    self.init(
      person: person, moment: moment, place: place, contact: ids.identity(row, 2), via: ids.text(row, 7), note: ids.text(row, 8),
      direction: row.word(3) ?? .incoming, tier: UInt8(row.integer(4)), status: row.word(5), revenue: row.optionalNumber(6))
  }

  static let header = ["date", "person", "direction", "contact", "tier", "status", "revenue", "via", "note"]

  func cells(_ names: NamesByID) -> [String] {
    [
      names.moment(moment), names.person(person), direction == .incoming ? "received" : "given", names.contactCell(contact),
      tier == 0 ? "" : "\(tier)", word(status), number(revenue), names.text(via), names.text(note),
    ]
  }
}
