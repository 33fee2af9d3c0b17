import Model

/// What is left of a table of records when those that several files gave are counted once.
struct Deduplicated<Row: NumberedRecord> {
  private(set) var table: RecordTable<Row>
  /// Records left out, by file.
  private(set) var duplicates: [UInt32: Int] = [:]
  /// Groups of records that one file gave more than once: they stay, and are said.
  private(set) var identical: [[Row]] = []

  /// Multiset union over files: of equal records as many stay as the file with the most of them has.
  /// - Parameter unions: For each file the first of those that it is one union with already, as the files that a ledger keeps are.
  init(_ parts: [RecordPart<Row>], people: Int, unions: [UInt32]) {
    let table = RecordTable(grouping: parts, people: people)
    let groups = mapInParallel(people) { Self.groups(in: table[PersonIndex($0)]) }.joined()
    var dropped: [PersonIndex: Set<Place>] = [:]
    for group in groups {
      var kept = 0
      for rows in Self.byUnion(group, unions) {
        for row in rows.prefix(kept) {
          dropped[row.person, default: []].insert(row.place)
          duplicates[row.place.file, default: 0] += 1
        }
        kept = max(kept, rows.count)
      }
      if kept > 1 { identical.append(group.filter { dropped[$0.person]?.contains($0.place) != true }) }
    }
    self.table = consume table
    if !dropped.isEmpty { self.table.remove(dropped) }
  }

  /// Groups of two or more equal records of one person; equal ones have equal moments, so they are found in runs.
  private static func groups(in rows: ArraySlice<Row>) -> [[Row]] {
    var groups: [[Row]] = []
    rows.withUnsafeBufferPointer { rows in
      var start = 0
      while start < rows.count {
        var end = start + 1
        while end < rows.count, rows[end].moment.instant == rows[start].moment.instant { end += 1 }
        if end - start > 1 { groups += equal(in: UnsafeBufferPointer(rebasing: rows[start..<end])) }
        start = end
      }
    }
    return groups
  }

  /// Comparing each with each is quicker than hashing for the short runs that logs are made of.
  private static func equal(in run: UnsafeBufferPointer<Row>) -> [[Row]] {
    if run.count > 8 {
      let groups = Dictionary(grouping: run) { $0.content }.values.filter { $0.count > 1 }
      return groups.sorted { $0[0].place < $1[0].place }
    }
    var groups: [[Row]] = []
    for i in run.indices {
      let content = run[i].content
      if run[..<i].contains(where: { $0.content == content }) { continue }
      let others = run[(i + 1)...].filter { $0.content == content }
      if !others.isEmpty { groups.append([run[i]] + others) }
    }
    return groups
  }

  private static func byUnion(_ group: [Row], _ unions: [UInt32]) -> [[Row]] {
    var files: [[Row]] = []
    for row in group {
      if let last = files.last?.last, unions[Int(last.place.file)] == unions[Int(row.place.file)] {
        files[files.count - 1].append(row)
      } else {
        files.append([row])
      }
    }
    return files
  }
}

extension Deduplicated {
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
