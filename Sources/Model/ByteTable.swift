/// A hash table from byte strings to consecutive indices, made for millions of short cells: open addressing, no object a key.
public struct ByteTable: ~Copyable, @unchecked Sendable {
  /// For each key, one behind the other: index and length in four bytes each, then the key itself. A look-up that finds its key
  /// touches a slot and this, two places in memory.
  private var arena = Column<UInt8>()
  /// Where each key stands in the arena.
  private var offsets = Column<Int>()
  /// The upper 24 bits of a key's hash, so that most other keys are told apart without a look at them, and its place in the arena
  /// plus one; 0 for a free slot. A power of two of them, at most half taken.
  private var slots: UnsafeMutablePointer<UInt64>
  private var mask: Int

  package init() {
    mask = 63
    slots = Self.freeSlots(mask + 1)
  }

  deinit { slots.deallocate() }

  package var count: Int { offsets.count }

  /// The index of a key, and whether it is new.
  package mutating func intern(_ key: UnsafeRawBufferPointer) -> (index: UInt32, isNew: Bool) { intern(key, hash: Self.hash(key)) }

  /// The same for a key whose hash is known.
  package mutating func intern(_ key: UnsafeRawBufferPointer, hash: UInt64) -> (index: UInt32, isNew: Bool) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if let index = match(slots[slot], hash, key) { return (index, false) }
      slot = (slot &+ 1) & mask
    }
    return (add(key, hash, slot), true)
  }

  /// The index of a key; nil where it was never taken in.
  package func index(of key: UnsafeRawBufferPointer) -> UInt32? {
    let index = probe(key, Self.hash(key))
    return index == Self.missing ? nil : index
  }

  /// Stands for a key that was never taken in.
  @inlinable public static var missing: UInt32 { .max }

  /// Puts down the hashes of a few keys and their indices, `missing` for new ones. What that needs is fetched from memory first, so that
  /// the fetches overlap. The sum that is returned means nothing; it keeps the loads from being left out.
  @discardableResult
  package func find(
    _ keys: UnsafeBufferPointer<UnsafeRawBufferPointer>, hashes: UnsafeMutablePointer<UInt64>, indices: UnsafeMutablePointer<UInt32>
  ) -> UInt64 {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: keys.count) { found in
      for place in keys.indices { hashes[place] = Self.hash(keys[place]) }
      // Loops of nothing but loads, so that as many as can be are under way at once.
      for place in keys.indices { found.initializeElement(at: place, to: slots[Int(truncatingIfNeeded: hashes[place]) & mask]) }
      // By the upper bits of hashes, which slot has each key; slots behind each other mostly come from memory together.
      for place in keys.indices where found[place] != 0 && (found[place] ^ hashes[place]) & Self.tag != 0 {
        found[place] = slotBehind(hashes[place])
      }
      // A free slot fetches the beginning of the arena, so that no guess about a slot has to wait for it.
      var sum: UInt64 = 0
      for slot in found { sum &+= UInt64(arena[Int(truncatingIfNeeded: slot & ~Self.tag)]) }
      for place in keys.indices {
        indices[place] =
          found[place] == 0 ? Self.missing : match(found[place], hashes[place], keys[place]) ?? probe(keys[place], hashes[place])
      }
      return sum
    }
  }

  /// The first slot behind that of a hash which is free or has its upper bits.
  @inline(never)
  private func slotBehind(_ hash: UInt64) -> UInt64 {
    var slot = Int(truncatingIfNeeded: hash) & mask
    repeat { slot = (slot &+ 1) & mask } while slots[slot] != 0 && (slots[slot] ^ hash) & Self.tag != 0
    return slots[slot]
  }

  /// The index of a key, `missing` where it was never taken in.
  @inline(never)
  private func probe(_ key: UnsafeRawBufferPointer, _ hash: UInt64) -> UInt32 {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if let index = match(slots[slot], hash, key) { return index }
      slot = (slot &+ 1) & mask
    }
    return Self.missing
  }

  /// True where a key that was taken in is this one.
  package func isKey(_ index: UInt32, _ key: UnsafeRawBufferPointer) -> Bool { Self.isEqual(self[index], key) }

  /// The bytes of a key, which stay valid until another is taken in.
  package subscript(index: UInt32) -> UnsafeRawBufferPointer { Self.key(arena.base + offsets[Int(index)]) }

  /// Adds another table's keys and returns, for each of its indices, the index here.
  package mutating func merge(_ other: borrowing ByteTable) -> [UInt32] { intern(other.count) { other[UInt32($0)] } }

  /// The index of each of some texts, a new one where it was never taken in.
  package mutating func intern(_ texts: borrowing TextList) -> [UInt32] { intern(texts.count) { texts[$0] } }

  /// The same of keys by number, of which as many are looked for at a time as fetches from memory may overlap.
  private mutating func intern(_ keyCount: Int, _ key: (Int) -> UnsafeRawBufferPointer) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: keyCount) { indices, count in
      var keys = [UnsafeRawBufferPointer](repeating: UnsafeRawBufferPointer(start: nil, count: 0), count: 32)
      var hashes = [UInt64](repeating: 0, count: 32)
      for start in stride(from: 0, to: keyCount, by: 32) {
        let block = 0..<min(32, keyCount - start)
        for index in block { keys[index] = key(start + index) }
        let found = indices.baseAddress! + start
        keys.withUnsafeBufferPointer { _ = find(UnsafeBufferPointer(rebasing: $0[block]), hashes: &hashes, indices: found) }
        for index in block where found[index] == Self.missing { found[index] = intern(keys[index], hash: hashes[index]).index }
      }
      count = keyCount
    }
  }

  /// A table of the same keys with the same indices.
  package func copy() -> ByteTable {
    var copy = ByteTable()
    _ = copy.merge(self)
    return copy
  }

  private static let tag: UInt64 = 0xFFFF_FF00_0000_0000
  private static let headSize = 8

  @inline(__always)
  private static func key(_ entry: UnsafePointer<UInt8>) -> UnsafeRawBufferPointer {
    let length = UnsafeRawPointer(entry).loadUnaligned(fromByteOffset: 4, as: UInt32.self)
    return UnsafeRawBufferPointer(start: entry + headSize, count: Int(length))
  }

  /// The index of the key in a slot if it is this one.
  @inline(__always)
  private func match(_ slot: UInt64, _ hash: UInt64, _ key: UnsafeRawBufferPointer) -> UInt32? {
    guard (slot ^ hash) & Self.tag == 0 else { return nil }
    let entry = arena.base + (Int(truncatingIfNeeded: slot & ~Self.tag) &- 1)
    guard Self.isEqual(Self.key(entry), key) else { return nil }
    return UnsafeRawPointer(entry).loadUnaligned(as: UInt32.self)
  }

  @inline(never)
  private mutating func add(_ key: UnsafeRawBufferPointer, _ hash: UInt64, _ slot: Int) -> UInt32 {
    let index = UInt32(offsets.count)
    slots[slot] = hash & Self.tag | UInt64(arena.count + 1)
    offsets.append(arena.count)
    withUnsafeBytes(of: (index, UInt32(key.count))) { arena.append(contentsOf: $0) }
    arena.append(contentsOf: key)
    if offsets.count * 2 > mask { grow() }
    return index
  }

  private mutating func grow() {
    slots.deallocate()
    mask = mask * 4 + 3
    slots = Self.freeSlots(mask + 1)
    for index in 0..<count {
      let hash = Self.hash(self[UInt32(index)])
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = hash & Self.tag | UInt64(offsets[index] + 1)
    }
  }

  /// Written to at once: clear memory of the system's that is read before it is written to is set up twice, page by page.
  private static func freeSlots(_ count: Int) -> UnsafeMutablePointer<UInt64> {
    let slots = LargePages.allocate(UInt64.self, count)
    slots.initialize(repeating: 0, count: count)
    return slots
  }

  /// Eight bytes at a time, the last eight over again where they do not come out even.
  @inline(__always)
  private static func isEqual(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    guard a.count == b.count else { return false }
    guard a.count >= 8 else { return shortWord(a) == shortWord(b) }
    var position = 0
    while position < a.count &- 8 {
      if word(a, position) != word(b, position) { return false }
      position &+= 8
    }
    return word(a, a.count &- 8) == word(b, a.count &- 8)
  }

  /// A 64-bit hash of bytes: sixteen at a time, the last over again where they do not come out even, folded by a full-width product; the
  /// two other factors are odd numbers without structure.
  @inline(__always)
  package static func hash(_ key: UnsafeRawBufferPointer) -> UInt64 {
    let (low, high): (UInt64, UInt64) = (0x9E37_79B9_7F4A_7C15, 0xD6E8_FEB8_6659_FD93 ^ UInt64(truncatingIfNeeded: key.count))
    guard key.count >= 8 else { return product(shortWord(key) ^ low, high) }
    var state = high
    var position = 0
    while position < key.count &- 16 {
      state = product(word(key, position) ^ low, word(key, position &+ 8) ^ state)
      position &+= 16
    }
    return product(word(key, max(0, key.count &- 16)) ^ low, word(key, key.count &- 8) ^ state)
  }

  @inline(__always)
  private static func word(_ key: UnsafeRawBufferPointer, _ position: Int) -> UInt64 {
    key.loadUnaligned(fromByteOffset: position, as: UInt64.self)
  }

  /// Up to seven bytes as one number, without a look at what lies behind them; of one length, it is another for other bytes.
  @inline(__always)
  private static func shortWord(_ key: UnsafeRawBufferPointer) -> UInt64 {
    let count = key.count
    if count >= 4 {
      let (head, tail) = (
        key.loadUnaligned(fromByteOffset: 0, as: UInt32.self), key.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      )
      return UInt64(head) | UInt64(tail) << 32
    }
    return count == 0 ? 0 : UInt64(key[0]) | UInt64(key[count >> 1]) << 8 | UInt64(key[count &- 1]) << 16
  }

  @inline(__always)
  private static func product(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}
