import Model

/// Rows from several places of a file, one behind the other, with the lines they stand at.
struct GatheredRows: ~Copyable {
  private var bytes = Column<UInt8>()
  /// For each place its first line here, counted from 0, and how many lines stand before it in the file.
  private var starts: [(here: UInt32, before: UInt32)] = []
  private var lines: UInt32 = 0

  var count: Int { bytes.count }
  var text: UnsafeRawBufferPointer { UnsafeRawBufferPointer(bytes.elements) }

  /// - Parameter line: Of the first row in the file.
  mutating func append(_ text: UnsafeRawBufferPointer, line: UInt32, lines count: UInt32) {
    let before = line - 1
    if starts.last.map({ before - $0.before != lines - $0.here }) ?? true { starts.append((lines, before)) }
    bytes.append(contentsOf: text)
    lines += count
  }

  mutating func removeAll() {
    bytes.truncate(to: 0)
    (starts, lines) = ([], 0)
  }

  /// The line in the file of a line here, counted from 1.
  func line(_ line: UInt32) -> UInt32 {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle].here < line { low = middle } else { high = middle }
    }
    return starts.isEmpty ? line : starts[low].before + line - starts[low].here
  }
}

extension RawRecords {
  /// Gives all rows other lines.
  mutating func mapLines(_ line: (UInt32) -> UInt32) {
    for i in leave.indices { leave[i].place.line = line(leave[i].place.line) }
    for i in annotations.indices { annotations[i].place.line = line(annotations[i].place.line) }
    for i in 0..<events.count { events.base[i].place.line = line(events[i].place.line) }
    for i in 0..<contacts.count { contacts.base[i].place.line = line(contacts[i].place.line) }
    for i in 0..<interactions.count { interactions.base[i].place.line = line(interactions[i].place.line) }
    for i in 0..<referrals.count { referrals.base[i].place.line = line(referrals[i].place.line) }
    for i in 0..<introductions.count { introductions.base[i].place.line = line(introductions[i].place.line) }
    for i in 0..<outcomes.count { outcomes.base[i].place.line = line(outcomes[i].place.line) }
    for i in 0..<bniCosts.count { bniCosts.base[i].place.line = line(bniCosts[i].place.line) }
    for i in 0..<connections.count { connections.base[i].place.line = line(connections[i].place.line) }
    for i in rejects.indices { rejects[i].place.line = line(rejects[i].place.line) }
    for i in 0..<cards.count { cards.base[i].place.line = line(cards[i].place.line) }
  }
}
