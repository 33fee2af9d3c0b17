import Foundation
import Model
import Testing

@testable import Ingest

/// Passages end where rows do, whatever the text.
@Suite struct PassageScannerTests {
  private func passages(_ text: UnsafeRawBufferPointer) -> [(passage: Passage, range: Range<Int>)] {
    let scanner = PassageScanner(text, delimiter: 0x2C, line: 0, PassageDigester(key: [1, 2, 3]))
    var passages: [(passage: Passage, range: Range<Int>)] = []
    while let next = scanner.next() { passages.append(next) }
    return passages
  }

  @Test(arguments: 1...300)
  func passagesEndWhereRowsDo(seed: Int) throws {
    var generator = Model.SplitMix64(seed: UInt64(seed))
    let pieces = [
      "Kim Park", "2026-10-05", ",", ",", ",", "\n", "\n", "\r\n", "\r", "\"", "\"", "\"\"", " ", "\"a,b\"", "\"two\nlines\"", "x",
    ]
    let text = (0..<400).map { _ in pieces[generator.index(below: pieces.count)] }.joined()
    try Array(text.utf8).withUnsafeBytes { bytes in
      var ends: [Int: UInt32] = [:]
      var scanner = RowScanner(bytes, delimiter: 0x2C)
      var isBroken = false
      while !isBroken {
        do throws(RowScanner.Fault) {
          guard try scanner.next(before: bytes.count) else { break }
        } catch {
          isBroken = error.isFatal
        }
        ends[scanner.position] = scanner.line - 1
      }
      for next in passages(bytes) where !isBroken || next.range.upperBound < bytes.count {
        let lines = try #require(ends[next.range.upperBound], "a passage ends within a row, at \(next.range.upperBound)")
        #expect(next.passage.line + next.passage.lines - 1 == lines)
      }
      #expect(passages(bytes).last?.range.upperBound == bytes.count)
    }
  }

  @Test func aRowPutInChangesFewPassages() throws {
    var rows = (0..<20_000).map { "2026-10-\(padded($0 % 28 + 1, to: 2)),ana.silva,Contact \($0),in,text\n" }
    let before = Array(rows.joined().utf8).withUnsafeBytes { Set(passages($0).map(\.passage.digest)) }
    rows.insert("2026-10-05,ana.silva,Somebody New,in,text\n", at: 9_000)
    let after = Array(rows.joined().utf8).withUnsafeBytes { passages($0).map(\.passage.digest) }
    #expect(before.count > 800)
    #expect(after.filter { !before.contains($0) }.count <= 2)
  }
}
