/// Texts one behind the other, found by number; no object a text.
public struct TextList: ~Copyable, Sendable {
  @usableFromInline var bytes = Column<UInt8>()
  /// Where each text ends.
  @usableFromInline var ends = Column<Int>()

  public init() {}

  @inlinable public var count: Int { ends.count }

  @inlinable
  public mutating func append(_ text: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// The bytes of a text, which stay valid until another is added.
  @inlinable
  public subscript(index: Int) -> UnsafeRawBufferPointer {
    let start = index == 0 ? 0 : ends[index - 1]
    return UnsafeRawBufferPointer(start: bytes.base + start, count: ends[index] - start)
  }
}
