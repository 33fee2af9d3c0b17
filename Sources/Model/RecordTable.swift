/// Records of one activity, those of a person together and in order of time.
package struct RecordTable<Row: Record>: Sendable {
  package let rows: [Row]
  /// Where each person's rows begin; one more entry than there are people.
  private let starts: [Int32]

  package init() {
    rows = []
    starts = []
  }

  /// - Parameters:
  ///   - rows: Ordered by person, then time.
  ///   - starts: Where each person's rows begin, and behind the last.
  package init(rows: [Row], starts: [Int32]) {
    self.rows = rows
    self.starts = starts
  }

  package subscript(person: PersonIndex) -> ArraySlice<Row> {
    guard !starts.isEmpty else { return [] }
    return rows[Int(starts[Int(person)])..<Int(starts[Int(person) + 1])]
  }

  package var count: Int { rows.count }

  /// The first and the last instant of the rows within a range, in microseconds; nil where none lies there.
  func span(in range: ClosedRange<Int64>) -> ClosedRange<Int64>? {
    var (first, last) = (Int64.max, Int64.min)
    for row in rows {
      let instant = row.moment.instant.microseconds
      guard range.contains(instant) else { continue }
      first = min(first, instant)
      last = max(last, instant)
    }
    return first <= last ? first...last : nil
  }
}
