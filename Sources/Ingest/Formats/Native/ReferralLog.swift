import Model

/// Referrals given and received.
struct ReferralLog: NativeLog {
  enum Column: String, LogColumn {
    case date, person, direction, contact, tier, status, revenue, via, note
  }

  static let activity = ActivityKind.referral
  static let required: [Column] = [.date, .person, .direction, .contact]

  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    let person = try batch.person(row[Column.person])
    let moment = try batch.requiredMoment(row, Column.date, "date")
    guard let direction: Direction = try batch.choice(row[Column.direction]) else {
      throw .rejected("the direction is missing; write given or received")
    }
    let tier = try row.number(Column.tier, "tier", in: 1...3)
    if let tier, tier != tier.rounded() { throw .rejected("tier: `\(excerpt(row[Column.tier]))` is not 1, 2 or 3") }
    let status: ReferralStatus? = try batch.choice(row[Column.status])
    let revenue = try row.amount(Column.revenue, "revenue", currency: batch.organisation.currency)
    let contact = try batch.identity(row, contact: row[Column.contact])
    batch.records.referrals.append(
      ReferralRecord(
        person: person, moment: moment, place: row.place, contact: contact, via: batch.text(row[Column.via]),
        note: batch.text(row[Column.note]), direction: direction, tier: UInt8(tier ?? 0), status: status,
        revenue: revenue))
  }
}

extension Cell {
  /// A cell that the log has no column for.
  static var none: Cell { Cell(start: nil, count: 0) }
}
