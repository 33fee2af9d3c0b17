/// Records of one activity, those of a person together and in order of time.
public struct RecordTable<Row: Record>: Sendable {
  public let rows: RecordRows<Row>
  /// Where each person's rows begin; one more entry than there are people.
  @usableFromInline let starts: [Int32]
  /// The first and the last instant of all, in microseconds; nil without any.
  private let wholeSpan: ClosedRange<Int64>?

  package init() { self.init(rows: RecordRows(), starts: []) }

  /// - Parameters:
  ///   - rows: Ordered by person, then time.
  ///   - starts: Where each person's rows begin, and behind the last.
  package init(rows: RecordRows<Row>, starts: [Int32]) {
    self.rows = rows
    self.starts = starts
    var span: ClosedRange<Int64>?
    for person in starts.indices.dropLast() where starts[person] < starts[person + 1] {
      let (first, last) = (rows[Int(starts[person])].moment.instant, rows[Int(starts[person + 1]) - 1].moment.instant)
      span = min(span?.lowerBound ?? .max, first.microseconds)...max(span?.upperBound ?? .min, last.microseconds)
    }
    wholeSpan = span
  }

  @inlinable
  public subscript(person: PersonIndex) -> RecordRows<Row> {
    guard !starts.isEmpty else { return rows }
    return rows[Int(starts[Int(person)])..<Int(starts[Int(person) + 1])]
  }

  package var count: Int { rows.count }

  /// The first and the last instant of the rows within a range, in microseconds; nil where none lies there.
  func span(in range: ClosedRange<Int64>) -> ClosedRange<Int64>? {
    guard let wholeSpan else { return nil }
    if range.contains(wholeSpan.lowerBound), range.contains(wholeSpan.upperBound) { return wholeSpan }
    var (first, last) = (Int64.max, Int64.min)
    for person in starts.indices.dropLast() {
      let rows = rows(of: person, in: range)
      guard let begin = rows.first, let end = rows.last else { continue }
      (first, last) = (min(first, instant(begin)), max(last, instant(end)))
    }
    return first <= last ? first...last : nil
  }

  /// Some row lies within a range of microseconds.
  func holdsAny(in range: ClosedRange<Int64>) -> Bool { starts.indices.dropLast().contains { !rows(of: $0, in: range).isEmpty } }

  /// A person's rows are in order of time.
  private func rows(of person: Int, in range: ClosedRange<Int64>) -> Range<Int32> {
    func partition(_ start: Int32, _ end: Int32, _ isBefore: (Int64) -> Bool) -> Int32 {
      var (low, high) = (start, end)
      while low < high {
        let middle = low + (high - low) / 2
        if isBefore(instant(middle)) { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let (start, end) = (starts[person], starts[person + 1])
    guard start < end else { return start..<start }
    // Most ranges hold all rows.
    let begin = instant(start) >= range.lowerBound ? start : partition(start, end) { $0 < range.lowerBound }
    return begin..<(instant(end - 1) <= range.upperBound ? end : partition(begin, end) { $0 <= range.upperBound })
  }

  private func instant(_ row: Int32) -> Int64 { rows[Int(row)].moment.instant.microseconds }
}
