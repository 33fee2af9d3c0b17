import Foundation

/// Pages of memory of 2 MiB instead of 4 KiB, where the system has them: what is megabytes large is set up in a few steps, and what is
/// looked for all over it is found with fewer.
package enum LargePages {
  private static let size = 1 << 21

  /// Memory for so many elements, on large pages where it fills one, which is given back with `deallocate`.
  package static func allocate<Element: BitwiseCopyable>(_: Element.Type, _ count: Int) -> UnsafeMutablePointer<Element> {
    let byteCount = count * MemoryLayout<Element>.stride
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: byteCount, alignment: byteCount >= size ? size : MemoryLayout<Element>.alignment)
    ask(for: memory, byteCount: byteCount)
    return memory.bindMemory(to: Element.self, capacity: count)
  }

  /// Asks for them for memory that has not been written to; what has been keeps its small ones.
  package static func ask(for memory: UnsafeMutableRawPointer?, byteCount: Int) {
    #if os(Linux)
      guard let memory, byteCount >= size else { return }
      // The whole of the first page and the last, so that memory that was mapped in one go stays in one go, as growing it needs.
      let page = UInt(sysconf(Int32(_SC_PAGESIZE)))
      let (start, end) = (UInt(bitPattern: memory) / page * page, UInt(bitPattern: memory) + UInt(byteCount) + page - 1)
      madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end / page * page - start), MADV_HUGEPAGE)
    #endif
  }

  package static func ask<Element>(for memory: UnsafeMutableBufferPointer<Element>) {
    ask(for: memory.baseAddress, byteCount: memory.count * MemoryLayout<Element>.stride)
  }
}
