import Model

extension RecordTable {
  /// Groups rows by person with a counting sort, then sorts each person's by instant; at one instant by place.
  init(grouping rows: [Row], people: Int) {
    var ends = [Int32](repeating: 0, count: people + 1)
    for row in rows { ends[Int(row.person) + 1] += 1 }
    for person in 0..<people { ends[person + 1] += ends[person] }
    let starts = ends
    let grouped = [Row](unsafeUninitializedCapacity: rows.count) { buffer, count in
      rows.withUnsafeBufferPointer { rows in
        ends.withUnsafeMutableBufferPointer { ends in
          for row in rows {
            let person = Int(row.person)
            buffer.initializeElement(at: Int(ends[person]), to: row)
            ends[person] += 1
          }
        }
      }
      count = rows.count
      let base = UnsafeMutableSendable(buffer)
      inParallel(people) { Self.sort(UnsafeMutableBufferPointer(rebasing: base.pointer[Int(starts[$0])..<Int(starts[$0 + 1])])) }
    }
    self.init(rows: grouped, starts: starts)
  }

  /// Logs are mostly in order already, which a look along the rows tells.
  private static func sort(_ rows: UnsafeMutableBufferPointer<Row>) {
    for index in rows.indices.dropFirst() where !isInOrder(rows[index - 1], rows[index]) {
      var sorted = rows
      sorted.sort { isInOrder($0, $1) && !isInOrder($1, $0) }
      return
    }
  }

  @inline(__always)
  private static func isInOrder(_ a: Row, _ b: Row) -> Bool {
    let (first, second) = (a.moment.instant.microseconds, b.moment.instant.microseconds)
    return first < second || first == second && !(b.place < a.place)
  }
}
