import Foundation

extension UnsafeRawBufferPointer {
  /// Where some bytes stand one behind the other for the first time among these.
  func position(of wanted: UnsafeRawBufferPointer) -> Int? {
    guard let base = baseAddress, let first = wanted.first, count >= wanted.count else { return nil }
    let last = count - wanted.count
    var position = 0
    while position <= last, let found = memchr(base + position, Int32(first), last - position + 1) {
      position = UnsafeRawPointer(found) - base
      if memcmp(base + position, wanted.baseAddress!, wanted.count) == 0 { return position }
      position += 1
    }
    return nil
  }

  func position(of wanted: StaticString) -> Int? {
    position(of: UnsafeRawBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount))
  }

  func holds(_ wanted: [UInt8]) -> Bool { wanted.withUnsafeBytes { position(of: $0) != nil } }
}
