import Model

/// Money spent on BNI.
struct BNICostLog: NativeLog {
  enum Column: String, LogColumn {
    case date, person, item, amount, note
  }

  static let activity = ActivityKind.bniCost
  static let required: [Column] = [.date, .person, .item, .amount]

  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    let person = try batch.person(row[Column.person])
    let moment = try batch.requiredMoment(row, Column.date, "date")
    guard let item: BNICostItem = try batch.choice(row[Column.item]) else { throw .rejected("the item is missing") }
    guard let amount = try row.amount(Column.amount, "amount", currency: batch.organisation.currency) else {
      throw .rejected("the amount is missing")
    }
    batch.records.bniCosts.append(
      BNICostRecord(
        person: person, moment: moment, place: row.place, item: item, amount: amount,
        note: batch.text(row[Column.note])))
  }
}
