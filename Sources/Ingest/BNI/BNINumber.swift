import Model

/// Figures as BNI reports write them: `3`, `3.0`, `3115.00`, `1.856610963E+10`, and amounts in lakh, `12,34,567`.
extension LogRow {
  /// An amount of money.
  func bniAmount(_ column: some LogColumn, _ name: String, currency: String?) throws(RowFault) -> Double? {
    let cell = self[column]
    if BNINumber.isBlank(cell) { return nil }
    if let number = QuickNumber.read(cell) ?? BNINumber.scientific(cell) { return number }
    let (text, mark) = Currency.split(cell.text)
    if mark.map({ Currency.mark($0, mayMean: currency) }) ?? true, let number = BNINumber.lakh(text) { return number }
    return try amount(column, name, currency: currency)
  }

  /// A number of units, not always whole.
  func bniUnits(_ column: some LogColumn, _ name: String) throws(RowFault) -> Double? {
    let cell = self[column]
    if BNINumber.isBlank(cell) { return nil }
    if let number = BNINumber.scientific(cell) { return number }
    return try number(column, name, in: 0...1_000_000)
  }

  /// How many of something.
  func bniCount(_ column: some LogColumn, _ name: String) throws(RowFault) -> Int32? {
    guard let number = try bniUnits(column, name) else { return nil }
    guard number == number.rounded(), number <= 1_000_000 else { throw .rejected("\(name): `\(excerpt(self[column]))` is no whole number") }
    return Int32(number)
  }
}

enum BNINumber {
  /// A lone dash stands for nothing.
  static func isBlank(_ cell: Cell) -> Bool { cell.isEmpty || cell.count == 1 && cell[0] == 0x2D }

  /// Digits with an exponent and without a sign.
  static func scientific(_ cell: Cell) -> Double? {
    guard cell.count <= 40, let exponent = cell.firstIndex(where: { $0 | 0x20 == 0x65 }), exponent > 0,
      cell[..<exponent].allSatisfy({ isDigit($0) || $0 == 0x2E }), let last = cell.last, isDigit(last),
      let number = Double(cell.text), number.isFinite, number >= 0
    else { return nil }
    return number
  }

  /// Thousands, then hundreds of thousands and more in groups of two digits.
  static func lakh(_ text: String) -> Double? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2, parts.count == 1 || parts[1].utf8.allSatisfy(isDigit) else { return nil }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 2, groups.allSatisfy({ $0.utf8.allSatisfy(isDigit) }), (1...2).contains(groups[0].utf8.count),
      groups.last?.utf8.count == 3, groups.dropFirst().dropLast().allSatisfy({ $0.utf8.count == 2 })
    else { return nil }
    return Double(groups.joined() + (parts.count == 2 ? "." + parts[1] : ""))
  }
}
