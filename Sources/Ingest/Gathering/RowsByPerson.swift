import Model

/// Where the rows of an activity stand, by person, each person's in order of time; at one instant in order of place.
struct RowsByPerson<Row: NumberedRecord>: Sendable {
  let order: RowOrder<Row>
  /// Where each person's begin, and behind the last.
  let starts: [Int32]
  /// How many rows each file gave.
  let files: [UInt32: Int]

  /// A counting sort, part by part on all cores; the rows get the ids of the common tables where they stand.
  init(_ parts: [RecordPart<Row>], people: Int) {
    let tallies = mapInParallel(parts.count, minimum: 2) { Tally(numbering: parts[$0], people) }
    files = tallies.reduce(into: [:]) { $0.merge($1.files, uniquingKeysWith: +) }
    var begins = tallies.map(\.people)
    var starts = [Int32](repeating: 0, count: people + 1)
    var total: Int32 = 0
    for person in 0..<people {
      starts[person] = total
      for part in begins.indices { (begins[part][person], total) = (total, total + begins[part][person]) }
    }
    starts[people] = total
    self.starts = starts
    order = RowOrder(of: parts.map(\.column))
    inParallel(parts.count, minimum: 2) { [begins, order] part in
      var ends = begins[part]
      let (rows, pointers) = (parts[part].rows, order.pointers)
      ends.withUnsafeMutableBufferPointer { ends in
        guard var row = UnsafePointer(rows.baseAddress) else { return }
        for _ in 0..<rows.count {
          let person = Int(row.pointee.key.person)
          pointers.initializeElement(at: Int(ends[person]), to: row)
          ends[person] &+= 1
          row += 1
        }
      }
    }
  }

  /// How many rows of a part each person and each file has.
  private struct Tally {
    var people: [Int32]
    var files: [UInt32: Int] = [:]

    init(numbering part: RecordPart<Row>, _ people: Int) {
      self.people = [Int32](repeating: 0, count: people)
      let rows = part.rows
      // Rows of one file follow each other.
      var (file, start): (UInt32, Int) = (0, 0)
      part.ids.withTables { ids in
        self.people.withUnsafeMutableBufferPointer { people in
          for index in rows.indices {
            let key = rows[index].key
            people[Int(key.person)] &+= 1
            if key.place.file != file {
              if index > start { files[file, default: 0] += index - start }
              (file, start) = (key.place.file, index)
            }
            rows[index] = rows[index].moved(ids)
          }
        }
      }
      if rows.count > start { files[file, default: 0] += rows.count - start }
    }
  }

  /// A person's rows, which one thread at a time may change the order of.
  subscript(person: Int) -> UnsafeMutableBufferPointer<UnsafePointer<Row>> {
    UnsafeMutableBufferPointer(rebasing: order.pointers[Int(starts[person])..<Int(starts[person + 1])])
  }

  /// Puts a person's rows in order; returns whether some are of one instant.
  func sort(_ person: Int) -> Bool {
    let rows = self[person]
    guard rows.count > 1 else { return false }
    var (last, isInOrder, holdsTies) = (rows[0].pointee.key.instant, true, false)
    for index in 1..<rows.count {
      let next = rows[index].pointee.key.instant
      if next <= last {
        if next < last || Self.precedes(rows[index], rows[index - 1]) { isInOrder = false }
        holdsTies = true
      }
      last = next
    }
    if !isInOrder { Self.sort(rows) }
    return holdsTies || !isInOrder
  }

  /// Logs are mostly in order already, so that few rows have to be moved back, and these not far: by insertion, unless it takes too long.
  private static func sort(_ rows: UnsafeMutableBufferPointer<UnsafePointer<Row>>) {
    var moves = 0
    for index in 1..<rows.count where precedes(rows[index], rows[index - 1]) {
      let row = rows[index]
      var place = index
      repeat {
        rows[place] = rows[place - 1]
        place -= 1
      } while place > 0 && precedes(row, rows[place - 1])
      rows[place] = row
      moves += index - place
      if moves > 16 * rows.count {
        var rest = rows
        return rest.sort(by: precedes)
      }
    }
  }

  @inline(__always)
  private static func precedes(_ a: UnsafePointer<Row>, _ b: UnsafePointer<Row>) -> Bool {
    let (first, second) = (a.pointee.key, b.pointee.key)
    return first.instant < second.instant || first.instant == second.instant && first.place < second.place
  }
}
