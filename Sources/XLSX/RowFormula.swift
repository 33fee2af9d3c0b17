import CXLSXWriter

/// A formula that many rows have alike: its text with gaps for the numbers of rows.
package struct RowFormula {
  private enum Piece {
    case text([UInt8])
    case row(Int, step: Int)
  }

  private var pieces: [Piece] = []
  /// The most bytes that the text for a row can have.
  private var size = 0

  /// Creates an empty formula, which no cell takes.
  package init() {}

  /// Appends a text that is the same for all rows.
  package mutating func append(_ text: String) {
    var bytes = Array(CellText.fitted(text).utf8)
    size += bytes.count
    if case .text(let before)? = pieces.last {
      bytes = before + bytes
      pieces.removeLast()
    }
    pieces.append(.text(bytes))
  }

  /// Appends a number that is `first`, from 1, for row 0 and `step` more for each further row.
  package mutating func append(row first: Int, step: Int) {
    pieces.append(.row(first, step: step))
    size += Self.mostDigits
  }

  /// Of any number.
  private static let mostDigits = 19

  /// The formula for a row, counted from 0.
  package func text(row: Int) -> String {
    String(unsafeUninitializedCapacity: size) { write(row, to: $0) }
  }

  /// Writes the formula for a row and returns how many bytes that are; joining texts would take several times as long.
  private func write(_ row: Int, to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var end = 0
    for piece in pieces {
      switch piece {
      case .text(let bytes): end = buffer[end...].initialize(fromContentsOf: bytes)
      case .row(let first, let step): end = Self.write(first + row * step, to: buffer, from: end)
      }
    }
    return end
  }

  /// Writes the digits of a row number and returns where they end.
  private static func write(_ number: Int, to buffer: UnsafeMutableBufferPointer<UInt8>, from start: Int) -> Int {
    var (end, limit) = (start + 1, 10)
    while number >= limit { (end, limit) = (end + 1, limit * 10) }
    var rest = number
    for place in (start..<end).reversed() { (buffer[place], rest) = (UInt8(ascii: "0") + UInt8(rest % 10), rest / 10) }
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

extension Worksheet {
  /// Writes a formula as it is for a row of its table, counted from 0, with its result for programs that don't calculate.
  package func write(
    _ formula: RowFormula, ofRow index: Int, cached: CellValue.CachedResult, row: Int, column: Int, format: CellFormat
  ) throws {
    let place = try place(row: row, column: column, format: format)
    try formula.withCString(row: index) { text, count in
      // What may be too long is looked at as a text.
      guard (1...8_192).contains(count) else { return try write(formula.text(row: index), cached: cached, at: place) }
      try write(text, cached: cached, at: place)
    }
  }
}
