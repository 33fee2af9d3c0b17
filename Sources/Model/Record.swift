/// Where a record was read.
public struct Place: Hashable, Comparable, BitwiseCopyable, Sendable {
  /// Index in `Activity.files`.
  public var file: UInt32
  /// Line of the file, 1 for the first; a row over several lines is at its first.
  public var line: UInt32

  public static func < (a: Place, b: Place) -> Bool { (a.file, a.line) < (b.file, b.line) }

  public init(file: UInt32, line: UInt32) {
    self.file = file
    self.line = line
  }
}

/// One row of a log: a small value of fixed size whose texts are ids, so that ten million of them fit in memory.
public protocol Record: Hashable, Sendable, BitwiseCopyable {
  var person: PersonIndex { get }
  var moment: Moment { get }
  var place: Place { get set }
}

extension Record {
  /// The record without where it stood: equal for two records that say the same.
  @inlinable
  public var content: Self {
    var copy = self
    copy.place = Place(file: 0, line: 0)
    return copy
  }
}

/// The index of a contact's identity in `Activity.identities`.
public typealias IdentityID = UInt32

extension IdentityID {
  /// Stands where a row names nobody.
  @inlinable public static var none: IdentityID { IdentityID.max }
}

public enum Direction: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Inbound, or received.
  case incoming
  /// Outbound, or given.
  case outgoing
}

package enum Card: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case none, card
  /// A card with cell number and e-mail.
  case direct
}

package enum EventKind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case industry, bni, conference, community, online, `internal`, other
}

package enum Attendance: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case attended, late, substitute, excused, medical, absent
}

public enum Channel: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case call, missedCall, text, email, meeting, oneToOne, social, letter
}

package enum OutcomeKind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case employee, customer, vendor, idea, issue
}

package enum ReferralStatus: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case open, won, lost
}

package enum BNICostItem: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case dues, joining, meeting, meal, other
}
