/// A point in time, to the microsecond.
package struct Instant: Hashable, Comparable, BitwiseCopyable, Sendable {
  /// Microseconds since 1970-01-01T00:00:00Z.
  package var microseconds: Int64

  @inlinable
  package init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  @inlinable package static var hour: Int64 { 3_600_000_000 }

  @inlinable
  package static func < (a: Instant, b: Instant) -> Bool { a.microseconds < b.microseconds }

  /// Microseconds from `b` to `a`.
  package static func - (a: Instant, b: Instant) -> Int64 { a.microseconds - b.microseconds }
}

/// When a record happened: an instant, or a day of which no time is known, packed into eight bytes.
package struct Moment: Hashable, BitwiseCopyable, Sendable {
  @usableFromInline let packed: Int64

  /// A moment with a time.
  @inlinable
  package init(_ instant: Instant) {
    packed = instant.microseconds << 1
  }

  /// A bare date, given by the first instant of its day.
  @inlinable
  package init(dayStart: Instant) {
    packed = dayStart.microseconds << 1 | 1
  }

  /// The instant, or for a bare date its day's first instant.
  @inlinable
  package var instant: Instant { Instant(microseconds: packed >> 1) }

  /// True where only the day is known.
  @inlinable
  package var isBareDate: Bool { packed & 1 == 1 }
}
