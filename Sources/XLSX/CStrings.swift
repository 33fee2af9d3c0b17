import CXLSXWriter

/// Texts lent to C for the length of one call.
struct CStrings {
  private var pointers: [UnsafeMutablePointer<CChar>] = []

  /// A cleaned copy of a text of at most `limit` characters, or nil for an empty text.
  mutating func copy(_ text: String, limit: Int) -> UnsafeMutablePointer<CChar>? {
    text.isEmpty ? nil : copy(CellText.fitted(text, limit: limit))
  }

  /// A copy of a text as it is.
  mutating func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
    // Lent, not copied into an array as by handing over a text.
    guard let pointer = text.withCString({ strdup($0) }) else { return nil }
    pointers.append(pointer)
    return pointer
  }

  /// Frees all copies.
  mutating func free() {
    for pointer in pointers { CXLSXWriter.free(pointer) }
    pointers = []
  }
}
