import Model

/// For each identity the one before it with the same key: those who share an e-mail hang together like the links of a chain.
struct IdentityChain {
  /// By number of identity; -1 for none.
  private(set) var before: [Int32]

  fileprivate init(before: [Int32]) { self.before = before }

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

  /// Whether something holds for an identity of a chain, given its last.
  @inline(__always)
  func contains(upTo end: Int32, where holds: (Int32) -> Bool) -> Bool {
    var number = end
    while number >= 0 {
      if holds(number) { return true }
      number = before[Int(number)]
    }
    return false
  }

  /// Takes a chain apart, given its members.
  mutating func cut(_ members: [Int32]) {
    for member in members { before[Int(member)] = -1 }
  }
}

/// Makes the chains of a person's identities, one after the other in the same memory.
struct ChainLinker: ~Copyable {
  private let keys: UnsafeMutableBufferPointer<UInt64>
  /// By hash of the key, the last identity with it; -1 for a free slot. A power of two of them, at most half taken.
  private let slots: UnsafeMutableBufferPointer<Int32>

  /// - Parameter count: How many identities there are.
  init(_ count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    keys = .allocate(capacity: count)
    slots = .allocate(capacity: size)
  }

  deinit {
    keys.deallocate()
    slots.deallocate()
  }

  /// - Parameter key: The key of an identity; 0 for none.
  @inline(__always)
  func chain(_ key: (Int) -> UInt64) -> IdentityChain {
    slots.initialize(repeating: -1)
    return IdentityChain(
      before: [Int32](unsafeUninitializedCapacity: keys.count) { before, filled in
        filled = keys.count
        for number in 0..<keys.count { before.initializeElement(at: number, to: link(number, key(number))) }
      })
  }

  /// Takes in the key of an identity and returns the one before it with the same key; -1 for none.
  @inline(__always)
  private func link(_ number: Int, _ key: UInt64) -> Int32 {
    guard key != 0 else { return -1 }
    keys[number] = key
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 32) & mask
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot &+ 1) & mask }
    let before = slots[slot]
    slots[slot] = Int32(truncatingIfNeeded: number)
    return before
  }
}
