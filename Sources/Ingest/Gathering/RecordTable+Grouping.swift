import Model

extension RecordTable where Row: NumberedRecord {
  /// Groups rows by person with a counting sort, part by part on all cores, then sorts each person's by instant; at one instant
  /// by place.
  init(grouping parts: [RecordPart<Row>], people: Int) {
    var ends = mapInParallel(parts.count, minimum: 2) { Self.counts(parts[$0].rows, people) }
    var starts = [Int32](repeating: 0, count: people + 1)
    var total: Int32 = 0
    for person in 0..<people {
      starts[person] = total
      for part in parts.indices { (ends[part][person], total) = (total, total + ends[part][person]) }
    }
    starts[people] = total
    let begins = ends
    let bounds = starts
    let grouped = [Row](unsafeUninitializedCapacity: Int(total)) { buffer, count in
      count = Int(total)
      let base = UnsafeMutableSendable(buffer)
      inParallel(parts.count, minimum: 2) { Self.scatter(parts[$0], into: base.pointer, from: begins[$0]) }
      inParallel(people) { Self.sort(UnsafeMutableBufferPointer(rebasing: base.pointer[Int(bounds[$0])..<Int(bounds[$0 + 1])])) }
    }
    self.init(rows: grouped, starts: starts)
  }

  private static func counts(_ rows: UnsafeBufferPointer<Row>, _ people: Int) -> [Int32] {
    var counts = [Int32](repeating: 0, count: people)
    counts.withUnsafeMutableBufferPointer { counts in
      for row in rows { counts[Int(row.person)] += 1 }
    }
    return counts
  }

  /// Puts the rows of a part where their persons' rows of this part begin.
  private static func scatter(_ part: RecordPart<Row>, into buffer: UnsafeMutableBufferPointer<Row>, from starts: [Int32]) {
    var ends = starts
    ends.withUnsafeMutableBufferPointer { ends in
      for row in part.rows {
        let person = Int(row.person)
        buffer.initializeElement(at: Int(ends[person]), to: row.moved(part.ids))
        ends[person] += 1
      }
    }
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
