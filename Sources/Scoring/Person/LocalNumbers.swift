import Model

/// The identities that a person's touches name, numbered in the order in which they first appear.
struct LocalNumbers {
  /// By number, the identity among those of the activity.
  let ids: [IdentityID]
  /// By number, the instant of the first row, in microseconds; ascending.
  let firstInstants: [Int64]

  /// Gives the touches the numbers of their identities.
  ///
  /// - Parameter known: Identities that were there before all rows, each once.
  init(_ known: [IdentityID], numbering touches: inout [Touch]) {
    let most = known.count + touches.count
    var size = 16
    while size < most * 2 { size *= 2 }
    (ids, firstInstants) = touches.withUnsafeMutableBufferPointer { touches in
      withUnsafeTemporaryAllocation(of: IdentityID.self, capacity: most) { ids in
        withUnsafeTemporaryAllocation(of: Int64.self, capacity: most) { instants in
          withUnsafeTemporaryAllocation(of: Int32.self, capacity: size) { slots in
            var numbering = Numbering(ids: ids, instants: instants, slots: slots)
            for id in known { _ = numbering.number(of: id, at: .min) }
            for place in touches.indices where touches[place].identity >= 0 {
              touches[place].identity = numbering.number(of: UInt32(bitPattern: touches[place].identity), at: touches[place].instant)
            }
            return numbering.found
          }
        }
      }
    }
  }
}

/// A small hash table from ids to consecutive numbers.
private struct Numbering {
  let ids: UnsafeMutableBufferPointer<IdentityID>
  let instants: UnsafeMutableBufferPointer<Int64>
  /// The numbers by the hash of their ids; -1 for a free slot. A power of two of them, at most half taken.
  let slots: UnsafeMutableBufferPointer<Int32>
  private var count = 0

  init(ids: UnsafeMutableBufferPointer<IdentityID>, instants: UnsafeMutableBufferPointer<Int64>, slots: UnsafeMutableBufferPointer<Int32>) {
    (self.ids, self.instants, self.slots) = (ids, instants, slots)
    slots.initialize(repeating: -1)
  }

  var found: ([IdentityID], [Int64]) { (Array(ids[..<count]), Array(instants[..<count])) }

  /// The number of an id; the next one where it is new, which then first appears at an instant.
  @inline(__always)
  mutating func number(of id: IdentityID, at instant: Int64) -> Int32 {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: UInt64(id) &* 0x9E37_79B9_7F4A_7C15 &>> 32) & mask
    while slots[slot] >= 0 {
      if ids[Int(slots[slot])] == id { return slots[slot] }
      slot = (slot &+ 1) & mask
    }
    let number = Int32(truncatingIfNeeded: count)
    slots[slot] = number
    ids[count] = id
    instants[count] = instant
    count &+= 1
    return number
  }
}
