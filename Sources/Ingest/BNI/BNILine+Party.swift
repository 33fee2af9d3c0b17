import Model

extension BNILine.Party {
  /// Reads the parts of a name, the first name first; a bold part is a person of another chapter.
  init(_ parts: Cell...) {
    var isOtherChapter = false
    var words: [Substring] = []
    for part in parts {
      var text = part.text[...]
      if text.unicodeScalars.first?.value == UInt32(RowText.boldMark) {
        isOtherChapter = true
        text = text.dropFirst()
      }
      words += text.split(whereSeparator: \.isWhitespace)
    }
    let name = words.joined(separator: " ")
    self.init(kind: Self.kind(name), name: name, isOtherChapter: isOtherChapter)
  }

  private static func kind(_ name: String) -> BNIParty.Kind {
    if name.isEmpty { return .nobody }
    let normal = Vocabulary.normal(name)
    if BNIWords.visitors.has(normal: normal) { return .visitors }
    if BNIWords.bni.has(normal: normal) { return .bni }
    return BNIWords.total.has(normal: normal) ? .total : .member
  }
}
