import Model

/// The identities that one worker has met, found by the numbers of the cells that named them.
struct IdentityTable: ~Copyable, @unchecked Sendable {
  /// For each identity the cells that name it.
  private(set) var cells = Column<ContactReading.Cells>()
  /// The upper half of the hash of cells, so that most others are told apart without a look at them, and the number of their identity
  /// plus one; 0 for a free slot. A power of two of them, at most three quarters taken.
  private var slots: UnsafeMutablePointer<UInt64>
  private var mask: Int
  private var taken = 0
  /// For contacts that are named by one cell alone, as in half of all rows, by its number: the number of the identity plus one.
  private var alone = Column<UInt32>()

  init() {
    mask = 1023
    slots = Self.freeSlots(mask + 1)
  }

  deinit { slots.deallocate() }

  /// The number, plus one, of the identity that cells name; 0 where they are new.
  func number(of cells: ContactReading.Cells) -> UInt32 {
    if cells.isContactAlone { return Int(cells.contact) < alone.count ? alone[Int(cells.contact)] : 0 }
    let hash = Self.hash(cells)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = UInt32(truncatingIfNeeded: slots[slot])
      if (slots[slot] ^ hash) >> 32 == 0, Self.areEqual(self.cells[Int(number) - 1], cells) { return number }
      slot = (slot &+ 1) & mask
    }
    return 0
  }

  /// Puts down the number of each row of a block. What that needs is fetched from memory for all rows at once; the sum that is returned
  /// means nothing, but keeps the loads from being left out.
  @inline(never)
  func find(_ block: borrowing RowBlock) -> UInt64 {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: block.count * 2) { memory in
      let (hashes, found) = (memory.baseAddress!, memory.baseAddress! + block.count)
      for index in 0..<block.count {
        let cells = block[index].contact
        hashes[index] = Self.hash(cells)
        if cells.isContactAlone {
          found[index] = Int(cells.contact) < alone.count ? UInt64(alone[Int(cells.contact)]) : 0
          hashes[index] = 0
        } else {
          found[index] = slots[Int(truncatingIfNeeded: hashes[index]) & mask]
        }
      }
      // Which slot has the cells, by the upper half of their hash.
      for index in 0..<block.count where found[index] >> 32 != hashes[index] >> 32 && found[index] != 0 {
        var slot = Int(truncatingIfNeeded: hashes[index]) & mask
        repeat { slot = (slot &+ 1) & mask } while slots[slot] != 0 && (slots[slot] ^ hashes[index]) >> 32 != 0
        found[index] = slots[slot]
      }
      var sum: UInt64 = 0
      for index in 0..<block.count { sum &+= UInt64(cells[max(1, Int(UInt32(truncatingIfNeeded: found[index]))) - 1].email) }
      for index in 0..<block.count {
        let (number, wanted) = (UInt32(truncatingIfNeeded: found[index]), block[index].contact)
        block[index].identity = number == 0 || Self.areEqual(cells[Int(number) - 1], wanted) ? number : self.number(of: wanted)
      }
      return sum
    }
  }

  /// Adds new cells and returns their number as above.
  mutating func add(_ cells: ContactReading.Cells) -> UInt32 {
    self.cells.append(cells)
    let number = UInt32(self.cells.count)
    if cells.isContactAlone {
      while alone.count <= Int(cells.contact) { alone.append(0) }
      alone[Int(cells.contact)] = number
    } else {
      taken += 1
      if taken * 4 > mask * 3 { grow() } else { place(cells, number) }
    }
    return number
  }

  private func place(_ cells: ContactReading.Cells, _ number: UInt32) {
    let hash = Self.hash(cells)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot &+ 1) & mask }
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(number)
  }

  private mutating func grow() {
    slots.deallocate()
    mask = mask * 2 + 1
    slots = Self.freeSlots(mask + 1)
    for (index, cells) in cells.elements.enumerated() where !cells.isContactAlone { place(cells, UInt32(index + 1)) }
  }

  @inline(__always)
  private static func areEqual(_ a: ContactReading.Cells, _ b: ContactReading.Cells) -> Bool {
    (a.contact ^ b.contact) | (a.company ^ b.company) | (a.email ^ b.email) | (a.phone ^ b.phone) == 0
  }

  @inline(__always)
  private static func hash(_ cells: ContactReading.Cells) -> UInt64 {
    let first = UInt64(cells.contact) | UInt64(cells.company) << 32
    let second = UInt64(cells.email) | UInt64(cells.phone) << 32
    let product = (first &* 0x9E37_79B9_7F4A_7C15 ^ second).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  /// Written to at once, as those of a `ByteTable` are.
  private static func freeSlots(_ count: Int) -> UnsafeMutablePointer<UInt64> {
    let slots = LargePages.allocate(UInt64.self, count)
    slots.initialize(repeating: 0, count: count)
    return slots
  }
}
