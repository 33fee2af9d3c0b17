import Foundation

/// The organisation's time zone as a table of offsets, so that instants and local days convert without a call into the system.
package final class LocalTime: Sendable {
  package let identifier: String
  /// Instants, in microseconds, from which `offsets` of the same index holds; the first is the distant past.
  @usableFromInline let changes: [Int64]
  /// Offsets from UTC in microseconds.
  @usableFromInline let offsets: [Int64]

  package static let utc = LocalTime(identifier: "UTC", changes: [.min], offsets: [0])

  private init(identifier: String, changes: [Int64], offsets: [Int64]) {
    (self.identifier, self.changes, self.offsets) = (identifier, changes, offsets)
  }

  /// The zone with this IANA name; nil where the system knows none of that name.
  package static func named(_ identifier: String) -> LocalTime? {
    if identifier == "UTC" { return .utc }
    return TimeZone(identifier: identifier).map { LocalTime($0, identifier: identifier) }
  }

  /// Offsets are sampled every ten days and changes found by halving between two samples that differ:
  /// no zone has ever kept an offset for less than ten days within these years.
  private convenience init(_ zone: TimeZone, identifier: String, years: ClosedRange<Int> = 1990...2060) {
    func offset(_ second: Int) -> Int {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
    }
    let first = Int(Day(year: years.lowerBound, month: 1, day: 1)!.number) * 86_400
    let last = Int(Day(year: years.upperBound, month: 12, day: 31)!.number) * 86_400
    var (changes, offsets) = ([Int64.min], [Int64(offset(first)) * 1_000_000])
    var before = offset(first)
    for sample in stride(from: first, to: last, by: 10 * 86_400) {
      let after = offset(sample + 10 * 86_400)
      guard after != before else { continue }
      var (low, high) = (sample, sample + 10 * 86_400)
      while high - low > 1 {
        let middle = (low + high) / 2
        if offset(middle) == before { low = middle } else { high = middle }
      }
      changes.append(Int64(high) * 1_000_000)
      offsets.append(Int64(after) * 1_000_000)
      before = after
    }
    self.init(identifier: identifier, changes: changes, offsets: offsets)
  }

  /// The offset from UTC in microseconds that holds at an instant.
  @inlinable
  package func offset(at instant: Instant) -> Int64 {
    offsets[lastChange(notAfter: instant.microseconds)]
  }

  /// The instant of a local wall-clock time: the first of two, and where none is, by the offset in force before the change.
  package func instant(_ day: Day, microsecondsOfDay: Int64) -> Instant {
    let wall = Int64(day.number) * 86_400_000_000 + microsecondsOfDay
    // Offsets lie within a day of UTC, so the change that matters is the first after the wall time less one day.
    var index = lastChange(notAfter: wall - 86_400_000_000)
    while index + 1 < changes.count, wall - offsets[index] >= changes[index + 1] {
      // By the offset before, the change has passed; by the offset after, the wall time may lie before the change: a gap.
      if wall - offsets[index + 1] < changes[index + 1] { break }
      index += 1
    }
    return Instant(microseconds: wall - offsets[index])
  }

  /// A stretch of wall-clock time, in microseconds, through which one offset holds.
  package struct Stretch: Sendable {
    package let wall: Range<Int64>
    package let offset: Int64
  }

  /// A stretch that holds a wall-clock time, so that its neighbours convert without a search; near a change it is this time alone.
  package func stretch(around wall: Int64) -> Stretch {
    let instant = instant(Day(number: 0), microsecondsOfDay: wall)
    let index = lastChange(notAfter: instant.microseconds)
    let lower = index == 0 ? .min : changes[index] + max(offsets[index - 1], offsets[index])
    let upper = index + 1 == changes.count ? .max : changes[index + 1] + min(offsets[index], offsets[index + 1])
    if lower <= wall, wall < upper { return Stretch(wall: lower..<upper, offset: offsets[index]) }
    return Stretch(wall: wall..<wall + 1, offset: wall - instant.microseconds)
  }

  /// The first instant of a local day.
  package func start(of day: Day) -> Instant { instant(day, microsecondsOfDay: 0) }

  /// The local day that holds an instant.
  @inlinable
  package func day(of instant: Instant) -> Day {
    let wall = instant.microseconds + offset(at: instant)
    let day = wall / 86_400_000_000
    return Day(number: Int32(wall < day * 86_400_000_000 ? day - 1 : day))
  }

  /// The instant in local time with its offset, as `2026-11-01T00:00:00-05:00`; UTC is `+00:00`.
  package func iso(_ instant: Instant) -> String {
    let offset = offset(at: instant)
    let wall = instant.microseconds + offset
    let day = day(of: instant)
    let ofDay = Int(wall - Int64(day.number) * 86_400_000_000)
    let (second, fraction) = (ofDay / 1_000_000, ofDay % 1_000_000)
    let minutes = Int(abs(offset) / 60_000_000)
    func two(_ number: Int, _ digits: UnsafeMutableBufferPointer<UInt8>, at place: Int) {
      digits[place] = UInt8(ascii: "0") + UInt8(number / 10)
      digits[place + 1] = UInt8(ascii: "0") + UInt8(number % 10)
    }
    let time = String(unsafeUninitializedCapacity: 8) { digits in
      two(second / 3600, digits, at: 0)
      two(second / 60 % 60, digits, at: 3)
      two(second % 60, digits, at: 6)
      (digits[2], digits[5]) = (UInt8(ascii: ":"), UInt8(ascii: ":"))
      return 8
    }
    let zone = String(unsafeUninitializedCapacity: 6) { digits in
      digits[0] = offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+")
      two(minutes / 60, digits, at: 1)
      two(minutes % 60, digits, at: 4)
      digits[3] = UInt8(ascii: ":")
      return 6
    }
    return "\(day)T\(time)\(fraction == 0 ? "" : "." + padded(fraction, to: 6))\(zone)"
  }

  /// The index of the last change at or before an instant in microseconds.
  @inlinable
  func lastChange(notAfter microseconds: Int64) -> Int {
    var (low, high) = (0, changes.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if changes[middle] <= microseconds { low = middle } else { high = middle }
    }
    return low
  }
}
