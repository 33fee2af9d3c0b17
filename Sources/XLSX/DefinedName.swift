/// Excel's rules for the names of tables and ranges.
enum DefinedName {
  /// What Excel, or libxlsxwriter's buffer of 128 bytes, has against a name, as the end of a sentence that begins
  /// with it.
  static func problem(with name: String) -> String? {
    guard (1...127).contains(name.utf8.count) else { return "is not 1 to 127 bytes long" }
    guard let first = name.unicodeScalars.first, first == "_" || first.properties.isAlphabetic else {
      return "doesn't begin with a letter or _"
    }
    let rest = name.unicodeScalars.dropFirst()
    guard rest.allSatisfy({ $0 == "_" || $0 == "." || isDigit($0) || $0.properties.isAlphabetic }) else {
      return "holds something else than letters, digits, _ and ."
    }
    guard !isCellReference(name), !isRowColumnReference(name) else { return "reads as a cell" }
    guard !name.lowercased().hasPrefix("_xlnm.") else { return "is Excel's own" }
    return nil
  }

  /// One to three letters and then digits, such as Q1 or TAX2026.
  private static func isCellReference(_ name: String) -> Bool {
    let letters = name.unicodeScalars.prefix { $0.isASCII && $0.properties.isAlphabetic }
    let digits = name.unicodeScalars.dropFirst(letters.count)
    return (1...3).contains(letters.count) && !digits.isEmpty && digits.allSatisfy(isDigit)
  }

  /// R or C, each with or without digits, such as RC or R1C1.
  private static func isRowColumnReference(_ name: String) -> Bool {
    var rest = Substring(name.lowercased()).unicodeScalars
    if rest.first == "r" { rest = rest.dropFirst().drop(while: isDigit) }
    if rest.first == "c" { rest = rest.dropFirst().drop(while: isDigit) }
    return rest.isEmpty
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }
}
