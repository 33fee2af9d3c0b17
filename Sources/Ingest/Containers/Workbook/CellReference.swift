/// Where a cell stands, as workbooks write it.
enum CellReference {
  /// What a sheet of Excel holds: columns A to XFD and rows 1 to 1,048,576.
  static let mostColumns = 16_384
  static let mostRows = 1_048_576

  /// The column of `C5`, counted from 0; nil for what is no reference, and a number beyond the last one for what lies behind it.
  @inline(__always)
  static func column(_ text: UnsafeRawBufferPointer) -> Int? {
    var (column, position) = (0, 0)
    while position < text.count {
      let letter = (text[position] | 0x20) &- 0x61
      guard letter < 26 else { break }
      column = min(column &* 26 &+ Int(letter) &+ 1, mostColumns + 1)
      position &+= 1
    }
    return position > 0 && position < text.count && isDigit(text[position]) ? column &- 1 : nil
  }

  /// The row of `C5`, counted from 1; nil for what is no reference.
  static func row(_ text: UnsafeRawBufferPointer) -> Int? {
    UnsafeRawBufferPointer(rebasing: text.drop { !isDigit($0) }).wholeNumber
  }

  /// `C5` of column 2, counted from 0, and row 5.
  static func text(column: Int, row: UInt32) -> String { letters(column) + "\(row)" }

  /// `C` of column 2, counted from 0.
  static func letters(_ column: Int) -> String {
    var (letters, rest) = ("", column + 1)
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
