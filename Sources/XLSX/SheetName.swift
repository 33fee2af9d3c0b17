/// Excel's rules for the names of worksheets.
enum SheetName {
  /// What Excel has against a name, as the end of a sentence that begins with it.
  static func problem(with name: String) -> String? {
    guard (1...31).contains(name.utf16.count) else { return "is not 1 to 31 characters long" }
    guard !name.utf8.contains(where: "[]:*?/\\".utf8.contains) else { return "holds one of the characters [ ] : * ? / \\" }
    guard CellText.line(name) == name else { return "holds a control character or an escape of one" }
    guard !name.hasPrefix("'"), !name.hasSuffix("'") else { return "begins or ends with an apostrophe" }
    guard name.lowercased() != "history" else { return "is Excel's own" }
    return nil
  }

  /// The name as a formula writes it, always in apostrophes: `2026` and `Q1` would read as something else without.
  static func quoted(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: "'")) else { return "'" + name + "'" }
    return "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
