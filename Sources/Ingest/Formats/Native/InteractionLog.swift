import Model

/// Calls, messages and conversations.
struct InteractionLog: NativeLog {
  enum Column: String, LogColumn {
    case at, person, contact, direction, channel, answeredAt, needsAnswer, company, email, phone, note
  }

  static let activity = ActivityKind.interaction
  static let required: [Column] = [.at, .person, .contact, .direction]

  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    let person = try batch.person(row[Column.person])
    let moment = try batch.requiredMoment(row, Column.at, "at")
    guard let direction: Direction = try batch.choice(row[Column.direction]) else {
      throw .rejected("the direction is missing; write in or out")
    }
    let channel: Channel? = try batch.choice(row[Column.channel])
    let needsAnswer = try batch.choice(row[Column.needsAnswer], YesNo.self)
    let answered = try batch.moment(row, Column.answeredAt, "answered_at")
    if let answered, isBefore(answered, moment, in: batch.organisation.time) {
      throw .rejected("answered_at (`\(excerpt(row[Column.answeredAt]))`) lies before at (`\(excerpt(row[Column.at]))`)")
    }
    let contact = try batch.identity(
      row, contact: row[Column.contact], company: row[Column.company], email: row[Column.email], phone: row[Column.phone])
    batch.records.interactions.append(
      InteractionRecord(
        person: person, moment: moment, answered: answered, place: row.place, contact: contact,
        note: batch.text(row[Column.note]), direction: direction, channel: channel,
        needsAnswer: needsAnswer.map { $0 == .yes }))
  }

  /// Where either is a bare date, only the days are compared.
  private func isBefore(_ answer: Moment, _ moment: Moment, in time: LocalTime) -> Bool {
    guard answer.isBareDate || moment.isBareDate else { return answer.instant < moment.instant }
    return time.day(of: answer.instant) < time.day(of: moment.instant)
  }
}
