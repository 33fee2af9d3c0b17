extension WorkbookRows {
  /// Reads rows as long as they are written plainly and enough room is left: elements without a prefix and without blanks between
  /// them, values without references, nothing to be noted. Returns how many bytes were read, up to the end of a row.
  ///
  /// What is not plain may be in order all the same; it is left to the parser, which also tells what is wrong.
  mutating func readPlainRows(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return 0 }
    var scan = PlainScan(start, count: bytes.count)
    var end = scan.next
    while !sheet.isFull, scan.next < scan.end {
      let row = sheet.row
      guard readPlainRow(&scan), scan.isASCII || Self.isUTF8(from: end, to: scan.next) else {
        sheet.undoRow(to: row)
        break
      }
      scan.isASCII = true
      sheet.endRow()
      end = scan.next
    }
    return end - start
  }

  private static func isUTF8(from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> Bool {
    TextEncoding.isUTF8(UnsafeRawBufferPointer(start: start, count: end - start))
  }

  /// Reads one row; false where it is not plain.
  private mutating func readPlainRow(_ scan: inout PlainScan) -> Bool {
    guard scan.take("<row") else { return false }
    var (number, isHidden) = (sheet.row + 1, false)
    while scan.nextAttribute() {
      if scan.name.equals("r") {
        guard let written = scan.value.wholeNumber else { return false }
        number = written
      } else if scan.name.equals("hidden") {
        isHidden = scan.value.equals("1") || scan.value.equals("true")
      }
    }
    guard !scan.isOdd, sheet.canBegin(number) else { return false }
    if scan.take("/>") {
      sheet.beginRow(number)
      return true
    }
    guard scan.take(">") else { return false }
    sheet.beginRow(number, isHidden: isHidden)
    while scan.take("<c") {
      guard readPlainCell(&scan) else { return false }
    }
    return scan.take("</row>") && !sheet.isRowTooLong
  }

  @inline(__always)
  private mutating func readPlainCell(_ scan: inout PlainScan) -> Bool {
    var (column, style, kind) = (sheet.nextColumn, 0, CellKind.number)
    while scan.nextAttribute() {
      guard scan.name.count == 1 else { continue }
      switch scan.name[0] {
      case UInt8(ascii: "r"):
        guard let written = CellReference.column(scan.value) else { return false }
        column = written
      case UInt8(ascii: "s"):
        guard let written = scan.value.wholeNumber else { return false }
        style = written
      case UInt8(ascii: "t"): kind = CellKind(scan.value)
      default: break
      }
    }
    guard !scan.isOdd, kind != .error, sheet.canBeginCell(column) else { return false }
    sheet.beginCell(column)
    if scan.take("/>") { return true }
    guard scan.take(">") else { return false }
    return readPlainContent(&scan, kind, style)
  }

  /// Reads what a cell holds, and its end.
  @inline(__always)
  private mutating func readPlainContent(_ scan: inout PlainScan, _ kind: CellKind, _ style: Int) -> Bool {
    if scan.take("<v>") {
      guard let value = scan.text(), !value.isEmpty, write(kind, value, look(style), false) else { return false }
      return scan.take("</v></c>")
    }
    guard scan.take("<is><t") else { return false }
    while scan.nextAttribute() {}
    guard !scan.isOdd, scan.take(">"), let value = scan.text() else { return false }
    if !value.isEmpty, !write(.text, value, look(style), false) { return false }
    return scan.take("</t></is></c>")
  }
}

/// Walks over XML that is written plainly.
struct PlainScan {
  private(set) var next: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  /// Something was met that is not plain.
  private(set) var isOdd = false
  /// No text since this was set has had a byte beyond ASCII.
  var isASCII = true
  /// The attribute passed last.
  private(set) var name = UnsafeRawBufferPointer(start: nil, count: 0)
  private(set) var value = UnsafeRawBufferPointer(start: nil, count: 0)

  init(_ start: UnsafePointer<UInt8>, count: Int) {
    next = start
    end = start + count
  }

  /// Passes over a text if it comes next.
  @inline(__always)
  mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard end - next >= count else { return false }
    let wanted = text.utf8Start
    for position in 0..<count where next[position] != wanted[position] { return false }
    next += count
    return true
  }

  /// Passes over an attribute with one blank before it and plain text in double quotes; false where none comes next.
  @inline(__always)
  mutating func nextAttribute() -> Bool {
    guard next < end, next.pointee == 0x20 else { return false }
    next += 1
    let nameStart = next
    while next < end, Self.isNameByte(next.pointee) { next += 1 }
    name = UnsafeRawBufferPointer(start: nameStart, count: next - nameStart)
    guard !name.isEmpty, end - next > 2, next.pointee == 0x3D, next[1] == 0x22,
      name[0] != UInt8(ascii: "x") || !name.starts(with: Self.namespace)
    else { isOdd = true; return false }
    next += 2
    let valueStart = next
    while next < end, next.pointee != 0x22 {
      let byte = next.pointee
      guard byte >= 0x20, byte < 0x80, byte != 0x3C, byte != 0x26 else { isOdd = true; return false }
      next += 1
    }
    value = UnsafeRawBufferPointer(start: valueStart, count: next - valueStart)
    guard next < end else { isOdd = true; return false }
    next += 1
    return true
  }

  private static let namespace = Array("xmlns".utf8)

  @inline(__always)
  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == 0x3A || byte &- 0x30 < 10
  }

  /// The text up to the next tag; nil where it holds a reference or a control character.
  @inline(__always)
  mutating func text() -> UnsafeRawBufferPointer? {
    let start = next
    var all: UInt8 = 0
    while next < end {
      let byte = next.pointee
      if byte == 0x3C {
        if all >= 0x80 { isASCII = false }
        return UnsafeRawBufferPointer(start: start, count: next - start)
      }
      guard byte >= 0x20, byte != 0x26 else { return nil }
      all |= byte
      next += 1
    }
    return nil
  }
}
