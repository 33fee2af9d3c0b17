import Model

/// People met.
struct ContactLog: NativeLog {
  enum Column: String, LogColumn {
    case date, person, contact, company, email, phone, event, card, pitched, note
  }

  static let activity = ActivityKind.contact
  static let required: [Column] = [.date, .person, .contact]

  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    let person = try batch.person(row[Column.person])
    let moment = try batch.requiredMoment(row, Column.date, "date")
    let card: Card? = try batch.choice(row[Column.card])
    let pitched = try batch.choice(row[Column.pitched], YesNo.self)
    let contact = try batch.identity(
      row, contact: row[Column.contact], company: row[Column.company], email: row[Column.email], phone: row[Column.phone])
    batch.records.contacts.append(
      ContactRecord(
        person: person, moment: moment, place: row.place, contact: contact,
        event: batch.text(row[Column.event]), note: batch.text(row[Column.note]),
        card: card, pitched: pitched.map { $0 == .yes }))
  }
}
