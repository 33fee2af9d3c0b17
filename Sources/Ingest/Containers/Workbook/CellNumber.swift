import Foundation
import Model

/// Writes the numbers of workbooks as people would: `3115`, `0.5`, `18566109630`, whatever way the file writes them.
enum CellNumber {
  /// The number that a text such as `46300.604166666664` or `1.856E+10` stands for; nil where it is none.
  static func value(_ text: UnsafeRawBufferPointer) -> Double? {
    if let quick = quickValue(text) { return quick }
    guard let first = text.first, text.count <= 64, isDigit(first) || first == 0x2D || first == 0x2B || first == 0x2E,
      text.allSatisfy({ isDigit($0) || $0 == 0x2E || $0 | 0x20 == 0x65 || $0 == 0x2B || $0 == 0x2D })
    else { return nil }
    return Double(text.text).flatMap { $0.isFinite ? $0 : nil }
  }

  /// Whole numbers and decimals without sign or exponent, exact to fifteen digits and near enough for a date beyond.
  private static func quickValue(_ text: UnsafeRawBufferPointer) -> Double? {
    guard !text.isEmpty, text.count <= 18 else { return nil }
    var (digits, decimals) = (0, -1)
    for byte in text {
      if byte == 0x2E, decimals < 0 {
        decimals = 0
        continue
      }
      guard isDigit(byte) else { return nil }
      digits = digits &* 10 &+ Int(byte &- 0x30)
      if decimals >= 0 { decimals += 1 }
    }
    guard decimals != 0, text[0] != 0x2E else { return nil }
    return decimals < 0 ? Double(digits) : Double(digits) / powersOfTen[decimals]
  }

  private static let powersOfTen: [Double] = (0...18).map { pow(10, Double($0)) }

  /// Adds the shortest decimal that reads back as the same number, without an exponent; what is no number as it stands.
  static func append(_ text: UnsafeRawBufferPointer, to cell: inout Column<UInt8>) {
    let start = cell.count
    if isShortest(text) {
      cell.append(contentsOf: text)
    } else if let value = Double(text.text), value.isFinite, CellNumber.value(text) != nil {
      cell.append(contentsOf: decimal(value))
    } else {
      cell.append(contentsOf: text)
      return
    }
    if mayMeanThousands(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: cell.elements[start...]))) { cell.append(0x30) }
  }

  /// True for `1.234`, which read as text could be a thousand and more.
  private static func mayMeanThousands(_ number: UnsafeRawBufferPointer) -> Bool {
    let digits = number.first == 0x2D ? UnsafeRawBufferPointer(rebasing: number.dropFirst()) : number
    return (5...7).contains(digits.count) && digits[digits.count - 4] == 0x2E && digits[0] != 0x30
  }

  /// At most fifteen digits without needless zeros: each such decimal is the shortest of its number.
  private static func isShortest(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let first = text.first, text.count <= 16, isDigit(first) else { return false }
    var (digits, point) = (0, -1)
    for (position, byte) in text.enumerated() {
      if byte == 0x2E, point < 0 {
        point = position
      } else {
        guard isDigit(byte) else { return false }
        digits += 1
      }
    }
    guard digits <= 15, first != 0x30 || text.count == 1 || point == 1 else { return false }
    return point < 0 || text[text.count - 1] != 0x30 && point < text.count - 1
  }

  /// A number's shortest digits with the exponent carried out.
  static func decimal(_ value: Double) -> [UInt8] {
    var text = Array("\(abs(value))".utf8)
    var exponent = 0
    if let mark = text.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(String(decoding: text[(mark + 1)...], as: UTF8.self)) ?? 0
      text.removeSubrange(mark...)
    }
    let point = text.firstIndex(of: 0x2E) ?? text.count
    var digits = text.filter { $0 != 0x2E }
    var whole = point + exponent
    if whole <= 0 {
      digits.insert(contentsOf: Array(repeating: 0x30, count: 1 - whole), at: 0)
      whole = 1
    }
    if digits.count < whole { digits += Array(repeating: 0x30, count: whole - digits.count) }
    while digits.count > whole, digits.last == 0x30 { digits.removeLast() }
    let sign: [UInt8] = value < 0 ? [0x2D] : []
    let leading = digits[..<whole].drop { $0 == 0x30 }
    return sign + (leading.isEmpty ? [0x30] : Array(leading)) + (digits.count > whole ? [0x2E] + digits[whole...] : [])
  }
}
