import Model

/// For each identity the one before it with the same key: those who share an e-mail hang together like the links of a chain.
struct IdentityChain {
  /// By number of identity; -1 for none.
  private(set) var before: [Int32]

  /// - Parameter key: The key of an identity by its number; 0 for none.
  init(_ count: Int, key: (Int) -> UInt64) {
    var size = 16
    while size < count * 2 { size *= 2 }
    // By hash, the last identity with a key.
    var slots = [Int32](repeating: -1, count: size)
    before = [Int32](repeating: -1, count: count)
    for number in 0..<count {
      let wanted = key(number)
      guard wanted != 0 else { continue }
      var slot = Int(truncatingIfNeeded: (wanted &* 0x9E37_79B9_7F4A_7C15) >> 32) & (size - 1)
      while slots[slot] >= 0, key(Int(slots[slot])) != wanted { slot = (slot + 1) & (size - 1) }
      before[number] = slots[slot]
      slots[slot] = Int32(number)
    }
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
