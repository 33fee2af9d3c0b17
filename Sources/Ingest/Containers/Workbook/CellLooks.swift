/// How the cells of a workbook look, by the number that they give.
final class CellLooks: @unchecked Sendable {
  /// Valid as long as the object lives.
  let all: UnsafeMutableBufferPointer<CellLook>

  init(_ looks: [CellLook] = []) {
    all = .allocate(capacity: looks.count)
    _ = all.initialize(from: looks)
  }

  deinit { all.deallocate() }

  /// Reads the part of a workbook that holds its styles.
  static func read(_ part: String, of package: WorkbookPackage) throws(SheetFault) -> CellLooks {
    let reader = StyleReader()
    try package.read(part, reader)
    return CellLooks(reader.looks)
  }
}

/// Takes from the styles of a workbook what a cell's format and font mean for its text.
private final class StyleReader: XMLHandler {
  /// Workbooks have at most 64,000 formats of cells.
  private static let mostLooks = 1 << 17

  private(set) var looks: [CellLook] = []
  private var formats: [Int: NumberFormat] = [:]
  private var fontIsBold: [Bool] = []
  /// The list that is open.
  private var list = List.none

  private enum List: String { case none, fonts, cellXfs, cellStyleXfs, dxfs }

  func start(_ name: XMLName, _ attributes: XMLAttributes, in xml: XMLStream) {
    guard WorkbookPackage.isSheetName(name) else { return }
    if let begun = List(rawValue: name.local.text) { list = begun }
    if name.local.equals("numFmt"), let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") {
      formats[id] = NumberFormat(code: code)
    } else if list == .fonts {
      readFont(name.local, attributes)
    } else if list == .cellXfs, name.local.equals("xf"), looks.count < Self.mostLooks {
      let (format, font) = (attributes.number("numFmtId") ?? 0, attributes.number("fontId") ?? 0)
      let isBold = fontIsBold.indices.contains(font) && fontIsBold[font]
      looks.append(CellLook(format: formats[format] ?? NumberFormat(builtIn: format), isBold: isBold))
    }
  }

  private func readFont(_ name: UnsafeRawBufferPointer, _ attributes: XMLAttributes) {
    if name.equals("font"), fontIsBold.count < Self.mostLooks {
      fontIsBold.append(false)
    } else if name.equals("b"), !fontIsBold.isEmpty {
      fontIsBold[fontIsBold.count - 1] = attributes.flag("val") ?? true
    }
  }

  func end(_ name: XMLName, in xml: XMLStream) {
    if List(rawValue: name.local.text) != nil { list = .none }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {}
}
