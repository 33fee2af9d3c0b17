/// A formula that many rows have alike: its text with gaps for the numbers of rows.
package struct RowFormula {
  /// The texts one behind the other, and the gaps between them.
  private var texts: [UInt8] = []
  private var gaps: [Gap] = []

  /// The number of a row, which stands before the byte `place` of the texts.
  private struct Gap {
    var place: Int
    var first: Int
    var step: Int
  }

  /// Creates an empty formula, which no cell takes.
  package init() {}

  /// Appends a text that is the same for all rows.
  package mutating func append(_ text: String) { texts.append(contentsOf: CellText.fitted(text).utf8) }

  /// Appends a number that is `first`, from 1, for row 0 and `step` more for each further row.
  package mutating func append(row first: Int, step: Int) { gaps.append(Gap(place: texts.count, first: first, step: step)) }

  /// The most bytes that the text for a row can have.
  private var size: Int { texts.count + gaps.count * Self.mostDigits }

  /// Of any number.
  private static let mostDigits = 19

  /// The formula for a row, counted from 0.
  package func text(row: Int) -> String {
    String(unsafeUninitializedCapacity: size) { write(row, to: $0) }
  }

  /// Writes the formula for a row and returns how many bytes that are; joining texts would take several times as long.
  private func write(_ row: Int, to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    texts.withUnsafeBufferPointer { texts in
      guard let from = texts.baseAddress, let to = buffer.baseAddress else { return 0 }
      var (read, end, last, digits) = (0, 0, -1, 0..<0)
      for gap in gaps {
        (to + end).initialize(from: from + read, count: gap.place - read)
        (read, end) = (gap.place, end + gap.place - read)
        let number = gap.first + row * gap.step
        // Most of the numbers are those of one row.
        if number == last {
          (to + end).initialize(from: to + digits.lowerBound, count: digits.count)
          end += digits.count
        } else {
          let start = end
          end = Self.write(number, to: buffer, from: start)
          (last, digits) = (number, start..<end)
        }
      }
      (to + end).initialize(from: from + read, count: texts.count - read)
      return end + texts.count - read
    }
  }

  /// Writes the digits of a row number and returns where they end.
  private static func write(_ number: Int, to buffer: UnsafeMutableBufferPointer<UInt8>, from start: Int) -> Int {
    var (end, limit) = (start + 1, 10)
    while number >= limit { (end, limit) = (end + 1, limit * 10) }
    var (rest, place) = (UInt64(number), end)
    while place > start {
      place -= 1
      buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    return end
  }

  /// Lends the formula for a row to C.
  func withCString<Result>(row: Int, _ body: (UnsafePointer<CChar>, _ count: Int) throws -> Result) rethrows -> Result {
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size + 1) { buffer in
      let count = write(row, to: buffer)
      buffer[count] = 0
      return try buffer.withMemoryRebound(to: CChar.self) { try body($0.baseAddress!, count) }
    }
  }
}
