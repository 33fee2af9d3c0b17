import Model

/// Folds cells, word by word: names repeat words, so each word beyond ASCII is folded once.
struct TextFolder: Sendable {
  private var words = ByteTable()
  private var foldedWords: [[UInt8]] = []
  /// The folded text of the last cell.
  private(set) var result: [UInt8] = []

  /// Puts the folded text of a cell into `result`.
  mutating func fold(_ cell: Cell) {
    result.removeAll(keepingCapacity: true)
    var start = 0
    while start < cell.count {
      var end = start
      var isASCII = true
      while end < cell.count, !Self.isBlank(cell[end]) {
        if cell[end] >= 0x80 { isASCII = false }
        end += 1
      }
      if end > start { append(Cell(rebasing: cell[start..<end]), isASCII: isASCII) }
      start = end + 1
    }
  }

  private mutating func append(_ word: Cell, isASCII: Bool) {
    let separator = result.isEmpty ? 0 : 1
    if isASCII {
      if separator == 1 { result.append(0x20) }
      for byte in word { result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
      return
    }
    let (index, isNew) = words.intern(word)
    if isNew { foldedWords.append(Array(folded(word.text).utf8)) }
    guard !foldedWords[Int(index)].isEmpty else { return }
    if separator == 1 { result.append(0x20) }
    result.append(contentsOf: foldedWords[Int(index)])
  }

  /// The ASCII characters that Unicode calls white space.
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
