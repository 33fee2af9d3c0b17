import Model

/// Folds cells, word by word: names repeat words, so each word beyond ASCII is folded once.
struct TextFolder: ~Copyable {
  private var words = ByteTable()
  /// The folded words one behind the other, and where each ends.
  private var foldedWords = Column<UInt8>()
  private var ends = Column<Int>()

  /// Puts the folded text of a cell into an empty column.
  mutating func fold(_ cell: Cell, into result: inout Column<UInt8>) {
    if Self.isPlain(cell) { return result.append(lowercased: cell) }
    var start = 0
    while start < cell.count {
      var end = start
      var all: UInt8 = 0
      while end < cell.count, !Self.isBlank(cell[end]) {
        all |= cell[end]
        end += 1
      }
      if end > start { append(Cell(rebasing: cell[start..<end]), isASCII: all < 0x80, &result) }
      start = end + 1
    }
  }

  private mutating func append(_ word: Cell, isASCII: Bool, _ result: inout Column<UInt8>) {
    if isASCII {
      if result.count > 0 { result.append(0x20) }
      result.append(lowercased: word)
      return
    }
    let (index, isNew) = words.intern(word)
    if isNew {
      for byte in folded(word.text).utf8 { foldedWords.append(byte) }
      ends.append(foldedWords.count)
    }
    let start = index == 0 ? 0 : ends[Int(index) - 1]
    guard ends[Int(index)] > start else { return }
    if result.count > 0 { result.append(0x20) }
    result.append(contentsOf: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(foldedWords.elements)[start..<ends[Int(index)]]))
  }

  /// True for a trimmed text of ASCII with single blanks, which folding only puts in lower case.
  private static func isPlain(_ cell: Cell) -> Bool {
    var last: UInt8 = 0
    for byte in cell {
      if byte >= 0x80 || byte < 0x20 || byte == 0x20 && last == 0x20 { return false }
      last = byte
    }
    return cell.first != 0x20 && last != 0x20
  }

  /// The ASCII characters that Unicode calls white space.
  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 && (byte == 0x20 || (0x09...0x0D).contains(byte)) }
}
