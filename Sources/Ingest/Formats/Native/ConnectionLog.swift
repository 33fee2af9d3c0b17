import Model

/// Touches that are no meetings, such as connections on a social network.
struct ConnectionLog: NativeLog {
  enum Column: String, LogColumn {
    case date, person, contact, company, email, phone, note
  }

  static let activity = ActivityKind.connection
  static let required: [Column] = [.date, .person, .contact]

  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    let person = try batch.person(row[Column.person])
    let moment = try batch.requiredMoment(row, Column.date, "date")
    let contact = try batch.identity(
      row, contact: row[Column.contact], company: row[Column.company], email: row[Column.email], phone: row[Column.phone])
    batch.records.connections.append(
      ConnectionRecord(
        person: person, moment: moment, place: row.place, contact: contact, note: batch.text(row[Column.note])))
  }
}
