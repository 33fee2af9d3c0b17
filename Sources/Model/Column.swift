import Foundation

/// A growing column of plain values in memory of its own.
///
/// It grows where it stands, by moving pages instead of values, and memory is neither cleared nor touched before it is written to:
/// in a program that reads a million rows once, copying and clearing would cost more than reading.
package struct Column<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  @usableFromInline package private(set) var base: UnsafeMutablePointer<Element>
  @usableFromInline package private(set) var count = 0
  @usableFromInline package private(set) var capacity: Int

  package init() {
    capacity = 16
    base = Self.memory(nil, capacity)
  }

  deinit { free(base) }

  @inlinable
  package var elements: UnsafeMutableBufferPointer<Element> { UnsafeMutableBufferPointer(start: base, count: count) }

  @inlinable
  package subscript(index: Int) -> Element {
    get { base[index] }
    nonmutating set { base[index] = newValue }
  }

  @inlinable @inline(__always)
  package mutating func append(_ element: Element) {
    if count == capacity { reserve(count + 1) }
    base[count] = element
    count += 1
  }

  /// Adds elements from elsewhere in memory.
  @inlinable @inline(__always)
  package mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
    if count + elements.count > capacity { reserve(count + elements.count) }
    if let start = elements.baseAddress { (base + count).update(from: start, count: elements.count) }
    count += elements.count
  }

  /// Makes room for so many elements in all.
  package mutating func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    capacity = max(wanted, capacity * 2)
    base = Self.memory(base, capacity)
  }

  /// Forgets the last elements, so that `count` are left.
  @inlinable
  package mutating func truncate(to count: Int) { self.count = min(self.count, count) }

  private static func memory(_ old: UnsafeMutablePointer<Element>?, _ capacity: Int) -> UnsafeMutablePointer<Element> {
    let bytes = capacity * MemoryLayout<Element>.stride
    guard let memory = realloc(old, bytes) else { preconditionFailure("there is no memory left") }
    LargeMemory.prefer(memory, bytes)
    return memory.assumingMemoryBound(to: Element.self)
  }
}

extension Column where Element == UInt8 {
  @inlinable @inline(__always)
  package mutating func append(contentsOf bytes: UnsafeRawBufferPointer) {
    append(contentsOf: UnsafeBufferPointer(start: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), count: bytes.count))
  }
}

/// Asks the system to give large pieces of memory in large pages, of which it has to hand out and clear far fewer.
package enum LargeMemory {
  private static let pageSize = 1 << 21

  package static func prefer(_ memory: UnsafeMutableRawPointer, _ bytes: Int) {
    #if os(Linux)
      guard bytes >= 2 * pageSize else { return }
      let start = (Int(bitPattern: memory) + pageSize - 1) & -pageSize
      let end = (Int(bitPattern: memory) + bytes) & -pageSize
      if end > start { madvise(UnsafeMutableRawPointer(bitPattern: start), end - start, MADV_HUGEPAGE) }
    #endif
  }
}
