import Model

/// Days on which people were away.
struct LeaveLog: NativeLog {
  enum Column: String, LogColumn {
    case person, from, to, note
  }

  static let activity = ActivityKind.leave
  static let required: [Column] = [.person, .from, .to]

  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    let person = try batch.person(row[Column.person])
    guard let first = try row.day(Column.from, "from") else { throw .rejected("the first day (from) is missing") }
    guard let last = try row.day(Column.to, "to") else { throw .rejected("the last day (to) is missing") }
    guard first <= last else { throw .rejected("the leave ends (\(last)) before it begins (\(first))") }
    batch.records.leave.append(Placed(value: Leave(person: person, days: first...last), place: row.place))
  }
}
