import Model

/// Reads the forms in which nearly every log writes moments: `2026-10-05`, `2026-10-05T14:30`, with a blank for the `T`, with
/// seconds, with `Z` or an offset. What it leaves alone may still be a date; what it reads, `DateReading` reads the same.
///
/// Eight bytes are looked at at once, and the month and the offset from UTC of the row before are kept, since logs run in order.
struct MomentReader: Sendable {
  private let time: LocalTime
  /// The first eight bytes of the last date, as `2026-10-`.
  private var monthBytes: UInt64 = 0
  /// Midnight of the day before that month's first, by the clock on the wall.
  private var dayBefore: Int64 = 0
  private var dayCount: UInt64 = 0
  private var stretch: LocalTime.Stretch
  /// The six bytes of the last offset, as `+02:00`, and what it is in microseconds.
  private var zoneBytes: UInt64 = 0
  private var zone: Int64 = 0

  init(_ time: LocalTime) {
    self.time = time
    stretch = time.stretch(around: 0)
  }

  /// The moment that a cell writes in one of the usual forms.
  mutating func read(_ cell: Cell) -> Moment? {
    guard cell.count >= 10 else { return nil }
    let start = Self.bytes(cell, 0)
    guard start == monthBytes || takeMonth(start) else { return nil }
    if cell.count == 10 {
      guard let day = Self.twoDigits(cell, 8), isDay(UInt64(day)) else { return nil }
      let midnight = dayBefore + Int64(day) * 86_400_000_000
      return Moment(dayStart: Instant(microseconds: midnight - offset(at: midnight)))
    }
    guard cell.count >= 16 else { return nil }
    // `05T14:30`, or with a blank, which is made a T.
    var bytes = Self.bytes(cell, 8)
    if bytes & 0xFF_0000 == 0x20_0000 { bytes ^= 0x74_0000 }
    guard let digits = Self.digits(bytes, like: 0x3030_3A30_3054_3030, digits: 0x7676_7F76_767F_7676) else { return nil }
    let pairs = Self.pairs(digits)
    let (day, hour, minute) = (pairs & 0xFF, pairs >> 24 & 0xFF, pairs >> 48 & 0xFF)
    guard isDay(day), hour < 24, minute < 60 else { return nil }
    let wall = dayBefore &+ Int64(truncatingIfNeeded: (day &* 24 &+ hour) &* 60 &+ minute) &* 60_000_000
    if cell.count == 16 { return Moment(Instant(microseconds: wall - offset(at: wall))) }
    if cell.count == 22, Self.zone(cell) == zoneBytes { return Moment(Instant(microseconds: wall - zone)) }
    return rest(of: cell, wall)
  }

  /// Reads what follows the minute: seconds, and `Z` or an offset.
  private mutating func rest(of cell: Cell, _ minute: Int64) -> Moment? {
    var (wall, position) = (minute, 16)
    if cell[position] == 0x3A, cell.count >= 19 {
      guard let second = Self.twoDigits(cell, 17), second < 60 else { return nil }
      wall += Int64(second) * 1_000_000
      position = 19
      if cell.count == 19 { return Moment(Instant(microseconds: wall - offset(at: wall))) }
    }
    if cell.count == position + 1, cell[position] == 0x5A { return Moment(Instant(microseconds: wall)) }
    guard cell.count == position + 6, cell[position + 3] == 0x3A, cell[position] == 0x2B || cell[position] == 0x2D,
      let hours = Self.twoDigits(cell, position + 1), let minutes = Self.twoDigits(cell, position + 4), hours < 24, minutes < 60
    else { return nil }
    let offset = Int64(hours * 60 + minutes) * 60_000_000
    (zoneBytes, zone) = (Self.zone(cell), cell[position] == 0x2B ? offset : -offset)
    return Moment(Instant(microseconds: wall - zone))
  }

  /// The last six bytes of a cell that has at least eight.
  @inline(__always)
  private static func zone(_ cell: Cell) -> UInt64 { bytes(cell, cell.count &- 8) >> 16 }

  /// True for a day of the present month.
  @inline(__always)
  private func isDay(_ number: UInt64) -> Bool { number &- 1 < dayCount }

  @inline(__always)
  private mutating func offset(at wall: Int64) -> Int64 {
    if !stretch.wall.contains(wall) { stretch = time.stretch(around: wall) }
    return stretch.offset
  }

  /// Makes the month that eight bytes write the present one; false where they write none.
  private mutating func takeMonth(_ bytes: UInt64) -> Bool {
    guard let digits = Self.digits(bytes, like: 0x2D30_302D_3030_3030, digits: 0x7F76_767F_7676_7676) else { return false }
    let pairs = Self.pairs(digits)
    let (year, month) = (Int(pairs & 0xFF) * 100 + Int(pairs >> 16 & 0xFF), Int(pairs >> 40 & 0xFF))
    guard DateReading.isInRange(year), let first = Day(year: year, month: month, day: 1) else { return false }
    (monthBytes, dayBefore) = (bytes, (Int64(first.number) - 1) * 86_400_000_000)
    dayCount = UInt64(Month(year: year, month: month).dayCount)
    return true
  }

  /// Eight bytes, the first of them lowest.
  @inline(__always)
  private static func bytes(_ cell: Cell, _ position: Int) -> UInt64 {
    UInt64(littleEndian: cell.loadUnaligned(fromByteOffset: position, as: UInt64.self))
  }

  /// The digits of eight bytes that have a digit wherever `form` has a zero and are else the same; nil where they are not.
  /// `limits` has for each byte what takes the first wrong value of it over 127: 0x76 for a digit, 0x7F for another.
  @inline(__always)
  private static func digits(_ bytes: UInt64, like form: UInt64, digits limits: UInt64) -> UInt64? {
    let digits = bytes ^ form
    return (digits | (digits &+ limits)) & 0x8080_8080_8080_8080 == 0 ? digits : nil
  }

  /// In each byte the number that its digit and the next write.
  @inline(__always)
  private static func pairs(_ digits: UInt64) -> UInt64 { digits &* 10 &+ digits >> 8 }

  @inline(__always)
  private static func twoDigits(_ cell: Cell, _ position: Int) -> Int? {
    let (tens, ones) = (cell[position] &- 0x30, cell[position + 1] &- 0x30)
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}
