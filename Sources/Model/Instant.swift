/// A point in time, to the microsecond.
public struct Instant: Hashable, Comparable, BitwiseCopyable, Sendable {
  /// Microseconds since 1970-01-01T00:00:00Z.
  public var microseconds: Int64

  @inlinable
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  @inlinable public static var hour: Int64 { 3_600_000_000 }

  @inlinable
  public static func < (a: Instant, b: Instant) -> Bool { a.microseconds < b.microseconds }

  /// Microseconds from `b` to `a`.
  public static func - (a: Instant, b: Instant) -> Int64 { a.microseconds - b.microseconds }
}

/// When a record happened: an instant, or a day of which no time is known, packed into eight bytes.
public struct Moment: Hashable, BitwiseCopyable, Sendable {
  @usableFromInline let packed: Int64

  /// A moment or none in the eight bytes of a moment.
  @usableFromInline
  struct Packed: Hashable, BitwiseCopyable, Sendable {
    @usableFromInline let packed: Int64

    /// No record is as old as what stands for none.
    @inlinable
    init(_ moment: Moment?) { packed = moment?.packed ?? .min }

    var moment: Moment? { packed == .min ? nil : Moment(packed: packed) }
  }

  private init(packed: Int64) {
    self.packed = packed
  }

  /// A moment with a time.
  @inlinable
  public init(_ instant: Instant) {
    packed = instant.microseconds << 1
  }

  /// A bare date, given by the first instant of its day.
  @inlinable
  public init(dayStart: Instant) {
    packed = dayStart.microseconds << 1 | 1
  }

  /// The instant, or for a bare date its day's first instant.
  @inlinable
  public var instant: Instant { Instant(microseconds: packed >> 1) }

  /// True where only the day is known.
  @inlinable
  public var isBareDate: Bool { packed & 1 == 1 }
}
