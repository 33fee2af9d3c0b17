import Model

/// E-mails and phone numbers in the one form in which they are compared, as UTF-8.
enum ContactDetails {
  /// The e-mail case-folded, or nil where it is not of the form `x@y.z`: no blanks, one @, no empty label.
  static func email(_ cell: Cell) -> [UInt8]? {
    var (at, dot, isASCII) = (-1, -1, true)
    for (index, byte) in cell.enumerated() {
      if byte == 0x40 {
        guard at < 0, index > 0 else { return nil }
        at = index
      } else if byte == 0x2E, at >= 0 {
        guard index > max(at, dot) + 1 else { return nil }
        dot = index
      } else if byte <= 0x20 {
        return nil
      } else if byte >= 0x80 {
        isASCII = false
      }
    }
    guard at > 0, dot > at, dot < cell.count - 1 else { return nil }
    if isASCII { return cell.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }
    let text = cell.text
    guard !text.unicodeScalars.contains(where: { $0.properties.isWhitespace }) else { return nil }
    return Array(caseFolded(text).utf8)
  }

  /// The digits of a phone number, with + where it stands before every digit or the organisation's country code supplies it;
  /// nil where there is no digit.
  static func phone(_ cell: Cell, countryCode: [UInt8]?) -> [UInt8]? {
    guard let firstDigit = cell.firstIndex(where: isDigit) else { return nil }
    let digits = cell.filter(isDigit)
    if cell[..<firstDigit].contains(0x2B) { return [0x2B] + digits }
    if digits.starts(with: [0x30, 0x30]) { return digits.count > 2 ? [0x2B] + digits.dropFirst(2) : nil }
    guard let countryCode, digits.count >= 7 else { return digits }
    if countryCode == [0x31], digits.count == 11, digits[0] == 0x31 { return [0x2B] + digits }
    // Italy keeps the leading zero in international form.
    let national = digits[0] == 0x30 && countryCode != Array("39".utf8) ? digits.dropFirst() : digits[...]
    return [0x2B] + countryCode + national
  }

  /// True for a cell of nothing but five or more digits with blanks and `+ ( ) . / -`.
  static func isOnlyPhone(_ cell: Cell) -> Bool {
    var digits = 0
    for byte in cell {
      if isDigit(byte) { digits += 1 } else if !phoneMarks.contains(byte) { return false }
    }
    return digits >= 5
  }

  private static let phoneMarks = Array(" +()./-".utf8)
}
