/// The values that short cells of enumerations have been found to mean, so that a word is looked up in the vocabulary once.
///
/// A cell of at most sixteen bytes is two numbers and its length, which are compared at once.
struct ShortWords: ~Copyable {
  struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// The length and the list, each plus one; 0 for a free slot.
    var kind: UInt64 = 0
    var value: UInt64 = 0
  }

  private static let slotCount = 1024
  private let slots: UnsafeMutablePointer<Slot>
  private var taken = 0

  init() {
    slots = .allocate(capacity: Self.slotCount)
    slots.initialize(repeating: Slot(), count: Self.slotCount)
  }

  deinit { slots.deallocate() }

  /// The number of the value that a cell means in a list; `look` says what a new one means, nil for nothing, which is not kept.
  @inline(__always)
  mutating func value(of cell: Cell, in list: WordList, look: () -> UInt8?) -> UInt8? {
    guard cell.count <= 16, cell.count > 0 else { return look() }
    let (low, high) = Self.bytes(cell)
    let kind = UInt64(truncatingIfNeeded: (cell.count &+ 1) << 8 | list.rawValue &+ 1)
    let place = Self.place(low, high, kind)
    let slot = slots[place]
    if slot.low == low, slot.high == high, slot.kind == kind { return UInt8(truncatingIfNeeded: slot.value) }
    return other(low, high, kind, from: place, look: look)
  }

  /// The value of a word that does not stand in the first slot where it may.
  @inline(never)
  private mutating func other(_ low: UInt64, _ high: UInt64, _ kind: UInt64, from first: Int, look: () -> UInt8?) -> UInt8? {
    var place = first
    while slots[place].kind != 0 {
      let slot = slots[place]
      if slot.low == low, slot.high == high, slot.kind == kind { return UInt8(truncatingIfNeeded: slot.value) }
      place = (place + 1) & (Self.slotCount - 1)
    }
    let value = look()
    if let value, taken < Self.slotCount / 2 {
      slots[place] = Slot(low: low, high: high, kind: kind, value: UInt64(value))
      taken += 1
    }
    return value
  }

  @inline(__always)
  private static func place(_ low: UInt64, _ high: UInt64, _ kind: UInt64) -> Int {
    let mixed = (low ^ high << 1 ^ kind << 32) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 54)
  }

  /// One to sixteen bytes as two numbers, without a look at what lies behind them: long ones by two loads that may overlap.
  @inline(__always)
  private static func bytes(_ cell: Cell) -> (low: UInt64, high: UInt64) {
    let count = cell.count
    if count >= 8 {
      return (
        cell.loadUnaligned(fromByteOffset: 0, as: UInt64.self), cell.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      )
    }
    if count >= 4 {
      return (
        UInt64(cell.loadUnaligned(fromByteOffset: 0, as: UInt32.self)),
        UInt64(cell.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      )
    }
    return (UInt64(cell[0]) | UInt64(cell[count >> 1]) << 8 | UInt64(cell[count - 1]) << 16, 0)
  }
}
