import Model

/// What a cell of a workbook holds.
enum CellKind {
  case number, sharedString, text, yesNo, error, isoDate

  /// By the attribute `t`.
  @inline(__always)
  init(_ type: UnsafeRawBufferPointer) {
    guard !type.isEmpty else { self = .number; return }
    switch (type[0], type.count) {
    case (UInt8(ascii: "s"), 1): self = .sharedString
    case (UInt8(ascii: "s"), _), (UInt8(ascii: "i"), _): self = .text
    case (UInt8(ascii: "b"), _): self = .yesNo
    case (UInt8(ascii: "e"), _): self = .error
    case (UInt8(ascii: "d"), _): self = .isoDate
    default: self = .number
    }
  }
}

/// Writes the cells of a workbook's sheet as text.
struct WorkbookRows: ~Copyable {
  var sheet: SheetText
  /// Keeps in memory what the two below point at.
  private let workbook: WorkbookFile
  private let strings: SharedStrings.View
  private let looks: UnsafeMutableBufferPointer<CellLook>
  private let markingBold: Bool
  private var moments: ExcelMoment
  /// The text of the present cell.
  private var scratch = Column<UInt8>()

  init(_ workbook: WorkbookFile, isHidden: Bool, markingBold: Bool) {
    sheet = SheetText(mostText: workbook.mostText)
    self.workbook = workbook
    strings = workbook.strings.view
    looks = workbook.looks.all
    self.markingBold = markingBold
    moments = ExcelMoment(countsFrom1904: workbook.countsFrom1904)
    sheet.notes = SheetNotes(isHidden: isHidden)
  }

  @inline(__always)
  func look(_ style: Int) -> CellLook { style >= 0 && style < looks.count ? looks[style] : CellLook() }

  /// Writes the present cell.
  /// - Parameters:
  ///   - value: What the cell holds, as it stands in the file; empty for nothing.
  ///   - isFormula: The value is a formula's stored result.
  ///   - isBold: Its own runs of text are bold.
  mutating func append(_ kind: CellKind, _ value: UnsafeRawBufferPointer, style: Int, isFormula: Bool = false, isBold: Bool = false) {
    guard !value.isEmpty else {
      if isFormula, kind == .number { sheet.notes.noteUnsolved(sheet.cellName) }
      return
    }
    if kind == .error { return sheet.notes.noteError(sheet.cellName) }
    guard write(kind, value, look(style), isBold) else {
      return sheet.fail("the cell \(sheet.cellName) names a text that the workbook lacks; fetch or save the file again")
    }
  }

  /// Writes a cell that holds something other than an error; false where it names a shared text that there is none of.
  @inline(__always)
  mutating func write(_ kind: CellKind, _ value: UnsafeRawBufferPointer, _ look: CellLook, _ isBold: Bool) -> Bool {
    let isBold = markingBold && (isBold || look.isBold)
    switch kind {
    case .sharedString:
      guard let index = value.wholeNumber, index < strings.count else { return false }
      let text = strings[index]
      sheet.append(text.bytes, isMarkedBold: isBold || markingBold && text.isBold, isPlain: text.isPlain)
      return true
    case .text where !EscapedText.mayHoldEscape(value):
      sheet.append(value, isMarkedBold: isBold)
      return true
    default: break
    }
    scratch.truncate(to: 0)
    switch kind {
    case .number: writeNumber(value, look.format)
    case .yesNo: scratch.append(contentsOf: value.equals("0") || value.equals("false") ? Self.no : Self.yes)
    case .isoDate: ExcelMoment.append(iso: value, to: &scratch)
    default: EscapedText.append(value, to: &scratch)
    }
    sheet.append(UnsafeRawBufferPointer(scratch.elements), isMarkedBold: isBold)
    return true
  }

  private static let yes = Array("yes".utf8)
  private static let no = Array("no".utf8)

  @inline(__always)
  private mutating func writeNumber(_ value: UnsafeRawBufferPointer, _ format: NumberFormat) {
    if format != .number, let serial = CellNumber.value(value),
      moments.append(serial, isDuration: format == .duration, to: &scratch)
    {
      return
    }
    CellNumber.append(value, to: &scratch)
  }
}
