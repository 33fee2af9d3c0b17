import Model

/// People brought together.
struct IntroductionLog: NativeLog {
  enum Column: String, LogColumn {
    case date, person, contact, otherContact, note
  }

  static let activity = ActivityKind.introduction
  static let required: [Column] = [.date, .person, .contact, .otherContact]

  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    let person = try batch.person(row[Column.person])
    let moment = try batch.requiredMoment(row, Column.date, "date")
    let (first, second) = (row[Column.contact], row[Column.otherContact])
    guard !first.isEmpty || !second.isEmpty else {
      throw .rejected("the row names nobody; give at least one of contact and other_contact")
    }
    let contact = first.isEmpty ? .none : try batch.identity(row, contact: first)
    let other = second.isEmpty ? .none : try batch.identity(contact: second)
    batch.records.introductions.append(
      IntroductionRecord(
        person: person, moment: moment, place: row.place, contact: contact, otherContact: other,
        note: batch.text(row[Column.note])))
  }
}
