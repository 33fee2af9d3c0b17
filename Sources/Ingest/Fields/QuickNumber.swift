/// Reads the numbers that nearly every log writes: at most fifteen digits, with a point among them. What it leaves alone may still
/// be a number; what it reads, `NumberReading` reads the same, whatever the column's decimal separator.
enum QuickNumber {
  static func read(_ cell: Cell) -> Double? {
    guard cell.count > 0, cell.count <= 16, isDigit(cell[0]) else { return nil }
    var (digits, point) = (0, -1)
    for place in 0..<cell.count {
      let byte = cell[place]
      if isDigit(byte) {
        digits = digits &* 10 &+ Int(byte &- 0x30)
      } else if byte == 0x2E, point < 0 {
        point = place
      } else {
        return nil
      }
    }
    let decimals = point < 0 ? -1 : cell.count &- point &- 1
    // A point before three digits may set off thousands.
    guard point >= 0 || cell.count <= 15, decimals != 0, decimals != 3 else { return nil }
    // Both are exact, so that the quotient is the nearest number, as reading the text would give.
    return decimals < 0 ? Double(digits) : Double(digits) / powersOfTen[decimals]
  }

  private static let powersOfTen: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15]
}
