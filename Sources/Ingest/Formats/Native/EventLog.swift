import Model

/// Events that people went to, or should have.
struct EventLog: NativeLog {
  enum Column: String, LogColumn {
    case date, person, event, kind, status, hours, cost, conversations, newPeople, knownShare, note
  }

  static let activity = ActivityKind.event
  static let required: [Column] = [.date, .person, .event]

  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    let person = try batch.person(row[Column.person])
    let moment = try batch.requiredMoment(row, Column.date, "date")
    guard !row[Column.event].isEmpty else { throw .rejected("the event is missing") }
    let conversations = try row.count(Column.conversations, "conversations")
    let newPeople = try row.count(Column.newPeople, "new_people")
    if let conversations, let newPeople, newPeople > conversations {
      throw .rejected("new_people (\(newPeople)) is more than conversations (\(conversations))")
    }
    var record = EventRecord(person: person, moment: moment, place: row.place, event: 0)
    record.kind = try batch.choice(row[Column.kind])
    record.attendance = try batch.choice(row[Column.status])
    record.conversations = conversations
    record.newPeople = newPeople
    record.hours = try row.number(Column.hours, "hours", in: 0...1000)
    record.cost = try row.amount(Column.cost, "cost", currency: batch.organisation.currency)
    record.knownShare = try row.share(Column.knownShare, "known_share")
    record.event = batch.text(row[Column.event])
    record.note = batch.text(row[Column.note])
    batch.records.events.append(record)
  }
}
