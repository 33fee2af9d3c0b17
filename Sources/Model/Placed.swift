/// Something read, with where it stood.
public struct Placed<Value: Hashable & Sendable>: Hashable, Sendable {
  public var value: Value
  public var place: Place

  @inlinable
  public init(value: Value, place: Place) { (self.value, self.place) = (value, place) }
}

/// Why rows of a file that are in order were left aside, in words that follow "left aside:".
package struct Aside: Hashable, Sendable {
  package var file: UInt32
  package var reason: String

  package init(file: UInt32, reason: String) { (self.file, self.reason) = (file, reason) }
}
