import Model

/// The team list settled from the rows that gave it: one row a person, in order of id.
struct TeamList {
  private(set) var people: [Person] = []
  private(set) var rejects: [Reject] = []
  private(set) var warnings: [Warning] = []

  /// Of rows with one id that differ, the one with the latest start date holds, whatever the order of rows; the others are rejected.
  init(_ rows: [Placed<Person>]) {
    for (id, rows) in Dictionary(grouping: rows, by: \.value.id) {
      let byRank = rows.sorted { Self.rank($0) > Self.rank($1) }
      people.append(byRank[0].value)
      for row in byRank.dropFirst() where row.value != byRank[0].value {
        rejects.append(
          Reject(
            place: row.place, fields: [id, row.value.name, row.value.role.word],
            reason: "the person `\(id)` stands twice in the team list with different data; the row with the latest start date is used"))
      }
    }
    people.sort { utf8Precedes($0.id, $1.id) }
    warnings = unknownBosses()
  }

  private static func rank(_ row: Placed<Person>) -> (Int32, String, UInt32, UInt32) {
    (row.value.start?.number ?? .min, "\(row.value)", ~row.place.file, ~row.place.line)
  }

  private func unknownBosses() -> [Warning] {
    let ids = Set(people.map(\.id))
    return people.compactMap { person in
      guard let boss = person.reportsTo, !ids.contains(boss) else { return nil }
      let hint = nearest(to: boss, among: ids.sorted()).map { "; did you mean `\($0)`?" } ?? "."
      return Warning("`\(person.id)` reports to `\(boss)`, who is not in the team list\(hint)")
    }
  }
}
