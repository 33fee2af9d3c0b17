import Model

/// For each identity the one before it with the same key: those who share an e-mail hang together like the links of a chain.
struct IdentityChain {
  /// By number of identity; -1 for none.
  private(set) var before: [Int32]

  /// - Parameter keys: The key of each identity; 0 for none.
  init(_ keys: [UInt64]) {
    before = [Int32](unsafeUninitializedCapacity: keys.count) { before, filled in
      before.initialize(repeating: -1)
      filled = keys.count
      var count = 0
      for key in keys where key != 0 { count += 1 }
      if count > 1 { keys.withUnsafeBufferPointer { Self.link($0, count, before) } }
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

  /// For each identity whether it shares its key with another.
  var isShared: [Bool] {
    var isShared = before.map { $0 >= 0 }
    for number in before where number >= 0 { isShared[Int(number)] = true }
    return isShared
  }

  /// The last identity of each chain of two or more, in order.
  var ends: [Int32] {
    var isEnd = before.map { $0 >= 0 }
    for number in before where number >= 0 { isEnd[Int(number)] = false }
    var ends: [Int32] = []
    for number in before.indices where isEnd[number] { ends.append(Int32(number)) }
    return ends
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
