import Foundation
import GRDB
package import Model

extension Ledger {
  /// Everything the ledger keeps, as of one moment, whoever may be writing to it.
  package func contents() throws -> LedgerContents {
    try inWords(path) {
      try queue.read { db in
        let reading = try ContentsReading(db)
        try reading.readLogs()
        try reading.readSmall()
        return try reading.contents()
      }
    }
  }
}

/// Reads all tables into records with places and ids of their own.
final class ContentsReading {
  let db: Database
  private(set) var files: [ReadFile] = []
  private(set) var records = ReadRecords()
  /// For each record where it was first read.
  private var places: [Place]
  /// For each row of the table of files its index among those that are handed on.
  private var fileIndices: [UInt32: UInt32] = [:]
  /// For each row of the table of persons its index.
  private var persons: [PersonIndex] = []
  private var ids = IDsByRow(identities: [], texts: [])
  /// Files that later versions of them speak for.
  private let superseded: [Int64: String]

  init(_ db: Database) throws {
    self.db = db
    places = try Sources.places(db)
    superseded = try Superseded.files(db)
    for row in try Row.fetchAll(db, sql: "SELECT * FROM file ORDER BY path, run, file") {
      fileIndices[row["file"]] = UInt32(files.count)
      files.append(try Self.file(row))
    }
    for index in places.indices { places[index].file = fileIndices[places[index].file] ?? 0 }
    persons = try readPersons()
    ids = IDsByRow(identities: try readIdentities(), texts: try readTexts())
  }

  func contents() throws -> LedgerContents {
    let kept = try TeamRows.current(db).map(\.row)
    let team = kept.map { Placed(value: $0.value, place: place($0.place)) }
    var taken = ReadRecords()
    swap(&taken, &records)
    return LedgerContents(files: files, warnings: try warnings(), team: team, teamFields: try teamFields(of: kept), records: taken)
  }

  private func place(_ place: Place) -> Place { Place(file: fileIndices[place.file] ?? 0, line: place.line) }

  /// Of the rows of people who have several.
  private func teamFields(of team: [Placed<Person>]) throws -> [Place: [String]] {
    var fields: [Place: [String]] = [:]
    for rows in Dictionary(grouping: team, by: \.value.id).values where rows.count > 1 {
      for row in rows {
        let text = try String.fetchOne(
          db, sql: "SELECT fields FROM team_row WHERE file = ? AND line = ?", arguments: [row.place.file, row.place.line])
        fields[place(row.place)] = try text.map(Self.texts)
      }
    }
    return fields
  }

  private static func file(_ row: Row) throws -> ReadFile {
    var file = ReadFile(path: row["path"], sheet: row["sheet"])
    file.reader = row["reader"]
    file.activities = try texts(row["activities"])
    file.header = try texts(row["header"])
    file.isUnusable = row["is_unusable"]
    return file
  }

  private static func texts(_ json: String) throws -> [String] { try JSONDecoder().decode([String].self, from: Data(json.utf8)) }

  /// Without those on nothing but files that have come again since.
  private func warnings() throws -> [Warning] {
    let runs = try Dictionary(
      grouping: Row.fetchAll(db, sql: "SELECT file, run FROM file").filter { superseded[$0["file"]] != nil }, by: { $0["run"] as Int64 }
    ).mapValues { Set($0.compactMap { superseded[$0["file"]] }) }
    return try Row.fetchAll(db, sql: "SELECT run, message, places FROM remark ORDER BY remark").compactMap { row in
      let places = try Self.texts(row["places"])
      let gone = runs[row["run"]] ?? []
      return !places.isEmpty && places.allSatisfy(gone.contains) ? nil : Warning(row["message"], places: places)
    }
  }

  private func readPersons() throws -> [PersonIndex] {
    var indices: [PersonIndex] = []
    for row in try Row.fetchAll(db, sql: "SELECT person, id FROM person ORDER BY person") {
      let number: Int = row["person"]
      indices += Array(repeating: -1, count: number - indices.count) + [PersonIndex(records.persons.count)]
      records.persons.append(row["id"])
    }
    return indices
  }

  private func readIdentities() throws -> [IdentityID] {
    let rows = try RowStatement(db, "SELECT identity, name, company, email, phone FROM identity ORDER BY identity")
    defer { rows.reset() }
    var ids: [IdentityID] = []
    while try rows.step() {
      let number = Int(rows.integer(0))
      ids += Array(repeating: .none, count: number - ids.count)
      // The first row is nobody.
      guard number > 0 else {
        ids.append(.none)
        continue
      }
      ids.append(IdentityID(records.contactCount))
      for column in 1...Int32(ContactText.allCases.count) { records.contactTexts.append(rows.text(column)) }
    }
    return ids
  }

  private func readTexts() throws -> [TextPool.ID] {
    let rows = try RowStatement(db, "SELECT text, content FROM text ORDER BY text")
    defer { rows.reset() }
    var ids: [TextPool.ID] = []
    while try rows.step() {
      let number = Int(rows.integer(0))
      ids += Array(repeating: 0, count: number - ids.count) + [TextPool.ID(records.texts.count)]
      records.texts.append(rows.text(1))
    }
    return ids
  }
}

extension ContentsReading {
  func readLogs() throws {
    try read(&records.events)
    try read(&records.contacts)
    try read(&records.interactions)
    try read(&records.referrals)
    try read(&records.introductions)
    try read(&records.outcomes)
    try read(&records.bniCosts)
    try read(&records.connections)
  }

  private func read<Record: KeptRecord>(_ column: inout Model.Column<Record>) throws {
    let rows = try RowStatement(db, Record.listing)
    defer { rows.reset() }
    let place = Int32(Record.columns.count)
    while try rows.step() {
      column.append(
        Record(
          rows, person: persons[Int(rows.integer(1))], moment: Moment(kept: rows.integer(0)), place: places[Int(rows.integer(place))], ids))
    }
  }

  func readSmall() throws {
    for row in try Row.fetchAll(db, sql: "SELECT * FROM leave ORDER BY person, first_day, last_day") {
      let days = Day(number: row["first_day"])...Day(number: row["last_day"])
      records.leave.append(Placed(value: Leave(person: person(row), days: days), place: place(row)))
    }
    for row in try Row.fetchAll(db, sql: "SELECT * FROM annotation ORDER BY person, first_month, last_month, measure, reason") {
      records.annotations.append(Placed(value: annotation(row), place: place(row)))
    }
    for row in try Row.fetchAll(db, sql: "SELECT * FROM card ORDER BY record") { try readCard(row) }
    try readBNI()
    for row in try Row.fetchAll(db, sql: "SELECT * FROM reject ORDER BY file, line, reject") where superseded[row["file"]] == nil {
      records.rejects.append(
        Reject(
          place: Place(file: fileIndices[row["file"]] ?? 0, line: row["line"]),
          fields: try (row["fields"] as String?).map(Self.texts) ?? [],
          reason: row["reason"], suggestion: row["suggestion"]))
    }
    for row in try Row.fetchAll(db, sql: "SELECT * FROM aside") where superseded[row["file"]] == nil {
      records.asides[Aside(file: fileIndices[row["file"]] ?? 0, reason: row["reason"])] = row["count"]
    }
    records.malformedEmails = try Set(String.fetchAll(db, sql: "SELECT DISTINCT email FROM malformed_email"))
  }

  private func person(_ row: Row) -> PersonIndex { persons[Int(row["person"] as Int64)] }

  private func place(_ row: Row) -> Place { places[Int(row["record"] as Int64)] }

  private func annotation(_ row: Row) -> Annotation {
    let first = Int.fromDatabaseValue(row["first_month"])
    let last = Int.fromDatabaseValue(row["last_month"])
    let measure: String = row["measure"]
    return Annotation(
      person: person(row), months: first.flatMap { first in last.map { Month(index: first)...Month(index: $0) } },
      measure: measure.isEmpty ? nil : measure, reason: Annotation.Reason(rawValue: row["reason"]) ?? .other)
  }

  private func readCard(_ row: Row) throws {
    let owner = Int.fromDatabaseValue(row["owner"]).map { persons[$0] }
    let identities = try JSONDecoder().decode([Int].self, from: Data((row["identities"] as String).utf8))
    for (index, identity) in identities.enumerated() {
      records.cards.append(AddressCard(owner: owner, place: place(row), identity: ids.identities[identity], isFurther: index > 0))
    }
  }

  private func readBNI() throws {
    for (record, lines) in try BNIRows.all(db) {
      for var line in lines {
        line.place.file = places[Int(record)].file
        records.bni.append(line)
      }
    }
  }
}
