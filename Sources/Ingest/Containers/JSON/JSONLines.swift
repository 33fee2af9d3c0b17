import Foundation
import Model

/// JSON Lines: an object a line, whose keys are the columns. The columns are gathered from all lines before the first is handed on.
final class JSONLines: InputSheet, @unchecked Sendable {
  /// Longer lines are no rows of a log: 512 KiB.
  static let longestLine = 1 << 19

  private let text: TextFile
  /// All keys, in the order in which they first stand.
  private let columns: ByteTable

  static func claims(_ bytes: UnsafeRawBufferPointer) -> Bool { TextStart.bytes(bytes).first == 0x7B }

  /// An object over several lines, as settings are kept and people read it best.
  static func isSpread(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let start = TextStart.bytes(bytes)
    let next = start.dropFirst().first { $0 != 0x20 && $0 != 0x09 }
    return start.first == 0x7B && (next == 0x0A || next == 0x0D)
  }

  /// A list of objects in brackets, as programs write that do not know of lines.
  static func isList(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let start = TextStart.bytes(bytes)
    guard start.first == 0x5B else { return false }
    let first = start.dropFirst().first { $0 > 0x20 }
    return first == 0x7B || first == 0x5B || first == 0x5D
  }

  /// - Throws: Where no line is an object, or there are more keys than a sheet has columns.
  init(_ file: MappedFile) throws(SheetFault) {
    text = TextFile(file)
    var columns = ByteTable()
    var reader = JSONObjectReader()
    var (objects, size) = (0, 0)
    Self.eachLine(of: text.bytes) { line, _ in
      guard line.count <= Self.longestLine else { return true }
      let isObject: Void? = try? reader.read(line) { key, _ in if columns.intern(key).isNew { size += key.count + 2 } }
      objects += isObject == nil ? 0 : 1
      return columns.count <= RowScanner.mostCells && size < Self.longestLine
    }
    guard objects > 0 else { throw SheetFault("it begins like JSON, but no line is an object; write one object a line (JSON Lines)") }
    guard columns.count <= RowScanner.mostCells, size < Self.longestLine else {
      throw SheetFault("the objects have more different keys than a log can have columns; give the same keys in each")
    }
    self.columns = columns
  }

  var name: String? { nil }
  var delimiters: [UInt8] { [RowText.delimiter] }
  var linesAreRows: Bool { true }
  var hasOwnHeader: Bool { true }
  var remarks: [String] { text.remarks }

  func read(markingBold: Bool, _ body: (RowStretch) -> Bool) {
    var rows = RowText()
    for column in 0..<columns.count { rows.append(columns[UInt32(column)]) }
    rows.endRow()
    var reader = JSONObjectReader()
    var row = JSONRow(columns.count)
    var isWanted = true
    Self.eachLine(of: text.bytes) { line, number in
      // One below, since the header is no line of the file.
      rows.go(toLine: number + 1)
      if let problem = row.read(line, &reader, columns) {
        rows.endRow(problem: problem, fields: [String(line.text.prefix(1000))])
      } else {
        row.write(to: &rows)
      }
      if rows.isFull { isWanted = rows.handOn(body) }
      return isWanted
    }
    if isWanted { _ = rows.handOn(body) }
  }

  /// Tells of each line that is not blank and its number, while `body` says so.
  private static func eachLine(of text: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer, UInt32) -> Bool) {
    var (start, number): (Int, UInt32) = (0, 1)
    while start < text.count {
      let rest = UnsafeRawBufferPointer(rebasing: text[start...])
      let end = memchr(rest.baseAddress!, 0x0A, rest.count).map { UnsafeRawPointer($0) - rest.baseAddress! } ?? rest.count
      let line = UnsafeRawBufferPointer(rebasing: rest[..<end])
      if line.contains(where: { $0 > 0x20 }), !body(line, number) { return }
      start += end + 1
      number += 1
    }
  }
}

/// The values of one object, by column.
private struct JSONRow: ~Copyable {
  private var bytes = Column<UInt8>()
  /// By column where its value stands in `bytes`; -1 for one that the object has not got.
  private var starts: [Int]
  private var ends: [Int]
  private var filled: [Int] = []

  init(_ columns: Int) {
    starts = Array(repeating: -1, count: columns)
    ends = starts
  }

  /// Takes the values of a line. Returns what is wrong where it is no object.
  mutating func read(_ line: UnsafeRawBufferPointer, _ reader: inout JSONObjectReader, _ columns: borrowing ByteTable) -> String? {
    for column in filled { starts[column] = -1 }
    filled.removeAll(keepingCapacity: true)
    bytes.truncate(to: 0)
    guard line.count <= JSONLines.longestLine else { return "the line is longer than \(JSONLines.longestLine >> 10) KiB" }
    var twice: String?
    do throws(JSONObjectReader.Fault) {
      try reader.read(line) { key, value in
        guard let index = columns.index(of: key) else { return }
        let column = Int(index)
        if starts[column] >= 0 { twice = key.text }
        (starts[column], ends[column]) = (bytes.count, bytes.count + value.count)
        filled.append(column)
        bytes.append(contentsOf: value)
      }
    } catch {
      return "the line \(error.reason)"
    }
    return twice.map { "the key `\($0.prefix(40))` stands twice in the line" }
  }

  func write(to rows: inout RowText) {
    for column in filled.sorted() {
      rows.go(toColumn: column)
      rows.append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes.elements)[starts[column]..<ends[column]]))
    }
    rows.endRow()
  }
}
