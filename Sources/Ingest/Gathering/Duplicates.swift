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
    records = rows.files
    // Those that stay close up where some are left out.
    var (starts, end) = (rows.starts, 0)
    let pointers = rows.order.pointers.baseAddress!
    for (person, rows) in settled.enumerated() {
      let first = Int(starts[person])
      starts[person] = Int32(end)
      if first > end { (pointers + end).update(from: pointers + first, count: rows.kept) }
      end += rows.kept
      for file in rows.dropped { duplicates[file, default: 0] += 1 }
      identical += rows.identical
    }
    starts[people] = Int32(end)
    table = RecordTable(rows: RecordRows(rows.order, count: end), starts: starts)
  }
}

/// A person's rows when those that several files gave are counted once.
private struct SettledRows<Row: NumberedRecord> {
  private(set) var kept: Int
  /// The files of the rows left out.
  private(set) var dropped: [UInt32] = []
  private(set) var identical: [[Row]] = []

  init(kept: Int) { self.kept = kept }

  /// Rows of one instant, in order of place.
  private typealias Run = UnsafeMutableBufferPointer<UnsafePointer<Row>>

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
      if end - start == 1 {
        rows[kept] = rows[start]
        kept += 1
      } else {
        kept += keep(Run(rebasing: rows[start..<end]), to: rows.baseAddress! + kept, unions)
      }
      start = end
    }
    self.kept = kept
  }

  /// Moves those of a run that stay; returns how many.
  private mutating func keep(_ run: Run, to place: UnsafeMutablePointer<UnsafePointer<Row>>, _ unions: [UInt32]) -> Int {
    var (left, kept) = (leftOut(run, unions)[...], 0)
    for index in run.indices {
      if left.first == index {
        left.removeFirst()
      } else {
        place[kept] = run[index]
        kept += 1
      }
    }
    return kept
  }

  /// The indices, in order, of those rows of a run that other files have given already.
  private mutating func leftOut(_ rows: Run, _ unions: [UInt32]) -> [Int] {
    let groups = Self.equal(rows)
    guard !groups.isEmpty else { return [] }
    var left: [Int] = []
    for group in groups {
      var (most, start, stay) = (0, 0, [Int]())
      while start < group.count {
        func union(_ index: Int) -> UInt32 { unions[Int(rows[group[index]].pointee.place.file)] }
        var end = start + 1
        while end < group.count, union(end) == union(start) { end += 1 }
        let leaving = min(end, start + most)
        left += group[start..<leaving]
        stay += group[leaving..<end]
        most = max(most, end - start)
        start = end
      }
      if most > 1 { identical.append(stay.map { rows[$0].pointee }) }
    }
    if groups.count > 1 { left.sort() }
    for index in left { dropped.append(rows[index].pointee.place.file) }
    return left
  }

  /// Groups of two or more equal rows, by index. Comparing each with each is quicker than hashing for the short runs that logs are made of.
  private static func equal(_ rows: Run) -> [[Int]] {
    if rows.count > 8 {
      return Dictionary(grouping: rows.indices) { rows[$0].pointee.content }.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    }
    var groups: [[Int]] = []
    for index in 0..<rows.count - 1 where !groups.contains(where: { $0.contains(index) }) {
      let content = rows[index].pointee.content
      var group = [Int]()
      for other in index + 1..<rows.count where rows[other].pointee.content == content {
        if group.isEmpty { group = [index] }
        group.append(other)
      }
      if !group.isEmpty { groups.append(group) }
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
