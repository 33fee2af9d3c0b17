import Foundation
import Model

/// Cuts delimited text into passages of a few rows, by what the rows hold: where rows are put in or taken out, only the passages
/// around them become others.
final class PassageScanner: @unchecked Sendable {
  /// One row in so many ends a passage.
  private static let usualRows: UInt64 = 4
  private static let mostRows = 32

  private let text: UnsafeRawBufferPointer
  private let digester: PassageDigester
  private var rows: RowScanner
  /// The lines that stand before the text in its file.
  private let linesBefore: UInt32
  /// Where the next passage begins.
  private(set) var position = 0

  init(_ text: UnsafeRawBufferPointer, delimiter: UInt8, line: UInt32, _ digester: PassageDigester) {
    (self.text, self.digester, linesBefore) = (text, digester, line)
    rows = RowScanner(text, delimiter: delimiter)
  }

  /// The lines before the next passage.
  var line: UInt32 { linesBefore + rows.line - 1 }

  /// The next passage and its place in the text; nil where there is none.
  func next() -> (passage: Passage, range: Range<Int>)? {
    guard position < text.count else { return nil }
    let (start, first) = (position, rows.line)
    for _ in 0..<Self.mostRows where position < text.count {
      let row = position
      passRow()
      if ends(row..<position) { break }
    }
    let digest = digester.digest(UnsafeRawBufferPointer(rebasing: text[start..<position]))
    return (Passage(digest: digest, line: linesBefore + first, lines: rows.line - first), start..<position)
  }

  /// The next passages, until they have so many bytes together.
  func next(upTo size: Int) -> [(passage: Passage, range: Range<Int>)] {
    let start = position
    var passages: [(passage: Passage, range: Range<Int>)] = []
    while position - start < size, let passage = next() { passages.append(passage) }
    return passages
  }

  /// Text that cannot be told apart any more is all of one row.
  private func passRow() {
    let end = Chunks.lineEnd(in: text, from: position)
    if isPlain(position..<end) {
      rows.pass(to: end)
      position = end
      return
    }
    do throws(RowScanner.Fault) {
      _ = try rows.next(before: text.count)
      position = rows.position
    } catch {
      position = error.isFatal ? text.count : rows.position
    }
  }

  /// A line without quotes, and with no carriage return but that of its end, is a row.
  @inline(__always)
  private func isPlain(_ line: Range<Int>) -> Bool {
    let start = text.baseAddress! + line.lowerBound
    guard memchr(start, 0x22, line.count) == nil else { return false }
    guard let found = memchr(start, 0x0D, line.count) else { return true }
    return UnsafeRawPointer(found) - start == line.count - 2 && text[line.upperBound - 1] == 0x0A
  }

  /// Draws by the beginning, the middle and the end of a row whether it ends a passage.
  @inline(__always)
  private func ends(_ row: Range<Int>) -> Bool {
    guard row.count >= 16 else { return false }
    func word(_ position: Int) -> UInt64 { text.loadUnaligned(fromByteOffset: position, as: UInt64.self) }
    var hash = UInt64(row.count) &* 0x9E37_79B9_7F4A_7C15
    for position in [row.lowerBound, row.lowerBound + 8, (row.lowerBound + row.upperBound) / 2 - 4, row.upperBound - 8] {
      hash = (hash ^ word(position)) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
    }
    return hash % Self.usualRows == 0
  }
}
