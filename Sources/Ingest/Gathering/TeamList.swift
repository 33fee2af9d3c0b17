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
    var holding: [Int] = []
    for group in Dictionary(grouping: rows.indices, by: { rows[$0].value.id }).values {
      holding.append(group.count == 1 ? group[0] : settle(group, rows))
      places.append(rows[holding.last!].place)
    }
    people = utf8Order(holding.map { rows[$0].value.id }).map { rows[holding[$0]].value }
    warnings = unknownBosses()
  }

  /// Which of several rows of one id holds.
  private mutating func settle(_ group: [Int], _ rows: [Placed<Person>]) -> Int {
    let holding = group.map { (rank: Self.rank(rows[$0]), index: $0) }.max { $0.rank < $1.rank }!.index
    for row in group.lazy.map({ rows[$0] }) where row.place != rows[holding].place {
      if row.value == rows[holding].value {
        places.append(row.place)
        duplicates.append(row.place)
      } else {
        rejects.append(
          Reject(
            place: row.place, fields: [row.value.id, row.value.name, row.value.role.word],
            reason:
              "the person `\(row.value.id)` stands twice in the team list with different data; the row with the latest start date is used"
          ))
      }
    }
    return holding
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
