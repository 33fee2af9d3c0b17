import Foundation
import Model

/// A text as UTF-8 bytes: the mapped file itself, or where that is in another encoding a copy.
final class TextFile: InputSheet, @unchecked Sendable {
  /// UTF-8, without a byte order mark.
  let bytes: UnsafeRawBufferPointer
  let encoding: TextEncoding
  /// Whether it is UTF-8 throughout has not been looked at.
  let isOnTrust: Bool
  private let file: MappedFile
  private let copy: UnsafeMutableRawBufferPointer?

  /// Reads all of a file, or only its first rows.
  /// - Parameter onTrust: Its first rows are UTF-8, and the others are taken to be.
  init(_ file: MappedFile, headOnly: Bool = false, onTrust: Bool = false) {
    self.file = file
    let all = headOnly ? Self.head(of: file.bytes) : file.bytes
    let detected = TextEncoding.detect(all)
    if detected == nil || detected == .utf8, onTrust || Self.isUTF8InParallel(all, of: file) {
      isOnTrust = onTrust
      encoding = .utf8
      copy = nil
      bytes = UnsafeRawBufferPointer(rebasing: all.dropFirst(detected == .utf8 ? 3 : 0))
      return
    }
    isOnTrust = false
    encoding = detected == nil || detected == .utf8 ? .windows1252 : detected!
    let text = encoding.decoded(detected == .utf8 ? UnsafeRawBufferPointer(rebasing: all.dropFirst(3)) : all)
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: text.count, alignment: 1)
    copy.copyBytes(from: text)
    self.copy = copy
    bytes = UnsafeRawBufferPointer(copy)
  }

  deinit { copy?.deallocate() }

  var name: String? { nil }
  var delimiters: [UInt8] { namedDelimiter.map { [$0] } ?? [0x2C, 0x3B, 0x09, 0x7C] }

  /// The delimiter of a first line such as `sep=;`, which Excel writes and reads.
  private var namedDelimiter: UInt8? {
    guard bytes.count > 5, bytes.starts(with: Array("sep=".utf8)), bytes[5] == 0x0D || bytes[5] == 0x0A else { return nil }
    let delimiter = bytes[4]
    let isPossible = delimiter == 0x09 || (0x21..<0x7F).contains(delimiter)
    return isPossible && delimiter != 0x22 && !isDigit(delimiter) ? delimiter : nil
  }

  var linesAreRows: Bool { false }
  var remarks: [String] { encoding == .utf8 ? [] : ["A text was read as \(encoding.rawValue), since it is not UTF-8."] }

  func read(markingBold: Bool, _ body: (RowStretch) -> Bool) { _ = body(RowStretch(text: bytes)) }

  /// A file of at most this many bytes is all head.
  static let headSize = RowScanner.longestRow * 2

  /// The beginning of a file, twice as long as a row may be, up to its last line end, so that no character is cut.
  private static func head(of bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard bytes.count > headSize else { return bytes }
    let head = bytes.prefix(headSize)
    // An even number of bytes cuts no unit of UTF-16.
    let end = (head.lastIndex(of: 0x0A).map { $0 + 1 } ?? head.endIndex) & ~1
    return UnsafeRawBufferPointer(rebasing: head[..<end])
  }

  /// Looks at a stretch after the other, so that no more than one of them is in memory.
  private static func isUTF8InParallel(_ bytes: UnsafeRawBufferPointer, of file: MappedFile) -> Bool {
    let stretches = Chunks.cuts(bytes, into: bytes.count / stretchSize)
    return zip(stretches, stretches.dropFirst()).allSatisfy { start, end in
      let stretch = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      defer { file.letGo(stretch) }
      return isUTF8InParallel(stretch)
    }
  }

  /// 8 MiB: small beside the memory of any machine, large enough for all cores.
  private static let stretchSize = 1 << 23

  private static func isUTF8InParallel(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let cuts = Chunks.cuts(bytes, into: processorCount)
    let shared = UnsafeSendable(bytes)
    return mapInParallel(cuts.count - 1, minimum: 2) { index in
      TextEncoding.isUTF8(UnsafeRawBufferPointer(rebasing: shared.value[cuts[index]..<cuts[index + 1]]))
    }.allSatisfy { $0 }
  }

  func letGo(_ part: UnsafeRawBufferPointer) { if copy == nil { file.letGo(part) } }
}

/// Where a text is cut so that all cores can read it.
enum Chunks {
  /// Below this size a second core costs more than it brings.
  static let least = 1 << 18

  /// The first position just behind a line feed that is not before `position`, or the end.
  static func lineEnd(in bytes: UnsafeRawBufferPointer, from position: Int) -> Int {
    guard position < bytes.count, let found = memchr(bytes.baseAddress! + position, 0x0A, bytes.count - position) else {
      return bytes.count
    }
    return UnsafeRawPointer(found) - bytes.baseAddress! + 1
  }

  /// Positions from 0 to the end, each just behind a line feed; a quoted cell may still hold that line feed.
  static func cuts(_ bytes: UnsafeRawBufferPointer, into count: Int) -> [Int] {
    let count = max(1, min(count, bytes.count / least))
    var cuts = [0]
    for index in 1..<max(count, 1) {
      let wanted = max(bytes.count / count * index, cuts.last!)
      guard let found = memchr(bytes.baseAddress! + wanted, 0x0A, bytes.count - wanted) else { break }
      let next = UnsafeRawPointer(found) - bytes.baseAddress! + 1
      if next < bytes.count { cuts.append(next) }
    }
    return cuts + [bytes.count]
  }
}

/// Memory that several threads read.
struct UnsafeSendable<Value>: @unchecked Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
