import Model

/// The team list settled from the rows that gave it: one row a person, in order of id.
struct TeamList {
  private(set) var people: [Person] = []
  private(set) var rejects: [Reject] = []
  private(set) var warnings: [Warning] = []
  /// Of all rows that were taken as somebody's.
  private(set) var places: [Place] = []
  /// Of those of them that said again what an earlier one had said.
  private(set) var duplicates: [Place] = []

  /// Of rows with one id that differ, the one with the latest start date holds, whatever the order of rows; the others are rejected.
  init(_ rows: [Placed<Person>]) {
    for (id, rows) in Dictionary(grouping: rows, by: \.value.id) {
      let holding = rows.count == 1 ? rows[0] : rows.map { (rank: Self.rank($0), row: $0) }.max { $0.rank < $1.rank }!.row
      people.append(holding.value)
      for row in rows where row.value == holding.value { places.append(row.place) }
      for row in rows where row.value == holding.value && row.place != holding.place { duplicates.append(row.place) }
      for row in rows where row.value != holding.value {
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
    let unknown = people.filter { $0.reportsTo.map { !ids.contains($0) } ?? false }
    guard !unknown.isEmpty else { return [] }
    let suggestions = Suggestions(people.map(\.id))
    let bosses = Set(unknown.compactMap(\.reportsTo)).sorted(by: utf8Precedes).prefix(suggestions.mostTexts)
    let near = Dictionary(uniqueKeysWithValues: bosses.map { ($0, suggestions.nearest(to: $0)) })
    return unknown.map { person in
      let boss = person.reportsTo!
      let hint = (near[boss] ?? nil).map { "; did you mean `\($0)`?" } ?? "."
      return Warning("`\(person.id)` reports to `\(boss)`, who is not in the team list\(hint)")
    }
  }
}
