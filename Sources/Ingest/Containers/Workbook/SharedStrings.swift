import Model

/// The texts of a workbook that cells name by number, one behind the other in memory.
final class SharedStrings: @unchecked Sendable {
  /// A text, and what was found out of it when it was taken in.
  struct Text {
    var bytes: UnsafeRawBufferPointer
    var isBold: Bool
    /// It can stand in a row as it is.
    var isPlain: Bool
  }

  /// The texts for those who read them, once all are there; valid as long as the object lives.
  struct View {
    fileprivate let bytes: UnsafePointer<UInt8>
    fileprivate let starts: UnsafePointer<Int>
    let count: Int

    @inline(__always)
    subscript(index: Int) -> Text {
      let start = starts[index] >> 2
      let bytes = UnsafeRawBufferPointer(start: bytes + start, count: starts[index + 1] >> 2 - start)
      return Text(bytes: bytes, isBold: starts[index] & 1 == 1, isPlain: starts[index] & 2 == 2)
    }
  }

  private var bytes = Column<UInt8>()
  /// Where each text begins, times 4, plus 1 where all of it is bold and 2 where it is plain; and where the last one ends.
  private var starts = Column<Int>()

  init() { starts.append(0) }

  var view: View { View(bytes: bytes.base, starts: starts.base, count: starts.count - 1) }

  /// Adds a text.
  func append(_ text: UnsafeRawBufferPointer, isBold: Bool) {
    let start = bytes.count
    EscapedText.append(text, to: &bytes)
    let added = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes.elements[start...]))
    starts[starts.count - 1] |= (isBold ? 1 : 0) | (added.isEmpty || RowText.needsQuotes(added) ? 0 : 2)
    starts.append(bytes.count << 2)
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

  func start(_ name: XMLName, _ attributes: XMLAttributes, in xml: XMLStream) {
    guard WorkbookPackage.isSheetName(name) else { return }
    if name.local.equals("si") {
      isInString = true
      text.clear()
    } else if isInString {
      text.start(name.local, attributes)
    }
  }

  func end(_ name: XMLName, in xml: XMLStream) {
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
