import Model

/// The team list. Its rows are read before all others, by a reader of their own, since every other row needs them.
struct TeamLog: NativeLog {
  enum Column: String, LogColumn {
    case person, name, role, team, reportsTo, email, phone, startDate, endDate, fte, workdays, hourlyCost, bniName, bniJoined, note
  }

  static let activity = ActivityKind.team
  static let required: [Column] = [.person, .name, .role]

  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    guard !row[Column.person].isEmpty else { throw .rejected("the person's id is missing") }
    guard !row[Column.person].elementsEqual(TemplateMarks.person.utf8) else { return batch.setAside(row, RowReader.example) }
    guard !row[Column.name].isEmpty else { throw .rejected("the name is missing") }
    guard let role: Role = try batch.choice(row[Column.role]) else { throw .rejected("the role is missing") }
    let name = row[Column.name]
    var person = Person(id: row[Column.person].text, name: name.text, foldedName: batch.folded(name), role: role)
    person.team = row[Column.team].text
    person.reportsTo = text(row[Column.reportsTo])
    person.email = ContactDetails.email(row[Column.email])
    if person.email == nil, let email = text(row[Column.email]) { batch.malformedEmails.insert(email) }
    person.phone = ContactDetails.phone(row[Column.phone], countryCode: batch.organisation.countryCode)
    person.start = try row.day(Column.startDate, "start_date")
    person.end = try row.day(Column.endDate, "end_date")
    if let start = person.start, let end = person.end, end < start {
      throw .rejected("the end date (\(end)) lies before the start date (\(start))")
    }
    person.fte = try row.number(Column.fte, "fte", in: 0...1) ?? 1
    if let days = text(row[Column.workdays]) {
      guard let workdays = batch.workdays(days) else {
        throw .rejected("workdays: `\(days.prefix(40))` are no days of the week; write Mon-Wed or Mon,Tue,Thu")
      }
      person.workdays = workdays
    }
    person.hourlyCost = try row.amount(Column.hourlyCost, "hourly_cost", currency: batch.organisation.currency)
    person.bniName = text(row[Column.bniName])
    person.bniJoined = try row.day(Column.bniJoined, "bni_joined")
    batch.records.team.append(Placed(value: person, place: row.place))
  }

  private func text(_ cell: Cell) -> String? { cell.isEmpty ? nil : cell.text }
}
