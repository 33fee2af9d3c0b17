/// Signs and codes of money that may stand beside an amount.
enum Currency {
  /// ISO 4217 codes that a sign can stand for; `$` and `¥` stand for several.
  private static let signs: [(sign: String, codes: [String])] = [
    ("$", ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"]), ("€", ["EUR"]), ("£", ["GBP"]), ("¥", ["JPY", "CNY"]),
    ("₹", ["INR"]), ("Fr.", ["CHF"]), ("kr", ["SEK", "NOK", "DKK"]), ("zł", ["PLN"]), ("R$", ["BRL"]), ("₪", ["ILS"]),
  ]

  /// Splits a sign or a three-letter code off an amount; `mark` is what was split off, nil where there was none.
  static func split(_ text: String) -> (amount: String, mark: String?) {
    var letters = Substring(text)
    var (before, after) = (takeDottedSign(&letters), "")
    while let first = letters.first, !first.isNumber, !"-+.,(".contains(first) { before.append(letters.removeFirst()) }
    while let last = letters.last, !last.isNumber, !".,)".contains(last) { after.append(letters.removeLast()) }
    let mark = (before + after.reversed()).filter { !$0.isWhitespace }
    return (letters.filter { !$0.isWhitespace }, mark.isEmpty ? nil : mark)
  }

  /// A sign such as `Fr.`, whose dot would else pass for a decimal point.
  private static func takeDottedSign(_ letters: inout Substring) -> String {
    for (sign, _) in signs where sign.hasSuffix(".") {
      if letters.hasPrefix(sign) {
        letters.removeFirst(sign.count)
        return sign
      }
      if letters.hasSuffix(sign) {
        letters.removeLast(sign.count)
        return sign
      }
    }
    return ""
  }

  /// True where a mark may stand for this currency; every mark does where none is configured.
  static func mark(_ mark: String, mayMean currency: String?) -> Bool {
    guard isKnown(mark) else { return false }
    guard let currency else { return true }
    return mark.uppercased() == currency || signs.contains { $0.sign == mark && $0.codes.contains(currency) }
  }

  private static func isKnown(_ mark: String) -> Bool {
    signs.contains { $0.sign == mark } || mark.count == 3 && mark.allSatisfy { $0.isLetter && $0.isASCII }
  }
}
