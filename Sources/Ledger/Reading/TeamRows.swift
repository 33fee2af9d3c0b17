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
    var kept: [Kept] = []
    let rows = try RowStatement(
      db,
      """
      SELECT record, id, name, role, team, reports_to, email, phone, start_date, end_date, fte, workdays, hourly_cost, bni_name, bni_joined
      FROM team JOIN person USING (person) ORDER BY record
      """)
    defer { rows.reset() }
    while try rows.step() {
      kept.append(Kept(row: Placed(value: person(rows), place: Place(file: .max, line: 0)), record: rows.integer(0), run: 0))
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

  private static func person(_ row: RowStatement) -> Person {
    func text(_ column: Int32) -> String { String(decoding: row.text(column), as: UTF8.self) }
    func optional(_ column: Int32) -> String? { row.text(column).isEmpty ? nil : text(column) }
    func day(_ column: Int32) -> Day? { row.optionalInteger(column).map { Day(number: Int32($0)) } }
    var person = Person(id: text(1), name: text(2), role: Role(rawValue: UInt8(row.integer(3))) ?? .staff)
    (person.team, person.reportsTo) = (text(4), optional(5))
    (person.email, person.phone) = (optional(6), optional(7))
    (person.start, person.end) = (day(8), day(9))
    (person.fte, person.workdays) = (row.number(10), row.optionalInteger(11).map { WeekdaySet(number: Int($0)) })
    (person.hourlyCost, person.bniName, person.bniJoined) = (row.optionalNumber(12), optional(13), day(14))
    return person
  }
}
