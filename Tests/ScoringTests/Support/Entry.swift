/// A row of a mixed log, by column.
struct Entry: Hashable {
  var cells: [String: String]

  init(_ activity: String, _ person: String, _ cells: [String: String]) {
    self.cells = cells.merging(["activity": activity, "person": person]) { a, _ in a }
  }

  subscript(column: String) -> String {
    get { cells[column] ?? "" }
    set { cells[column] = newValue }
  }

  static let columns = [
    "activity", "date", "at", "person", "contact", "other_contact", "company", "email", "phone", "event", "kind", "status", "hours", "cost",
    "conversations", "new_people", "known_share", "card", "pitched", "direction", "channel", "answered_at", "needs_answer", "tier",
    "revenue", "via",
    "outcome", "value", "item", "amount", "month", "measure", "reason", "from", "to",
  ]

  var line: String { Entry.columns.map { self[$0] }.joined(separator: ",") }

  static func log(_ entries: [Entry]) -> String {
    ([columns.joined(separator: ",")] + entries.map(\.line)).joined(separator: "\n") + "\n"
  }

  static func event(_ date: String, _ name: String, _ more: [String: String] = [:], by person: String = "p") -> Entry {
    Entry("event", person, ["date": date, "event": name, "kind": "industry"].merging(more) { $1 })
  }

  static func contact(_ date: String, _ name: String, _ more: [String: String] = [:], by person: String = "p") -> Entry {
    Entry("contact", person, ["date": date, "contact": name].merging(more) { $1 })
  }

  static func interaction(
    _ at: String, _ contact: String, _ direction: String, _ channel: String, _ more: [String: String] = [:], by person: String = "p"
  ) -> Entry {
    Entry("interaction", person, ["at": at, "contact": contact, "direction": direction, "channel": channel].merging(more) { $1 })
  }

  static func referral(_ date: String, _ contact: String, direction: String = "given", by person: String = "p") -> Entry {
    Entry("referral", person, ["date": date, "contact": contact, "direction": direction])
  }

  static func introduction(_ date: String, _ contact: String, _ other: String, by person: String = "p") -> Entry {
    Entry("introduction", person, ["date": date, "contact": contact, "other_contact": other])
  }

  static func outcome(_ date: String, _ outcome: String, _ more: [String: String] = [:], by person: String = "p") -> Entry {
    Entry("outcome", person, ["date": date, "outcome": outcome].merging(more) { $1 })
  }
}
