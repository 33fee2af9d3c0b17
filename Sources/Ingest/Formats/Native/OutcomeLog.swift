import Model

/// What came of networking: employees, customers, vendors, ideas, issues.
struct OutcomeLog: NativeLog {
  enum Column: String, LogColumn {
    case date, person, outcome, contact, value, via, note
  }

  static let activity = ActivityKind.outcome
  static let required: [Column] = [.date, .person, .outcome]

  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    let person = try batch.person(row[Column.person])
    let moment = try batch.requiredMoment(row, Column.date, "date")
    guard let outcome: OutcomeKind = try batch.choice(row[Column.outcome]) else { throw .rejected("the outcome is missing") }
    let value = try row.amount(Column.value, "value", currency: batch.organisation.currency)
    let named = row[Column.contact]
    let contact = named.isEmpty ? .none : try batch.identity(row, contact: named)
    batch.records.outcomes.append(
      OutcomeRecord(
        person: person, moment: moment, place: row.place, contact: contact, via: batch.text(row[Column.via]),
        note: batch.text(row[Column.note]), outcome: outcome, value: value))
  }
}
