import Foundation
import Model

/// What a cell says of a number.
enum NumberReading: Equatable {
  case number(Double)
  /// `1,234`: the separator may set off thousands or decimals.
  case ambiguous(separator: UInt8)
  case invalid

  /// Reads a number that may have a sign, thousands separators and decimals. `decimal` is the column's decimal separator, if known.
  static func read(_ digits: some BidirectionalCollection<UInt8>, decimal: UInt8?) -> NumberReading {
    let isNegative = digits.first == 0x2D
    let bytes = unsigned(digits)
    guard let separator = decimalSeparator(bytes, decimal: decimal) else {
      return plain(bytes, isNegative: isNegative)
    }
    if separator == .unclear { return .ambiguous(separator: bytes.contains(0x2C) ? 0x2C : 0x2E) }
    let other: UInt8 = separator == .comma ? 0x2E : 0x2C
    let parts = bytes.split(separator: separator == .comma ? 0x2C : 0x2E, omittingEmptySubsequences: false)
    guard parts.count <= 2, isGrouped(parts[0], by: other), parts.count < 2 || parts[1].allSatisfy(isDigit) else { return .invalid }
    let whole = parts[0].filter { $0 != other }
    return plain(whole + (parts.count == 2 ? [0x2E] + parts[1] : []), isNegative: isNegative)
  }

  /// The bytes without a sign, and without the blanks and apostrophes that set off thousands.
  static func unsigned(_ digits: some BidirectionalCollection<UInt8>) -> [UInt8] {
    let bytes = digits.filter { $0 != 0x20 && $0 != 0x27 }
    return bytes.first == 0x2D || bytes.first == 0x2B ? Array(bytes.dropFirst()) : bytes
  }

  enum Separator { case dot, comma, unclear }

  /// Which byte sets off the decimals, nil where there are no separators.
  static func decimalSeparator(_ bytes: [UInt8], decimal: UInt8?) -> Separator? {
    let dots = bytes.filter { $0 == 0x2E }.count
    let commas = bytes.filter { $0 == 0x2C }.count
    if dots == 0 && commas == 0 { return nil }
    if dots > 0 && commas > 0 { return bytes.lastIndex(of: 0x2C)! > bytes.lastIndex(of: 0x2E)! ? .comma : .dot }
    let (separator, kind, otherKind): (UInt8, Separator, Separator) = dots > 0 ? (0x2E, .dot, .comma) : (0x2C, .comma, .dot)
    // Two of a kind can only be thousands; so the other one is the decimal separator.
    if dots + commas > 1 { return otherKind }
    let position = bytes.firstIndex(of: separator)!
    let looksLikeThousands = bytes.count - position - 1 == 3 && (1...3).contains(position) && bytes[0] != 0x30
    guard looksLikeThousands else { return kind }
    guard let decimal else { return .unclear }
    return decimal == separator ? kind : otherKind
  }

  /// True for `1`, `1234` and `1.234.567` with the separator given.
  private static func isGrouped(_ whole: ArraySlice<UInt8>, by separator: UInt8) -> Bool {
    let groups = whole.split(separator: separator, omittingEmptySubsequences: false)
    guard groups.allSatisfy({ $0.allSatisfy(isDigit) }) else { return false }
    return groups.count == 1 || (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func plain(_ bytes: [UInt8], isNegative: Bool) -> NumberReading {
    guard bytes.contains(where: isDigit), bytes.allSatisfy({ isDigit($0) || $0 == 0x2E }),
      let number = Double(String(decoding: bytes, as: UTF8.self)), number.isFinite
    else { return .invalid }
    return .number(isNegative ? -number : number)
  }
}
