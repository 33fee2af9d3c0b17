import Foundation

/// Reads the XML of a workbook's sheet row by row.
///
/// The text as a whole is expat's to read. Rows that are written plainly, as nearly all are, are read straight from the bytes and
/// never reach it: a row leaves the text around it as well-formed as it was.
struct SheetReader: ~Copyable {
  /// Long enough for the rows of logs; one that does not fit is expat's to read.
  private static let bufferSize = 1 << 18
  /// What expat is given at once: rows are handed on in between, and a few bytes can stand for long shared texts.
  private static let pieceSize = 1 << 12

  private let handler: SheetHandler
  private let xml: XMLStream
  /// The part that holds the sheet.
  private let part: String
  private let readsPlainRows: Bool

  /// - Parameter readsPlainRows: False to have expat read every row, for tests of that being the same.
  init(_ rows: consuming WorkbookRows, part: String, readsPlainRows: Bool = true) {
    handler = SheetHandler(rows)
    xml = XMLStream(handler)
    self.part = part
    self.readsPlainRows = readsPlainRows
  }

  var notes: SheetNotes { handler.rows.sheet.notes }

  /// Hands on the rows of the sheet until `body` returns false.
  func read(_ stream: ZipStream, _ body: (RowStretch) -> Bool) throws(SheetFault) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.bufferSize, alignment: 16)
    defer { buffer.deallocate() }
    var (filled, isAtEnd) = (0, false)
    while !isAtEnd {
      let count = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      filled += count
      isAtEnd = count == 0
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<filled])
      guard let used = try take(bytes, all: isAtEnd || filled == buffer.count, body) else { return }
      memmove(buffer.baseAddress!, buffer.baseAddress! + used, filled - used)
      filled -= used
    }
    try give(UnsafeRawBufferPointer(start: nil, count: 0), isFinal: true)
    _ = try handler.rows.sheet.handOn(body)
  }

  /// Reads what can be of some bytes and returns how many that were, or nil where no more rows are wanted.
  /// - Parameter all: No more bytes will come before some of these are taken.
  private func take(_ bytes: UnsafeRawBufferPointer, all: Bool, _ body: (RowStretch) -> Bool) throws(SheetFault) -> Int? {
    let plainEnd = readsPlainRows ? Self.lastRowEnd(bytes) : 0
    var position = 0
    while position < bytes.count {
      if handler.isBetweenRows(given: xml.given) {
        let plain = UnsafeRawBufferPointer(rebasing: bytes[position..<max(position, plainEnd)])
        position += handler.rows.readPlainRows(plain)
        if position >= plainEnd, !all { return try handOn(body) ? position : nil }
      }
      var end = min(bytes.count, position + Self.pieceSize)
      if position < plainEnd, let found = UnsafeRawBufferPointer(rebasing: bytes[position..<end]).position(of: Self.rowEnd) {
        end = position + found + Self.rowEnd.utf8CodeUnitCount
      }
      if !handler.rows.sheet.isFull {
        try give(UnsafeRawBufferPointer(rebasing: bytes[position..<end]))
        position = end
      }
      guard try handOn(body) else { return nil }
    }
    return position
  }

  private static let rowEnd: StaticString = "</row>"

  /// Where the last row ends that closes within some bytes; 0 where none does.
  private static func lastRowEnd(_ bytes: UnsafeRawBufferPointer) -> Int {
    let length = rowEnd.utf8CodeUnitCount
    var end = bytes.count
    while end >= length {
      if bytes[end - 1] == 0x3E, memcmp(bytes.baseAddress! + end - length, rowEnd.utf8Start, length) == 0 { return end }
      end -= 1
    }
    return 0
  }

  /// Hands on the rows read where there are enough; false where no more are wanted.
  private func handOn(_ body: (RowStretch) -> Bool) throws(SheetFault) -> Bool {
    if let fault = handler.rows.sheet.fault { throw fault }
    guard handler.rows.sheet.isFull else { return true }
    return try handler.rows.sheet.handOn(body)
  }

  private func give(_ bytes: UnsafeRawBufferPointer, isFinal: Bool = false) throws(SheetFault) {
    var wrong: SheetFault?
    do throws(XMLFault) { try xml.parse(bytes, isFinal: isFinal) } catch { wrong = error.sheetFault("its part `\(part)`") }
    if let fault = handler.rows.sheet.fault ?? wrong { throw fault }
  }
}
