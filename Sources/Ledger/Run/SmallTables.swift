import GRDB
import Model

/// Puts into the ledger what comes in small numbers: the team list, leave, annotations, address books.
struct SmallTables {
  private let team: SmallTable
  private let leave: SmallTable
  private let annotations: SmallTable
  private let cards: SmallTable

  init(_ db: Database) throws {
    team = try SmallTable(
      db, "team",
      columns: [
        "person", "name", "role", "team", "reports_to", "email", "phone", "start_date", "end_date", "fte", "workdays", "hourly_cost",
        "bni_name", "bni_joined",
      ])
    leave = try SmallTable(db, "leave", columns: ["person", "first_day", "last_day"])
    annotations = try SmallTable(db, "annotation", columns: ["person", "first_month", "last_month", "measure", "reason"])
    cards = try SmallTable(db, "card", columns: ["owner", "identities"])
  }

  func keep(_ person: Person, _ row: Int64, record: Int64) throws -> Int64 {
    try team.keep(record: record) { statement in
      statement.bind(row, at: 1)
      statement.bind(copyOf: person.name, at: 2)
      statement.bind(Int64(person.role.rawValue), at: 3)
      let texts: [(String?, Int32)] = [(person.team, 4), (person.reportsTo, 5), (person.email, 6), (person.phone, 7), (person.bniName, 13)]
      for (text, index) in texts { statement.bind(copyOf: text ?? "", at: index) }
      let days: [(Day?, Int32)] = [(person.start, 8), (person.end, 9), (person.bniJoined, 14)]
      for (day, index) in days { statement.bind(orBlank: day.map { Int64($0.number) }, at: index) }
      statement.bind(person.fte, at: 10)
      statement.bind(orBlank: person.workdays.map { Int64($0.number) }, at: 11)
      statement.bind(person.hourlyCost, at: 12)
    }
  }

  func keep(_ leave: Leave, _ person: Int64, record: Int64) throws -> Int64 {
    try self.leave.keep(record: record) { statement in
      statement.bind(person, at: 1)
      statement.bind(Int64(leave.days.lowerBound.number), at: 2)
      statement.bind(Int64(leave.days.upperBound.number), at: 3)
    }
  }

  func keep(_ note: Annotation, _ person: Int64, record: Int64) throws -> Int64 {
    try annotations.keep(record: record) { statement in
      statement.bind(person, at: 1)
      statement.bind(orBlank: note.months.map { Int64($0.lowerBound.index) }, at: 2)
      statement.bind(orBlank: note.months.map { Int64($0.upperBound.index) }, at: 3)
      statement.bind(copyOf: note.measure ?? "", at: 4)
      statement.bind(copyOf: note.reason.rawValue, at: 5)
    }
  }

  /// An entry of an address book: the identities it says are one contact.
  func keep(card identities: [Int64], owner: Int64?, record: Int64) throws -> Int64 {
    try cards.keep(record: record) { statement in
      statement.bind(orBlank: owner, at: 1)
      statement.bind(copyOf: "[\(identities.map(String.init).joined(separator: ","))]", at: 2)
    }
  }
}

/// A table whose columns but for the record are its key.
private struct SmallTable {
  private let insertion: RowStatement
  private let lookup: RowStatement
  private let recordColumn: Int32

  init(_ db: Database, _ table: String, columns: [String]) throws {
    let marks = (1...columns.count + 1).map { "?\($0)" }.joined(separator: ", ")
    let key = columns.enumerated().map { "\($1) = ?\($0 + 1)" }.joined(separator: " AND ")
    insertion = try RowStatement(
      db, "INSERT INTO \(table) (\(columns.joined(separator: ", ")), record) VALUES (\(marks)) ON CONFLICT DO NOTHING")
    lookup = try RowStatement(db, "SELECT record FROM \(table) WHERE \(key)")
    recordColumn = Int32(columns.count + 1)
  }

  /// The record that says the same, put in where it is missing.
  func keep(record: Int64, binding columns: (RowStatement) -> Void) throws -> Int64 {
    columns(insertion)
    insertion.bind(record, at: recordColumn)
    if try insertion.run() { return record }
    columns(lookup)
    defer { lookup.reset() }
    return try lookup.step() ? lookup.integer(0) : record
  }
}

extension WeekdaySet {
  /// The days as bits, Sunday first.
  var number: Int { Weekday.allCases.filter(contains).reduce(0) { $0 | 1 << Int($1.rawValue) } }

  init(number: Int) { self.init(Weekday.allCases.filter { number & 1 << Int($0.rawValue) != 0 }) }
}
