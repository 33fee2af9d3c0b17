/// A small hash table from ids to consecutive numbers.
struct LocalNumbers {
  private var slots: [UInt64]
  private var count: Int32 = 0

  /// - Parameter capacity: More ids than this are never asked for.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [UInt64](repeating: .max, count: size)
  }

  /// The number of an id, and whether it is new.
  mutating func number(of id: UInt32) -> (Int32, isNew: Bool) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: UInt64(id) &* 0x9E37_79B9_7F4A_7C15 >> 32) & mask
    while slots[slot] != .max {
      if slots[slot] >> 32 == UInt64(id) { return (Int32(truncatingIfNeeded: slots[slot]), false) }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt64(id) << 32 | UInt64(count)
    count += 1
    return (count - 1, true)
  }
}
