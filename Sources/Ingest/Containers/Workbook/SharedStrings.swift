import Model

/// The texts of a workbook that cells name by number, one behind the other in memory.
final class SharedStrings: @unchecked Sendable {
  private var bytes = Column<UInt8>()
  /// Where each text begins, doubled, plus 1 where all of it is bold; and where the last one ends.
  private var starts = Column<Int>()

  init() { starts.append(0) }

  var count: Int { starts.count - 1 }

  @inline(__always)
  subscript(index: Int) -> (text: UnsafeRawBufferPointer, isBold: Bool) {
    let start = starts[index] >> 1
    let text = UnsafeRawBufferPointer(start: bytes.base + start, count: starts[index + 1] >> 1 - start)
    return (text, starts[index] & 1 == 1)
  }

  /// Adds a text.
  func append(_ text: UnsafeRawBufferPointer, isBold: Bool) {
    if isBold { starts[count] |= 1 }
    EscapedText.append(text, to: &bytes)
    starts.append(bytes.count << 1)
  }

  /// Reads the part of a workbook that holds them.
  static func read(_ part: String, of package: WorkbookPackage) throws(SheetFault) -> SharedStrings {
    let reader = SharedStringReader()
    try package.read(part, reader)
    return reader.strings
  }
}

/// Takes shared strings from their XML: the runs of each are joined, and how a text is pronounced is left out.
private final class SharedStringReader: XMLHandler {
  let strings = SharedStrings()
  private var text = RichText()
  private var isInString = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard WorkbookPackage.isSheetName(name) else { return }
    if name.local.equals("si") {
      isInString = true
      text.clear()
    } else if isInString {
      text.start(name.local, attributes)
    }
  }

  func end(_ name: XMLName) {
    guard isInString, WorkbookPackage.isSheetName(name) else { return }
    if name.local.equals("si") {
      isInString = false
      strings.append(text.bytes, isBold: text.isBold)
    } else {
      text.end(name.local)
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    if isInString { text.append(bytes) }
  }
}
