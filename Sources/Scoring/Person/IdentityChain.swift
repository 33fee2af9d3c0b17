import Model

/// For each identity the one before it with the same key: those who share an e-mail hang together like the links of a chain.
struct IdentityChain {
  /// By number of identity; -1 for none.
  private(set) var before: [Int32]

  /// - Parameters:
  ///   - count: How many identities there are.
  ///   - key: The key of an identity; 0 for none.
  @inline(__always)
  init(_ count: Int, _ key: (Int) -> UInt64) {
    before = [Int32](unsafeUninitializedCapacity: count) { before, filled in
      before.initialize(repeating: -1)
      filled = count
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { keys in
        var known = 0
        for number in 0..<count {
          keys.initializeElement(at: number, to: key(number))
          known += keys[number] == 0 ? 0 : 1
        }
        if known > 1 { Self.link(UnsafeBufferPointer(rebasing: keys[..<count]), known, before) }
      }
    }
  }

  /// - Parameter count: How many keys there are.
  private static func link(_ keys: UnsafeBufferPointer<UInt64>, _ count: Int, _ before: UnsafeMutableBufferPointer<Int32>) {
    var size = 16
    while size < count * 2 { size *= 2 }
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: size) { slots in
      // By hash, the last identity with a key.
      slots.initialize(repeating: -1)
      for number in keys.indices where keys[number] != 0 {
        var slot = Int(truncatingIfNeeded: (keys[number] &* 0x9E37_79B9_7F4A_7C15) >> 32) & (size - 1)
        while slots[slot] >= 0, keys[Int(slots[slot])] != keys[number] { slot = (slot + 1) & (size - 1) }
        before[number] = slots[slot]
        slots[slot] = Int32(truncatingIfNeeded: number)
      }
    }
  }

  /// For each identity the one behind it with the same key; -1 for none.
  var after: [Int32] {
    [Int32](unsafeUninitializedCapacity: before.count) { after, filled in
      after.initialize(repeating: -1)
      filled = before.count
      for number in before.indices where before[number] >= 0 { after[Int(before[number])] = Int32(truncatingIfNeeded: number) }
    }
  }

  /// The identities of a chain in order, given its last.
  func members(upTo end: Int32) -> [Int32] {
    var members = [end]
    while before[Int(members.last!)] >= 0 { members.append(before[Int(members.last!)]) }
    return members.reversed()
  }

  /// Takes a chain apart, given its members.
  mutating func cut(_ members: [Int32]) {
    for member in members { before[Int(member)] = -1 }
  }
}
