import Model

/// What is left of a table of records when those that several files gave are counted once.
struct Deduplicated<Row: NumberedRecord> {
  let table: RecordTable<Row>
  /// How many records each file gave.
  let records: [UInt32: Int]
  /// Records left out, by file.
  private(set) var duplicates: [UInt32: Int] = [:]
  /// Groups of records that one file gave more than once: they stay, and are said.
  private(set) var identical: [[Row]] = []

  /// Multiset union over files: of equal records as many stay as the file with the most of them has.
  /// - Parameter unions: For each file the first of those that it is one union with already, as the files that a ledger keeps are.
  init(_ parts: [RecordPart<Row>], people: Int, unions: [UInt32]) {
    let rows = RowsByPerson(parts, people: people)
    let settled = mapInParallel(people) { person in
      rows.sort(person) ? SettledRows(rows[person], unions) : SettledRows(kept: rows[person].count)
    }
    var starts = [Int32](repeating: 0, count: people + 1)
    for person in 0..<people { starts[person + 1] = starts[person] + Int32(settled[person].kept) }
    let count = Int(starts[people])
    let begins = starts
    let kept = [Row](unsafeUninitializedCapacity: count) { buffer, initialized in
      LargePages.ask(for: buffer)
      let base = UnsafeMutableSendable(buffer)
      inParallel(people) { person in
        var place = Int(begins[person])
        for row in UnsafeMutableBufferPointer(rebasing: rows[person].prefix(settled[person].kept)) {
          base.pointer.initializeElement(at: place, to: row.pointee)
          place += 1
        }
      }
      initialized = count
    }
    table = RecordTable(rows: kept, starts: starts)
    records = rows.files
    for person in settled {
      for file in person.dropped { duplicates[file, default: 0] += 1 }
      identical += person.identical
    }
  }
}

/// A person's rows when those that several files gave are counted once.
private struct SettledRows<Row: NumberedRecord> {
  private(set) var kept: Int
  /// The files of the rows left out.
  private(set) var dropped: [UInt32] = []
  private(set) var identical: [[Row]] = []

  init(kept: Int) { self.kept = kept }

  /// Equal rows have equal moments, so they are found in runs.
  /// - Parameter rows: In order of time; those that stay are moved to the front.
  init(_ rows: UnsafeMutableBufferPointer<UnsafePointer<Row>>, _ unions: [UInt32]) {
    kept = 0
    guard var instant = rows.first?.pointee.key.instant else { return }
    var (start, kept) = (0, 0)
    while start < rows.count {
      let first = instant
      var end = start
      repeat {
        end += 1
        if end < rows.count { instant = rows[end].pointee.key.instant }
      } while end < rows.count && instant == first
      let left = end - start > 1 ? leftOut(rows[start..<end].map(\.pointee), unions) : nil
      if let left {
        for index in start..<end where !left.contains(index - start) {
          rows[kept] = rows[index]
          kept += 1
        }
      } else {
        for index in start..<end { rows[kept + index - start] = rows[index] }
        kept += end - start
      }
      start = end
    }
    self.kept = kept
  }

  /// The indices of those rows of one instant, in order of place, that other files have given already; nil where no two are equal.
  private mutating func leftOut(_ rows: [Row], _ unions: [UInt32]) -> Set<Int>? {
    let groups = Self.equal(rows)
    guard !groups.isEmpty else { return nil }
    var left: Set<Int> = []
    for group in groups {
      var (most, start) = (0, 0)
      while start < group.count {
        func union(_ index: Int) -> UInt32 { unions[Int(rows[group[index]].place.file)] }
        var end = start + 1
        while end < group.count, union(end) == union(start) { end += 1 }
        left.formUnion(group[start..<min(end, start + most)])
        most = max(most, end - start)
        start = end
      }
      if most > 1 { identical.append(group.filter { !left.contains($0) }.map { rows[$0] }) }
    }
    dropped += left.map { rows[$0].place.file }
    return left
  }

  /// Groups of two or more equal rows, by index. Comparing each with each is quicker than hashing for the short runs that logs are made of.
  private static func equal(_ rows: [Row]) -> [[Int]] {
    if rows.count > 8 {
      return Dictionary(grouping: rows.indices) { rows[$0].content }.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    }
    var groups: [[Int]] = []
    for index in rows.indices {
      let content = rows[index].content
      if rows[..<index].contains(where: { $0.content == content }) { continue }
      let others = (index + 1..<rows.count).filter { rows[$0].content == content }
      if !others.isEmpty { groups.append([index] + others) }
    }
    return groups
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
