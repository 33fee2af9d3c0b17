import Foundation

/// A CSV file under construction: fields go to a buffer as bytes, which is written when nearly full.
final class ByteFile {
  private let file: FileHandle
  private let buffer: UnsafeMutablePointer<UInt8>
  private var count = 0
  /// Bytes of the buffer; larger ones were no faster.
  private static let capacity = 1 << 18
  /// Bytes kept free for one row; the longest here have 300.
  private static let rowRoom = 1 << 12

  /// Creates the file, in place of one that may be there, with its first row.
  init(_ path: String, columns: String) throws {
    try Data().write(to: URL(fileURLWithPath: path))
    file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    buffer = .allocate(capacity: Self.capacity)
    put(columns.utf8)
    put(0x0A)
  }

  deinit {
    buffer.deallocate()
  }

  /// Writes what is left; without this the file is cut short.
  func close() throws {
    try flush()
    try file.close()
  }

  /// Adds bytes, and the comma after the field.
  @inline(__always)
  func field(_ bytes: some Collection<UInt8>) {
    put(bytes)
    put(UInt8(ascii: ","))
  }

  func field(_ text: StaticString) {
    field(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  func field(_ number: Int) {
    field(String(number).utf8)
  }

  func blank() {
    put(UInt8(ascii: ","))
  }

  @inline(__always)
  func put(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }

  @inline(__always)
  func put(_ bytes: some Collection<UInt8>) {
    let free = UnsafeMutableBufferPointer(start: buffer + count, count: Self.capacity - count)
    count += free.update(fromContentsOf: bytes)
  }

  /// Two decimal digits.
  @inline(__always)
  func put(twoDigits number: Int) {
    put(UInt8(truncatingIfNeeded: 48 + number / 10))
    put(UInt8(truncatingIfNeeded: 48 + number % 10))
  }

  /// Ends the row in place of the last field's comma.
  func endRow() throws {
    buffer[count - 1] = 0x0A
    if count > Self.capacity - Self.rowRoom { try flush() }
  }

  private func flush() throws {
    try file.write(contentsOf: Data(bytesNoCopy: buffer, count: count, deallocator: .none))
    count = 0
  }
}

/// Text as a CSV field: quoted where it holds a comma, a quote or a line end.
func field(_ text: String) -> [UInt8] {
  guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A }) else { return Array(text.utf8) }
  return Array("\"\(text.replacing("\"", with: "\"\""))\"".utf8)
}
