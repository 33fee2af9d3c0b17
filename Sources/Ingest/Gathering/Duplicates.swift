import Model

/// What is left of a table of records when those that several files gave are counted once.
struct Deduplicated<Row: Record> {
  private(set) var table: RecordTable<Row>
  /// Records left out, by file.
  private(set) var duplicates: [UInt32: Int] = [:]
  /// Groups of records that one file gave more than once: they stay, and are said.
  private(set) var identical: [[Row]] = []

  /// Multiset union over files: of equal records as many stay as the file with the most of them has.
  init(_ unordered: [Row], people: Int) {
    table = RecordTable(grouping: unordered, people: people)
    let table = table
    let groups = mapInParallel(people) { Self.groups(in: table[PersonIndex($0)]) }.joined()
    var dropped: Set<Place> = []
    for group in groups {
      var kept = 0
      for rows in Self.byFile(group) {
        for row in rows.prefix(kept) {
          dropped.insert(row.place)
          duplicates[row.place.file, default: 0] += 1
        }
        kept = max(kept, rows.count)
      }
      if kept > 1 { identical.append(group.filter { !dropped.contains($0.place) }) }
    }
    guard !dropped.isEmpty else { return }
    self.table = RecordTable(grouping: table.rows.filter { !dropped.contains($0.place) }, people: people)
  }

  /// Groups of two or more equal records of one person; equal ones have equal moments, so they are found in runs.
  private static func groups(in rows: ArraySlice<Row>) -> [[Row]] {
    var groups: [[Row]] = []
    var start = rows.startIndex
    while start < rows.endIndex {
      var end = start + 1
      while end < rows.endIndex, rows[end].moment.instant == rows[start].moment.instant { end += 1 }
      if end - start > 1 { groups += equal(in: rows[start..<end]) }
      start = end
    }
    return groups
  }

  /// Comparing each with each is quicker than hashing for the short runs that logs are made of.
  private static func equal(in run: ArraySlice<Row>) -> [[Row]] {
    let contents = run.map(\.content)
    if run.count <= 8, !contents.indices.contains(where: { i in contents[..<i].contains(contents[i]) }) { return [] }
    let groups = Dictionary(grouping: zip(run, contents), by: \.1).values.filter { $0.count > 1 }
    return groups.map { $0.map(\.0) }.sorted { $0[0].place < $1[0].place }
  }

  private static func byFile(_ group: [Row]) -> [[Row]] {
    var files: [[Row]] = []
    for row in group {
      if let last = files.last?.last, last.place.file == row.place.file {
        files[files.count - 1].append(row)
      } else {
        files.append([row])
      }
    }
    return files
  }
}

extension Deduplicated where Row: Record {
  /// A sentence on each group of identical records; it names them by what they say.
  func warnings(_ activity: ActivityKind, naming name: (Row) -> String, in files: [ReadFile], _ time: LocalTime) -> [Warning] {
    identical.map { group in
      Warning(
        "\(group.count) identical rows of `\(activity.word)`: \(name(group[0])) on "
          + "\(time.day(of: group[0].moment.instant)); all were counted, so delete what is a slip.",
        places: group.map { "\(files[Int($0.place.file)].path):\($0.place.line)" })
    }
  }
}
