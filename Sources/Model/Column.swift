import Foundation

/// A growing column of plain values in memory of its own.
///
/// It grows where it stands, by moving pages instead of values, and memory is neither cleared nor touched before it is written to:
/// in a program that reads a million rows once, copying and clearing would cost more than reading.
public struct Column<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  @usableFromInline var memory: UnsafeMutablePointer<Element>
  @usableFromInline var used = 0
  @usableFromInline var capacity: Int

  public init() {
    capacity = 16
    memory = Self.memory(nil, capacity)
  }

  deinit { free(memory) }

  @inlinable public var base: UnsafeMutablePointer<Element> { memory }
  @inlinable public var count: Int { used }
  @inlinable public var elements: UnsafeMutableBufferPointer<Element> { UnsafeMutableBufferPointer(start: memory, count: used) }

  @inlinable
  public subscript(index: Int) -> Element {
    get { memory[index] }
    nonmutating set { memory[index] = newValue }
  }

  @inlinable @inline(__always)
  public mutating func append(_ element: Element) {
    if used == capacity { reserve(used + 1) }
    memory[used] = element
    used &+= 1
  }

  /// Adds elements from elsewhere in memory.
  @inlinable @inline(__always)
  public mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
    if used + elements.count > capacity { reserve(used + elements.count) }
    if let start = elements.baseAddress { (memory + used).update(from: start, count: elements.count) }
    used &+= elements.count
  }

  /// Lets `write` lay down at most so many elements behind the last: it moves the end that it is handed.
  @inlinable @inline(__always)
  public mutating func append(atMost most: Int, _ write: (inout UnsafeMutablePointer<Element>) -> Void) {
    if used + most > capacity { reserve(used + most) }
    var end = memory + used
    write(&end)
    used = end - memory
  }

  /// Makes room for so many elements in all.
  public mutating func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    capacity = max(wanted, capacity * 2)
    memory = Self.memory(memory, capacity)
  }

  /// Forgets the last elements, so that `count` are left.
  @inlinable
  public mutating func truncate(to count: Int) { used = min(used, count) }

  private static func memory(_ old: UnsafeMutablePointer<Element>?, _ capacity: Int) -> UnsafeMutablePointer<Element> {
    guard let memory = realloc(old, capacity * MemoryLayout<Element>.stride) else { preconditionFailure("there is no memory left") }
    LargePages.ask(for: memory, byteCount: capacity * MemoryLayout<Element>.stride)
    return memory.assumingMemoryBound(to: Element.self)
  }
}

extension Column where Element == UInt8 {
  @inlinable @inline(__always)
  public mutating func append(contentsOf bytes: UnsafeRawBufferPointer) {
    append(contentsOf: UnsafeBufferPointer(start: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), count: bytes.count))
  }

  /// Adds bytes with the letters of ASCII in lower case, eight at a time; the last eight may run over what is used of the memory.
  @inlinable
  public mutating func append(lowercased bytes: UnsafeRawBufferPointer) {
    let start = used
    if used + bytes.count + 8 > capacity { reserve(used + bytes.count + 8) }
    append(contentsOf: bytes)
    let memory = UnsafeMutableRawPointer(memory)
    for position in stride(from: start, to: used, by: 8) {
      let word = memory.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      memory.storeBytes(of: Self.lowercased(word), toByteOffset: position, as: UInt64.self)
    }
  }

  /// Eight bytes with the letters of ASCII in lower case.
  @inlinable @inline(__always)
  static func lowercased(_ word: UInt64) -> UInt64 {
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    // The highest bit of each byte that is from A on, and of each that is beyond Z.
    let (fromA, beyondZ) = (low &+ 0x3F3F_3F3F_3F3F_3F3F, low &+ 0x2525_2525_2525_2525)
    return word | ((fromA ^ beyondZ) & ~word & 0x8080_8080_8080_8080) &>> 2
  }
}
