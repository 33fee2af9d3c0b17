import GRDB
import Model

/// Puts into the ledger what comes in small numbers: the team list, leave, annotations, address books.
struct SmallTables {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func keep(_ person: Person, _ row: Int64, record: Int64) throws -> Int64 {
    let values: [(any DatabaseValueConvertible)?] = [
      row, person.name, Int(person.role.rawValue), person.team, person.reportsTo ?? "", person.email ?? "", person.phone ?? "",
      orBlank(person.start?.number), orBlank(person.end?.number), person.fte, orBlank(person.workdays?.number), orBlank(person.hourlyCost),
      person.bniName ?? "", orBlank(person.bniJoined?.number),
    ]
    return try keep(
      in: "team",
      columns: [
        "person", "name", "role", "team", "reports_to", "email", "phone", "start_date", "end_date", "fte", "workdays", "hourly_cost",
        "bni_name", "bni_joined",
      ], values, record: record)
  }

  func keep(_ leave: Leave, _ person: Int64, record: Int64) throws -> Int64 {
    try keep(
      in: "leave", columns: ["person", "first_day", "last_day"],
      [person, Int(leave.days.lowerBound.number), Int(leave.days.upperBound.number)], record: record)
  }

  func keep(_ note: Annotation, _ person: Int64, record: Int64) throws -> Int64 {
    try keep(
      in: "annotation", columns: ["person", "first_month", "last_month", "measure", "reason"],
      [person, orBlank(note.months?.lowerBound.index), orBlank(note.months?.upperBound.index), note.measure ?? "", note.reason.rawValue],
      record: record)
  }

  /// An entry of an address book: the identities it says are one contact.
  func keep(card identities: [Int64], owner: Int64?, record: Int64) throws -> Int64 {
    let list = "[\(identities.map(String.init).joined(separator: ","))]"
    return try keep(in: "card", columns: ["owner", "identities"], [orBlank(owner), list], record: record)
  }

  /// The record that says the same, put in where it is missing.
  private func keep(
    in table: String, columns: [String], _ values: [(any DatabaseValueConvertible)?], record: Int64
  ) throws -> Int64 {
    let key = columns.map { "\($0) = ?" }.joined(separator: " AND ")
    let lookup = try db.cachedStatement(sql: "SELECT record FROM \(table) WHERE \(key)")
    if let known = try Int64.fetchOne(lookup, arguments: StatementArguments(values)) { return known }
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try db.cachedStatement(sql: "INSERT INTO \(table) (\(columns.joined(separator: ", ")), record) VALUES (\(marks), ?)").execute(
      arguments: StatementArguments(values + [record]))
    return record
  }

  private func orBlank(_ value: (any DatabaseValueConvertible)?) -> any DatabaseValueConvertible { value ?? "" }
}

extension WeekdaySet {
  /// The days as bits, Sunday first.
  var number: Int { Weekday.allCases.filter(contains).reduce(0) { $0 | 1 << Int($1.rawValue) } }

  init(number: Int) { self.init(Weekday.allCases.filter { number & 1 << Int($0.rawValue) != 0 }) }
}
