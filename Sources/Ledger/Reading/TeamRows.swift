import GRDB
import Model

/// The team list with its history: a later row of a person closes the earlier ones.
///
/// The row with the latest start date holds, of several with that date the one given last; with it stand the rows of the same run, as
/// they would if they were read from their files.
enum TeamRows {
  struct Kept {
    var row: Placed<Person>
    let record: Int64
    /// The last run that gave it.
    var run: Int64
  }

  /// The rows that hold; a place names the row of the table of files.
  static func current(_ db: Database) throws -> [Kept] {
    var current: [Kept] = []
    for rows in try Dictionary(grouping: all(db), by: \.row.value.id).values {
      let holding = rows.max { rank($0) < rank($1) }
      current += rows.filter { $0.run == holding?.run }
    }
    return current.sorted { $0.row.place < $1.row.place }
  }

  private static func rank(_ kept: Kept) -> (Int32, Int64) { (kept.row.value.start?.number ?? .min, kept.run) }

  /// Every row ever given, in order of record.
  static func all(_ db: Database) throws -> [Kept] {
    var kept = try Row.fetchAll(db, sql: "SELECT team.*, person.id FROM team JOIN person USING (person) ORDER BY record").map { row in
      Kept(row: Placed(value: person(row), place: Place(file: .max, line: 0)), record: row["record"], run: 0)
    }
    try Sources.each(db) { source in
      var index = kept.partitioningIndex { $0.record >= source.record }
      while index < kept.count, kept[index].record < source.record + source.count {
        let place = Place(file: source.file, line: UInt32(source.line + kept[index].record - source.record))
        kept[index].row.place = min(kept[index].row.place, place)
        kept[index].run = max(kept[index].run, source.run)
        index += 1
      }
    }
    return kept
  }

  private static func person(_ row: Row) -> Person {
    func text(_ column: String) -> String? {
      let text: String = row[column]
      return text.isEmpty ? nil : text
    }
    func day(_ column: String) -> Day? { Int32.fromDatabaseValue(row[column]).map { Day(number: $0) } }
    var person = Person(id: row["id"], name: row["name"], role: Role(rawValue: row["role"]) ?? .staff)
    person.team = row["team"]
    person.reportsTo = text("reports_to")
    person.email = text("email")
    person.phone = text("phone")
    person.start = day("start_date")
    person.end = day("end_date")
    person.fte = row["fte"]
    person.workdays = Int.fromDatabaseValue(row["workdays"]).map { WeekdaySet(number: $0) }
    person.hourlyCost = Double.fromDatabaseValue(row["hourly_cost"])
    person.bniName = text("bni_name")
    person.bniJoined = day("bni_joined")
    return person
  }
}
