import Foundation
import Model

/// The identities that one worker has met, found by the numbers of the cells that named them.
struct IdentityTable: ~Copyable, @unchecked Sendable {
  /// Cells, and the number of their identity plus one; 0 for a free slot.
  struct Slot: BitwiseCopyable {
    var cells: ContactReading.Cells
    var number: UInt32
  }

  private(set) var identities = Column<Identity>()
  /// A power of two of them, at most two thirds taken.
  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private var taken = 0
  /// For contacts that are named by one cell alone, as in half of all rows, by its number: as in a slot.
  private var alone = Column<UInt32>()

  /// Stands for cells that name nobody.
  static var nobody: UInt32 { .max }

  init() {
    mask = 1023
    slots = Self.freeSlots(mask + 1)
  }

  deinit { free(slots) }

  /// The number, plus one, of the identity that cells name; `nobody` where they name none, 0 where they are new.
  @inline(__always)
  func number(of cells: ContactReading.Cells) -> UInt32 {
    if cells.isContactAlone { return Int(cells.contact) < alone.count ? alone[Int(cells.contact)] : 0 }
    var slot = Self.place(cells) & mask
    while slots[slot].number != 0 {
      if Self.areEqual(slots[slot].cells, cells) { return slots[slot].number }
      slot = (slot &+ 1) & mask
    }
    return 0
  }

  /// Fetches from memory what the cells of a block's rows will need. The sum means nothing; it keeps the loads from being left out.
  @inline(never)
  func fetch(_ block: borrowing RowBlock) -> UInt32 {
    var sum: UInt32 = 0
    for index in 0..<block.count {
      if let cells = block[index].contact, !cells.isContactAlone { sum &+= slots[Self.place(cells) & mask].number }
    }
    return sum
  }

  /// Adds what new cells mean together and returns its number as above.
  mutating func add(_ identity: Identity, for cells: ContactReading.Cells) -> UInt32 {
    if !identity.isEmpty { identities.append(identity) }
    let number = identity.isEmpty ? Self.nobody : UInt32(identities.count)
    if cells.isContactAlone {
      while alone.count <= Int(cells.contact) { alone.append(0) }
      alone[Int(cells.contact)] = number
      return number
    }
    taken += 1
    if taken * 3 > mask * 2 { grow() }
    var slot = Self.place(cells) & mask
    while slots[slot].number != 0 { slot = (slot &+ 1) & mask }
    slots[slot] = Slot(cells: cells, number: number)
    return number
  }

  @inline(__always)
  private static func areEqual(_ a: ContactReading.Cells, _ b: ContactReading.Cells) -> Bool {
    (a.contact ^ b.contact) | (a.company ^ b.company) | (a.email ^ b.email) | (a.phone ^ b.phone) == 0
  }

  @inline(__always)
  private static func place(_ cells: ContactReading.Cells) -> Int {
    let first = UInt64(cells.contact) | UInt64(cells.company) << 32
    let second = UInt64(cells.email) | UInt64(cells.phone) << 32
    let product = (first &* 0x9E37_79B9_7F4A_7C15 ^ second).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return Int(truncatingIfNeeded: product.high ^ product.low)
  }

  private mutating func grow() {
    let (old, count) = (slots, mask + 1)
    mask = mask * 2 + 1
    slots = Self.freeSlots(mask + 1)
    for index in 0..<count where old[index].number != 0 {
      var slot = Self.place(old[index].cells) & mask
      while slots[slot].number != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = old[index]
    }
    free(old)
  }

  /// Memory that the system hands out clear.
  private static func freeSlots(_ count: Int) -> UnsafeMutablePointer<Slot> {
    guard let memory = calloc(count, MemoryLayout<Slot>.stride) else { preconditionFailure("there is no memory left") }
    return memory.assumingMemoryBound(to: Slot.self)
  }

  /// Takes the identities out when all rows are read.
  mutating func takeIdentities() -> Column<Identity> { Ingest.taken(&identities, leaving: Column()) }
}
