/// A hash table from byte strings to consecutive indices, made for millions of short cells: open addressing, no object a key.
package struct ByteTable: Sendable {
  /// For each key, one behind the other: index and length in four bytes each, then the key itself. A look-up that finds its key
  /// touches a slot and this, two places in memory.
  private var arena: [UInt8] = []
  /// Where each key stands in the arena.
  private var offsets: [Int] = []
  private var hashes: [UInt64] = []
  /// The upper 24 bits of a key's hash, so that most other keys are told apart without a look at them, and its place in the arena
  /// plus one; 0 for a free slot. A power of two of them, at most half taken.
  private var slots = [UInt64](repeating: 0, count: 64)

  package init() {}

  package var count: Int { offsets.count }

  /// The index of a key, and whether it is new.
  @inline(__always)
  package mutating func intern(_ key: UnsafeRawBufferPointer) -> (index: UInt32, isNew: Bool) {
    intern(key, hash: Self.hash(key))
  }

  package mutating func intern(_ key: [UInt8]) -> (index: UInt32, isNew: Bool) {
    key.withUnsafeBytes { intern($0) }
  }

  /// The index of a key whose hash is known.
  package mutating func intern(_ key: UnsafeRawBufferPointer, hash: UInt64) -> (index: UInt32, isNew: Bool) {
    let (found, slot) = find(key, hash)
    if let found { return (found, false) }
    let index = UInt32(offsets.count)
    slots[slot] = hash & Self.tag | UInt64(arena.count + 1)
    offsets.append(arena.count)
    hashes.append(hash)
    withUnsafeBytes(of: (index, UInt32(key.count))) { arena.append(contentsOf: $0) }
    arena.append(contentsOf: key)
    if offsets.count * 2 > slots.count { grow() }
    return (index, true)
  }

  /// The index of a key; nil where it was never taken in.
  package func index(of key: UnsafeRawBufferPointer) -> UInt32? { find(key, Self.hash(key)).index }

  /// Hands out the bytes of a key; they are valid only inside `body`.
  package func withBytes<R>(of index: UInt32, _ body: (UnsafeRawBufferPointer) -> R) -> R {
    arena.withUnsafeBytes { body(Self.key($0, at: offsets[Int(index)])) }
  }

  /// Adds another table's keys and returns, for each of its indices, the index here.
  package mutating func merge(_ other: ByteTable) -> [UInt32] {
    other.arena.withUnsafeBytes { arena in
      other.offsets.indices.map { intern(Self.key(arena, at: other.offsets[$0]), hash: other.hashes[$0]).index }
    }
  }

  private static let tag: UInt64 = 0xFFFF_FF00_0000_0000
  private static let headSize = 8

  private static func key(_ arena: UnsafeRawBufferPointer, at offset: Int) -> UnsafeRawBufferPointer {
    let length = Int(arena.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self))
    return UnsafeRawBufferPointer(rebasing: arena[offset + headSize..<offset + headSize + length])
  }

  /// The index of a key, or the free slot where it belongs.
  @inline(__always)
  private func find(_ key: UnsafeRawBufferPointer, _ hash: UInt64) -> (index: UInt32?, slot: Int) {
    slots.withUnsafeBufferPointer { slots in
      arena.withUnsafeBytes { arena in
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
          if (slots[slot] ^ hash) & Self.tag == 0 {
            let offset = Int(slots[slot] & ~Self.tag) - 1
            if Self.isEqual(Self.key(arena, at: offset), key) {
              return (arena.loadUnaligned(fromByteOffset: offset, as: UInt32.self), slot)
            }
          }
          slot = (slot + 1) & mask
        }
        return (nil, slot)
      }
    }
  }

  @inline(__always)
  private static func isEqual(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    guard a.count == b.count else { return false }
    var position = 0
    while position + 8 <= a.count {
      if a.loadUnaligned(fromByteOffset: position, as: UInt64.self) != b.loadUnaligned(fromByteOffset: position, as: UInt64.self) {
        return false
      }
      position += 8
    }
    while position < a.count {
      if a[position] != b[position] { return false }
      position += 1
    }
    return true
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 4)
    let mask = slots.count - 1
    for index in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[index]) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = hashes[index] & Self.tag | UInt64(offsets[index] + 1)
    }
  }

  /// A 64-bit hash of bytes: eight at a time, folded by a full-width product; the multipliers are odd numbers without structure.
  @inline(__always)
  package static func hash(_ key: UnsafeRawBufferPointer) -> UInt64 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(key.count)
    var position = 0
    while position + 8 <= key.count {
      state = mix(state ^ key.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      position += 8
    }
    var tail: UInt64 = 0
    while position < key.count {
      tail = tail << 8 | UInt64(key[position])
      position += 1
    }
    return mix(state ^ tail)
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
